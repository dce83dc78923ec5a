/** Commands that change the document: what must be made once, by the server, and not by everybody who presses at once. */
import { createHash } from 'node:crypto'
import { addTemplatePage, laneTracks, trackNumbers } from '../../shared/document/addTemplatePage'
import { readBoard } from '../../shared/document/readBoard'
import { layTracks } from '../../shared/document/relayTracks'
import type { ArgsOf, CommandAnswer, DocumentCommand } from '../../shared/protocol/commands'
import type { MayEdit, MayFacilitate } from '../access/authorise'
import { randomId } from '../access/Gate'
import type { Rooms } from './openRooms'

/** The same command names the same page, should the server have fallen between making it and noting that it did. */
const pageIdFor = (commandId: string): string => `page-${createHash('sha256').update(commandId).digest('base64url').slice(0, 12)}`

/** The template must be known. */
export async function addPageTo(rooms: Rooms, right: MayEdit, { commandId, args }: Extract<DocumentCommand, { type: 'page.add' }>, now: Date): Promise<CommandAnswer> {
  let pageId: string | null = null
  const request = { ...args, pageId: pageIdFor(commandId), createdAt: now.toISOString(), newId: () => randomId(10) }
  await rooms.change(right, (doc) => void (pageId = addTemplatePage(doc, request)))
  return pageId === null ? {} : { pageId }
}

/** Gives every map a lane for each track that is open. */
export async function layTracksOf(rooms: Rooms, right: MayFacilitate, { into }: ArgsOf<'board.layTracks'>): Promise<CommandAnswer> {
  await rooms.change(right, (doc) => {
    const tracks = laneTracks(readBoard(doc))
    const numbers = trackNumbers(tracks)
    const lanes = tracks.map(({ id }) => ({ id, number: numbers.get(id)! })).sort((a, b) => a.number - b.number)
    layTracks(doc, lanes, { into })
  })
  return {}
}
