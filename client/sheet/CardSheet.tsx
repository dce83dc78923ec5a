/** One card with everything it holds, beside the board: its fields, its links, its story. Loaded when first asked for. */
import { useEffect, useRef } from 'react'
import type { Card } from '../../shared/domain/board'
import { earlierWordings } from '../../shared/domain/earlierWordings'
import { addLink } from '../../shared/document/links'
import { cardStanding } from '../../shared/reports/cardFace'
import { formatDate } from '../../shared/reports/dates'
import { commonFields } from '../../shared/templates/commonFields'
import { missingFields } from '../../shared/templates/fieldRules'
import { findCardKind, type FieldSpec } from '../../shared/templates/findCardKind'
import { isCardInferred } from '../../shared/templates/inferred'
import { dueFact } from '../board/dueFact'
import { useBoard, useLiveBoard } from '../board/liveBoard'
import { newId } from '../board/newId'
import { useStore } from '../board/store'
import { canRun, commands, runCommand } from '../commands/registry'
import { useCommandContext } from '../commands/useCommands'
import { Explain } from '../glossary/Explain'
import { boardColor } from '../ui/colors'
import { Icon } from '../ui/Icon'
import { useWords } from '../words/defineWords'
import { useLanguage } from '../words/language'
import { sheetWords } from '../words/sheet'
import { chooseReference } from './chooseReference'
import { FieldFrame, FieldWritersContext, useFieldWriters } from './FieldFrame'
import { KindField } from './KindField'
import { PositionsPart } from './PositionsPart'
import { RelationsPart } from './RelationsPart'
import { TextInput } from './TextInput'
import { TitleField } from './TitleField'
import { useCardField } from './useCardField'
import './sheet.css'

export default function CardSheet() {
  const { desk } = useLiveBoard()
  const cardId = useStore(desk, (state) => state.openCard)
  const card = useBoard((board) => board.cards.get(cardId ?? '') ?? null)
  const words = useWords(sheetWords)
  const language = useLanguage()
  const place = useRef<HTMLElement>(null)
  const before = useRef<Element | null>(null)
  useEffect(() => {
    before.current = document.activeElement
    return () => {
      // Focus goes back to where it was, unless it went elsewhere by itself.
      if (before.current instanceof HTMLElement && before.current.isConnected && document.activeElement === document.body) before.current.focus()
    }
  }, [])
  useEffect(() => place.current?.focus({ preventScroll: true }), [cardId])
  const close = () => desk.put({ openCard: null })
  return (
    <section
      ref={place}
      className="card-sheet"
      tabIndex={-1}
      aria-label={card === null ? words.gone : words.sheet(findCardKind(card.kind)?.name[language] ?? card.kind)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) close()
        event.stopPropagation()
      }}
    >
      {card === null ? <Gone onClose={close} /> : <OpenCard key={card.id} card={card} onClose={close} />}
    </section>
  )
}

function Gone({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(sheetWords)
  return (
    <header className="sheet-head">
      <h2>{words.gone}</h2>
      <CloseButton onClose={onClose} />
    </header>
  )
}

function CloseButton({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(sheetWords)
  return (
    <button type="button" className="button quiet" aria-label={words.close} title={words.close} onClick={onClose}>
      <Icon name="close" />
    </button>
  )
}

const writtenElsewhere = new Set(['title', 'formerly', 'recognisedBy', 'questionedBy', 'note'])

/** The title, and what the sheet shows in parts of its own, left out. */
function ownFields(kind: string): readonly FieldSpec[] {
  return (findCardKind(kind)?.fields ?? []).filter(({ name }) => !writtenElsewhere.has(name))
}

function OpenCard({ card, onClose }: { readonly card: Card; readonly onClose: () => void }) {
  const { canEdit } = useLiveBoard()
  const context = useCommandContext()
  const words = useWords(sheetWords)
  const writers = useFieldWriters()
  const kind = findCardKind(card.kind)?.name[context.language] ?? card.kind
  return (
    <FieldWritersContext value={writers}>
      <header className="sheet-head">
        {card.color !== null && (
          <span className="sheet-mark" style={{ background: boardColor(card.color).ink }} title={boardColor(card.color).name[context.language]}>
            {card.color}
          </span>
        )}
        <h2>{kind}</h2>
        <Explain place={`kind:${card.kind}`} />
        <span className="bar-space" />
        <CloseButton onClose={onClose} />
      </header>
      <div className="sheet-body">
        {!canEdit && <p className="hint">{words.readOnly}</p>}
        {isCardInferred(card.fields) && <p className="hint">{words.inferredCard}</p>}
        <TitleField card={card} />
        {[...cardStanding(card, context.language), dueFact(card, context.language)].filter((line) => line !== '').map((line) => (
          <p key={line} className="sheet-standing">
            {line}
          </p>
        ))}
        <Missing card={card} />
        {ownFields(card.kind).map((field) => (
          <KindField key={field.name} card={card} field={field} />
        ))}
        <NoteField card={card} name="note" label={words.note} />
        {card.kind === 'evidence' && <PositionsPart card={card} />}
        <RelationsPart card={card} />
        <CommonPart card={card} />
        <StoryPart card={card} />
        <DoingPart card={card} />
      </div>
    </FieldWritersContext>
  )
}

/** Gently: what is needed and not there yet, each a way to its field. */
function Missing({ card }: { readonly card: Card }) {
  const context = useCommandContext()
  const words = useWords(sheetWords)
  const missing = missingFields(card).filter(({ name }) => name !== 'title')
  if (missing.length === 0 || !context.live.canEdit) return null
  const show = (name: string) => document.querySelector<HTMLElement>(`.card-sheet [data-field="${name}"] :is(input, select, textarea, button)`)?.focus()
  return (
    <p className="sheet-missing">
      {words.missing}{' '}
      {missing.map((field) => (
        <button key={field.name} type="button" className="sheet-jump" onClick={() => show(field.name)}>
          {field.label[context.language]}
        </button>
      ))}
    </p>
  )
}

const noFault = () => undefined

function NoteField({ card, name, label }: { readonly card: Card; readonly name: string; readonly label: string }) {
  const { canEdit } = useLiveBoard()
  const { value, write } = useCardField(card, name)
  const commit = (text: string): boolean => {
    write(text.trim() === '' ? null : text)
    return true
  }
  return (
    <FieldFrame cardId={card.id} name={name} label={label}>
      {(ids) => <TextInput ids={ids} text={typeof value === 'string' ? value : ''} hasLines isInvalid={false} isReadOnly={!canEdit} commit={commit} onFault={noFault} />}
    </FieldFrame>
  )
}

/** What every card has: whose voice, how far it is, what became of it. */
function CommonPart({ card }: { readonly card: Card }) {
  const context = useCommandContext()
  const { live } = context
  const words = useWords(sheetWords)
  const { fate } = card.fields
  const chooseWhat = async () => {
    const to = await chooseReference(context, { label: { da: words.becameWhat, en: words.becameWhat } }, ['any'], card.id, [])
    const { author, createdAt } = live.stamp()
    if (to !== null) live.edit((doc) => addLink(doc, { id: newId(), kind: 'became', from: card.id, to, author, createdAt }))
  }
  return (
    <section className="sheet-part" aria-label={words.common}>
      <h3>{words.common}</h3>
      <p className="sheet-from">
        <span className="hint">{words.organisation}:</span> {card.organisation === '' ? words.ofNobody : card.organisation}
      </p>
      {commonFields(card.kind).map((field) => (
        <KindField key={field.name} card={card} field={field} />
      ))}
      {fate === 'answered' && <NoteField card={card} name="fateNote" label={words.fateNote} />}
      {(fate === 'used' || fate === 'merged') && live.canEdit && (
        <button type="button" className="button" onClick={() => void chooseWhat()}>
          {words.becameWhat}
        </button>
      )}
    </section>
  )
}

/** What it was called before, and the way to all that happened to it. */
function StoryPart({ card }: { readonly card: Card }) {
  const { desk } = useLiveBoard()
  const { language } = useCommandContext()
  const words = useWords(sheetWords)
  const earlier = earlierWordings(card.fields).filter((one) => one.words !== card.title.trim())
  const because = card.fields.closedBecause
  return (
    <section className="sheet-part" aria-label={words.history}>
      {earlier.length > 0 && (
        <>
          <h3>{words.earlier}</h3>
          <ul className="sheet-earlier">
            {earlier.map((one) => (
              <li key={one.words}>{words.earlierLine(one.words, one.until === '' ? '' : formatDate(one.until, language))}</li>
            ))}
          </ul>
        </>
      )}
      {typeof because === 'string' && because !== '' && (
        <p>
          <span className="hint">{words.becauseClosed}:</span> {because}
        </p>
      )}
      <button type="button" className="button" onClick={() => desk.put({ history: { is: 'card', cardId: card.id } })}>
        <Icon name="clock" size={18} /> {words.history}
      </button>
    </section>
  )
}

const ownCommands = /^(track|activity|reframing|gap)\./

/** What can be done with a card of this kind. */
function DoingPart({ card }: { readonly card: Card }) {
  const context = useCommandContext()
  const words = useWords(sheetWords)
  const selection = useStore(context.live.desk, (state) => state.selection)
  const isAlone = selection.length === 0 || (selection.length === 1 && selection[0] === card.id)
  const usable = isAlone ? commands.filter((command) => ownCommands.test(command.id) && canRun(command, context)) : []
  if (usable.length === 0) return null
  return (
    <section className="sheet-part" aria-label={words.doing}>
      <h3>{words.doing}</h3>
      <div className="row">
        {usable.map((command) => (
          <span key={command.id} className="sheet-doing">
            <button type="button" className="button" onClick={() => runCommand(command, context)}>
              {command.words[context.language]}
            </button>
            <Explain place={`command:${command.id}`} />
          </span>
        ))}
      </div>
    </section>
  )
}
