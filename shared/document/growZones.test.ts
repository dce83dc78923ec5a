import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { boTrygt, emptyBoard } from '../../tests/draftBoards'
import type { Board, Zone } from '../domain/board'
import { zonePadding } from '../domain/geometry'
import { zoneGap } from '../templates/arrange'
import { addCard, placementsInZone, sizeForText } from './cards'
import { growZonesFor } from './growZones'
import { healBoard } from './healBoard'
import { readBoard } from './readBoard'

const rectOf = ({ placement: { x, y }, size: { w, h } }: Zone) => ({ x, y, w, h })
const zonesOn = (board: Board, pageId: string) => [...board.zones.values()].filter((zone) => zone.pageId === pageId)
const isApart = (a: ReturnType<typeof rectOf>, b: ReturnType<typeof rectOf>) =>
  a.x + a.w + zoneGap <= b.x || b.x + b.w + zoneGap <= a.x || a.y + a.h + zoneGap <= b.y || b.y + b.h + zoneGap <= a.y

function tooNear(board: Board, pageId: string): string[] {
  const zones = zonesOn(board, pageId)
  return zones.flatMap((a, at) => zones.slice(at + 1).flatMap((b) => (isApart(rectOf(a), rectOf(b)) ? [] : [`${a.id} and ${b.id}`])))
}

/** Zones that ended at the same height still do; those side by side still begin at the same height. */
function flushPairs(board: Board, pageId: string): string[] {
  const zones = zonesOn(board, pageId)
  const bottom = (zone: Zone) => zone.placement.y + zone.size.h
  return zones.flatMap((a) => zones.flatMap((b) => [...(a.placement.y === b.placement.y ? [`${a.id} begins with ${b.id}`] : []), ...(bottom(a) === bottom(b) ? [`${a.id} ends with ${b.id}`] : [])]))
}

function fill(doc: Y.Doc, zoneId: string, titles: readonly string[], prefix: string): string[] {
  const placements = placementsInZone(readBoard(doc), zoneId, titles.map((title) => sizeForText(title)))
  placements.forEach((placement, index) => addCard(doc, { id: `${prefix}${index}`, kind: 'note', title: titles[index]!, placement, author: null, organisation: '', createdAt: '' }))
  return placements.map((_, index) => `${prefix}${index}`)
}

const ground = { mayShape: false, now: '2026-11-21T10:00:00Z', makerOf: () => null, makers: [], removedStamps: new Map() }
const pages = ['problem-analysis', 'track-map', 'activity-plan'] as const
const words = fc.constantFrom('Et kort', 'Et kort med noget længere tekst, som fylder flere linjer på kortet, når det bliver læst fra bagerste række')

describe('zones that are full', () => {
  test('FC4 a full zone grows, all below moves down, no gap and no flush edge is lost, and its cards keep their place in it', () => {
    const emptyBytes = Y.encodeStateAsUpdate(emptyBoard())
    fc.assert(
      fc.property(fc.constantFrom(...pages), fc.nat(), fc.array(words, { minLength: 1, maxLength: 30 }), (pageId, at, titles) => {
        const doc = new Y.Doc()
        Y.applyUpdate(doc, emptyBytes)
        const before = readBoard(doc)
        const zones = zonesOn(before, pageId)
        const zone = zones[at % zones.length]!
        const ids = fill(doc, zone.id, titles, 'k')
        const filled = readBoard(doc)
        growZonesFor(doc, ids)
        const after = readBoard(doc)
        expect(tooNear(after, pageId)).toEqual([])
        expect(flushPairs(after, pageId)).toEqual(expect.arrayContaining(flushPairs(before, pageId)))
        const grown = after.zones.get(zone.id)!
        for (const id of ids) {
          const card = after.cards.get(id)!
          expect(card.placement).toEqual(filled.cards.get(id)!.placement)
          expect(card.placement.y + sizeForText(card.title).h + zonePadding).toBeLessThanOrEqual(grown.size.h)
        }
        const again = Y.encodeStateVector(doc)
        growZonesFor(doc, ids)
        expect(Y.encodeStateVector(doc)).toEqual(again)
      }),
      { numRuns: 40 },
    )
  })

  test('FC4 what lies loose below, cards and drawings, moves down with the zones', () => {
    const doc = emptyBoard()
    addCard(doc, { id: 'loose', kind: 'note', title: 'Løst', placement: { pageId: 'problem-analysis', zoneId: null, x: 40, y: 9_000, pageX: 40, pageY: 9_000, order: 'a1' }, author: null, organisation: '', createdAt: '' })
    const drawing = new Y.Map<unknown>([['pageId', 'problem-analysis'], ['place', { x: 10, y: 9_000, rotation: 0, order: 'a1' }]])
    doc.getMap('drawings').set('d', drawing)
    const before = readBoard(doc).zones.get('problem-analysis.causes')!.size.h
    growZonesFor(doc, fill(doc, 'problem-analysis.causes', Array.from({ length: 60 }, () => 'Årsag'), 'k'))
    const board = readBoard(doc)
    const by = board.zones.get('problem-analysis.causes')!.size.h - before
    expect(by).toBeGreaterThan(0)
    expect(board.cards.get('loose')!.placement).toMatchObject({ y: 9_000 + by, pageY: 9_000 + by })
    expect(board.drawings.get('d')!.fields.place).toMatchObject({ x: 10, y: 9_000 + by })
  })

  test('FC6 a card put far below its zone makes nothing grow', () => {
    const doc = boTrygt()
    const before = readBoard(doc).zones
    addCard(doc, { id: 'far', kind: 'cause', title: 'Langt væk', placement: { pageId: 'problem-analysis', zoneId: 'problem-analysis.causes', x: 16, y: 30_000, pageX: 0, pageY: 0, order: 'a1' }, author: null, organisation: '', createdAt: '' })
    growZonesFor(doc, ['far'])
    expect(readBoard(doc).zones).toEqual(before)
  })

  test('FC5 many fill zones at once, without a line between them: the server grows them, and all end with the same page', () => {
    const emptyBytes = Y.encodeStateAsUpdate(emptyBoard())
    const deed = fc.record({ who: fc.integer({ min: 0, max: 2 }), zone: fc.nat(), titles: fc.array(words, { minLength: 1, maxLength: 12 }), arrives: fc.boolean() })
    fc.assert(
      fc.property(fc.array(deed, { minLength: 1, maxLength: 8 }), (deeds) => {
        const docs = [0, 1, 2, 3].map(() => {
          const doc = new Y.Doc()
          Y.applyUpdate(doc, emptyBytes)
          return doc
        })
        const [server, ...clients] = docs as [Y.Doc, ...Y.Doc[]]
        const takeIn = (client: Y.Doc) => {
          server.transact((transaction) => {
            Y.applyUpdate(server, Y.encodeStateAsUpdate(client, Y.encodeStateVector(server)))
            healBoard(transaction, ground)
            transaction.local = true
          })
          Y.applyUpdate(client, Y.encodeStateAsUpdate(server, Y.encodeStateVector(client)))
        }
        deeds.forEach(({ who, zone, titles, arrives }, index) => {
          const client = clients[who]!
          const zones = zonesOn(readBoard(client), 'problem-analysis')
          fill(client, zones[zone % zones.length]!.id, titles, `k${index}-`)
          if (arrives) takeIn(client)
        })
        for (const client of [...clients, ...clients]) takeIn(client)
        const board = readBoard(server)
        for (const client of clients) expect(readBoard(client)).toEqual(board)
        expect(tooNear(board, 'problem-analysis')).toEqual([])
        for (const { id, title, placement } of board.cards.values()) {
          const zone = board.zones.get(placement.zoneId ?? '')
          if (zone && id.startsWith('k')) expect(placement.y + sizeForText(title).h + zonePadding).toBeLessThanOrEqual(zone.size.h)
        }
      }),
      { numRuns: 25 },
    )
  })
})
