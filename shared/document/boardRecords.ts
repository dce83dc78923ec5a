/** Pages, zones, sessions, partners and the board's own fields. */
import * as Y from 'yjs'
import type { BoardMeta, FieldValue, Page, Partner, Session, SessionDetail, Zone } from '../domain/board'
import { entriesOf, findEntry, metaOf, type Entry, type RecordRoot } from './roots'
import { makeText } from './text'

function addEntry(doc: Y.Doc, root: RecordRoot, id: string, fields: Readonly<Record<string, unknown>>): void {
  doc.transact(() => {
    const entry: Entry = new Y.Map<unknown>()
    for (const [name, value] of Object.entries(fields)) if (value !== null && value !== '') entry.set(name, value)
    entriesOf(doc, root).set(id, entry)
  })
}

export function setMeta(doc: Y.Doc, meta: Partial<BoardMeta>): void {
  doc.transact(() => {
    for (const [name, value] of Object.entries(meta)) metaOf(doc).set(name, value)
  })
}

export function addPage(doc: Y.Doc, page: Page): void {
  const { id, ...fields } = page
  addEntry(doc, 'pages', id, fields)
}

export function renamePage(doc: Y.Doc, pageId: string, title: string): void {
  findEntry(doc, 'pages', pageId)?.set('title', title)
}

export function addZone(doc: Y.Doc, zone: Zone): void {
  const { id, ...fields } = zone
  addEntry(doc, 'zones', id, fields)
}

export function addPartner(doc: Y.Doc, partner: Partner): void {
  addEntry(doc, 'partners', partner.id, { title: makeText(partner.title), sector: partner.sector, type: partner.type, ...partner.fields })
}

/** A session with an agenda text of its own; `agenda` is created with it and filled by `writeAgenda`. */
export function addSession(doc: Y.Doc, session: Session, agenda: Y.XmlFragment = makeText('')): void {
  const { id, ...fields } = session
  addEntry(doc, 'sessions', id, { ...fields, agenda })
}

export function setSessionField(doc: Y.Doc, sessionId: string, name: 'title' | 'date' | 'place' | SessionDetail, value: string): void {
  findEntry(doc, 'sessions', sessionId)?.set(name, value)
}

/** The live agenda text of a session; null when the session is gone. */
export function agendaText(doc: Y.Doc, sessionId: string): Y.XmlFragment | null {
  const agenda: unknown = findEntry(doc, 'sessions', sessionId)?.get('agenda')
  return agenda instanceof Y.XmlFragment ? agenda : null
}

/** Writes a drawing field by field: only what differs, in one transaction. Null removes a field. */
export function setDrawing(doc: Y.Doc, id: string, fields: Readonly<Record<string, FieldValue>>): void {
  doc.transact(() => {
    const entries = entriesOf(doc, 'drawings')
    let entry = findEntry(doc, 'drawings', id)
    if (entry === null) {
      entry = new Y.Map<unknown>()
      entries.set(id, entry)
    }
    for (const [name, value] of Object.entries(fields)) {
      if (value === null) entry.delete(name)
      else if (JSON.stringify(entry.get(name)) !== JSON.stringify(value)) entry.set(name, value)
    }
  })
}

export function removeDrawing(doc: Y.Doc, id: string): void {
  entriesOf(doc, 'drawings').delete(id)
}
