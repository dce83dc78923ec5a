import { useEffect, useRef, useState } from 'react'
import { setSessionField } from '../../shared/document/boardRecords'
import type { Session, SessionDetail } from '../../shared/domain/board'
import { sessionsInOrder } from '../../shared/domain/boardQueries'
import { formatDateWithWeek } from '../../shared/reports/dates'
import { limits } from '../../shared/protocol/limits'
import { useLiveBoard } from '../board/liveBoard'
import { findCommand, runCommand } from '../commands/registry'
import { useCommandContext } from '../commands/useCommands'
import { Icon } from '../ui/Icon'
import { Menu } from '../ui/Menu'
import type { MenuItem } from '../ui/MenuList'
import { useDraft } from '../ui/useDraft'
import { useWords } from '../words/defineWords'
import { agendaWords } from '../words/agenda'
import { itemWords } from '../words/items'
import { useLanguage } from '../words/language'
import { lockedVersion, useSignoffs } from './signoffs'
import { SignOff } from './SignOff'

interface LineFieldProps {
  readonly value: string
  readonly label: string
  readonly placeholder?: string
  readonly className?: string
  readonly onWrite: (value: string) => void
}

/** One line of the session. */
function LineField({ value, label, placeholder, className, onWrite }: LineFieldProps) {
  const draft = useDraft(value, onWrite)
  return (
    <input
      type="text"
      className={className}
      aria-label={label}
      placeholder={placeholder}
      maxLength={limits.maxTitleCharacters}
      value={draft.shown}
      onChange={(event) => draft.type(event.target.value)}
      onBlur={draft.write}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur()
        if (event.key === 'Escape') draft.drop()
      }}
    />
  )
}

type FactName = 'date' | 'place' | SessionDetail

/** What is written as one line. */
const lineFacts = [
  { name: 'place', label: 'place', hint: 'placeHint' },
  { name: 'remote', label: 'remote', hint: 'remoteHint' },
  { name: 'body', label: 'body', hint: 'bodyHint' },
  { name: 'kind', label: 'kind', hint: 'kindHint' },
  { name: 'chair', label: 'chair', hint: 'who' },
  { name: 'minuteTaker', label: 'minuteTaker', hint: 'who' },
  { name: 'apologies', label: 'apologies', hint: 'who' },
  { name: 'absent', label: 'absent', hint: 'who' },
  { name: 'caseNumber', label: 'caseNumber', hint: null },
] as const satisfies readonly { readonly name: FactName; readonly label: string; readonly hint: string | null }[]

function FactsForm({ session, onDone }: { readonly session: Session; readonly onDone: () => void }) {
  const live = useLiveBoard()
  const words = { ...useWords(agendaWords), ...useWords(itemWords) }
  const language = useLanguage()
  const write = (name: FactName) => (value: string) => live.edit((doc) => setSessionField(doc, session.id, name, value))
  return (
    <div className="agenda-fields" role="group" aria-label={words.factsLabel}>
      <div className="field-row">
        <label>
          <span>{words.date}</span>
          <input type="date" autoFocus value={session.date} onChange={(event) => write('date')(event.target.value)} />
        </label>
        {(['start', 'end'] as const).map((name) => (
          <label key={name}>
            <span>{words[name]}</span>
            <input type="time" value={session[name] ?? ''} onChange={(event) => write(name)(event.target.value)} />
          </label>
        ))}
      </div>
      <span className="date-words" aria-live="polite">
        {session.date === '' ? words.noDate : formatDateWithWeek(session.date, language)}
      </span>
      {lineFacts.map(({ name, label, hint }) => (
        <label key={name}>
          <span>{words[label]}</span>
          <LineField value={session[name] ?? ''} label={words[label]} placeholder={hint === null ? undefined : words[hint]} onWrite={write(name)} />
        </label>
      ))}
      <label>
        <span>{words.numbering}</span>
        <select value={session.numbering === 'continuous' ? 'continuous' : 'own'} onChange={(event) => write('numbering')(event.target.value)}>
          <option value="own">{words.numberingOwn}</option>
          <option value="continuous">{words.numberingContinuous}</option>
        </select>
      </label>
      <button type="button" className="button" onClick={onDone}>
        {words.doneFacts}
      </button>
    </div>
  )
}

function Facts({ session, mayWrite }: { readonly session: Session; readonly mayWrite: boolean }) {
  const words = useWords(agendaWords)
  const itemsInWords = useWords(itemWords)
  const language = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const edit = useRef<HTMLButtonElement>(null)
  useEffect(() => setOpen(false), [session.id])
  const { start = '', end = '', remote = '', chair = '' } = session
  const done = () => {
    setOpen(false)
    requestAnimationFrame(() => edit.current?.focus())
  }
  if (isOpen && mayWrite) return <FactsForm session={session} onDone={done} />
  const said = [
    [session.date === '' ? words.noDate : formatDateWithWeek(session.date, language), start === '' && end === '' ? '' : itemsInWords.clock(start, end)].filter((part) => part !== '').join(' '),
    [session.place, remote].filter((part) => part !== '').join(', ') || words.noPlace,
    ...(chair === '' ? [] : [itemsInWords.chairIs(chair)]),
  ]
  return (
    <div className="agenda-facts">
      <p>{said.join(' · ')}</p>
      {mayWrite && (
        <button ref={edit} type="button" className="button quiet agenda-tool" aria-label={words.editFacts} title={words.editFacts} onClick={() => setOpen(true)}>
          <Icon name="edit" size={17} />
        </button>
      )}
    </div>
  )
}

/** Whose agenda it is: title, date and place, other meetings, the document, and the way out. */
export function AgendaHead({ session, onNew }: { readonly session: Session | null; readonly onNew: () => void }) {
  const live = useLiveBoard()
  const words = useWords(agendaWords)
  const language = useLanguage()
  const context = useCommandContext()
  const signoffs = useSignoffs()
  // What is approved stands as it is, its head too.
  const mayWrite = live.canEdit && session !== null && lockedVersion(signoffs, session.id) === null
  const meetings = (): MenuItem[] => [
    ...sessionsInOrder(live.view.read()).map((one) => ({
      id: one.id,
      label: [one.title || words.untitled, one.date === '' ? '' : formatDateWithWeek(one.date, language)].filter((text) => text !== '').join(', '),
      isChecked: one.id === session?.id,
      run: () => live.desk.put({ agendaOf: one.id }),
    })),
    ...(live.canEdit ? [{ id: 'new', label: words.newMeeting, icon: 'add' as const, startsGroup: true, run: onNew }] : []),
  ]
  const download = findCommand('export.docx')
  const title = session?.title ?? ''
  return (
    <header className="agenda-head">
      <div className="agenda-row">
        <h2 className="visually-hidden">{words.agendaOf(title || words.untitled)}</h2>
        {session !== null && mayWrite ? (
          <LineField className="agenda-title" value={title} label={words.title} placeholder={words.untitled} onWrite={(value) => live.edit((doc) => setSessionField(doc, session.id, 'title', value))} />
        ) : (
          <p className="agenda-title">{title || words.agenda}</p>
        )}
        <Menu label={words.otherMeeting} icon="calendar" isBare className="button quiet agenda-tool" items={meetings} />
        {session !== null && (
          <button type="button" className="button quiet agenda-tool" aria-label={words.download} title={words.download} onClick={() => runCommand(download, context)}>
            <Icon name="download" />
          </button>
        )}
        <button type="button" className="button quiet agenda-tool" aria-label={words.close} title={words.close} onClick={() => live.desk.put({ agendaOf: null })}>
          <Icon name="close" />
        </button>
      </div>
      {session !== null && <Facts session={session} mayWrite={mayWrite} />}
      {session !== null && <SignOff sessionId={session.id} />}
    </header>
  )
}
