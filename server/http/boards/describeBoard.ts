/** `GET /api/boards/:id/board`: the whole board as plain JSON, in order, for programs outside. */
import type { Board, Card, Zone } from '../../../shared/domain/board'
import { cardsOfKind, pagesInOrder, sessionsInOrder } from '../../../shared/domain/boardQueries'
import { compareByOrder } from '../../../shared/domain/order'
import { readBoard } from '../../../shared/document/readBoard'
import { readAgendas, type SessionAgenda } from '../../sync/readAgendas'
import { findTemplate } from '../../../shared/templates/findTemplate'
import { zoneWords } from '../../../shared/templates/zoneWords'
import type { Rooms } from '../../sync/openRooms'
import type { Recipe } from '../recipe'

/** Fields stand beside the card's own, and again under `fields` for those that share a name. */
function describeCard(card: Card): Record<string, unknown> {
  const { pageId, zoneId } = card.placement
  return { ...card.fields, ...card, pageId, zoneId }
}

function describeZone(zone: Zone, board: Board): Record<string, unknown> {
  const words = zoneWords(zone, board)
  const { language } = board.meta
  return { ...zone, title: words.title[language], question: words.question[language], words }
}

const byPlacement = (a: Card | Zone, b: Card | Zone) =>
  compareByOrder({ id: a.id, order: a.placement.order }, { id: b.id, order: b.placement.order })

export function describe(board: Board, agendas: readonly SessionAgenda[]): Record<string, unknown> {
  const { language } = board.meta
  return {
    meta: board.meta,
    pages: pagesInOrder(board).map((page) => ({ ...page, title: page.title || (findTemplate(page.templateId ?? '')?.name[language] ?? '') })),
    zones: [...board.zones.values()].sort(byPlacement).map((zone) => describeZone(zone, board)),
    cards: [...board.cards.values()].sort(byPlacement).map(describeCard),
    links: [...board.links.values()],
    partners: [...board.partners.values()],
    indicators: cardsOfKind(board, 'indicator').map(describeCard),
    sessions: sessionsInOrder(board),
    agenda: agendas,
    drawings: { count: board.drawings.size },
  }
}

export function describeBoard(rooms: Rooms): Recipe<'read', undefined> {
  return {
    method: 'get',
    path: '/api/boards/:id/board',
    needs: 'read',
    act({ right }) {
      const read = rooms.read(right, (doc) => {
        const board = readBoard(doc)
        return { board, agendas: readAgendas(doc, board) }
      })
      return { json: describe(read.board, read.agendas) }
    },
  }
}
