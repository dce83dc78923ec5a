/** Renaming, merging, splitting, closing and reopening tracks: each in one transaction, with history, and nothing lost. */
import * as Y from 'yjs'
import type { Board, Card, ColorNumber, FieldValue } from '../domain/board'
import { withEarlierWording } from '../domain/earlierWordings'
import { moveToTrack, type FieldEdit } from '../domain/trackMoves'
import { addCard, setCardField } from './cards'
import { addLink } from './links'
import { findEntry } from './roots'
import { makeText } from './text'

/** Who makes it, when (ISO 8601), and where new ids come from. */
export interface TrackMaker {
  readonly author: string | null
  readonly organisation: string
  readonly createdAt: string
  readonly newId: () => string
}

const dayOf = ({ createdAt }: Pick<TrackMaker, 'createdAt'>): string => createdAt.slice(0, 10)

/** Keeps a wording that gives way on this day (ISO). */
export function keepWording(doc: Y.Doc, card: Card, now: string, day: string): void {
  const kept = withEarlierWording(card.fields, card.title, now, day)
  if (kept === null) return
  doc.transact(() => {
    setCardField(doc, card.id, 'formerly', kept.formerly)
    setCardField(doc, card.id, 'formerlyUntil', kept.formerlyUntil)
  })
}

/** Gives a card another title, and keeps the one it had. */
export function rewordCard(doc: Y.Doc, card: Card, title: string, day: string): void {
  doc.transact(() => {
    keepWording(doc, card, title, day)
    findEntry(doc, 'cards', card.id)?.set('title', makeText(title))
  })
}

function write(doc: Y.Doc, edits: readonly FieldEdit[]): void {
  for (const { root, id, name, value } of edits) {
    const entry = findEntry(doc, root, id)
    if (value === null) entry?.delete(name)
    else entry?.set(name, value)
  }
}

interface NewTrack {
  readonly id: string
  readonly title: string
  readonly number: number | null
  /** Cards of the tracks it comes from, the first giving its place. */
  readonly from: readonly Card[]
}

function addTrack(doc: Y.Doc, maker: TrackMaker, { id, title, number, from }: NewTrack): void {
  const [first] = from
  if (first === undefined) return
  const { author, organisation, createdAt, newId } = maker
  const lead = from.map(({ fields }) => fields.lead).find((one) => typeof one === 'string' && one !== '')
  const fields: Record<string, FieldValue> = { state: 'active', since: dayOf(maker), ...(lead === undefined ? {} : { lead }) }
  if (from.every((card) => card.fields.crossCutting === true)) fields.crossCutting = true
  addCard(doc, { id, kind: 'track', title, placement: first.placement, size: first.size ?? undefined, color: number as ColorNumber | null, author, organisation, createdAt, fields })
  for (const old of from) addLink(doc, { id: newId(), kind: 'replaces', from: id, to: old.id, author, createdAt })
}

/** An old track lies a little lower, so that the new one is seen above it. */
function leave(doc: Y.Doc, maker: TrackMaker, card: Card, state: 'merged' | 'split' | 'closed', step: number): void {
  setCardField(doc, card.id, 'state', state)
  setCardField(doc, card.id, 'until', dayOf(maker))
  if (state === 'closed') return
  const { placement } = card
  const away = 16 * step
  findEntry(doc, 'cards', card.id)?.set('placement', { ...placement, x: placement.x + away, y: placement.y + away, pageX: placement.pageX + away, pageY: placement.pageY + away })
}

/** The new track has everything of the old ones; they stay, and say that they were merged. Returns its id. */
export function mergeTracks(doc: Y.Doc, board: Board, trackIds: readonly string[], title: string, maker: TrackMaker): string {
  const old = trackIds.flatMap((id) => board.cards.get(id) ?? [])
  const id = maker.newId()
  const number = old[0]?.color ?? null
  doc.transact(() => {
    addTrack(doc, maker, { id, title, number, from: old })
    write(doc, moveToTrack(board, trackIds, id, { takesLanes: { number } }))
    old.forEach((card, index) => leave(doc, maker, card, 'merged', index + 1))
  })
  return id
}

export interface SplitInto {
  readonly titles: readonly [string, string]
  /** Ids of cards that go to the second; all others go to the first. */
  readonly second: ReadonlySet<string>
  /** Number of the second track, 1 to 8. */
  readonly number: number | null
}

/** Two tracks in the place of one, which stays and says so. Returns their ids. */
export function splitTrack(doc: Y.Doc, board: Board, trackId: string, into: SplitInto, maker: TrackMaker): readonly string[] {
  const card = board.cards.get(trackId)
  if (card === undefined) return []
  const ids = [maker.newId(), maker.newId()] as const
  doc.transact(() => {
    addTrack(doc, maker, { id: ids[0], title: into.titles[0], number: card.color, from: [card] })
    const beside = { ...card, placement: { ...card.placement, x: card.placement.x + 32, y: card.placement.y + 32, pageX: card.placement.pageX + 32, pageY: card.placement.pageY + 32 } }
    addTrack(doc, maker, { id: ids[1], title: into.titles[1], number: into.number, from: [beside] })
    write(doc, moveToTrack(board, [trackId], ids[0], { takesLanes: { number: card.color }, isAbout: (id) => !into.second.has(id) }))
    write(doc, moveToTrack(board, [trackId], ids[1], { isAbout: (id) => into.second.has(id) }))
    leave(doc, maker, card, 'split', 1)
  })
  return ids
}

/** `because`: what is learned from it, for those who come later; '' for nothing said. */
export function closeTrack(doc: Y.Doc, card: Card, because: string, maker: TrackMaker): void {
  doc.transact(() => {
    leave(doc, maker, card, 'closed', 0)
    if (because !== '') setCardField(doc, card.id, 'closedBecause', because)
  })
}

export function reopenTrack(doc: Y.Doc, card: Card): void {
  doc.transact(() => {
    setCardField(doc, card.id, 'state', 'active')
    setCardField(doc, card.id, 'until', null)
  })
}
