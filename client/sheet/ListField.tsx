import type { Card, FieldValue } from '../../shared/domain/board'
import type { FieldSpec } from '../../shared/templates/findCardKind'
import { useLiveBoard } from '../board/liveBoard'
import { Icon } from '../ui/Icon'
import { useWords } from '../words/defineWords'
import { useLanguage } from '../words/language'
import { sheetWords } from '../words/sheet'
import type { FieldIds } from './FieldFrame'
import { TextInput } from './TextInput'
import { useCardField } from './useCardField'

interface ListFieldProps {
  readonly card: Card
  readonly field: FieldSpec
  readonly ids: FieldIds
}

const noFault = () => undefined

/** Several short texts, one below the other; an emptied one goes. */
export function ListField({ card, field, ids }: ListFieldProps) {
  const { canEdit } = useLiveBoard()
  const words = useWords(sheetWords)
  const language = useLanguage()
  const { value, write } = useCardField(card, field.name)
  const lines = (Array.isArray(value) ? (value as readonly FieldValue[]) : [value]).filter((one): one is string => typeof one === 'string' && one !== '')
  const put = (index: number, text: string): boolean => {
    const next = [...lines.slice(0, index), ...(text.trim() === '' ? [] : [text.trim()]), ...lines.slice(index + 1)]
    write(next.length === 0 ? null : next)
    return true
  }
  const shown = canEdit ? [...lines, ''] : lines
  return (
    <span className="sheet-lines" role="group" aria-labelledby={ids.labelId}>
      {shown.map((line, index) => (
        <TextInput
          key={index}
          ids={index === 0 ? ids : { ...ids, inputId: `${ids.inputId}-${index}` }}
          label={words.lineOf(field.label[language], index + 1)}
          text={line}
          isInvalid={false}
          isReadOnly={!canEdit}
          commit={(text) => put(index, text)}
          onFault={noFault}
        />
      ))}
    </span>
  )
}

type Row = Readonly<Record<string, FieldValue>>

const columns = ['partner', 'position', 'reason'] as const

/** Rows of who, what and why: how each organisation stood to a decision. */
export function TableField({ card, field, ids }: ListFieldProps) {
  const { canEdit, view } = useLiveBoard()
  const words = useWords(sheetWords)
  const { value, write } = useCardField(card, field.name)
  const rows = Array.isArray(value) ? value.filter((row): row is Row => typeof row === 'object' && row !== null && !Array.isArray(row)) : []
  const titles = { partner: words.organisation, position: words.position, reason: words.reason }
  const text = (row: Row, name: (typeof columns)[number]): string => {
    const cell = row[name]
    return typeof cell === 'string' ? (view.read().partners.get(cell)?.title ?? cell) : ''
  }
  const put = (index: number, name: string, cell: string): boolean => {
    write(rows.map((row, at) => (at === index ? { ...row, [name]: cell } : row)))
    return true
  }
  return (
    <span className="sheet-table" role="group" aria-labelledby={ids.labelId}>
      {rows.map((row, index) => (
        <span key={index} className="sheet-row" role="group" aria-label={words.row(index + 1)}>
          {columns.map((name) => (
            <label key={name}>
              <span className="hint">{titles[name]}</span>
              <TextInput ids={{ ...ids, inputId: `${ids.inputId}-${index}-${name}` }} label={titles[name]} text={text(row, name)} isInvalid={false} isReadOnly={!canEdit} commit={(cell) => put(index, name, cell)} onFault={noFault} />
            </label>
          ))}
          {canEdit && (
            <button type="button" className="button quiet" aria-label={words.removeRow(index + 1)} onClick={() => write(rows.length === 1 ? null : rows.filter((_row, at) => at !== index))}>
              <Icon name="trash" size={18} />
            </button>
          )}
        </span>
      ))}
      {canEdit && (
        <button id={ids.inputId} type="button" className="button" onClick={() => write([...rows, {}])}>
          {words.newRow}
        </button>
      )}
    </span>
  )
}

/** Yes or no. */
export function BoolField({ card, field, ids }: ListFieldProps) {
  const { canEdit } = useLiveBoard()
  const words = useWords(sheetWords)
  const { value, write } = useCardField(card, field.name)
  return (
    <label className="sheet-check">
      <input id={ids.inputId} type="checkbox" disabled={!canEdit} checked={value === true} onChange={(event) => write(event.target.checked ? true : null)} />
      {value === true ? words.yes : words.no}
    </label>
  )
}
