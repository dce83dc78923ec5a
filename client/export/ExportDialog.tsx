/** The one way to everything that leaves the board as a document or as data: what, for whom, in which language and format. */
import { useId, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { languages, type Language } from '../../shared/domain/language'
import type { Board } from '../../shared/domain/board'
import { pagesInOrder, sessionsInOrder, zonesOfPage } from '../../shared/domain/boardQueries'
import { formatDate } from '../../shared/reports/dates'
import { withholdings, type Edition } from '../../shared/reports/editions'
import { editionKinds, exportTable, formatKinds, goodFor, partsFor, type ExportFormat, type ExportPart } from '../../shared/reports/exportTable'
import { paperCards, paperSizes, type PaperCards, type PaperSize } from '../../shared/reports/paperChoices'
import { sayWarnings } from '../../shared/reports/warningWords'
import { pageTitle } from '../../shared/templates/pageTitle'
import { zoneWords } from '../../shared/templates/zoneWords'
import type { ExportOpening } from '../board/desk'
import { useBoard, useLiveBoard } from '../board/liveBoard'
import { Dialog } from '../ui/Dialog'
import { Icon } from '../ui/Icon'
import { useWords } from '../words/defineWords'
import { exportWords } from '../words/export'
import { useLanguage } from '../words/language'
import { editionsFor, firstChoice, formatsFor, settleChoice, type ExportChoice } from './exportChoice'
import { itemsOfMeeting } from './itemsOfMeeting'
import { useExport, type Fetching } from './useExport'
import './export.css'

const languageNames: Readonly<Record<Language, string>> = { da: 'Dansk', en: 'English' }

interface SelectProps {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly id: string; readonly label: string }[]
  readonly isFirst?: boolean
  readonly onChoose: (id: string) => void
}

function Select({ label, value, options, isFirst, onChoose }: SelectProps) {
  return (
    <label className="export-field">
      <span>{label}</span>
      <select value={value} data-first={isFirst} onChange={(event) => onChoose(event.target.value)}>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}

interface RadiosProps<Id extends string> {
  readonly legend: string
  readonly name: string
  readonly value: Id
  readonly options: readonly { readonly id: Id; readonly label: string; readonly about: string }[]
  readonly onChoose: (id: Id) => void
  readonly children?: ReactNode
}

function Radios<Id extends string>({ legend, name, value, options, onChoose, children }: RadiosProps<Id>) {
  const id = useId()
  return (
    <fieldset className={`export-choice ${name}`}>
      <legend>{legend}</legend>
      <div className="export-options">
        {options.map((option) => (
          <label key={option.id} className="export-option" data-chosen={option.id === value}>
            <input type="radio" name={`${id}-${name}`} value={option.id} checked={option.id === value} onChange={() => onChoose(option.id)} aria-describedby={`${id}-${option.id}`} />
            <span>
              <b>{option.label}</b>
              <span id={`${id}-${option.id}`} className="hint">
                {option.about}
              </span>
            </span>
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  )
}

/** What an edition goes without, in plain words. */
function LeftOut({ says, edition }: { readonly says: string; readonly edition: Edition }) {
  const language = useLanguage()
  const id = useId()
  return (
    <div className="export-left-out">
      <p id={id}>{says}</p>
      <ul aria-labelledby={id}>
        {withholdings.filter(({ from }) => from.includes(edition)).map(({ id: rule, what }) => (
          <li key={rule}>{what[language]}</li>
        ))}
      </ul>
    </div>
  )
}

function ForWhom({ choice, editions, onChoose }: { readonly choice: ExportChoice; readonly editions: readonly Edition[]; readonly onChoose: (edition: Edition) => void }) {
  const words = useWords(exportWords)
  const language = useLanguage()
  if (editions.length === 0) return <p className="export-left-out">{words.nothingLeftOut}</p>
  if (editions.length === 1) return <LeftOut says={words.onlyPublic} edition={choice.edition} />
  const options = editions.map((id) => ({ id, label: editionKinds[id].name[language], about: editionKinds[id].about[language] }))
  return (
    <Radios legend={words.forWhom} name="editions" value={choice.edition} options={options} onChoose={onChoose}>
      <LeftOut says={words.leavesOut} edition={choice.edition} />
    </Radios>
  )
}

/** How far it is, or what became of it; screen readers are told. */
function Outcome({ fetching }: { readonly fetching: Fetching }) {
  const words = useWords(exportWords)
  const language = useLanguage()
  switch (fetching.is) {
    case 'idle':
      return null
    case 'under-way': {
      const { state, ahead } = fetching.progress
      return (
        <p className="export-progress">
          <progress aria-hidden="true" /> {state === 'queued' ? words.queued(ahead) : state === 'working' ? words.working : words.asking}
        </p>
      )
    }
    case 'done': {
      const changed = sayWarnings(fetching.warningCodes, language)
      return (
        <>
          <p className="export-done">
            <Icon name="check" size={18} /> {words.done(fetching.fileName)}
          </p>
          {changed !== '' && (
            <p className="export-changed">
              <Icon name="warning" size={18} /> {changed}
            </p>
          )}
        </>
      )
    }
    case 'stopped':
      return <p>{words.stopped}</p>
    case 'failed':
      return (
        <p className="export-failed">
          <Icon name="warning" size={18} /> {fetching.message ?? words.noLine}
        </p>
      )
  }
}

/** Pages by their names; zones after their page's. */
function placesOf(board: Board, of: 'page' | 'zone', language: Language) {
  return pagesInOrder(board).flatMap((page) => {
    const title = pageTitle(page, language)
    if (of === 'page') return [{ id: page.id, label: title }]
    return zonesOfPage(board, page.id).map((zone) => ({ id: zone.id, label: `${title}: ${zoneWords(zone, board).fullTitle[language]}` }))
  })
}

function meetingsOf(board: Board, language: Language, untitled: string) {
  return sessionsInOrder(board).map(({ id, title, date }) => ({ id, label: [title || untitled, date === '' ? '' : formatDate(date, language)].filter((part) => part !== '').join(', ') })).reverse()
}

export default function ExportDialog({ opening, onClose }: { readonly opening: ExportOpening; readonly onClose: () => void }) {
  const { boardId, me, desk, doc } = useLiveBoard()
  const words = useWords(exportWords)
  const language = useLanguage()
  const board = useBoard()
  const { fetching, start, stop, forget } = useExport(boardId)
  const idsOf = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id)
  const offered = { role: me.role, sessions: idsOf(sessionsInOrder(board)), pages: idsOf(pagesInOrder(board)), zones: idsOf(placesOf(board, 'zone', language)), language }
  const [wish, setWish] = useState<ExportChoice>(() => firstChoice({ place: desk.read().pageId ?? '', ...opening }, offered))
  const button = useRef<HTMLButtonElement>(null)
  // Roles and meetings may change while it is open.
  const choice = settleChoice(wish, offered)
  const kind = exportTable[choice.part]
  const isUnderWay = fetching.is === 'under-way'
  const isWithout = kind.of !== undefined && (kind.of === 'session' ? choice.sessionId : choice.place) === ''
  const choose = (change: Partial<ExportChoice>) => {
    setWish({ ...wish, ...change })
    forget()
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (!isUnderWay && !isWithout) void start(choice)
  }
  const items = kind.of === 'session' ? itemsOfMeeting(doc, board, choice.sessionId, words.untitledItem) : []
  const formats = formatsFor(choice.part, choice.itemId).map((id) => ({ id, label: formatKinds[id].name, about: goodFor(choice.part, id)[language] }))
  return (
    <Dialog title={words.title} onClose={onClose} width="wide">
      <form className="export" onSubmit={onSubmit}>
        <div className="export-columns">
          <div className="export-column">
            <div className="export-row">
              <Select label={words.what} isFirst value={choice.part} options={partsFor(me.role).map((id) => ({ id, label: exportTable[id].name[language] }))} onChoose={(part) => choose({ part: part as ExportPart })} />
              {kind.of === 'session' && !isWithout && <Select label={words.meeting} value={choice.sessionId} options={meetingsOf(board, language, words.untitled)} onChoose={(sessionId) => choose({ sessionId, itemId: '' })} />}
              {items.length > 0 && <Select label={words.item} value={choice.itemId} options={[{ id: '', label: words.allItems }, ...items]} onChoose={(itemId) => choose({ sessionId: choice.sessionId, itemId })} />}
              {(kind.of === 'page' || kind.of === 'zone') && !isWithout && <Select label={words[kind.of]} value={choice.place} options={placesOf(board, kind.of, language)} onChoose={(place) => choose({ place })} />}
              {choice.part === 'paper' && <Select label={words.size} value={choice.size} options={paperSizes.map((id) => ({ id, label: id.toUpperCase() }))} onChoose={(size) => choose({ size: size as PaperSize })} />}
              {choice.part === 'paper' && <Select label={words.cards} value={choice.cards} options={paperCards.map((id) => ({ id, label: words[id] }))} onChoose={(cards) => choose({ cards: cards as PaperCards })} />}
              {choice.format !== 'json' && <Select label={words.language} value={choice.language} options={languages.map((id) => ({ id, label: languageNames[id] }))} onChoose={(id) => choose({ language: id as Language })} />}
            </div>
            <p className="export-about">{isWithout ? (kind.of === 'session' ? words.noMeetings : words.noPlaces) : kind.about[language]}</p>
            <Radios<ExportFormat> legend={words.format} name="formats" value={choice.format} options={formats} onChoose={(format) => choose({ format })} />
          </div>
          <div className="export-column">
            <ForWhom choice={choice} editions={editionsFor(choice.part, me.role)} onChoose={(edition) => choose({ edition })} />
          </div>
        </div>
        <div className="export-foot">
          <div role="status" className="export-outcome">
            <Outcome fetching={fetching} />
          </div>
          <div className="row">
            {isUnderWay && (
              <button
                type="button"
                className="button"
                onClick={() => {
                  stop()
                  button.current?.focus()
                }}
              >
                {words.cancel}
              </button>
            )}
            <button ref={button} type="submit" className="button primary" aria-disabled={isUnderWay || isWithout}>
              <Icon name="download" /> {words.fetch}
            </button>
          </div>
        </div>
      </form>
    </Dialog>
  )
}
