/** The matrix as a page: with its filter, and on a phone one partner or one track at a time. */
import { useMemo, useState } from 'react'
import { composeMatrix, type Matrix, type MatrixEntry } from '../../shared/views/composeMatrix'
import type { PlanPlace } from '../../shared/views/movePlanned'
import { useBoard, useLiveBoard } from '../board/liveBoard'
import { Icon } from '../ui/Icon'
import { useWords } from '../words/defineWords'
import { useLanguage } from '../words/language'
import { planWords } from '../words/plan'
import { MatrixGrid } from './MatrixGrid'
import { useMatrixHands, type MatrixHands } from './useMatrixHands'
import { TrackMark } from './trackMark'
import { useIsNarrow, useOpenCard } from './usePlan'
import { StatusChoice } from './StatusChoice'

function Legend({ matrix }: { readonly matrix: Matrix }) {
  const words = useWords(planWords)
  return (
    <p className="plan-legend" aria-hidden="true">
      <span className="chip-sample" data-part="owner" /> {words.legendOwn} <span className="chip-sample" data-part="with" /> {words.legendPart}
      {matrix.rows.some(({ cells }) => cells.some(({ entries }) => entries.some(({ isInferred }) => isInferred))) && ` · ${words.legendInferred}`}
    </p>
  )
}

interface NarrowGroup {
  readonly key: string
  readonly label: string
  readonly place: PlanPlace
  readonly mark: { readonly number: number | null; readonly color: Matrix['columns'][number]['color'] }
  readonly entries: readonly MatrixEntry[]
}

function groupsOf(matrix: Matrix, by: 'partner' | 'track', index: number): NarrowGroup[] {
  if (by === 'partner') {
    const row = matrix.rows[index]
    return row ? matrix.columns.map((column, at) => ({ key: column.trackId ?? '', label: column.label, place: { partnerId: row.partnerId, trackId: column.trackId }, mark: column, entries: row.cells[at]!.entries })) : []
  }
  const column = matrix.columns[index]
  const noMark = { number: null, color: null }
  return column ? matrix.rows.map((row) => ({ key: row.partnerId ?? '', label: row.name, place: { partnerId: row.partnerId, trackId: column.trackId }, mark: noMark, entries: row.cells[index]!.entries })) : []
}

/** One row or one column of the matrix as a list. */
function NarrowMatrix({ matrix, hands, onOpen }: { readonly matrix: Matrix; readonly hands: MatrixHands; readonly onOpen: (id: string) => void }) {
  const words = useWords(planWords)
  const { canEdit } = useLiveBoard()
  const [by, setBy] = useState<'partner' | 'track'>('partner')
  const [index, setIndex] = useState(0)
  const names = by === 'partner' ? matrix.rows.map(({ name, total }) => `${name} (${total})`) : matrix.columns.map(({ label, total }) => `${label} (${total})`)
  return (
    <div className="narrow-matrix">
      <div className="plan-bar">
        <label>
          {words.showOne}
          <select value={by} onChange={(event) => (setBy(event.target.value === 'track' ? 'track' : 'partner'), setIndex(0))}>
            <option value="partner">{words.onePartner}</option>
            <option value="track">{words.oneTrack}</option>
          </select>
        </label>
        <label className="grows">
          {by === 'partner' ? words.partner : words.track}
          <select value={index} onChange={(event) => setIndex(Number(event.target.value))}>
            {names.map((name, at) => (
              <option key={at} value={at}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      {groupsOf(matrix, by, index).map(({ key, label, place, mark, entries }) => (
        <section key={key} className="narrow-group">
          <h3>
            <TrackMark {...mark} /> {label}
          </h3>
          <ul>
            {entries.map((entry) => (
              <li key={entry.activityId}>
                <button type="button" className="chip" data-part={entry.isOwner ? 'owner' : 'with'} onClick={() => onOpen(entry.activityId)}>
                  {entry.title} <span className="chip-status">{entry.isOwner ? words.isResponsible : words.takesPart}</span>
                </button>
                {canEdit && (
                  <button type="button" className="button quiet" aria-label={words.moveThis(entry.title)} onClick={() => void hands.askWhere(entry.activityId, place)}>
                    <Icon name="move" size={18} />
                  </button>
                )}
              </li>
            ))}
          </ul>
          {canEdit && (
            <button type="button" className="button quiet" onClick={() => void hands.add(place)}>
              <Icon name="add" size={18} /> {words.newActivity}
            </button>
          )}
        </section>
      ))}
    </div>
  )
}

export function MatrixView() {
  const { canEdit } = useLiveBoard()
  const board = useBoard()
  const language = useLanguage()
  const words = useWords(planWords)
  const hands = useMatrixHands()
  const onOpen = useOpenCard()
  const isNarrow = useIsNarrow()
  const [status, setStatus] = useState('')
  const matrix = useMemo(() => composeMatrix(board, language, status === '' ? {} : { status }), [board, language, status])
  if (matrix.rows.length === 0) {
    return (
      <div className="plan-empty">
        <p>{words.matrixEmpty}</p>
        {canEdit && (
          <button type="button" className="button primary" onClick={() => void hands.add({ partnerId: null, trackId: null })}>
            <Icon name="add" /> {words.newActivity}
          </button>
        )}
      </div>
    )
  }
  return (
    <div className="matrix-view">
      <div className="plan-bar">
        <StatusChoice value={status} forAll={words.inPlan} onChange={setStatus} />
        <p className="plan-count">{words.activities(matrix.total)}</p>
        <Legend matrix={matrix} />
        {!isNarrow && <p className="plan-keys">{words.matrixKeys}</p>}
      </div>
      {isNarrow ? (
        <NarrowMatrix matrix={matrix} hands={hands} onOpen={onOpen} />
      ) : (
        <div className="matrix-scroll">
          <MatrixGrid matrix={matrix} hands={hands} canEdit={canEdit} onOpen={onOpen} />
        </div>
      )}
    </div>
  )
}
