/** Puts a drafted import on the board, as one step that I can undo. */
import type { ColorNumber } from '../../shared/domain/board'
import { addImported } from '../../shared/document/addImported'
import { placementsInZone, sizeForText } from '../../shared/document/cards'
import { placementsFrom } from '../../shared/document/placementsFrom'
import type { ImportDraft } from '../../shared/imports/draftImport'
import type { LiveBoard } from '../board/liveBoard'

/** `zoneId`: empty for loose on the open page. */
export function takeIn(live: LiveBoard, draft: ImportDraft, zoneId: string): void {
  const board = live.view.read()
  const zone = board.zones.get(zoneId) ?? null
  const count = draft.cards.length
  const placements = zone === null ? placementsFrom(board, live.desk.read().pageId, count) : placementsInZone(board, zone.id, draft.cards.map((card) => sizeForText(card.title)))
  live.edit((doc) => addImported(doc, draft, placements, (zone?.trackNumber ?? null) as ColorNumber | null, live.stamp()))
  const [first] = draft.cards
  const [place] = placements
  if (first === undefined || place === undefined) return
  live.desk.put({ pageId: place.pageId, selection: draft.cards.map((card) => card.id) })
  // The view draws the new cards first.
  requestAnimationFrame(() => live.desk.eye.read()?.showCard(first.id))
}
