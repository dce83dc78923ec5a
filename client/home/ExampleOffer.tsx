import { useState } from 'react'
import { exampleWords } from '../words/examples'
import { useWords } from '../words/defineWords'
import { useLanguage } from '../words/language'
import { createExample, type CreateFault } from './createBoard'
import { exampleChoices, type ExampleChoice } from './exampleChoices'
import { FaultNotice } from './FaultNotice'
import type { CreatorProps } from './NewBoardForm'

interface ExampleRowProps {
  readonly choice: ExampleChoice
  readonly isCreating: boolean
  readonly onChoose: (choice: ExampleChoice) => void
}

function ExampleRow({ choice, isCreating, onChoose }: ExampleRowProps) {
  const words = useWords(exampleWords)
  const language = useLanguage()
  return (
    <li>
      <button type="button" aria-disabled={isCreating} onClick={() => onChoose(choice)}>
        <span className="example-name">{choice.title[language]}</span>
        <span>{choice.teaches[language]}</span>
        <span className="example-size">{isCreating ? words.creating : words.size(choice.start, choice.end, choice.partners, choice.activities)}</span>
      </button>
    </li>
  )
}

/** One press makes a board of one's own, filled in. */
export function ExampleOffer({ password, onPassword, onCreated }: CreatorProps) {
  const words = useWords(exampleWords)
  const language = useLanguage()
  const [creating, setCreating] = useState<string | null>(null)
  const [fault, setFault] = useState<CreateFault | null>(null)

  const create = async ({ id, title }: ExampleChoice) => {
    if (creating !== null) return
    setCreating(id)
    setFault(null)
    const result = await createExample(id, title[language], language, password ?? '')
    if ('boardId' in result) return onCreated(title[language], result)
    setCreating(null)
    setFault(result.fault)
    if (result.fault.is === 'password') onPassword(password ?? '')
  }

  return (
    <section className="examples">
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      <FaultNotice fault={fault} />
      <ul>
        {exampleChoices.map((choice) => (
          <ExampleRow key={choice.id} choice={choice} isCreating={creating === choice.id} onChoose={create} />
        ))}
      </ul>
    </section>
  )
}
