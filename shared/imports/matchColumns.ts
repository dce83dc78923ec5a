/** Which field each column of a table is for: offered from its heading, chosen by the person. */
import { cardKinds, findCardKind, type FieldSpec } from '../templates/findCardKind'
import type { Table } from './readTable'

/** A field's name, or `note`; null: the column is left out. */
export type ColumnChoice = string | null

/** What a kind's columns may be for, in its order; `table` fields cannot be said in a cell. */
export function columnFields(kind: string): readonly FieldSpec[] {
  const fields = findCardKind(kind)?.fields ?? []
  const note: FieldSpec = { name: 'note', label: { da: 'Note', en: 'Note' }, type: 'longtext', required: false }
  const sayable = fields.filter((field) => field.type !== 'table' && field.type !== 'ref[document]')
  return sayable.some((field) => field.name === 'note') || kind === 'partner' ? sayable : [...sayable, note]
}

const simple = (text: string): string => text.toLocaleLowerCase('da').replace(/\([^)]*\)/g, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

/** Headings people use that are no field's label. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  title: ['titel', 'title', 'navn', 'name', 'tekst', 'text', 'emne', 'aktivitet', 'activity', 'indikator', 'indicator', 'organisation'],
  note: ['note', 'noter', 'bemærkning', 'bemærkninger', 'beskrivelse', 'description', 'kommentar', 'notes'],
  owner: ['ansvarlig', 'ansvar', 'tovholder', 'responsible', 'owner'],
  with: ['deltagere', 'partnere', 'partners', 'medvirkende'],
  due: ['frist', 'dato', 'deadline', 'date', 'senest'],
  period: ['tid', 'hvornår', 'when', 'periode', 'period'],
}

function fieldFor(heading: string, fields: readonly FieldSpec[], taken: ReadonlySet<string>): string | null {
  const wanted = simple(heading)
  if (wanted === '') return null
  const free = fields.filter((field) => !taken.has(field.name))
  const byLabel = free.find((field) => [field.name, field.label.da, field.label.en].some((name) => simple(name) === wanted))
  return (byLabel ?? free.find((field) => otherNames[field.name]?.includes(wanted)))?.name ?? null
}

export interface OfferedColumns {
  /** Whether the first row names the columns rather than a card. */
  readonly hasHeading: boolean
  readonly columns: readonly ColumnChoice[]
}

/** Without headings that say anything, the first column is the card's text and the others are left out until somebody says what they are. */
export function matchColumns(table: Table, kind: string): OfferedColumns {
  const fields = columnFields(kind)
  const [first] = table
  const taken = new Set<string>()
  const columns = (first?.cells ?? []).map((heading) => {
    const name = fieldFor(heading, fields, taken)
    if (name !== null) taken.add(name)
    return name
  })
  const hasHeading = table.length > 1 && (taken.has('title') || taken.size > 1)
  if (hasHeading) return { hasHeading, columns: taken.has('title') ? columns : withTitle(columns) }
  return { hasHeading: false, columns: columns.map((_, index) => (index === 0 ? 'title' : null)) }
}

/** The kind whose fields a table's headings name best; null when none names more than a title. */
export function guessKind(table: Table): string | null {
  const scored = cardKinds.map((kind) => {
    const { hasHeading, columns } = matchColumns(table, kind)
    return { kind, score: hasHeading ? columns.filter((column) => column !== null).length : 0 }
  })
  const best = scored.sort((a, b) => b.score - a.score)[0]
  return best !== undefined && best.score > 1 ? best.kind : null
}

/** The first column nobody recognised is the card's text. */
function withTitle(columns: readonly ColumnChoice[]): ColumnChoice[] {
  const index = columns.indexOf(null)
  return columns.map((column, at) => (at === index ? 'title' : column))
}
