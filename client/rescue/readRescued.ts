/** The records a board did not take in, read out of this device's copy as plain cards. */
import type * as Y from 'yjs'
import type { Board, Card } from '../../shared/domain/board'
import type { Language } from '../../shared/domain/language'
import { agendaText } from '../../shared/document/boardRecords'
import { readPlainText } from '../../shared/document/text'
import { findCardKind } from '../../shared/templates/findCardKind'
import { zoneWords } from '../../shared/templates/zoneWords'
import type { RescuedCard } from './tray'

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
  const kindName = language === 'da' ? 'Dagsorden' : 'Agenda'
  return { id: sessionId, what: 'agenda', title: session.title, note: text, kind: 'agenda', kindName, zoneName: '', pageId: null, zoneId: null, fields: {} }
}

/** `records`: as `cards/<id>`. What was deleted, and what has no words (drawings, links, places), cannot lie in a tray. */
export function readRescued(board: Board, doc: Y.Doc, records: readonly string[], language: Language): RescuedCard[] {
  return records.flatMap((record) => {
    const [root, id = ''] = record.split('/')
    const card = root === 'cards' ? board.cards.get(id) : undefined
    if (card !== undefined) return [rescueCard(board, card, language)]
    return root === 'sessions' ? (rescueAgenda(board, doc, id, language) ?? []) : []
  })
}

/** Whether a record has found its way, once everything on this device is saved. */
export function isBack(board: Board, doc: Y.Doc, { id, what, title, note, isLetGo = false }: RescuedCard): boolean {
  if (what === 'agenda') return !isLetGo || readPlainText(agendaText(doc, id)) === note
  const card = board.cards.get(id)
  return card !== undefined && (!isLetGo || card.title === title)
}
