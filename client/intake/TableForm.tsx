/** A table about to become cards: what they are, where they go, what each column is for, and what comes of every line. */
import { useId, useMemo, useState, type FormEvent } from 'react'
import { draftImport, type ImportDraft } from '../../shared/imports/draftImport'
import { matchColumns, type ColumnChoice } from '../../shared/imports/matchColumns'
import { columnCount, maxImportColumns, maxImportRows, type Table } from '../../shared/imports/readTable'
import { limits } from '../../shared/protocol/limits'
import { useLiveBoard } from '../board/liveBoard'
import { newId } from '../board/newId'
import { useWords } from '../words/defineWords'
import { intakeWords } from '../words/intake'
import { useLanguage } from '../words/language'
import { ColumnTable } from './ColumnTable'
import { FaultLines } from './FaultLines'
import { firstKind, firstPlace, kindChoices, placeChoices } from './intakePlaces'

interface TableFormProps {
  readonly table: Table
  readonly onBack: () => void
  readonly onTake: (draft: ImportDraft, zoneId: string) => void
}

interface Choices {
  readonly kind: string
  readonly zoneId: string
  readonly hasHeading: boolean
  readonly columns: readonly ColumnChoice[]
}

export function TableForm({ table, onBack, onTake }: TableFormProps) {
  const live = useLiveBoard()
  const words = useWords(intakeWords)
  const language = useLanguage()
  const id = useId()
  // The board as it was when the dialog opened: lists that change under a hand are hard to choose from.
  const [board] = useState(() => live.view.read())
  const { pageId } = live.desk.read()
  const choicesFor = (kind: string): Choices => ({ kind, zoneId: firstPlace(board, kind, pageId), ...widened(table, matchColumns(table, kind)) })
  const [chosen, setChosen] = useState<Choices>(() => choicesFor(firstKind(board, table, pageId)))
  const draft = useMemo(() => draftImport({ board, table, ...chosen, language, newId }), [board, table, chosen, language])
  const places = placeChoices(board, chosen.kind, language)
  const isTooMuch = table.length > maxImportRows || columnCount(table) > maxImportColumns
  const isFull = board.cards.size + draft.cards.length > limits.maxCards
  const things = words.willMake(draft.cards.length, draft.partners.length)
  const isUseless = draft.cards.length + draft.partners.length === 0 || isTooMuch || isFull
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isUseless) onTake(draft, chosen.zoneId)
  }
  return (
    <form className="stack" onSubmit={submit}>
      <div className="intake-choices">
        <div className="field">
          <label htmlFor={`${id}k`}>{words.kind}</label>
          <select id={`${id}k`} data-first value={chosen.kind} onChange={(event) => setChosen(choicesFor(event.target.value))}>
            {kindChoices(board, pageId, language).map((kind) => (
              <option key={kind.id} value={kind.id}>
                {kind.label}
              </option>
            ))}
          </select>
        </div>
        {chosen.kind !== 'partner' && (
          <div className="field">
            <label htmlFor={`${id}w`}>{words.where}</label>
            <select id={`${id}w`} value={chosen.zoneId} onChange={(event) => setChosen({ ...chosen, zoneId: event.target.value })}>
              {places.map((place) => (
                <option key={place.id} value={place.id}>
                  {place.label}
                </option>
              ))}
              <option value="">{words.onPage}</option>
            </select>
          </div>
        )}
        <label className="intake-check">
          <input type="checkbox" checked={chosen.hasHeading} onChange={(event) => setChosen({ ...chosen, hasHeading: event.target.checked })} /> {words.hasHeading}
        </label>
      </div>
      <ColumnTable table={table} {...chosen} onColumns={(columns) => setChosen({ ...chosen, columns })} />
      <FaultLines lines={draft.lines} />
      {(isTooMuch || isFull) && (
        <p className="fault" role="alert">
          {isTooMuch ? words.tooMany(maxImportRows, maxImportColumns) : words.full(limits.maxCards)}
        </p>
      )}
      <div className="row end">
        <button type="button" className="button quiet" onClick={onBack}>
          {words.back}
        </button>
        <button type="submit" className="button primary" aria-disabled={isUseless}>
          {words.take(things)}
        </button>
      </div>
    </form>
  )
}

/** One choice per column of the widest row. */
function widened(table: Table, { hasHeading, columns }: Pick<Choices, 'hasHeading' | 'columns'>): Pick<Choices, 'hasHeading' | 'columns'> {
  const width = Math.min(maxImportColumns, columnCount(table))
  return { hasHeading, columns: Array.from({ length: width }, (_, index) => columns[index] ?? null) }
}
