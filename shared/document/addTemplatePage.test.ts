import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { boTrygt, emptyBoard, putCard } from '../../tests/draftBoards'
import { zonesOfPage } from '../domain/boardQueries'
import { templateIds } from '../templates/findTemplate'
import { addTemplatePage, laneTracks, trackNumbers } from './addTemplatePage'
import { setCardField } from './cards'
import { movePage, removePage } from './pages'
import { readBoard } from './readBoard'
import { relayTracks } from './relayTracks'
import { seedBoard } from './seedBoard'

let count = 0
const request = (templateId: string, more = {}) => ({ templateId, pageId: `page-${++count}`, createdAt: '2026-11-21T10:00:00Z', newId: () => `new-${++count}`, ...more })

function bare(): Y.Doc {
  const doc = new Y.Doc()
  seedBoard(doc, { title: 'Prøve', language: 'da', createdAt: '', templates: [], session: { id: 's', title: '', date: '', place: '' }, newId: () => `t${++count}` })
  return doc
}

describe('a page from a template', () => {
  test('FC8 each of the eight is added with all its zones, after the others, and asked for again it is the one there is', () => {
    const doc = boTrygt()
    for (const templateId of templateIds) {
      const pageId = addTemplatePage(doc, request(templateId))
      expect(addTemplatePage(doc, request(templateId))).toBe(pageId)
    }
    const board = readBoard(doc)
    expect([...board.pages.values()].map((page) => page.templateId).sort()).toEqual([...templateIds].sort())
    expect(zonesOfPage(board, 'programme-model')).toHaveLength(7)
    expect(addTemplatePage(doc, request('unheard-of'))).toBeNull()
  })

  test('FC8 asked for outright there is a second one, with a name that tells them apart, and no id is used twice', () => {
    const doc = boTrygt()
    const again = request('problem-analysis', { again: true })
    const pageId = addTemplatePage(doc, again)!
    expect(addTemplatePage(doc, again)).toBe(pageId)
    const board = readBoard(doc)
    expect(board.pages.get(pageId)).toMatchObject({ title: 'Problemanalyse 2', templateId: 'problem-analysis' })
    expect(zonesOfPage(board, pageId)).toHaveLength(15)
    expect(zonesOfPage(board, 'problem-analysis')).toHaveLength(15)
  })

  test('FC9 a map on a board with tracks has a lane for each of them, and no track is made; on one without, as many as asked for', () => {
    const doc = boTrygt()
    const tracks = laneTracks(readBoard(doc))
    const pageId = addTemplatePage(doc, request('track-map', { again: true }))!
    const board = readBoard(doc)
    expect(laneTracks(board)).toEqual(tracks)
    const heads = zonesOfPage(board, pageId).filter(({ zoneKey }) => zoneKey === 'track')
    expect(heads.map(({ trackId }) => trackId)).toEqual(tracks.map(({ id }) => id))
    const fresh = bare()
    addTemplatePage(fresh, request('track-map', { tracks: 8 }))
    expect(laneTracks(readBoard(fresh)).map(({ title }) => title)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((number) => `Spor ${number}`))
  })

  test('FC10 it takes the place of an empty page, and never of one on which something lies', () => {
    const doc = bare()
    expect(addTemplatePage(doc, request('agenda-canvas', { insteadOf: 'page-1' }))).toBe('agenda-canvas')
    expect([...readBoard(doc).pages.keys()]).toEqual(['agenda-canvas'])
    addTemplatePage(doc, request('track-map', { insteadOf: 'agenda-canvas' }))
    expect([...readBoard(doc).pages.keys()].sort()).toEqual(['agenda-canvas', 'track-map'])
  })

  test('FC11 pages change places, and one is removed with all that lies on it; the last stays', () => {
    const doc = boTrygt()
    movePage(doc, readBoard(doc), 'activity-plan', -1)
    const order = () => [...readBoard(doc).pages.values()].sort((a, b) => (a.order < b.order ? -1 : 1)).map(({ id }) => id)
    expect(order()).toEqual(['problem-analysis', 'activity-plan', 'track-map'])
    removePage(doc, readBoard(doc), 'activity-plan')
    const board = readBoard(doc)
    expect([...board.cards.values()].some(({ placement }) => placement.pageId === 'activity-plan')).toBe(false)
    expect([...board.links.values()].some(({ kind }) => kind === 'reinforces')).toBe(false)
    for (const id of order()) removePage(doc, readBoard(doc), id)
    expect(readBoard(doc).pages.size).toBe(1)
  })
})

describe('lanes', () => {
  const lanesOf = (doc: Y.Doc) => {
    const tracks = laneTracks(readBoard(doc))
    const numbers = trackNumbers(tracks)
    return tracks.map(({ id }) => ({ id, number: numbers.get(id)! })).sort((a, b) => a.number - b.number)
  }

  test('FC12 a track that comes gets a lane, one that goes leaves its cards to its heir or to parking, and the same again writes nothing', () => {
    const doc = boTrygt()
    const before = readBoard(doc)
    const [first, second] = lanesOf(doc)
    setCardField(doc, second!.id, 'state', 'merged')
    relayTracks(doc, 'track-map', lanesOf(doc), { into: { [second!.id]: first!.id } })
    const merged = readBoard(doc)
    expect(zonesOfPage(merged, 'track-map').some(({ trackId }) => trackId === second!.id)).toBe(false)
    expect(merged.cards.size).toBe(before.cards.size)
    for (const card of merged.cards.values()) expect(card.placement.zoneId === null || merged.zones.has(card.placement.zoneId)).toBe(true)
    expect(merged.zones.get(merged.cards.get(second!.id)!.placement.zoneId!)!.trackId).toBe(first!.id)

    putCard(doc, 'track-map.across', 'newcomer', 'track', 'Et nyt spor', { state: 'active' })
    relayTracks(doc, 'track-map', lanesOf(doc))
    const after = readBoard(doc)
    const home = after.zones.get(after.cards.get('newcomer')!.placement.zoneId!)!
    expect(home).toMatchObject({ zoneKey: 'track', trackId: 'newcomer' })
    const lanes = new Set(zonesOfPage(after, 'track-map').flatMap(({ trackNumber }) => trackNumber ?? []))
    expect(lanes.size).toBe(4)
    const vector = Y.encodeStateVector(doc)
    relayTracks(doc, 'track-map', lanesOf(doc))
    expect(Y.encodeStateVector(doc)).toEqual(vector)
  })

  test('FC12 a map is laid for one to eight tracks without a zone on another', () => {
    for (const number of [1, 2, 5, 8]) {
      const doc = emptyBoard()
      const ids = Array.from({ length: number }, (_, index) => ({ id: `spor-${index}`, number: (index + 1) as 1 }))
      relayTracks(doc, 'track-map', ids)
      const zones = zonesOfPage(readBoard(doc), 'track-map')
      expect(zones.filter(({ trackNumber }) => trackNumber !== null)).toHaveLength(7 * number)
      const isOver = zones.some((a) => zones.some((b) => a.id < b.id && a.placement.x < b.placement.x + b.size.w && a.placement.x + a.size.w > b.placement.x && a.placement.y < b.placement.y + b.size.h && a.placement.y + a.size.h > b.placement.y))
      expect(isOver).toBe(false)
    }
  })
})
