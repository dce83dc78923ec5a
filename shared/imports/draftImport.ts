/** A table and what its columns are for -> the cards and partners it would make, with a word on every line. Writes nothing. */
import type { Board, FieldValue } from '../domain/board'
import type { Language } from '../domain/language'
import { columnFields, type ColumnChoice } from './matchColumns'
import { importFault, type ImportFault } from './importFaults'
import { readFieldValue, type FindByName } from './readFieldValue'
import type { Table, TableRow } from './readTable'

export const maxTitleCharacters = 2_000

export interface ImportRequest {
  readonly board: Board
  readonly table: Table
  readonly kind: string
  readonly hasHeading: boolean
  readonly columns: readonly ColumnChoice[]
  readonly language: Language
  readonly newId: () => string
}

export interface DraftedCard {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly note: string
  readonly fields: Readonly<Record<string, FieldValue>>
}

export interface DraftedPartner {
  readonly id: string
  readonly title: string
  readonly sector: string
  readonly type: string
  readonly fields: Readonly<Record<string, FieldValue>>
}

/** What became of one line. `id`: of the card or partner it makes; null when it makes none. */
export interface LineReport {
  readonly line: number
  readonly id: string | null
  readonly title: string
  /** Why it was refused, or what of it was left out. */
  readonly faults: readonly ImportFault[]
}

export interface ImportDraft {
  readonly cards: readonly DraftedCard[]
  readonly partners: readonly DraftedPartner[]
  readonly lines: readonly LineReport[]
}

const simple = (name: string): string => name.toLocaleLowerCase('da').replace(/\s+/g, ' ').trim()

/** Names of what is on the board and in the table, so that lines may refer to one another. */
interface Names {
  readonly find: FindByName
  add(kind: string, name: string, id: string): void
  /** Partners that were mentioned and did not exist. */
  readonly newPartners: DraftedPartner[]
}

function openNames({ board, newId }: ImportRequest): Names {
  const ids = new Map<string, string>()
  const key = (kind: string, name: string) => `${kind}\n${simple(name)}`
  const add = (kind: string, name: string, id: string) => {
    if (simple(name) !== '' && !ids.has(key(kind, name))) ids.set(key(kind, name), id)
    if (kind !== 'any' && kind !== 'partner') add('any', name, id)
  }
  for (const partner of board.partners.values()) add('partner', partner.title, partner.id)
  for (const card of board.cards.values()) add(card.kind, card.title, card.id)
  const newPartners: DraftedPartner[] = []
  const mention = (name: string): string => {
    const partner = { id: newId(), title: name, sector: '', type: 'partner', fields: {} }
    newPartners.push(partner)
    add('partner', name, partner.id)
    return partner.id
  }
  const find: FindByName = (kinds, name) => {
    for (const kind of kinds) {
      const id = ids.get(key(kind, name))
      if (id !== undefined) return id
    }
    return kinds.includes('partner') && name.length <= 120 ? mention(name) : null
  }
  return { find, add, newPartners }
}

interface ReadLine {
  readonly title: string
  readonly note: string
  readonly fields: Readonly<Record<string, FieldValue>>
  readonly faults: readonly ImportFault[]
}

const cellFor = (row: TableRow, columns: readonly ColumnChoice[], name: string): string => row.cells[columns.indexOf(name)] ?? ''

function readLine({ kind, columns, language }: ImportRequest, row: TableRow, find: FindByName): ReadLine {
  const fields: Record<string, FieldValue> = {}
  const faults: ImportFault[] = []
  const known = columnFields(kind)
  const names = new Set(known.map((field) => field.name))
  columns.forEach((name, index) => {
    const field = known.find((one) => one.name === name)
    const text = row.cells[index] ?? ''
    if (field === undefined || name === 'title' || name === 'note' || text === '') return
    const read = readFieldValue({ kind, field, language, find }, text)
    faults.push(...read.faults)
    if (read.value === null) return
    fields[field.name] = read.value
    // What a cell says of another field gives way to that field's own column.
    for (const [also, value] of Object.entries(read.also ?? {})) if (names.has(also) && !columns.includes(also)) fields[also] = value
  })
  return { title: cellFor(row, columns, 'title'), note: cellFor(row, columns, 'note'), fields, faults }
}

/** Why a line makes nothing at all; null when it makes something. */
function refusal(title: string, isKnown: boolean): ImportFault | null {
  if (title === '') return importFault('no-title')
  if (title.length > maxTitleCharacters) return importFault('title-too-long', 'title', { known: String(maxTitleCharacters) })
  return isKnown ? importFault('exists-already', 'title', { value: title }) : null
}

function partnerOf(id: string, { title, fields }: ReadLine): DraftedPartner {
  const { sector, type, ...rest } = fields
  return { id, title, sector: typeof sector === 'string' ? sector : '', type: typeof type === 'string' ? type : 'partner', fields: rest }
}

/** Lines are read twice: once for their names, so that the order of lines does not matter, and once for what they say. */
export function draftImport(request: ImportRequest): ImportDraft {
  const { kind, hasHeading, columns, newId, board } = request
  const rows = request.table.slice(hasHeading ? 1 : 0)
  const names = openNames(request)
  const known = new Set([...board.partners.values()].map((partner) => simple(partner.title)))
  const drafts = rows.map((row) => {
    const title = cellFor(row, columns, 'title')
    const isKnown = kind === 'partner' && known.has(simple(title))
    if (kind === 'partner') known.add(simple(title))
    const id = newId()
    const refused = refusal(title, isKnown)
    if (refused === null) names.add(kind, title, id)
    return { row, id, refused, title }
  })
  const cards: DraftedCard[] = []
  const partners: DraftedPartner[] = []
  const lines = drafts.map(({ row, id, refused, title }): LineReport => {
    // A refused line mentions nobody: no partner is made for its sake.
    if (refused !== null) return { line: row.line, id: null, title, faults: [refused] }
    const line = readLine(request, row, names.find)
    if (kind === 'partner') partners.push(partnerOf(id, line))
    else cards.push({ id, kind, title: line.title, note: line.note, fields: line.fields })
    return { line: row.line, id, title: line.title, faults: line.faults }
  })
  return { cards, partners: [...names.newPartners, ...partners], lines }
}
