/** An initiative file onto a board: an empty board becomes it and keeps its own pages and meetings; one with content gets its cards beside those here. */
import * as Y from 'yjs'
import { pagesInOrder } from '../domain/boardQueries'
import type { Board, ColorNumber } from '../domain/board'
import { cardSize } from '../domain/geometry'
import { draftExample } from '../templates/draftExample'
import type { Initiative } from '../templates/initiative'
import { laneTracks, trackNumbers } from './addTemplatePage'
import { countsOf, mergedFor, titleOf, type Brought } from './bringCaptured'
import { captureDocument, drawDocument, type CapturedDocument, type CapturedEntry } from './captureDocument'
import { placeCard, placementsInZone, sizeForText } from './cards'
import { placementsFrom } from './placementsFrom'
import { readBoard } from './readBoard'
import { layTracks } from './relayTracks'
import { restoreBoard } from './restoreBoard'
import { seedBoard, trackTitle } from './seedBoard'

type Entries = Readonly<Record<string, CapturedEntry>>

/** A map's tracks before anybody has named them say nothing. */
function hasOnlyNamelessTracks(board: Board): boolean {
  const isNameless = (number: ColorNumber | null, title: string) => number !== null && title === trackTitle(number, board.meta.language)
  const cards = [...board.cards.values()]
  return board.drawings.size === 0 && board.links.size === 0 && cards.every(({ kind, color, title }) => kind === 'track' && isNameless(color, title))
}

/** The file as a board of its own, with the pages this one has too. */
function captured(initiative: Initiative, board: Board, pages: readonly string[], newId: () => string): CapturedDocument {
  const doc = new Y.Doc()
  const templates = [...new Set([...pages, ...draftExample(initiative, board.meta.language).templates])].map((templateId) => ({ templateId }))
  const session = { id: newId(), title: '', date: '', place: '' }
  seedBoard(doc, { title: '', language: board.meta.language, createdAt: board.meta.createdAt, templates, session, example: initiative, newId })
  const { meta, records } = captureDocument(doc)
  doc.destroy()
  return { meta, records: { ...records, sessions: {} } }
}

const pick = (entries: Entries, isWanted: (id: string, entry: CapturedEntry) => boolean): Entries => Object.fromEntries(Object.entries(entries).filter(([id, entry]) => isWanted(id, entry)))

/** Everything of the file, and what the board has besides: its meetings, its partners and the pages the file knows nothing of. */
function withOwnFrame(own: CapturedDocument, brought: CapturedDocument): CapturedDocument {
  const isBrought = (pageId: unknown) => typeof pageId === 'string' && pageId in brought.records.pages
  // The page a board begins with gives way to real ones.
  const isBlank = (entry: CapturedEntry) => entry.templateId === undefined || entry.templateId === null
  const pages = pick(own.records.pages, (id, entry) => !isBrought(id) && !isBlank(entry))
  const zones = pick(own.records.zones, (_id, { pageId }) => typeof pageId === 'string' && pageId in pages)
  const names = new Set(Object.values(brought.records.partners).map(titleOf))
  return {
    meta: { ...own.meta, ...brought.meta },
    records: {
      ...brought.records,
      pages: { ...brought.records.pages, ...pages },
      zones: { ...brought.records.zones, ...zones },
      partners: { ...pick(own.records.partners, (_id, entry) => !names.has(titleOf(entry))), ...brought.records.partners },
      sessions: own.records.sessions,
    },
  }
}

/** Numbers no track here has, for those that come; none once all eight are taken. */
function freeNumbers(board: Board, entries: Entries): ReadonlyMap<unknown, ColorNumber | null> {
  const taken = new Set<number | undefined>(trackNumbers(laneTracks(board)).values())
  const free = ([1, 2, 3, 4, 5, 6, 7, 8] as const).filter((number) => !taken.has(number))
  const coming = Object.values(entries).filter(({ kind, color }) => kind === 'track' && typeof color === 'number')
  return new Map(coming.map(({ color }, index) => [color, free[index] ?? null]))
}

function recolored(entry: CapturedEntry, numbers: ReadonlyMap<unknown, ColorNumber | null>): CapturedEntry {
  const { color, ...rest } = entry
  const number = numbers.has(color) ? numbers.get(color)! : color
  return number === undefined || number === null ? rest : { ...rest, color: number }
}

interface Home {
  readonly pageId: string
  readonly zoneKey: string
  /** Of the file's lane. */
  readonly trackId: string | null
}

/** Where each card lies in the file, in words that hold on another board; by the ids they have there. */
function homesIn({ records }: CapturedDocument, ids: ReadonlyMap<string, string>, isNewPage: (pageId: string) => boolean): ReadonlyMap<string, Home> {
  const hereOf = (id: string) => ids.get(id) ?? id
  return new Map(
    Object.entries(records.cards).flatMap(([id, { placement }]): [string, Home][] => {
      const { pageId, zoneId } = placement as { pageId: string; zoneId: string | null }
      const zone = records.zones[zoneId ?? '']
      const trackId = typeof zone?.trackId === 'string' ? hereOf(zone.trackId) : null
      return zone === undefined || isNewPage(pageId) ? [] : [[hereOf(id), { pageId, zoneKey: String(zone.zoneKey), trackId }]]
    }),
  )
}

/** Puts what came onto a page that was here into the zones of that page, beside what lies there. */
function settle(doc: Y.Doc, homes: ReadonlyMap<string, Home>): void {
  const byZone = new Map<string, string[]>()
  const loose = new Map<string, string[]>()
  const board = readBoard(doc)
  const zones = [...board.zones.values()]
  for (const [id, home] of homes) {
    const zone = zones.find(({ pageId, zoneKey, trackId }) => pageId === home.pageId && zoneKey === home.zoneKey && (home.trackId === null || trackId === home.trackId))
    const [groups, key] = zone === undefined ? [loose, home.pageId] : [byZone, zone.id]
    groups.set(key, [...(groups.get(key) ?? []), id])
  }
  const sizeOf = (id: string) => sizeForText(board.cards.get(id)?.title ?? '', board.cards.get(id)?.size ?? cardSize)
  for (const [zoneId, ids] of byZone) placementsInZone(readBoard(doc), zoneId, ids.map(sizeOf), ids).forEach((placement, index) => placeCard(doc, ids[index]!, placement))
  for (const [pageId, ids] of loose) placementsFrom(readBoard(doc), pageId, ids.length).forEach((placement, index) => placeCard(doc, ids[index]!, placement))
}

function bringBeside(doc: Y.Doc, file: CapturedDocument, board: Board, newId: () => string): CapturedDocument {
  const { document: fresh, ids } = mergedFor(doc, file, newId)
  const numbers = freeNumbers(board, fresh.records.cards)
  const cards = Object.fromEntries(Object.entries(fresh.records.cards).map(([id, entry]) => [id, recolored(entry, numbers)]))
  const isNewPage = (_id: string, { pageId }: CapturedEntry) => typeof pageId === 'string' && pageId in fresh.records.pages
  const merged = { meta: {}, records: { ...fresh.records, cards, zones: pick(fresh.records.zones, isNewPage) } }
  drawDocument(merged, doc)
  const now = readBoard(doc)
  const lanes = laneTracks(now)
  const given = trackNumbers(lanes)
  layTracks(doc, lanes.flatMap(({ id }) => (given.has(id) ? [{ id, number: given.get(id)! }] : [])))
  settle(doc, homesIn(file, ids, (pageId) => pageId in merged.records.pages))
  return merged
}

/** In one transaction. */
export function bringInitiative(doc: Y.Doc, initiative: Initiative, newId: () => string): Brought {
  const board = readBoard(doc)
  const pages = pagesInOrder(board).flatMap(({ id, templateId }) => (templateId !== null && id === templateId ? [templateId] : []))
  const file = captured(initiative, board, pages, newId)
  if (hasOnlyNamelessTracks(board)) {
    restoreBoard(doc, drawDocument(withOwnFrame(captureDocument(doc), file), new Y.Doc()))
    return { isWhole: true, ids: new Map(), counts: countsOf(file) }
  }
  const ownPages = captured(initiative, board, [], newId)
  return { isWhole: false, ids: new Map(), counts: countsOf(bringBeside(doc, ownPages, board, newId)) }
}
