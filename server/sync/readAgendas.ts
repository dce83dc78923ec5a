/** The agendas of a board's sessions as plain values. */
import type * as Y from 'yjs'
import { agendaText } from '../../shared/document/boardRecords'
import { readRichText } from '../../shared/document/readRichText'
import { sessionsInOrder } from '../../shared/domain/boardQueries'
import type { Board, Session } from '../../shared/domain/board'
import type { RichBlock } from '../../shared/text/richText'

export interface SessionAgenda extends Session {
  readonly blocks: readonly RichBlock[]
}

/** In the order of the sessions. */
export function readAgendas(doc: Y.Doc, board: Board): SessionAgenda[] {
  return sessionsInOrder(board).map((session) => {
    const agenda = agendaText(doc, session.id)
    return { ...session, blocks: agenda === null ? [] : readRichText(agenda) }
  })
}
