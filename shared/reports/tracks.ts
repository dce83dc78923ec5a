/** The board's tracks, and which cards belong to each: said once, shown by the track map and the activity plan. */
import type { Board, Card } from '../domain/board'
import { cardsOfKind, cardsOfZone, tracksInOrder } from '../domain/boardQueries'
import type { Language } from '../domain/language'
import { enumWords } from '../templates/templates'
import { refsIn } from './boardNames'
import { reportWords } from './reportWords'

export interface Track {
  /** Id of the track's card. */
  readonly id: string
  readonly number: number
  /** Null when somebody deleted the track's card while its zones stand. */
  readonly card: Card | null
}

/** Tracks by number; with `pageId` those of one page only. */
export function findTracks(board: Board, pageId: string | null = null): Track[] {
  const tracks = new Map<string, Track>()
  tracksInOrder(board).forEach((card, index) => {
    if (pageId === null || card.placement.pageId === pageId) tracks.set(card.id, { id: card.id, number: card.color ?? index + 1, card })
  })
  for (const zone of board.zones.values()) {
    if (zone.trackId === null || tracks.has(zone.trackId) || (pageId !== null && zone.pageId !== pageId)) continue
    tracks.set(zone.trackId, { id: zone.trackId, number: zone.trackNumber ?? tracks.size + 1, card: board.cards.get(zone.trackId) ?? null })
  }
  return [...tracks.values()].sort((a, b) => a.number - b.number)
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Whether the group has given the track a name of its own: an empty map begins with *Spor 1*, *Spor 2* ... */
export function isNamed(track: Track): boolean {
  const title = oneLine(track.card?.title ?? '')
  return title !== '' && !/^(spor|track) \d$/i.test(title)
}

/** 2. Gør afsætningen vanskeligere; *Spor 2* until it has a name. */
export function labelOfTrack(track: Track, language: Language): string {
  return isNamed(track) ? `${track.number}. ${nameOfTrack(track, language)}` : nameOfTrack(track, language)
}

/** Gør afsætningen vanskeligere; *Spor 2* until it has a name. A track that is no longer active says so. */
export function nameOfTrack(track: Track, language: Language): string {
  const words = reportWords[language]
  const name = isNamed(track) ? oneLine(track.card?.title ?? '') : words.trackNumber(track.number)
  const state = track.card?.fields.state
  const marks = [
    track.card?.fields.crossCutting === true ? words.crossCutting : '',
    typeof state === 'string' && state !== 'active' && state !== '' ? enumWords('track', 'state', state)[language] : '',
  ].filter((mark) => mark !== '')
  return marks.length === 0 ? name : `${name} (${marks.join(', ')})`
}

/** Every activity with the ids of the tracks it serves, its main one first. Read once: it looks at every link. */
export function tracksByActivity(board: Board): ReadonlyMap<Card, readonly string[]> {
  const linked = new Map<string, string[]>()
  for (const link of board.links.values()) if (link.kind === 'belongs-to') linked.set(link.from, [...(linked.get(link.from) ?? []), link.to])
  const tracksOf = (card: Card) => {
    const zone = card.placement.zoneId === null ? null : board.zones.get(card.placement.zoneId)
    const named = [...refsIn(card.fields.track), ...refsIn(card.fields.alsoTracks)]
    return [...new Set([...named, ...(linked.get(card.id) ?? []), ...(zone?.trackId ? [zone.trackId] : [])])]
  }
  return new Map(cardsOfKind(board, 'activity').map((card) => [card, tracksOf(card)]))
}

/** Cards that lie in the track's zones, with the key of the zone. */
export function cardsInTrack(board: Board, trackId: string): { readonly card: Card; readonly zoneKey: string }[] {
  return [...board.zones.values()]
    .filter((zone) => zone.trackId === trackId)
    .flatMap((zone) => cardsOfZone(board, zone.id).map((card) => ({ card, zoneKey: zone.zoneKey ?? '' })))
    .filter(({ card }) => card.id !== trackId)
}
