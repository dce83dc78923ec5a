/** Chapter 4: the tracks in overview, and one section for each. */
import type { Board, Card } from '../../domain/board'
import { cardsOfZone, linksFrom } from '../../domain/boardQueries'
import type { Language, Words } from '../../domain/language'
import { nameOfCard, nameOfRef, refsIn } from '../boardNames'
import { bullets, cell, item, labelled, lead, sheet, soft, table } from '../build'
import { cardLine, cardLines } from '../cardLines'
import { nameOrder } from '../dates'
import { fieldOf } from '../fieldWords'
import type { Cell, ReportBlock } from '../report'
import { reportWords } from '../reportWords'
import { cardsByColumn, type ColumnKey } from '../trackMap'
import { findTracks, labelOfTrack, nameOfTrack, tracksByActivity, type Track } from '../tracks'
import { cardTable, heading, nothingYet, toldOnce, type Chapter, type Telling } from './telling'

const w = (da: string, en: string): Words => ({ da, en })
const text = {
  overview: w('Sporene i overblik', 'The tracks at a glance'),
  serves: w('Tjener udsagn', 'Serves statement'),
  track: (number: number, name: string) => w(`Spor ${number}: ${name}`, `Track ${number}: ${name}`),
  actors: (number: number) => w(`Aktører i spor ${number}`, `Actors in track ${number}`),
  actor: w('Aktør', 'Actor'),
  work: (number: number) => w(`Indsatser og aktiviteter i spor ${number}`, `Initiatives and activities in track ${number}`),
  initiative: w('Indsats eller aktivitet', 'Initiative or activity'),
  signs: w('Tegn på fremgang', 'Signs of progress'),
  victories: (number: number) => w(`Sejre i spor ${number}`, `Victories in track ${number}`),
  barriers: (number: number) => w(`Barrierer i spor ${number}`, `Barriers in track ${number}`),
  formerly: w('Tidligere navne', 'Former names'),
  across: w('På tværs af sporene', 'Across the tracks'),
  asks: w('Det venter sporene på hos hinanden', 'What the tracks wait for from each other'),
} as const

/** Numbers of the target statements the track serves. */
function servedBy(board: Board, track: Track): string {
  const statements = toldOnce(board, 'target-statement').map(({ id }) => id)
  const numbers = linksFrom(board, track.id).filter(({ kind, to }) => kind === 'serves' && statements.includes(to)).map(({ to }) => statements.indexOf(to) + 1)
  return numbers.sort((a, b) => a - b).join(', ')
}

type Columns = ReadonlyMap<ColumnKey, readonly Card[]>

/** The victory due first. */
function firstVictory(board: Board, columns: Columns, language: Language): string {
  const due = (card: Card) => String(card.fields.due ?? card.fields.reached ?? '9999')
  const [first] = [...(columns.get('victory') ?? [])].filter((card) => card.title.trim() !== '').sort((a, b) => (due(a) < due(b) ? -1 : 1))
  return first ? cardLine(board, first, language) : ''
}

function overview({ board, language }: Telling, tracks: readonly (readonly [Track, Columns])[]): ReportBlock {
  const words = reportWords[language]
  const columns = [
    { key: 'track', title: words.track, width: 24 },
    { key: 'serves', title: text.serves[language], width: 12 },
    { key: 'goal', title: words.goal, width: 26 },
    { key: 'lead', title: words.lead, width: 16 },
    { key: 'victory', title: words.firstVictory, width: 22 },
  ]
  const rows = tracks.map(([track, cards]) => [
    cell(labelOfTrack(track, language)),
    cell(servedBy(board, track)),
    cell(...(cards.get('goal') ?? []).map((card) => cardLine(board, card, language))),
    cell(track.card ? fieldOf(board, track.card, 'lead', language) : ''),
    cell(firstVictory(board, cards, language)),
  ])
  return table(sheet(text.overview[language], columns, rows))
}

const nameOfActor = (board: Board, card: Card, language: Language) => fieldOf(board, card, 'partner', language) || nameOfCard(card, language)

/** Whether an initiative runs, or how far an activity is. */
const stateCell = (board: Board, card: Card, language: Language): Cell => cell(fieldOf(board, card, card.kind === 'activity' ? 'status' : 'exists', language))
const doneBy = (board: Board, card: Card, language: Language): Cell => cell(...[...refsIn(card.fields.who), ...refsIn(card.fields.owner), ...refsIn(card.fields.with)].map((ref) => nameOfRef(board, ref, language)).sort(nameOrder(language)))

function formerNames(track: Track): string {
  return refsIn(track.card?.fields.formerly).join(', ')
}

function trackSection(telling: Telling, track: Track, columns: Columns): ReportBlock[] {
  const { board, language } = telling
  const words = reportWords[language]
  const of = (key: ColumnKey) => (columns.get(key) ?? []).filter((card) => card.title.trim() !== '' || card.kind === 'track-actor')
  const goals = of('goal').map((card) => labelled(words.goal, cardLine(board, card, language)))
  const byName = nameOrder(language)
  const actors = of('actors').sort((a, b) => byName(nameOfActor(board, a, language), nameOfActor(board, b, language)))
  const signs = of('signs')
  const former = formerNames(track)
  const blocks: ReportBlock[] = [
    ...goals,
    ...(actors.length === 0 ? [] : cardTable(telling, text.actors(track.number)[language], 'track-actor', actors, [{ key: 'actor', title: text.actor[language], width: 46, tell: (card) => cell(nameOfActor(board, card, language)) }, { key: 'role', width: 24 }, { key: 'limit', width: 30 }])),
    ...(of('initiatives').length === 0 ? [] : cardTable(telling, text.work(track.number)[language], 'initiative', of('initiatives'), [
      { key: 'title', title: text.initiative[language], width: 46 },
      { key: 'state', title: words.status, width: 16, tell: (card) => stateCell(board, card, language) },
      { key: 'who', title: words.actors, width: 38, tell: (card) => doneBy(board, card, language) },
    ])),
    ...(signs.length === 0 ? [] : [lead(text.signs[language]), bullets(signs.map((card) => item(nameOfCard(card, language))))]),
    ...(of('victory').length === 0 ? [] : cardTable(telling, text.victories(track.number)[language], 'victory', of('victory'), [{ key: 'title', width: 60 }, { key: 'due', width: 20 }, { key: 'reached', width: 20 }])),
    ...(of('barriers').length === 0 ? [] : cardTable(telling, text.barriers(track.number)[language], 'barrier', of('barriers'), [{ key: 'title', width: 50 }, { key: 'type', width: 22 }, { key: 'mover', width: 28 }])),
    ...(former === '' ? [] : [labelled(text.formerly[language], former)]),
  ]
  return [heading(2, text.track(track.number, nameOfTrack(track, language))[language]), ...(blocks.length === 0 ? [nothingYet(language)] : blocks)]
}

function across({ board, language }: Telling): ReportBlock[] {
  const cards = [...board.zones.values()].filter(({ templateId, zoneKey }) => templateId === 'track-map' && zoneKey === 'across').flatMap((zone) => cardsOfZone(board, zone.id))
  const items = cards.filter(({ kind }) => kind !== 'track').flatMap((card) => cardLines(board, card, language))
  const tracks = new Map(findTracks(board).map((track) => [track.id, track]))
  const asks = [...board.links.values()].flatMap((link) => {
    const [from, to] = [tracks.get(link.from), tracks.get(link.to)]
    return link.kind === 'depends-on' && from && to ? [item(`${labelOfTrack(from, language)} ← ${labelOfTrack(to, language)}${link.why === '' ? '' : `: ${link.why}`}`)] : []
  })
  return [...(items.length === 0 ? [nothingYet(language)] : [bullets(items)]), ...(asks.length === 0 ? [] : [lead(text.asks[language]), bullets(asks)])]
}

/** The overview and the sections, for the agenda and for the track map by itself. */
export function trackBlocks(telling: Telling): ReportBlock[] {
  const { board, language } = telling
  const activities = tracksByActivity(board)
  const tracks = findTracks(board).map((track) => [track, cardsByColumn(board, track, activities)] as const)
  if (tracks.length === 0) return [nothingYet(language)]
  const isSuggested = board.meta.usesSuggestedTracks === true
  return [
    ...(isSuggested ? [soft(language === 'da' ? 'Sporene er et forslag; gruppen har ikke selv navngivet dem.' : 'The tracks are a suggestion; the group has not named them itself.')] : []),
    overview(telling, tracks),
    ...tracks.flatMap(([track, columns]) => trackSection(telling, track, columns)),
    heading(2, text.across[language]),
    ...across(telling),
  ]
}

export const ourTracks: Chapter = { number: '4', heading: w('Vores spor', 'Our tracks'), compose: trackBlocks }

/** Goal and first victory of each track, for the one page. */
export function tracksInShort({ board, language }: Telling): ReportBlock[] {
  const words = reportWords[language]
  const activities = tracksByActivity(board)
  const rows = findTracks(board).map((track) => {
    const columns = cardsByColumn(board, track, activities)
    return [cell(labelOfTrack(track, language)), cell(...(columns.get('goal') ?? []).map((card) => nameOfCard(card, language))), cell(firstVictory(board, columns, language))]
  })
  if (rows.length === 0) return []
  return [table(sheet(text.overview[language], [{ key: 'track', title: words.track, width: 34 }, { key: 'goal', title: words.goal, width: 36 }, { key: 'victory', title: words.firstVictory, width: 30 }], rows))]
}

