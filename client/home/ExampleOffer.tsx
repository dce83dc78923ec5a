import { useState } from 'react'
import { homeWords } from '../words/home'
import { useWords } from '../words/defineWords'
import { useLanguage } from '../words/language'
import { createExample, type CreateFault } from './createBoard'
import { FaultNotice } from './FaultNotice'
import type { CreatorProps } from './NewBoardForm'

const exampleId = 'bo-trygt'
const exampleTitle = 'Bo trygt'

/** One press makes a board of one's own, filled in. */
export function ExampleOffer({ password, onPassword, onCreated }: CreatorProps) {
  const words = useWords(homeWords)
  const language = useLanguage()
  const [state, setState] = useState<'idle' | 'creating' | CreateFault>('idle')

  const create = async () => {
    if (state === 'creating') return
    setState('creating')
    const result = await createExample(exampleId, exampleTitle, language, password ?? '')
    if ('boardId' in result) return onCreated(exampleTitle, result)
    setState(result.fault)
    if (result.fault.is === 'password') onPassword(password ?? '')
  }

  return (
    <section className="example">
      <h2>{words.example}</h2>
      <p>{words.exampleText}</p>
      <FaultNotice fault={typeof state === 'object' ? state : null} />
      <button type="button" className="button" aria-disabled={state === 'creating'} onClick={create}>
        {state === 'creating' ? words.creating : words.exampleCreate}
      </button>
    </section>
  )
}
