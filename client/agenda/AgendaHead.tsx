import { useEffect, useState } from 'react'
import { setSessionField } from '../../shared/document/boardRecords'
import type { Session } from '../../shared/domain/board'
import { sessionsInOrder } from '../../shared/domain/boardQueries'
import { formatDateWithWeek } from '../../shared/reports/dates'
import { limits } from '../../shared/protocol/limits'
import { useLiveBoard } from '../board/liveBoard'
import { findCommand, runCommand } from '../commands/registry'
import { useCommandContext } from '../commands/useCommands'
import { Icon } from '../ui/Icon'
import { Menu } from '../ui/Menu'
import type { MenuItem } from '../ui/MenuList'
import { useWords } from '../words/defineWords'
import { agendaWords } from '../words/agenda'
import { useLanguage } from '../words/language'
import { SignOff } from './SignOff'

interface LineFieldProps {
  readonly value: string
  readonly label: string
  readonly placeholder?: string
  readonly className?: string
  readonly onWrite: (value: string) => void
}

/** One line of the session, written when its author is done with it; what others write shows at once unless one is writing. */
function LineField({ value, label, placeholder, className, onWrite }: LineFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const write = () => {
    if (draft !== null && draft.trim() !== value) onWrite(draft.trim())
    setDraft(null)
  }
  return (
    <input
      type="text"
      className={className}
      aria-label={label}
      placeholder={placeholder}
      maxLength={limits.maxTitleCharacters}
      value={draft ?? value}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={write}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur()
        if (event.key === 'Escape') setDraft(null)
      }}
    />
  )
}

function Facts({ session }: { readonly session: Session }) {
  const live = useLiveBoard()
  const words = useWords(agendaWords)
  const language = useLanguage()
  const [isOpen, setOpen] = useState(false)
  useEffect(() => setOpen(false), [session.id])
  const write = (name: 'date' | 'place') => (value: string) => live.edit((doc) => setSessionField(doc, session.id, name, value))
  const date = session.date === '' ? words.noDate : formatDateWithWeek(session.date, language)
  if (!isOpen) {
    return (
      <div className="agenda-facts">
        <p>
          {date} · {session.place === '' ? words.noPlace : session.place}
        </p>
        {live.canEdit && (
          <button type="button" className="button quiet agenda-tool" aria-label={words.editFacts} title={words.editFacts} onClick={() => setOpen(true)}>
            <Icon name="edit" size={17} />
          </button>
        )}
      </div>
    )
  }
  return (
    <div className="agenda-fields">
      <label>
        <span>{words.date}</span>
        <input type="date" autoFocus value={session.date} onChange={(event) => write('date')(event.target.value)} />
      </label>
      <span className="date-words" aria-live="polite">
        {date}
      </span>
      <label className="place">
        <span>{words.place}</span>
        <LineField value={session.place} label={words.place} placeholder={words.placeHint} onWrite={write('place')} />
      </label>
      <button type="button" className="button" onClick={() => setOpen(false)}>
        {words.doneFacts}
      </button>
    </div>
  )
}

/** Whose agenda it is: title, date and place, other meetings, the document, and the way out. */
export function AgendaHead({ session, onNew }: { readonly session: Session | null; readonly onNew: () => void }) {
  const live = useLiveBoard()
  const words = useWords(agendaWords)
  const language = useLanguage()
  const context = useCommandContext()
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
        {session !== null && live.canEdit ? (
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
      {session !== null && <Facts session={session} />}
      {session !== null && <SignOff sessionId={session.id} />}
    </header>
  )
}
