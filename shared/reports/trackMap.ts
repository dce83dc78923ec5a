/** The track map as a table, with vision and target picture above it. */
import type { Board, Card } from '../domain/board'
import { cardsOfZone } from '../domain/boardQueries'
import type { Language } from '../domain/language'
import { nameOfTemplatePage, refsIn } from './boardNames'
import { bullets, cell, item, labelled, lead, sheet, soft, table } from './build'
import { cardLine, cardLines } from './cardLines'
import { fieldOf } from './fieldWords'
import { reportWords } from './reportWords'
import type { Cell, ReportBlock, Sheet } from './report'
import { cardsInTrack, findTracks, isNamed, labelOfTrack, tracksByActivity, type Track } from './tracks'

export type ColumnKey = 'goal' | 'actors' | 'initiatives' | 'signs' | 'victory' | 'barriers'

const columnOfKind: Readonly<Record<string, ColumnKey>> = {
  goal: 'goal',
  'track-actor': 'actors',
  initiative: 'initiatives',
  activity: 'initiatives',
  'indicator-idea': 'signs',
  indicator: 'signs',
  victory: 'victory',
  barrier: 'barriers',
}
const columnOfZone: Readonly<Record<string, ColumnKey>> = {
  'track-goal': 'goal',
  'track-actors': 'actors',
  'track-indicators': 'signs',
  'track-firsts': 'victory',
  'track-barriers': 'barriers',
}

type Activities = ReturnType<typeof tracksByActivity>

/** The track's cards by column: by their kind, else by the zone they lie in. */
export function cardsByColumn(board: Board, track: Track, activities: Activities): Map<ColumnKey, Card[]> {
  const columns = new Map<ColumnKey, Card[]>()
  const add = (key: ColumnKey, card: Card) => {
    const cards = columns.get(key) ?? []
    if (!cards.includes(card)) columns.set(key, [...cards, card])
  }
  for (const { card, zoneKey } of cardsInTrack(board, track.id)) add(columnOfKind[card.kind] ?? columnOfZone[zoneKey] ?? 'initiatives', card)
  for (const [card, tracks] of activities) if (tracks.includes(track.id)) add('initiatives', card)
  return columns
}

function actorsCell(board: Board, track: Track, cards: readonly Card[], language: Language): Cell {
  const lead = track.card ? fieldOf(board, track.card, 'lead', language) : ''
  const actors = cards.map((card) => cardLine(board, card, language))
  return cell(lead === '' ? '' : `${lead} (${reportWords[language].lead.toLowerCase()})`, ...actors)
}

function trackRow(board: Board, track: Track, activities: Activities, language: Language): Cell[] {
  const columns = cardsByColumn(board, track, activities)
  const texts = (key: ColumnKey) => cell(...(columns.get(key) ?? []).map((card) => cardLine(board, card, language)))
  return [
    cell(labelOfTrack(track, language)),
    texts('goal'),
    actorsCell(board, track, columns.get('actors') ?? [], language),
    texts('initiatives'),
    texts('signs'),
    texts('victory'),
    texts('barriers'),
  ]
}

/** One row per track. `pageId`: the tracks of one page only. */
export function trackMapSheet(board: Board, language: Language, pageId: string | null = null): Sheet {
  const words = reportWords[language]
  const columns = [
    { key: 'track', title: words.track, width: 17 },
    { key: 'goal', title: words.goal, width: 15 },
    { key: 'actors', title: words.leadAndActors, width: 15 },
    { key: 'initiatives', title: words.initiatives, width: 24 },
    { key: 'signs', title: words.signs, width: 13 },
    { key: 'victory', title: words.firstVictory, width: 14 },
    { key: 'barriers', title: words.barriers, width: 14 },
  ]
  const activities = tracksByActivity(board)
  return sheet(words.tracksAtAGlance, columns, findTracks(board, pageId).map((track) => trackRow(board, track, activities, language)))
}

function cardsInZones(board: Board, zoneKey: string, pageId: string | null): Card[] {
  return [...board.zones.values()]
    .filter((zone) => zone.zoneKey === zoneKey && zone.templateId === 'track-map' && (pageId === null || zone.pageId === pageId))
    .flatMap((zone) => cardsOfZone(board, zone.id))
    .filter((card) => card.kind !== 'track')
}

function listed(board: Board, label: string, cards: readonly Card[], language: Language): ReportBlock[] {
  const items = cards.flatMap((card) => cardLines(board, card, language))
  return items.length === 0 ? [] : [lead(label), bullets(items)]
}

/** Numbered, so that a track can say which statement it serves. */
function targetPicture(board: Board, pageId: string | null, language: Language): ReportBlock[] {
  const lines = cardsInZones(board, 'target', pageId).map((card) => cardLine(board, card, language)).filter((line) => line !== '')
  if (lines.length === 0) return []
  return [lead(reportWords[language].targets), { type: 'list', style: 'ordered', start: 1, items: lines.map((line) => item(line)) }]
}

/** Vision, target picture, tracks, and what goes across them. */
export function trackMapBlocks(board: Board, language: Language, pageId: string | null = null): ReportBlock[] {
  const words = reportWords[language]
  const tracks = findTracks(board, pageId)
  if (tracks.length === 0) return [soft(words.tracksEmpty(nameOfTemplatePage(board, 'track-map', language)))]
  const visions = cardsInZones(board, 'vision', pageId).map((card) => cardLine(board, card, language)).filter((line) => line !== '')
  return [
    ...visions.map((line) => labelled(words.vision, line)),
    ...targetPicture(board, pageId, language),
    table(trackMapSheet(board, language, pageId)),
    ...listed(board, words.across, cardsInZones(board, 'across', pageId), language),
  ]
}

/** Whether anything has been said on the track map: an untouched one needs no appendix. */
export function hasTrackMap(board: Board): boolean {
  const activities = tracksByActivity(board)
  return findTracks(board).some((track) => {
    return isNamed(track) || refsIn(track.card?.fields.lead).length > 0 || cardsByColumn(board, track, activities).size > 0
  })
}
