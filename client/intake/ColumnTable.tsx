/** The first rows as they came, and above each column what it is for. */
import { columnFields, type ColumnChoice } from '../../shared/imports/matchColumns'
import type { Table } from '../../shared/imports/readTable'
import { useWords } from '../words/defineWords'
import { intakeWords } from '../words/intake'
import { useLanguage } from '../words/language'

const shownRows = 6

interface ColumnTableProps {
  readonly table: Table
  readonly kind: string
  readonly hasHeading: boolean
  readonly columns: readonly ColumnChoice[]
  readonly onColumns: (columns: readonly ColumnChoice[]) => void
}

/** A field is for one column: choosing it elsewhere takes it from where it was. */
function choose(columns: readonly ColumnChoice[], index: number, choice: ColumnChoice): ColumnChoice[] {
  return columns.map((column, at) => (at === index ? choice : choice !== null && column === choice ? null : column))
}

export function ColumnTable({ table, kind, hasHeading, columns, onColumns }: ColumnTableProps) {
  const words = useWords(intakeWords)
  const language = useLanguage()
  const fields = columnFields(kind)
  const rows = table.slice(hasHeading ? 1 : 0)
  const headings = hasHeading ? (table[0]?.cells ?? []) : []
  return (
    <div className="intake-table" tabIndex={0} role="region" aria-label={words.preview}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.line}</th>
            {columns.map((column, index) => (
              <th key={index} scope="col">
                {headings[index] && <span className="intake-heading">{headings[index]}</span>}
                <select
                  aria-label={headings[index] || words.column(index + 1)}
                  value={column ?? ''}
                  onChange={(event) => onColumns(choose(columns, index, event.target.value || null))}
                >
                  <option value="">{words.skip}</option>
                  {fields.map((field) => (
                    <option key={field.name} value={field.name}>
                      {field.label[language]}
                    </option>
                  ))}
                </select>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shownRows).map((row) => (
            <tr key={row.line}>
              <td className="intake-line">{row.line}</td>
              {columns.map((column, index) => (
                <td key={index} data-skipped={column === null || undefined}>
                  {row.cells[index] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shownRows && <p className="hint">{words.more(rows.length - shownRows)}</p>}
    </div>
  )
}
