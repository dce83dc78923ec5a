/** A board as plain JSON, for programs. Nobody is named and nothing that must stay on the board is in it. */
import type { Board, BoardMeta, FieldValue } from '../../shared/domain/board'
import { pagesInOrder, sessionsInOrder } from '../../shared/domain/boardQueries'
import type { MeetingText } from '../../shared/agenda/items'
import { agendaForEdition, boardForEdition, cardsOfClosedItems, type Edition } from '../../shared/reports/editions'

/** Ids of participants are left out: a promise belongs to an organisation, an idea may be anybody's. */
function withoutAuthor<Kept extends { readonly author: string | null }>({ author: _author, ...kept }: Kept): Omit<Kept, 'author'> {
  return kept
}

/** Gaps are accepted by organisations. */
const withoutNames = (meta: BoardMeta): object => (meta.acceptedGaps === undefined ? meta : { ...meta, acceptedGaps: meta.acceptedGaps.map(withoutAuthor) })

const byId = <Kept extends { readonly id: string }>(records: Iterable<Kept>): Kept[] => [...records].sort((a, b) => (a.id < b.id ? -1 : 1))

/** `meetings`: the agenda texts of its sessions; items with their parts are blocks of them. */
export function plainBoard(given: Board, meetings: readonly MeetingText[], edition: Edition = 'partner'): object {
  const board = boardForEdition(given, edition, cardsOfClosedItems(meetings.map(({ blocks }) => blocks)))
  const agendaOf = (sessionId: string) => agendaForEdition(meetings.find(({ id }) => id === sessionId)?.blocks ?? [], edition, given.meta.language)
  return {
    format: 'faellestavle-board',
    version: board.meta.schemaVersion,
    meta: withoutNames(board.meta),
    pages: pagesInOrder(board),
    zones: byId(board.zones.values()),
    cards: byId(board.cards.values()).map(withoutAuthor),
    links: byId(board.links.values()).map(withoutAuthor),
    partners: byId(board.partners.values()),
    sessions: sessionsInOrder(board).map((session) => ({ ...session, agenda: agendaOf(session.id) })),
    drawings: byId(board.drawings.values()) satisfies readonly { readonly fields: Readonly<Record<string, FieldValue>> }[],
  }
}
