/** Boards for tests of reports and exports: Bo trygt as the server seeds it, and small ones built card by card. */
import * as Y from 'yjs'
import { addCard, placementInZone } from '../shared/document/cards'
import { addLink } from '../shared/document/links'
import { readBoard } from '../shared/document/readBoard'
import { seedBoard } from '../shared/document/seedBoard'
import type { Board, Card, FieldValue, Link, Partner } from '../shared/domain/board'
import type { Language } from '../shared/domain/language'
import { findExample } from '../shared/templates/findExample'

const templates = ['problem-analysis', 'track-map', 'activity-plan'].map((templateId) => ({ templateId }))
export const session = { id: 'session-1', title: 'Styregruppemøde', date: '2026-11-21', place: 'Nyropsgade 1, København' } as const

function seeded(example: string | null, language: Language, pages: typeof templates | null = templates): Y.Doc {
  const doc = new Y.Doc()
  let count = 0
  const newId = () => `track-${++count}`
  seedBoard(doc, { title: example === null ? 'Tom alliance' : '', language, createdAt: '2026-11-01T10:00:00Z', templates: pages, session, example: example === null ? null : findExample(example), newId })
  return doc
}

export const boTrygt = (language: Language = 'da'): Y.Doc => seeded('bo-trygt', language)
/** With all the pages the example has something for. */
export const boTrygtWhole = (language: Language = 'da'): Y.Doc => seeded('bo-trygt', language, null)
export const emptyBoard = (language: Language = 'da'): Y.Doc => seeded(null, language)

/** Puts a card at the end of a zone. */
export function putCard(doc: Y.Doc, zoneId: string, id: string, kind: string, title: string, fields: Readonly<Record<string, FieldValue>> = {}): void {
  addCard(doc, { id, kind, title, placement: placementInZone(readBoard(doc), zoneId)!, author: 'person-1', organisation: '', createdAt: '', fields })
}

export function putLink(doc: Y.Doc, kind: string, from: string, to: string, why = ''): void {
  addLink(doc, { id: `${from}>${to}`, kind, from, to, why, author: 'person-1', createdAt: '' })
}

/** A problem tree: three causes in a loop, one of them next to the core, and one effect. */
export function withTree(doc: Y.Doc): Y.Doc {
  putCard(doc, 'problem-analysis.causes', 'cause-a', 'cause', 'Hælervarer sælges let på nettet')
  putCard(doc, 'problem-analysis.causes', 'cause-b', 'cause', 'Købere spørger ikke')
  putCard(doc, 'problem-analysis.causes', 'cause-c', 'cause', 'Indbrud betaler sig')
  putCard(doc, 'problem-analysis.effects', 'effect-a', 'effect', 'Folk er utrygge hjemme')
  for (const [from, to] of [['cause-b', 'cause-a'], ['cause-a', 'cause-c'], ['cause-c', 'core-problem'], ['core-problem', 'effect-a'], ['cause-c', 'cause-b'], ['cause-a', 'effect-a']] as const) {
    putLink(doc, 'causes', from, to)
  }
  return doc
}

const placement = { pageId: 'p', zoneId: null, x: 0, y: 0, pageX: 0, pageY: 0, order: '' }

export function card(id: string, kind: string, title: string, fields: Card['fields'] = {}, order = id): Card {
  return { id, kind, title, note: '', placement: { ...placement, order }, size: null, color: null, author: null, organisation: '', createdAt: '', fields }
}

export function link(kind: string, from: string, to: string): Link {
  return { id: `${kind}:${from}>${to}`, kind, from, to, why: '', author: null, createdAt: '', fields: {} }
}

/** A board of loose cards, for rules that need nothing more. */
export function boardOf(cards: readonly Card[], links: readonly Link[] = [], partners: readonly Partner[] = []): Board {
  const byId = <Entry extends { readonly id: string }>(entries: readonly Entry[]) => new Map(entries.map((entry) => [entry.id, entry]))
  return {
    meta: { title: 'Prøve', language: 'da', createdAt: '', schemaVersion: 1 },
    pages: new Map(),
    zones: new Map(),
    cards: byId(cards),
    links: byId(links),
    partners: byId(partners),
    sessions: new Map(),
    drawings: new Map(),
  }
}
