/** The items of a meeting's agenda, to choose one among. */
import type * as Y from 'yjs'
import { numberItems } from '../../shared/agenda/items'
import { agendaText } from '../../shared/document/boardRecords'
import { readRichText } from '../../shared/document/readRichText'
import type { Board } from '../../shared/domain/board'
import { sessionsInOrder } from '../../shared/domain/boardQueries'

export interface ItemChoice {
  readonly id: string
  /** Such as *2. Budget*. */
  readonly label: string
}

/** In reading order; those below others too. Items that a program made without an id cannot be had alone. */
export function itemsOfMeeting(doc: Y.Doc, board: Board, sessionId: string, untitled: string): readonly ItemChoice[] {
  const meetings = sessionsInOrder(board).map(({ id, numbering }) => ({ id, ...(numbering !== undefined && { numbering }), blocks: readRichText(agendaText(doc, id)) }))
  const numbers = numberItems(meetings, sessionId)
  const items = meetings.find(({ id }) => id === sessionId)?.blocks.filter((block) => block.type === 'agendaItem') ?? []
  return items.flatMap(({ id, title }, index) => {
    const words = title.map((part) => (part.type === 'text' ? part.text : ' ')).join('').trim()
    return id === '' ? [] : [{ id, label: `${numbers[index] ?? ''}. ${words || untitled}` }]
  })
}
