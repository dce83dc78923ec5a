/** What every document is made from. Which of it a document reads is its own affair. */
import type { Board } from '../domain/board'
import type { VersionFacts } from '../domain/signoff'
import type { Telling } from './chapters/telling'
import { heldByMeetings, type AgendaSource } from './composeMeeting'
import { boardForEdition, type Edition } from './editions'

export interface DocumentSource extends AgendaSource {
  readonly edition: Edition
  /** The version before, and the ISO day it was as it is; null: there is none. */
  readonly previous: { readonly board: Board; readonly date: string } | null
  /** What this version is called; absent or '': nobody has named it. */
  readonly version?: string
  /** How far this version is; absent or null: the document is not signed off, or nobody has begun. */
  readonly signoff?: VersionFacts | null
}

/** The source with both boards as the edition may tell them. */
export function tellingOf(source: DocumentSource): Telling {
  const { board, previous, edition, language, date } = source
  const held = heldByMeetings(source)
  return {
    board: boardForEdition(board, edition, held),
    whole: board,
    previous: previous === null ? null : { board: boardForEdition(previous.board, edition, held), date: previous.date },
    edition,
    language,
    date,
  }
}
