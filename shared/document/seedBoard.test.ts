import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Board, Card } from '../domain/board'
import { cardsOfKind, cardsOfZone, pagesInOrder, tracksInOrder, zonesOfPage } from '../domain/boardQueries'
import { itemsIn } from '../agenda/items'
import { isOrderKey } from '../domain/order'
import type { Language } from '../domain/language'
import { exampleIds, findExample } from '../templates/findExample'
import { findCardKind, hasEnumWords, relationsBetween, templateIds } from '../templates/templates'
import type { RichBlock } from '../text/richText'
import { agendaText } from './boardRecords'
import { readBoard } from './readBoard'
import { readRichText } from './readRichText'
import { seedBoard, type SeedRequest } from './seedBoard'

const three = ['problem-analysis', 'track-map', 'activity-plan'].map((templateId) => ({ templateId }))
const session = { id: 'session1', title: 'Styregruppemøde', date: '2026-11-21', place: 'Rådhuset' }

function numbered(): () => string {
  let next = 0
  return () => `id${(next += 1)}`
}

function seeded(given: Partial<SeedRequest> = {}): { doc: Y.Doc; board: Board } {
  const doc = new Y.Doc()
  seedBoard(doc, { title: 'Trygge gader', language: 'da', createdAt: '2026-11-21T09:00:00.000Z', templates: three, session, newId: numbered(), ...given })
  return { doc, board: readBoard(doc) }
}

const example = (language: Language = 'da') => seeded({ title: '', language, example: findExample('bo-trygt') })

interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}
const boxOf = ({ placement, size }: Card): Box => ({ x: placement.x, y: placement.y, w: size!.w, h: size!.h })
const isApart = (a: Box, b: Box) => a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y

function expectTidy(board: Board): void {
  for (const card of board.cards.values()) {
    const zone = board.zones.get(card.placement.zoneId!)!
    const { x, y, w, h } = boxOf(card)
    expect(x >= 0 && y >= 0 && x + w <= zone.size.w && y + h <= zone.size.h, card.title).toBe(true)
    expect([card.placement.pageX - zone.placement.x, card.placement.pageY - zone.placement.y]).toEqual([x, y])
    expect(card.placement.pageId).toBe(zone.pageId)
  }
  for (const zone of board.zones.values()) {
    const cards = cardsOfZone(board, zone.id)
    cards.forEach((card, index) => {
      for (const other of cards.slice(index + 1)) expect(isApart(boxOf(card), boxOf(other)), `${card.title} / ${other.title}`).toBe(true)
    })
  }
}

describe('a new board', () => {
  test('T8 the same request with the same ids gives the same board', () => {
    expect(seeded().board).toEqual(seeded().board)
    expect(example().board).toEqual(example().board)
  })

  test('T8 applying the seeded update twice changes nothing', () => {
    const { doc, board } = example()
    const update = Y.encodeStateAsUpdate(doc)
    const copy = new Y.Doc()
    Y.applyUpdate(copy, update)
    const once = Y.encodeStateAsUpdate(copy)
    Y.applyUpdate(copy, update)
    expect(Y.encodeStateAsUpdate(copy)).toEqual(once)
    expect(readBoard(copy)).toEqual(board)
  })

  test('T8 it is one transaction', () => {
    const doc = new Y.Doc()
    let updates = 0
    doc.on('update', () => (updates += 1))
    seedBoard(doc, { title: '', language: 'da', createdAt: '', templates: three, session, newId: numbered(), example: findExample('bo-trygt') })
    expect(updates).toBe(1)
  })

  test('T9 an empty map begins with four tracks, each in its own zone, and its lane points at it', () => {
    const { board } = seeded()
    const tracks = tracksInOrder(board)
    expect(tracks.map((track) => [track.id, track.title, track.color, track.fields.state, track.placement.zoneId])).toEqual(
      [1, 2, 3, 4].map((number) => [`id${number}`, `Spor ${number}`, number, 'active', `track-map.track.${number}`]),
    )
    expect([...board.cards.values()]).toHaveLength(4)
    for (const zone of zonesOfPage(board, 'track-map')) expect(zone.trackId).toBe(zone.trackNumber === null ? null : `id${zone.trackNumber}`)
    expect(zonesOfPage(board, 'track-map').filter((zone) => zone.trackNumber === 2)).toHaveLength(7)
    expectTidy(board)
  })

  test('T9 as many tracks as asked for, within 2 to 8, named in the board’s language', () => {
    for (const [asked, got] of [[0, 2], [2, 2], [8, 8], [40, 8]] as const) {
      const { board } = seeded({ language: 'en', templates: [{ templateId: 'track-map', tracks: asked }] })
      expect(tracksInOrder(board).map((track) => track.title)).toEqual(Array.from({ length: got }, (_, index) => `Track ${index + 1}`))
      expectTidy(board)
    }
  })

  test('T10 one page per known template, in the order asked for', () => {
    const { board } = seeded({ templates: ['activity-plan', 'unheard-of', 'activity-plan', 'programme-model'].map((templateId) => ({ templateId })) })
    expect(pagesInOrder(board).map((page) => [page.id, page.templateId, page.title])).toEqual([
      ['activity-plan', 'activity-plan', ''],
      ['programme-model', 'programme-model', ''],
    ])
    expect(zonesOfPage(board, 'activity-plan').map((zone) => zone.id)).toEqual(
      ['bank', 'matrix', 'network', 'offers', 'timeline', 'stop', 'learned'].map((key) => `activity-plan.${key}`),
    )
    expect(board.cards.size).toBe(0)
  })

  test('T10 all eight templates on one board, and none at all', () => {
    const { board } = seeded({ templates: templateIds.map((templateId) => ({ templateId })) })
    expect(pagesInOrder(board).map((page) => page.id)).toEqual(templateIds)
    expect([...seeded({ templates: [] }).board.zones.values()]).toEqual([])
    expect(seeded({ templates: [] }).board.sessions.size).toBe(1)
  })

  test('T10 orders are keys that can be put between', () => {
    const { board } = example()
    const orders = [...board.pages.values(), ...board.sessions.values()].map((record) => record.order)
    const placed = [...board.zones.values(), ...board.cards.values()].map((record) => record.placement.order)
    expect([...orders, ...placed].filter((order) => !isOrderKey(order))).toEqual([])
    for (const page of board.pages.keys()) {
      const onPage = [...board.cards.values()].filter((card) => card.placement.pageId === page).map((card) => card.placement.order)
      expect(new Set(onPage).size).toBe(onPage.length)
    }
  })
})

describe('the example', () => {
  const file = findExample('bo-trygt')!

  test('T11 all that the file has is on the board, once', () => {
    const { board } = example()
    expect(exampleIds).toContain('bo-trygt')
    expect(findExample('unheard-of')).toBeNull()
    expect(board.meta).toMatchObject({ title: 'Bo trygt', language: 'da', createdAt: '2026-11-21T09:00:00.000Z', schemaVersion: 1, period: { start: 2018, end: 2026, label: '2018-2026' } })
    expect(board.partners.size).toBe(18)
    expect([...board.partners.values()].filter((partner) => partner.type === 'core')).toHaveLength(7)
    const counts = ['track', 'activity', 'indicator', 'victory', 'barrier', 'risk', 'learning', 'target-statement', 'voice'].map((kind) => cardsOfKind(board, kind).length)
    expect(counts).toEqual([4, 15, 10, 5, 2, 3, 4, 5, 3])
    const reinforcements = [...board.links.values()].filter((link) => link.kind === 'reinforces')
    expect(reinforcements).toHaveLength(13)
    expect(reinforcements.filter((link) => link.why.trim() === '')).toEqual([])
    expect(reinforcements.filter((link) => link.fields.inferred === true)).toHaveLength(3)
    expect(new Set(cardsOfKind(board, 'activity').map((card) => card.title)).size).toBe(15)
  })

  test('T11 the cards and partners that things refer to are there, and links join kinds that may be joined', () => {
    const { board } = example()
    const ids = new Set([...board.cards.keys(), ...board.partners.keys()])
    expect(ids.size).toBe(board.cards.size + board.partners.size)
    for (const card of board.cards.values()) {
      for (const field of findCardKind(card.kind)!.fields) {
        const value = card.fields[field.name]
        if (!field.type.startsWith('ref[') || value === undefined) continue
        for (const id of Array.isArray(value) ? (value as string[]) : [value as string]) expect(ids.has(id), `${card.id}.${field.name} ${id}`).toBe(true)
      }
    }
    for (const link of board.links.values()) {
      const kinds = [board.cards.get(link.from)!.kind, board.cards.get(link.to)!.kind] as const
      expect(relationsBetween(...kinds).map((relation) => relation.id), link.id).toContain(link.kind)
    }
  })

  test('T11 choices are ones the templates know', () => {
    const { board } = example()
    for (const card of board.cards.values()) {
      for (const field of findCardKind(card.kind)!.fields) {
        const value = card.fields[field.name]
        if (field.type === 'enum' && value !== undefined) expect(hasEnumWords(card.kind, field.name, String(value)), `${card.id}.${field.name} ${String(value)}`).toBe(true)
      }
    }
    for (const partner of board.partners.values()) {
      expect(hasEnumWords('partner', 'sector', partner.sector) && hasEnumWords('partner', 'type', partner.type), partner.id).toBe(true)
    }
  })

  test('T11 in English it is English throughout', () => {
    const da = example('da').board
    const en = example('en').board
    expect([...en.cards.keys()].sort()).toEqual([...da.cards.keys()].sort())
    expect(en.cards.get('a5')!.title).toBe('Local partnerships between municipality and police')
    expect([...en.cards.values()].filter((card) => /[æøå]/i.test(card.title.replaceAll('Furesø', '').replaceAll('Nabohjælp', ''))).map((card) => card.title)).toEqual([])
    expectTidy(en)
  })

  test('T12 every card lies inside its zone and none overlap', () => expectTidy(example().board))

  test('T12 stopped activities and what was learned stand where they belong, and each track has a column', () => {
    const { board } = example()
    const idsIn = (zoneId: string) => cardsOfZone(board, zoneId).map((card) => card.id).sort()
    expect(idsIn('activity-plan.stop')).toEqual(['a8'])
    expect(board.cards.get('a8')!.fields.learning).toBe('Ingen effekt; dyr, men vigtig læring')
    expect(idsIn('activity-plan.learned')).toEqual(['l1', 'l2', 'l3', 'l4'])
    expect(idsIn('activity-plan.bank')).toEqual(['a10', 'a12', 'a13', 'a7', 'a9'])
    const columns = cardsOfZone(board, 'activity-plan.matrix').map((card) => [card.fields.track, card.color, card.placement.x])
    for (const [track, color, x] of columns) expect([track, x]).toEqual([`t${color}`, 16 + (Number(color) - 1) * 224])
  })

  test('T13 gaps stay gaps: no goals for tracks, nobody on the empty track, no causes made up', () => {
    const { board } = example()
    expect(['cause', 'effect', 'condition', 'boundary-item', 'initiative', 'offer', 'need'].flatMap((kind) => cardsOfKind(board, kind))).toEqual([])
    expect([1, 2, 3, 4].flatMap((number) => cardsOfZone(board, `track-map.track-goal.${number}`))).toEqual([])
    expect(zonesOfPage(board, 'track-map').filter((zone) => zone.trackNumber === 3 && zone.zoneKey !== 'track').flatMap((zone) => cardsOfZone(board, zone.id))).toEqual([])
    expect(cardsOfKind(board, 'evidence').filter((card) => card.fields.sourceKind !== undefined)).toEqual([])
  })

  test('T13 what is inferred, missing or from outside is marked, and every claim has its source', () => {
    const { board } = example()
    expect(cardsOfKind(board, 'voice').filter((card) => card.fields.missing === true).map((card) => card.id)).toEqual(['vo3'])
    expect(cardsOfKind(board, 'target-statement').filter((card) => card.fields.external === true)).toHaveLength(4)
    const inferredTracks = cardsOfKind(board, 'activity').filter((card) => card.fields.trackInferred === true)
    expect(inferredTracks.map((card) => card.id).sort()).toEqual(file.activities.filter((one) => one.trackInferred).map((one) => one.id).sort())
    for (const card of cardsOfKind(board, 'evidence').filter((one) => one.fields.outside !== true)) expect([card.fields.source, Array.isArray(card.fields.src)]).toEqual([expect.stringContaining(file.source!.publication!.da), true])
  })

  test('T13 an indicator keeps how sure its numbers are', () => {
    const { board } = example()
    const { fields, note } = board.cards.get('i1')!
    expect(fields).toMatchObject({ baseline: 32500, baselineQuality: 'derived', range: { start: 30000, end: 35000 }, target: 7000, unit: 'indbrud/år' })
    expect(cardsOfKind(seeded({ templates: null, example: file }).board, 'measurement').find((one) => one.fields.indicator === 'i1')).toMatchObject({ title: '2009: ca. 50.000 indbrud/år', note: 'Små 50.000 (top)', fields: { value: 50000, date: '2009', quality: 'approximate' } })
    expect(note).toContain('Midtpunktet')
    expect(board.cards.get('i9')!.fields.baseline).toBeUndefined()
  })

  test('T13 responsible is the first named, marked when the file only lists who takes part', () => {
    const { board } = example()
    expect(board.cards.get('a2')!.fields).toMatchObject({ owner: 'fp', with: ['politi', 'dkr'], ownerInferred: true, track: 't2', status: 'planned', type: 'tool' })
    expect(board.cards.get('a6')!.fields.ownerInferred).toBeUndefined()
    expect(board.cards.get('a4')!.fields.alsoTracks).toEqual(['t4'])
  })

  test('T11 a board with one of the three pages has only what lies on it', () => {
    const { board } = seeded({ templates: [{ templateId: 'activity-plan' }], example: file })
    expect(cardsOfKind(board, 'activity')).toHaveLength(15)
    expect([...new Set([...board.cards.values()].map((card) => card.placement.pageId))]).toEqual(['activity-plan'])
    expect(cardsOfKind(board, 'activity').filter((card) => card.fields.track !== undefined || card.fields.indicators !== undefined)).toEqual([])
    expect(board.cards.get('a2')!.fields.owner).toBe('fp')
    expect([...board.links.values()].map((link) => link.kind)).toEqual(Array.from({ length: 13 }, () => 'reinforces'))
  })
})

describe('the agenda', () => {
  const inItems = (blocks: readonly RichBlock[]) => itemsIn(blocks).flatMap(({ sections }) => sections.flatMap((section) => section.blocks))
  const livingRefs = (blocks: readonly RichBlock[]) => inItems(blocks).flatMap((block) => (block.type === 'livingBlock' ? [[block.block, block.ref]] : []))

  test('T14 living blocks and pointers point at pages the board has', () => {
    const { doc, board } = example()
    const blocks = readRichText(agendaText(doc, 'session1'))
    expect(livingRefs(blocks)).toEqual([
      ['actions', null],
      ['since-last', null],
      ['problem-tree', 'problem-analysis'],
      ['track-map', 'track-map'],
      ['activity-table', 'activity-plan'],
      ['reinforcements', 'activity-plan'],
    ])
    const pointers = inItems(blocks).flatMap((block) => (block.type === 'paragraph' ? block.text : [])).flatMap((part) => (part.type === 'boardPointer' ? [part.ref] : []))
    expect(pointers).toEqual([...board.pages.keys()])
    expect([...board.sessions.values()][0]).toMatchObject({ id: 'session1', title: 'Styregruppemøde', date: '2026-11-21', place: 'Rådhuset' })
  })

  test('T14 without pages it is a plain agenda, in the board’s language', () => {
    const { doc } = seeded({ templates: [], language: 'en' })
    const blocks = readRichText(agendaText(doc, 'session1'))
    expect(livingRefs(blocks)).toEqual([['actions', null], ['since-last', null]])
    expect(itemsIn(blocks).flatMap(({ title }) => title).map((part) => (part.type === 'text' ? part.text : ''))).toEqual([
      'Approval of the agenda',
      'Follow-up and approval of the last minutes',
      "Today's topic",
      'Next meeting',
      'Any other business',
    ])
  })

  test('T14 with every page the zones that are shown are there', () => {
    const { doc, board } = seeded({ templates: null, example: findExample('bo-trygt') })
    const zones = livingRefs(readRichText(agendaText(doc, 'session1'))).flatMap(([block, ref]) => (block === 'zone-cards' && typeof ref === 'string' ? [ref] : []))
    expect(zones.length).toBeGreaterThan(2)
    for (const zone of zones) expect(board.zones.has(zone), zone).toBe(true)
  })
})

test('T15 a board without templates begins with one empty page', () => {
  const { board } = seeded({ templates: [], example: null })
  expect([...board.pages.values()].map((page) => [page.title, page.templateId])).toEqual([['Side 1', null]])
  expect(board.zones.size + board.cards.size).toBe(0)
})
