/** Every activity in one table: sorted, filtered, edited where it stands. */
import { memo, useMemo, useRef, useState, type ReactNode } from 'react'
import { movePlanned } from '../../shared/views/movePlanned'
import { planPartners, planTracks, readActivities, type PartnerName, type PlannedActivity, type PlanTrack } from '../../shared/views/readActivities'
import { nameOfRef } from '../../shared/reports/boardNames'
import { nameOrder } from '../../shared/reports/dates'
import { periodWords } from '../../shared/reports/fieldWords'
import { enumWords } from '../../shared/templates/enumWords'
import type { Language } from '../../shared/domain/language'
import { useBoard, useLiveBoard } from '../board/liveBoard'
import { useWords } from '../words/defineWords'
import { useLanguage } from '../words/language'
import { planWords } from '../words/plan'
import { PeriodDialog } from './PeriodDialog'
import { writeChange, writeField } from './planEdits'
import { TrackMark } from './trackMark'
import { useOpenCard } from './usePlan'
import { statuses } from './statuses'
import { StatusChoice } from './StatusChoice'

type ColumnKey = 'name' | 'owner' | 'with' | 'track' | 'period' | 'status'
const columnKeys: readonly ColumnKey[] = ['name', 'owner', 'with', 'track', 'period', 'status']

/** A line as it is read, sorted and searched. */
interface Line {
  readonly activity: PlannedActivity
  readonly cells: Readonly<Record<ColumnKey, string>>
}

interface Sheet {
  readonly lines: readonly Line[]
  readonly partners: readonly PartnerName[]
  readonly tracks: readonly PlanTrack[]
}

type Told = Omit<Sheet, 'lines'> & { readonly activities: readonly PlannedActivity[]; readonly nameOf: (ref: string) => string }

function lineOf(activity: PlannedActivity, { nameOf, tracks }: Told, language: Language): Line {
  const named = (refs: readonly string[]) => refs.map(nameOf).sort(nameOrder(language)).join(', ')
  const track = (id: string) => {
    const found = tracks.find((one) => one.id === id)
    return found ? `${found.number}. ${found.name}` : ''
  }
  return {
    activity,
    cells: {
      name: activity.name,
      owner: named(activity.owners),
      with: named(activity.takingPart),
      track: activity.tracks.map(track).join('; '),
      period: periodWords(activity.card.fields.period ?? null, language),
      status: activity.status === '' ? '' : enumWords('activity', 'status', activity.status)[language],
    },
  }
}

function useSheet(): Sheet {
  const board = useBoard()
  const language = useLanguage()
  return useMemo(() => {
    const activities = readActivities(board, language)
    const told: Told = { activities, partners: planPartners(board, activities, language), tracks: planTracks(board, language), nameOf: (ref) => nameOfRef(board, ref, language) }
    return { ...told, lines: activities.map((activity) => lineOf(activity, told, language)) }
  }, [board, language])
}

interface Option {
  readonly id: string
  readonly label: string
}

interface ChoiceCellProps {
  readonly label: string
  readonly value: string
  readonly options: readonly Option[]
  readonly children: ReactNode
  readonly onChange: (id: string) => void
}

/** Words until one wants to change them; then a choice. So that a thousand lines stay light. */
function ChoiceCell({ label, value, options, children, onChange }: ChoiceCellProps) {
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    requestAnimationFrame(() => button.current?.focus())
  }
  if (!isOpen) {
    return (
      <button ref={button} type="button" className="text-button" aria-label={label} onClick={() => setOpen(true)}>
        {children}
      </button>
    )
  }
  return (
    <select
      autoFocus
      aria-label={label}
      value={value}
      onBlur={() => setOpen(false)}
      onKeyDown={(event) => event.key === 'Escape' && (event.stopPropagation(), close())}
      onChange={(event) => {
        onChange(event.target.value)
        close()
      }}
    >
      {options.map((option) => (
        <option key={option.id} value={option.id}>
          {option.label}
        </option>
      ))}
    </select>
  )
}

interface RowProps {
  readonly line: Line
  readonly partners: readonly PartnerName[]
  readonly tracks: readonly PlanTrack[]
  readonly onOpen: (id: string) => void
  readonly onPeriod: (id: string) => void
}

const isSameRow = (a: RowProps, b: RowProps) => JSON.stringify([a.line.cells, a.line.activity.status, a.line.activity.color]) === JSON.stringify([b.line.cells, b.line.activity.status, b.line.activity.color]) && a.partners.length === b.partners.length && a.tracks.length === b.tracks.length && a.onOpen === b.onOpen

const Row = memo(function Row({ line, partners, tracks, onOpen, onPeriod }: RowProps) {
  const live = useLiveBoard()
  const words = useWords(planWords)
  const language = useLanguage()
  const { activity, cells } = line
  const [owner = null] = activity.owners
  const [track = null] = activity.tracks
  const said = (field: string, value: string) => words.change(field, activity.name, value)
  const move = (to: { readonly partnerId?: string | null; readonly trackId?: string | null }) => {
    const from = { partnerId: owner, trackId: track }
    writeChange(live, activity.id, movePlanned(live.view.read(), activity.id, from, { ...from, ...to }))
  }
  const number = tracks.find(({ id }) => id === track)?.number ?? null
  const trackNames = activity.tracks.map((id) => tracks.find((one) => one.id === id)?.name ?? '').join('; ')
  const trackCell = trackNames === '' ? <em>{words.noTrack}</em> : trackNames
  const ownerCell = cells.owner === '' ? <em>{words.nobody}</em> : cells.owner
  const statusCell = cells.status === '' ? <em>{words.noStatus}</em> : cells.status
  const unset = (label: string): Option => ({ id: '', label })
  return (
    <tr data-activity={activity.id}>
      <th scope="row">
        <button type="button" className="text-button" onClick={() => onOpen(activity.id)}>
          {activity.name}
        </button>
      </th>
      <td data-column="owner">
        {live.canEdit ? (
          <ChoiceCell label={said(words.responsible, cells.owner || words.nobody)} value={owner ?? ''} options={[unset(words.nobody), ...partners.map(({ id, name }) => ({ id, label: name }))]} onChange={(id) => move({ partnerId: id === '' ? null : id })}>
            {ownerCell}
          </ChoiceCell>
        ) : (
          ownerCell
        )}
      </td>
      <td>{cells.with}</td>
      <td data-column="track" className="track-cell">
        <span className="track-line">
          <TrackMark number={number} color={activity.color} />
          {live.canEdit ? (
            <ChoiceCell label={said(words.track, trackNames || words.noTrack)} value={track ?? ''} options={[unset(words.noTrack), ...tracks.map(({ id, name, number: at }) => ({ id, label: `${at}. ${name}` }))]} onChange={(id) => move({ trackId: id === '' ? null : id })}>
              {trackCell}
            </ChoiceCell>
          ) : (
            trackCell
          )}
        </span>
      </td>
      <td data-column="period">
        {live.canEdit ? (
          <button type="button" className="text-button" aria-label={said(words.period, cells.period || words.noStatus)} onClick={() => onPeriod(activity.id)}>
            {cells.period === '' ? <em>{words.noStatus}</em> : cells.period}
          </button>
        ) : (
          cells.period
        )}
      </td>
      <td data-column="status">
        {live.canEdit ? (
          <ChoiceCell label={said(words.status, cells.status || words.noStatus)} value={activity.status} options={[...(activity.status === '' ? [unset(words.noStatus)] : []), ...statuses.map((one) => ({ id: one, label: enumWords('activity', 'status', one)[language] }))]} onChange={(id) => writeField(live, activity.id, 'status', id === '' ? null : id)}>
            {statusCell}
          </ChoiceCell>
        ) : (
          statusCell
        )}
      </td>
    </tr>
  )
}, isSameRow)

interface Sorting {
  readonly by: ColumnKey
  readonly isDown: boolean
}

/** What is empty stands last, whichever way it is sorted. */
function sorted(lines: readonly Line[], { by, isDown }: Sorting, language: Language): Line[] {
  const compare = nameOrder(language)
  const way = isDown ? -1 : 1
  const time = (line: Line) => line.activity.span?.start ?? line.activity.span?.end ?? null
  return [...lines].sort((a, b) => {
    const [left, right] = [a.cells[by], b.cells[by]]
    if ((left === '') !== (right === '')) return left === '' ? 1 : -1
    return by === 'period' ? way * ((time(a) ?? 0) - (time(b) ?? 0)) : way * compare(left, right)
  })
}

export function TableView() {
  const live = useLiveBoard()
  const words = useWords(planWords)
  const language = useLanguage()
  const { lines, partners, tracks } = useSheet()
  const onOpen = useOpenCard()
  const [sorting, setSorting] = useState<Sorting>({ by: 'name', isDown: false })
  const [search, setSearch] = useState('')
  const [status, setStatus] = useState('')
  const [timed, setTimed] = useState<string | null>(null)
  const shown = useMemo(() => {
    const wanted = search.trim().toLocaleLowerCase(language)
    const fits = ({ activity, cells }: Line) => (status === '' || activity.status === status) && (wanted === '' || Object.values(cells).some((cell) => cell.toLocaleLowerCase(language).includes(wanted)))
    return sorted(lines.filter(fits), sorting, language)
  }, [lines, search, status, sorting, language])
  const titles: Readonly<Record<ColumnKey, string>> = { name: words.activity, owner: words.responsible, with: words.takingPart, track: words.tracks, period: words.period, status: words.status }
  const card = timed === null ? undefined : live.view.read().cards.get(timed)
  return (
    <div className="plan-page table-page">
      <div className="plan-bar">
        <label className="grows">
          {words.filter}
          <input type="search" value={search} onChange={(event) => setSearch(event.target.value)} />
        </label>
        <StatusChoice value={status} forAll={words.anyStatus} onChange={setStatus} />
        <p className="plan-count" role="status">
          {words.shown(shown.length, lines.length)}
        </p>
      </div>
      <div className="table-scroll fills" tabIndex={0} role="region" aria-label={words.tableCaption}>
        <table className="plan-table activities">
          <caption className="visually-hidden">{words.tableCaption}</caption>
          <thead>
            <tr>
              {columnKeys.map((key) => (
                <th key={key} scope="col" aria-sort={sorting.by === key ? (sorting.isDown ? 'descending' : 'ascending') : 'none'}>
                  <button type="button" className="sort-button" onClick={() => setSorting({ by: key, isDown: sorting.by === key && !sorting.isDown })}>
                    {titles[key]}
                    <span aria-hidden="true">{sorting.by === key ? (sorting.isDown ? ' ↓' : ' ↑') : ''}</span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <Row key={line.activity.id} line={line} partners={partners} tracks={tracks} onOpen={onOpen} onPeriod={setTimed} />
            ))}
          </tbody>
        </table>
        {shown.length === 0 && <p className="plan-empty">{words.tableEmpty}</p>}
      </div>
      {card && <PeriodDialog title={card.title} value={card.fields.period} onSave={(period) => writeField(live, card.id, 'period', period)} onClose={() => setTimed(null)} />}
    </div>
  )
}
