/** The records a board did not take in, read out of this device's copy in words, with what it takes to put them back. */
import type * as Y from 'yjs'
import type { Board, Card, Drawing, FieldValue, Link } from '../../shared/domain/board'
import type { Language } from '../../shared/domain/language'
import { agendaText } from '../../shared/document/boardRecords'
import { readPlainText } from '../../shared/document/text'
import { nameOfRef } from '../../shared/reports/boardNames'
import { findCardKind } from '../../shared/templates/findCardKind'
import { pageTitle } from '../../shared/templates/pageTitle'
import { findRelation } from '../../shared/templates/relations'
import { zoneWords } from '../../shared/templates/zoneWords'
import { rescueWords } from '../words/rescue'
import type { RescuedCard } from './tray'

const nowhere = { note: '', zoneName: '', pageId: null, zoneId: null } as const

function rescueCard(board: Board, card: Card, language: Language): RescuedCard {
  const zone = card.placement.zoneId === null ? undefined : board.zones.get(card.placement.zoneId)
  return {
    ...{ id: card.id, what: 'card', title: card.title, note: card.note, kind: card.kind, kindName: findCardKind(card.kind)?.name[language] ?? card.kind },
    zoneName: zone === undefined ? '' : zoneWords(zone, board).fullTitle[language],
    ...{ pageId: card.placement.pageId, zoneId: card.placement.zoneId, fields: card.fields },
  }
}

function rescueAgenda(board: Board, doc: Y.Doc, sessionId: string, language: Language): RescuedCard | null {
  const session = board.sessions.get(sessionId)
  const text = readPlainText(agendaText(doc, sessionId))
  if (session === undefined || text === '') return null
  return { ...nowhere, id: sessionId, what: 'agenda', title: session.title, note: text, kind: 'agenda', kindName: rescueWords[language].agenda, fields: {} }
}

/** The words in a rich text as the drawing tool keeps it. */
function wordsIn(value: FieldValue | undefined): string {
  if (typeof value !== 'object' || value === null) return ''
  if (Array.isArray(value)) return (value as readonly FieldValue[]).map(wordsIn).filter((part) => part !== '').join(' ')
  const node = value as { readonly [key: string]: FieldValue }
  return typeof node.text === 'string' ? node.text : wordsIn(node.content)
}

/** What kind of drawing, the page it lies on, and the words that stand in it. */
function rescueDrawing(board: Board, { id, fields }: Drawing, language: Language): RescuedCard {
  const kind = String(fields.type ?? '')
  const pageId = typeof fields.pageId === 'string' ? fields.pageId : null
  const page = pageId === null ? undefined : board.pages.get(pageId)
  const own = [fields.altText, fields.text].find((text) => typeof text === 'string' && text.trim() !== '')
  const title = (wordsIn(fields.richText) || (typeof own === 'string' ? own : '')).trim()
  return { ...nowhere, id, what: 'drawing', title, kind, kindName: rescueWords[language].drawing(kind), zoneName: page === undefined ? '' : pageTitle(page, language), pageId, fields }
}

/** *»Få voksne« fører til »Utryghed«*, and its because. */
function rescueLink(board: Board, { id, kind, from, to, why, fields }: Link, language: Language): RescuedCard {
  const end = (cardId: string) => rescueWords[language].quoted(nameOfRef(board, cardId, language))
  const label = findRelation(kind)?.label[language] ?? kind
  return { ...nowhere, id, what: 'link', title: `${end(from)} ${label} ${end(to)}`, note: why, kind, kindName: rescueWords[language].link, fields: { ...fields, from, to, why } }
}

/** `records`: as `cards/<id>`. What was deleted, and places and names of pages, zones and meetings, cannot lie in a tray. */
export function readRescued(board: Board, doc: Y.Doc, records: readonly string[], language: Language): RescuedCard[] {
  return records.flatMap((record) => {
    const [root, id = ''] = record.split('/')
    const card = root === 'cards' ? board.cards.get(id) : undefined
    if (card !== undefined) return [rescueCard(board, card, language)]
    const drawing = root === 'drawings' ? board.drawings.get(id) : undefined
    if (drawing !== undefined) return [rescueDrawing(board, drawing, language)]
    const link = root === 'links' ? board.links.get(id) : undefined
    if (link !== undefined) return [rescueLink(board, link, language)]
    return root === 'sessions' ? (rescueAgenda(board, doc, id, language) ?? []) : []
  })
}

/** Whether a record has found its way, once everything on this device is saved. */
export function isBack(board: Board, doc: Y.Doc, { id, what, title, note, isLetGo = false }: RescuedCard): boolean {
  if (what === 'agenda') return !isLetGo || readPlainText(agendaText(doc, id)) === note
  if (what === 'drawing') return board.drawings.has(id)
  if (what === 'link') return board.links.get(id)?.why === note
  const card = board.cards.get(id)
  return card !== undefined && (!isLetGo || card.title === title)
}
