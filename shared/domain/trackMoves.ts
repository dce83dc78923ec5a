/** Tracks that become others: what belonged to the old ones belongs to the new, and nothing is lost on the way. Pure. */
import type { Board, Card, FieldValue } from './board'

/** One field to be written; null clears it. */
export interface FieldEdit {
  readonly root: 'cards' | 'links' | 'zones'
  readonly id: string
  readonly name: string
  readonly value: FieldValue
}

const listOf = (value: FieldValue | undefined): readonly FieldValue[] => (Array.isArray(value) ? (value as readonly FieldValue[]) : value === undefined || value === null || value === '' ? [] : [value])

/** What tells the story of the old tracks stays with them. */
const historyKinds = new Set(['replaces', 'became'])

function editsOfCard(card: Card, old: ReadonlySet<string>, newId: string): FieldEdit[] {
  const edits: FieldEdit[] = []
  const main = card.fields.track
  const isMoved = typeof main === 'string' && old.has(main)
  if (isMoved) edits.push({ root: 'cards', id: card.id, name: 'track', value: newId })
  const also = listOf(card.fields.alsoTracks)
  if (!also.some((id) => typeof id === 'string' && old.has(id))) return edits
  const mainNow = isMoved ? newId : main
  const moved = [...new Set(also.map((id) => (typeof id === 'string' && old.has(id) ? newId : id)))].filter((id) => id !== mainNow)
  return [...edits, { root: 'cards', id: card.id, name: 'alsoTracks', value: moved.length === 0 ? null : moved }]
}

function editsOfLinks(board: Board, old: ReadonlySet<string>, newId: string, isAbout: (cardId: string) => boolean): FieldEdit[] {
  return [...board.links.values()].flatMap((link): FieldEdit[] => {
    // A link among the old tracks, or of their history, says something of them and stays.
    if (historyKinds.has(link.kind) || old.has(link.from) === old.has(link.to)) return []
    const [name, other] = old.has(link.from) ? (['from', link.to] as const) : (['to', link.from] as const)
    return isAbout(other) ? [{ root: 'links', id: link.id, name, value: newId }] : []
  })
}

/** Edits by which everything of the old tracks that `isAbout` accepts belongs to the new one: fields, links, and with `takesLanes` the zones of their lanes. */
export function moveToTrack(board: Board, oldIds: Iterable<string>, newId: string, options: { readonly takesLanes?: { readonly number: number | null }; readonly isAbout?: (cardId: string) => boolean } = {}): FieldEdit[] {
  const old = new Set(oldIds)
  const { takesLanes, isAbout = () => true } = options
  const cards = [...board.cards.values()].filter(({ id }) => !old.has(id) && isAbout(id)).flatMap((card) => editsOfCard(card, old, newId))
  const lanes = takesLanes === undefined ? [] : [...board.zones.values()].filter(({ trackId }) => trackId !== null && old.has(trackId))
  const zones = lanes.flatMap(({ id }): FieldEdit[] => [
    { root: 'zones', id, name: 'trackId', value: newId },
    { root: 'zones', id, name: 'trackNumber', value: takesLanes?.number ?? null },
  ])
  return [...cards, ...editsOfLinks(board, old, newId, isAbout), ...zones]
}

/** The lowest of the eight numbers that no active track has; null when all are taken. */
export function freeTrackNumber(board: Board, leaving: ReadonlySet<string> = new Set()): number | null {
  const taken = new Set([...board.cards.values()].filter((card) => card.kind === 'track' && !leaving.has(card.id) && isActiveTrack(card)).map(({ color }) => color))
  return [1, 2, 3, 4, 5, 6, 7, 8].find((number) => !taken.has(number as Card['color'])) ?? null
}

export const isActiveTrack = ({ kind, fields: { state } }: Pick<Card, 'kind' | 'fields'>): boolean => kind === 'track' && !['merged', 'split', 'closed'].includes(String(state ?? 'active'))
