/** From a question to the place on the board it is about. */
import type { Board, FieldValue } from '../../shared/domain/board'
import { addCard, placementInZone } from '../../shared/document/cards'
import type { LiveBoard } from '../board/liveBoard'
import { colorForZone } from '../board/newCard'
import { newId } from '../board/newId'
import { givingWay } from '../history/givingWay'
import type { NewAnswer } from './answers'

/** Where one can look: a card or a zone of the board; null for partners and the board as a whole. */
export function placeOf(board: Board, ids: readonly (string | null)[]): { readonly root: 'cards' | 'zones'; readonly id: string } | null {
  const card = ids.find((id) => id !== null && board.cards.has(id))
  if (card) return { root: 'cards', id: card }
  const zone = ids.find((id) => id !== null && board.zones.has(id))
  return zone ? { root: 'zones', id: zone } : null
}

/** After the page has been changed and drawn. */
function afterDrawing(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act))
}

export function showPlace(live: LiveBoard, place: { readonly root: 'cards' | 'zones'; readonly id: string }): void {
  const board = live.view.read()
  const pageId = place.root === 'cards' ? board.cards.get(place.id)?.placement.pageId : board.zones.get(place.id)?.pageId
  if (pageId === undefined) return
  live.desk.put({ pageId, selection: place.root === 'cards' ? [place.id] : [], ...givingWay() })
  afterDrawing(() => {
    const eye = live.desk.eye.read()
    if (place.root === 'cards') eye?.showCard(place.id)
    else eye?.showZone(place.id)
  })
}

export function openCardOf(live: LiveBoard, cardId: string): void {
  showPlace(live, { root: 'cards', id: cardId })
  live.desk.put({ openCard: cardId })
}

function addAnswer(live: LiveBoard, { kind, zoneId }: NewAnswer, fields: Readonly<Record<string, FieldValue>>): string | null {
  const board = live.view.read()
  const placement = placementInZone(board, zoneId)
  if (placement === null || !live.canEdit) return null
  const id = newId()
  live.edit((doc) => addCard(doc, { id, kind, title: '', placement, color: colorForZone(board.zones.get(zoneId) ?? null), fields, ...live.stamp() }))
  return id
}

/** Makes the card, brings it into view and opens it for writing. */
export function makeAnswer(live: LiveBoard, answer: NewAnswer): void {
  const id = addAnswer(live, answer, answer.fields)
  const zone = live.view.read().zones.get(answer.zoneId)
  if (id === null || !zone) return
  live.desk.put({ pageId: zone.pageId, selection: [id], ...givingWay() })
  afterDrawing(() => {
    live.desk.eye.read()?.showCard(id)
    live.desk.eye.read()?.startWriting(id)
  })
}
