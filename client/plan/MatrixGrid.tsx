/** The matrix itself: partners down, tracks across, activities in the cells. */
import { memo, useRef, useState, type DragEvent, type KeyboardEvent } from 'react'
import type { Matrix, MatrixCell, MatrixColumn, MatrixEntry, MatrixRow } from '../../shared/views/composeMatrix'
import type { PlanPlace } from '../../shared/views/movePlanned'
import { enumWords } from '../../shared/templates/enumWords'
import { boardColor } from '../ui/colors'
import { Icon } from '../ui/Icon'
import { useWords } from '../words/defineWords'
import { useLanguage } from '../words/language'
import { planWords } from '../words/plan'
import { itemTowards } from './matrixKeys'
import { toneOf, TrackMark } from './trackMark'
import type { MatrixHands } from './useMatrixHands'

interface GridProps {
  readonly matrix: Matrix
  readonly hands: MatrixHands
  readonly canEdit: boolean
  readonly onOpen: (activityId: string) => void
  /** Within a zone of the canvas: for the pointer alone, since the list and the plan serve the keyboard. */
  readonly isStill?: boolean
}

const keyOf = (place: PlanPlace, activityId: string | null) => JSON.stringify([place.partnerId, place.trackId, activityId])

/** What is being dragged; one pointer drags one thing. */
let dragged: { readonly activityId: string; readonly from: PlanPlace } | null = null

interface ChipProps {
  readonly entry: MatrixEntry
  readonly place: PlanPlace
  readonly isStop: boolean
  readonly canEdit: boolean
  readonly onOpen: (activityId: string) => void
}

/** Status is said when it is anything but running. */
function Chip({ entry, place, isStop, canEdit, onOpen }: ChipProps) {
  const words = useWords(planWords)
  const language = useLanguage()
  const status = entry.status === '' || entry.status === 'running' ? '' : enumWords('activity', 'status', entry.status)[language]
  const said = entry.isOwner ? words.isResponsible : words.takesPart
  const part = entry.isInferred ? `${said}, ${words.inferred}` : said
  return (
    <span className="chip-place">
      <button
        type="button"
        className="chip"
        data-item={keyOf(place, entry.activityId)}
        data-activity={entry.activityId}
        data-part={entry.isOwner ? 'owner' : 'with'}
        tabIndex={isStop ? 0 : -1}
        draggable={canEdit}
        title={`${entry.title} (${part}${status === '' ? '' : `, ${status}`})`}
        onClick={() => onOpen(entry.activityId)}
        onDragStart={(event) => {
          dragged = { activityId: entry.activityId, from: place }
          event.dataTransfer.setData('text/plain', entry.title)
          event.dataTransfer.effectAllowed = 'move'
        }}
        onDragEnd={() => (dragged = null)}
      >
        <span className="chip-title">
          {entry.title}
          {status !== '' && <span className="chip-status"> {status}</span>}
          {entry.isInferred && (
            <span className="chip-inferred" aria-hidden="true">
              {words.inferred.slice(0, 1)}
            </span>
          )}
        </span>
        <span className="visually-hidden">, {part}</span>
      </button>
      {canEdit && (
        <button type="button" className="chip-move" tabIndex={-1} data-move={keyOf(place, entry.activityId)} aria-label={words.moveThis(entry.title)} title={words.moveTo}>
          <Icon name="move" size={14} />
        </button>
      )}
    </span>
  )
}

interface CellProps extends Pick<GridProps, 'canEdit' | 'onOpen'> {
  readonly cell: MatrixCell
  readonly row: MatrixRow
  readonly column: MatrixColumn
  readonly stop: string | null
  readonly isUnder: boolean
}

function Cell({ cell, row, column, stop, isUnder, canEdit, onOpen }: CellProps) {
  const words = useWords(planWords)
  const place = { partnerId: row.partnerId, trackId: cell.trackId }
  const addKey = keyOf(place, null)
  return (
    <td data-cell={addKey} data-drop-owner={row.partnerId ?? ''} data-drop-track={cell.trackId ?? ''} data-empty={cell.entries.length === 0 || undefined} data-under={isUnder || undefined} style={toneOf(column.color)}>
      <div className="cell-inside">
        {cell.entries.map((entry) => (
          <Chip key={entry.activityId} entry={entry} place={place} isStop={stop === keyOf(place, entry.activityId)} canEdit={canEdit} onOpen={onOpen} />
        ))}
        {canEdit && (
          <button type="button" className="cell-add" data-item={addKey} data-add={addKey} tabIndex={stop === addKey ? 0 : -1} aria-label={words.addHere(row.name, column.label)} title={words.addHere(row.name, column.label)}>
            <Icon name="add" size={15} />
          </button>
        )}
        {!canEdit && cell.entries.length === 0 && (
          <span className="visually-hidden" data-item={addKey} tabIndex={stop === addKey ? 0 : -1}>
            {words.emptyCell}
          </span>
        )}
      </div>
    </td>
  )
}

interface RowProps extends Pick<GridProps, 'canEdit' | 'onOpen'> {
  readonly row: MatrixRow
  readonly columns: readonly MatrixColumn[]
  /** The stop of Tab, when it stands in this row. */
  readonly stop: string | null
  readonly under: string | null
}

const Row = memo(
  function Row({ row, columns, stop, under, canEdit, onOpen }: RowProps) {
    const words = useWords(planWords)
    return (
      <tr>
        <th scope="row">
          <span className="row-name">{row.name}</span>
          {row.memberOf !== '' && <span className="row-part">{words.partOf(row.memberOf)}</span>}
        </th>
        {columns.map((column, index) => (
          <Cell key={column.trackId ?? ''} cell={row.cells[index]!} row={row} column={column} stop={stop} isUnder={under === keyOf({ partnerId: row.partnerId, trackId: column.trackId }, null)} canEdit={canEdit} onOpen={onOpen} />
        ))}
        <td className="sum">{row.total}</td>
      </tr>
    )
  },
  (a, b) => a.stop === b.stop && a.under === b.under && a.canEdit === b.canEdit && a.onOpen === b.onOpen && JSON.stringify([a.row, a.columns]) === JSON.stringify([b.row, b.columns]),
)

function Head({ matrix }: { readonly matrix: Matrix }) {
  const words = useWords(planWords)
  return (
    <thead>
      <tr>
        <th scope="col" className="corner">
          {words.partner}
        </th>
        {matrix.columns.map((column) => (
          <th key={column.trackId ?? ''} scope="col" style={toneOf(column.color)} title={column.label}>
            {column.color !== null && <span className={`column-strip pattern pattern-${boardColor(column.color).pattern}`} aria-hidden="true" />}
            <span className="column-head">
              <TrackMark number={column.number} color={column.color} />
              <span className="column-name">{column.label}</span>
            </span>
          </th>
        ))}
        <th scope="col" className="sum">
          {words.sum}
        </th>
      </tr>
    </thead>
  )
}

const placeOfKey = (key: string): { place: PlanPlace; activityId: string | null } => {
  const [partnerId, trackId, activityId] = JSON.parse(key) as [string | null, string | null, string | null]
  return { place: { partnerId, trackId }, activityId }
}

const closest = (target: EventTarget, selector: string) => (target instanceof Element ? target.closest<HTMLElement>(selector) : null)

/** Enough rows or columns to be drawn smaller. */
const isCompact = ({ rows, columns }: Matrix) => rows.length > 10 || columns.length > 5

export function MatrixGrid({ matrix, hands, canEdit, onOpen, isStill = false }: GridProps) {
  const words = useWords(planWords)
  const table = useRef<HTMLTableElement>(null)
  const [stop, setStop] = useState<string | null>(null)
  const [under, setUnder] = useState<string | null>(null)
  const firstStop = (row: MatrixRow | undefined) => row && keyOf({ partnerId: row.partnerId, trackId: row.cells[0]?.trackId ?? null }, canEdit && row.cells[0]?.entries.length === 0 ? null : (row.cells[0]?.entries[0]?.activityId ?? null))
  const exists = (key: string) => {
    const { place, activityId } = placeOfKey(key)
    const cell = matrix.rows.find(({ partnerId }) => partnerId === place.partnerId)?.cells.find(({ trackId }) => trackId === place.trackId)
    return cell !== undefined && (activityId === null ? canEdit || cell.entries.length === 0 : cell.entries.some((entry) => entry.activityId === activityId))
  }
  const current = isStill ? null : stop !== null && exists(stop) ? stop : (firstStop(matrix.rows[0]) ?? null)
  const stopRow = current === null ? undefined : placeOfKey(current).place.partnerId
  const underRow = under === null ? undefined : placeOfKey(under).place.partnerId

  /** Once the question is closed, which gives the focus back, and the cell is drawn anew. */
  const focusSoon = (key: string) => {
    const focus = () => [...(table.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])].find(({ dataset }) => dataset.item === key)?.focus()
    requestAnimationFrame(() => requestAnimationFrame(focus))
  }
  const ask = async (key: string) => {
    const { place, activityId } = placeOfKey(key)
    if (activityId === null) return
    const to = await hands.askWhere(activityId, place)
    if (to) focusSoon(keyOf(to, activityId))
  }
  const add = async (key: string) => {
    const { place } = placeOfKey(key)
    const made = await hands.add(place)
    if (made !== null) focusSoon(keyOf(place, made))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const item = closest(event.target, '[data-item]')
    if (item === null || event.ctrlKey || event.metaKey || event.altKey) return
    const next = itemTowards(item, event.key)
    const isMove = canEdit && (event.key.toLowerCase() === 'm' || event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))
    if (next === null && !isMove) return
    event.preventDefault()
    if (next) next.focus()
    else void ask(item.dataset.item!)
  }
  const onClick = (event: { target: EventTarget }) => {
    const adding = closest(event.target, '[data-add]')
    const moving = closest(event.target, '[data-move]')
    if (adding) void add(adding.dataset.add!)
    else if (moving) void ask(moving.dataset.move!)
  }
  const onDragOver = (event: DragEvent) => {
    const cell = closest(event.target, 'td[data-cell]')
    if (dragged === null || cell === null) return
    event.preventDefault()
    event.stopPropagation()
    setUnder(cell.dataset.cell!)
  }
  const onDrop = (event: DragEvent) => {
    const cell = closest(event.target, 'td[data-cell]')
    setUnder(null)
    if (dragged === null || cell === null) return
    event.preventDefault()
    event.stopPropagation()
    const { place } = placeOfKey(cell.dataset.cell!)
    const { activityId, from } = dragged
    if (place.partnerId !== from.partnerId || place.trackId !== from.trackId) hands.move(activityId, from, place)
  }

  return (
    <table
      ref={table}
      className="matrix"
      role={isStill ? undefined : 'grid'}
      data-compact={isCompact(matrix) || undefined}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onFocus={(event) => {
        const item = closest(event.target, '[data-item]')
        if (item && !isStill) setStop(item.dataset.item!)
      }}
      onDragOver={onDragOver}
      onDragLeave={() => setUnder(null)}
      onDrop={onDrop}
    >
      <caption className="visually-hidden">{words.matrixCaption}</caption>
      <Head matrix={matrix} />
      <tbody>
        {matrix.rows.map((row) => (
          <Row key={row.partnerId ?? ''} row={row} columns={matrix.columns} stop={row.partnerId === stopRow ? current : null} under={row.partnerId === underRow ? under : null} canEdit={canEdit} onOpen={onOpen} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.sum}</th>
          {matrix.columns.map((column) => (
            <td key={column.trackId ?? ''} className="sum">
              {column.total}
            </td>
          ))}
          <td className="sum">{matrix.total}</td>
        </tr>
      </tfoot>
    </table>
  )
}
