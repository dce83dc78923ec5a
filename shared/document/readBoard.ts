/** Document -> plain values. Tolerant: whatever another client wrote, a record that cannot be read is left out and nothing throws. */
import * as Y from 'yjs'
import { sessionDetails, type Board, type BoardMeta, type Card, type ColorNumber, type Drawing, type FieldValue, type Link, type Page, type Partner, type Placement, type Session, type SessionDetail, type Size, type Zone } from '../domain/board'
import { withPositions } from './positions'
import { entriesOf, metaOf, schemaVersion, type Entry, type RecordRoot } from './roots'
import { readAcceptedGaps } from './acceptedGaps'
import { readPlainText } from './text'

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const textOrNull = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
const finite = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null)

/** A placement that can be drawn; missing numbers become 0. Null when there is no page. */
export function readPlacement(value: unknown): Placement | null {
  if (typeof value !== 'object' || value === null) return null
  const given = value as Record<string, unknown>
  const pageId = textOrNull(given.pageId)
  if (pageId === null) return null
  const x = finite(given.x) ?? 0
  const y = finite(given.y) ?? 0
  return {
    pageId,
    zoneId: textOrNull(given.zoneId),
    x,
    y,
    pageX: finite(given.pageX) ?? x,
    pageY: finite(given.pageY) ?? y,
    order: text(given.order),
  }
}

export function readSize(value: unknown): Size | null {
  if (typeof value !== 'object' || value === null) return null
  const { w, h } = value as Record<string, unknown>
  const width = finite(w)
  const height = finite(h)
  return width !== null && height !== null && width > 0 && height > 0 ? { w: width, h: height } : null
}

export function readColor(value: unknown): ColorNumber | null {
  const number = Number(value)
  return Number.isInteger(number) && number >= 1 && number <= 8 ? (number as ColorNumber) : null
}

function fieldsExcept(entry: Entry, known: ReadonlySet<string>): Record<string, FieldValue> {
  const fields: Record<string, FieldValue> = {}
  for (const [key, value] of entry.entries()) {
    if (known.has(key)) continue
    fields[key] = value instanceof Y.AbstractType ? readPlainText(value) : (value as FieldValue)
  }
  return fields
}

const cardKeys = new Set(['kind', 'title', 'note', 'placement', 'size', 'color', 'author', 'organisation', 'createdAt'])

export function readCard(id: string, entry: Entry): Card | null {
  const placement = readPlacement(entry.get('placement'))
  const kind = text(entry.get('kind'))
  if (placement === null || kind === '') return null
  return {
    id,
    kind,
    title: readPlainText(entry.get('title')),
    note: readPlainText(entry.get('note')),
    placement,
    size: readSize(entry.get('size')),
    color: readColor(entry.get('color')),
    author: textOrNull(entry.get('author')),
    organisation: text(entry.get('organisation')),
    createdAt: text(entry.get('createdAt')),
    fields: withPositions(fieldsExcept(entry, cardKeys)),
  }
}

function readPage(id: string, entry: Entry): Page {
  return { id, title: text(entry.get('title')), templateId: textOrNull(entry.get('templateId')), order: text(entry.get('order')) }
}

function readZone(id: string, entry: Entry): Zone | null {
  const placement = readPlacement(entry.get('placement'))
  const size = readSize(entry.get('size'))
  if (placement === null || size === null) return null
  return {
    id,
    pageId: placement.pageId,
    templateId: textOrNull(entry.get('templateId')),
    zoneKey: textOrNull(entry.get('zoneKey')),
    trackId: textOrNull(entry.get('trackId')),
    trackNumber: finite(entry.get('trackNumber')),
    title: text(entry.get('title')),
    question: text(entry.get('question')),
    placement,
    size,
  }
}

const linkKeys = new Set(['kind', 'from', 'to', 'why', 'author', 'createdAt'])

function readLink(id: string, entry: Entry): Link | null {
  const kind = text(entry.get('kind'))
  const from = text(entry.get('from'))
  const to = text(entry.get('to'))
  if (kind === '' || from === '' || to === '') return null
  return {
    id,
    kind,
    from,
    to,
    why: readPlainText(entry.get('why')),
    author: textOrNull(entry.get('author')),
    createdAt: text(entry.get('createdAt')),
    fields: fieldsExcept(entry, linkKeys),
  }
}

const partnerKeys = new Set(['title', 'sector', 'type'])

function readPartner(id: string, entry: Entry): Partner {
  return {
    id,
    title: readPlainText(entry.get('title')),
    sector: text(entry.get('sector')),
    type: text(entry.get('type')),
    fields: fieldsExcept(entry, partnerKeys),
  }
}

function readSession(id: string, entry: Entry): Session {
  return {
    id,
    title: text(entry.get('title')),
    date: text(entry.get('date')),
    place: text(entry.get('place')),
    order: text(entry.get('order')),
    ...readDetails(entry),
  }
}

function readDetails(entry: Entry): Partial<Record<SessionDetail, string>> {
  return Object.fromEntries(sessionDetails.map((name) => [name, text(entry.get(name))]).filter(([, value]) => value !== ''))
}

function readDrawing(id: string, entry: Entry): Drawing {
  return { id, fields: fieldsExcept(entry, new Set()) }
}

/** How one record of each root is read; null leaves it out. */
export const recordReaders = {
  pages: readPage,
  zones: readZone,
  cards: readCard,
  links: readLink,
  partners: readPartner,
  sessions: readSession,
  drawings: readDrawing,
} satisfies { [Root in RecordRoot]: (id: string, entry: Entry) => unknown }

/** What a reader of `Root` gives. */
export type RecordOf<Root extends RecordRoot> = NonNullable<ReturnType<(typeof recordReaders)[Root]>>

function readPeriod(value: unknown): Pick<BoardMeta, 'period'> {
  if (typeof value !== 'object' || value === null) return {}
  const { start, end, label } = value as Record<string, unknown>
  return { period: { start: finite(start), end: finite(end), label: text(label) } }
}

function readAnswers(meta: Y.Map<unknown>): Pick<BoardMeta, 'phase' | 'acceptedGaps'> {
  const phase = text(meta.get('phase'))
  const acceptedGaps = readAcceptedGaps(meta)
  return { ...(phase !== '' && { phase }), ...(acceptedGaps.length > 0 && { acceptedGaps }) }
}

const isRecord = (value: unknown): value is Readonly<Record<string, FieldValue>> => typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Y.AbstractType)

export function readMeta(doc: Y.Doc): BoardMeta {
  const meta = metaOf(doc)
  const initiative: unknown = meta.get('initiative')
  return {
    ...readPeriod(meta.get('period')),
    ...readAnswers(meta),
    ...(meta.get('usesSuggestedTracks') === true && { usesSuggestedTracks: true }),
    ...(isRecord(initiative) && { initiative }),
    title: readPlainText(meta.get('title')),
    language: meta.get('language') === 'en' ? 'en' : 'da',
    createdAt: text(meta.get('createdAt')),
    schemaVersion: finite(meta.get('schemaVersion')) ?? schemaVersion,
  }
}

/** One record as a plain value; null when it is gone or cannot be read. */
export function readRecord<Root extends RecordRoot>(doc: Y.Doc, root: Root, id: string): RecordOf<Root> | null {
  const entry: unknown = entriesOf(doc, root).get(id)
  if (!(entry instanceof Y.Map)) return null
  return recordReaders[root](id, entry as Entry) as RecordOf<Root> | null
}

function readAll<Root extends RecordRoot>(doc: Y.Doc, root: Root): ReadonlyMap<string, RecordOf<Root>> {
  const records = new Map<string, RecordOf<Root>>()
  for (const id of entriesOf(doc, root).keys()) {
    const record = readRecord(doc, root, id)
    if (record !== null) records.set(id, record)
  }
  return records
}

/** The whole board. Cost grows with its size; views that follow changes use `openBoardView`. */
export function readBoard(doc: Y.Doc): Board {
  return {
    meta: readMeta(doc),
    pages: readAll(doc, 'pages'),
    zones: readAll(doc, 'zones'),
    cards: readAll(doc, 'cards'),
    links: readAll(doc, 'links'),
    partners: readAll(doc, 'partners'),
    sessions: readAll(doc, 'sessions'),
    drawings: readAll(doc, 'drawings'),
  }
}
