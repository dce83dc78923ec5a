import { useId, useRef, useState, type FormEvent } from 'react'
import type * as Y from 'yjs'
import { nameOrder } from '../../../shared/reports/dates'
import { useBoard } from '../../board/liveBoard'
import { useStore } from '../../board/store'
import { useCommandContext } from '../../commands/useCommands'
import { Dialog } from '../../ui/Dialog'
import { useWords } from '../../words/defineWords'
import { itemWords } from '../../words/items'
import type { CardWanted, ItemHands } from './itemHands'
import { makeItemCard, recommendedWords } from './makeItemCard'

interface CardFormProps {
  readonly hands: ItemHands
  readonly fragment: Y.XmlFragment
}

/** Asks for a new action or decision while one is wanted. */
export function CardForm({ hands, fragment }: CardFormProps) {
  const wanted = useStore(hands.wanted)
  return wanted === null ? null : <OpenForm key={`${wanted.kind}/${wanted.itemId}`} wanted={wanted} fragment={fragment} onDone={() => hands.wanted.set(null)} />
}

interface OpenFormProps {
  readonly wanted: CardWanted
  readonly fragment: Y.XmlFragment
  readonly onDone: () => void
}

function OpenForm({ wanted, fragment, onDone }: OpenFormProps) {
  const context = useCommandContext()
  const words = useWords(itemWords)
  const ids = { words: useId(), fault: useId(), owner: useId(), due: useId() }
  const isAction = wanted.kind === 'action'
  const [title, setTitle] = useState(() => (isAction ? '' : recommendedWords(fragment, wanted.itemId)))
  const [owner, setOwner] = useState('')
  const [due, setDue] = useState('')
  const [isMissing, setMissing] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const partners = useBoard((board) => board.partners)
  const order = nameOrder(context.language)
  const organisations = [...partners.values()].filter((partner) => partner.title.trim() !== '').sort((a, b) => order(a.title, b.title))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (title.trim() === '') {
      setMissing(true)
      field.current?.focus()
      return
    }
    onDone()
    makeItemCard(context, fragment, wanted, title.trim(), isAction ? { state: 'open', ...(owner !== '' && { owner }), ...(due !== '' && { due }) } : {})
  }
  return (
    <Dialog title={isAction ? words.actionQuestion : words.decisionQuestion} onClose={onDone}>
      <form className="stack" onSubmit={submit} noValidate>
        <div className="field">
          <label htmlFor={ids.words}>{isAction ? words.actionWhat : words.decisionWording}</label>
          <textarea
            ref={field}
            id={ids.words}
            data-first
            rows={isAction ? 2 : 4}
            aria-required
            aria-invalid={isMissing}
            aria-describedby={isMissing ? ids.fault : undefined}
            value={title}
            onChange={(event) => (setTitle(event.target.value), setMissing(false))}
            onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && submit(event)}
          />
          {isMissing && (
            <p id={ids.fault} className="fault" role="alert">
              {isAction ? words.actionNeeded : words.decisionNeeded}
            </p>
          )}
        </div>
        {isAction && (
          <div className="form-pair">
            <div className="field">
              <label htmlFor={ids.owner}>{words.actionWho}</label>
              <select id={ids.owner} value={owner} onChange={(event) => setOwner(event.target.value)}>
                <option value="">{words.actionNobody}</option>
                {organisations.map((partner) => (
                  <option key={partner.id} value={partner.id}>
                    {partner.title}
                  </option>
                ))}
              </select>
            </div>
            <div className="field">
              <label htmlFor={ids.due}>{words.actionDue}</label>
              <input id={ids.due} type="date" value={due} onChange={(event) => setDue(event.target.value)} />
            </div>
          </div>
        )}
        <div className="row end">
          <button type="button" className="button quiet" onClick={onDone}>
            {words.cancel}
          </button>
          <button type="submit" className="button primary">
            {words.add}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
