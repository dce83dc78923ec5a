/** A board as plain JSON, for programs. Nobody is named and nothing that must stay on the board is in it. */
import type { Board, FieldValue } from '../../shared/domain/board'
import { pagesInOrder, sessionsInOrder } from '../../shared/domain/boardQueries'
import { boardForEdition, type Edition } from '../../shared/reports/editions'
import type { RichBlock } from '../../shared/text/richText'

/** Ids of participants are left out: a promise belongs to an organisation, an idea may be anybody's. */
function withoutAuthor<Kept extends { readonly author: string | null }>({ author: _author, ...kept }: Kept): Omit<Kept, 'author'> {
  return kept
}

const byId = <Kept extends { readonly id: string }>(records: Iterable<Kept>): Kept[] => [...records].sort((a, b) => (a.id < b.id ? -1 : 1))

/** `agendaOf`: the text of a session's agenda. */
export function plainBoard(given: Board, agendaOf: (sessionId: string) => readonly RichBlock[], edition: Edition = 'partner'): object {
  const board = boardForEdition(given, edition)
  return {
    format: 'faellestavle-board',
    version: board.meta.schemaVersion,
    meta: board.meta,
    pages: pagesInOrder(board),
    zones: byId(board.zones.values()),
    cards: byId(board.cards.values()).map(withoutAuthor),
    links: byId(board.links.values()).map(withoutAuthor),
    partners: byId(board.partners.values()),
    sessions: sessionsInOrder(board).map((session) => ({ ...session, agenda: agendaOf(session.id) })),
    drawings: byId(board.drawings.values()) satisfies readonly { readonly fields: Readonly<Record<string, FieldValue>> }[],
  }
}
