/** Pages added by command, zones that grow, and cards that come without a place. */
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { addCard } from '../../shared/document/cards'
import { readBoard } from '../../shared/document/readBoard'
import { run, send } from './commanding'
import { connectStock, createBoard, joinBoard, startServer, until } from './harness'

async function openBoard(templates: string[] = []) {
  const { address } = await startServer()
  const board = await createBoard(address, { title: 'Prøve', templates })
  const facilitator = await joinBoard(board, 'facilitator')
  const editor = await joinBoard(board, 'editor')
  return { board, facilitator, editor, client: await connectStock(board, editor.cookie) }
}

const note = { author: null, organisation: '', createdAt: '2026-11-21T10:00:00Z' }

describe('adding a page', () => {
  test('FC15 an editor adds a page, everybody sees it, and the same command makes it once', async () => {
    const { board, editor, client } = await openBoard(['problem-analysis'])
    const args = { templateId: 'track-map', tracks: 3 }
    const first = await send(board, editor, 'page.add', args, 'tilfoej-side-1')
    const second = await send(board, editor, 'page.add', args, 'tilfoej-side-1')
    expect(await first.json()).toEqual({ pageId: 'track-map' })
    expect(await second.json()).toEqual({ pageId: 'track-map' })
    await until(() => readBoard(client.doc).pages.has('track-map'), 'the page')
    const zones = [...readBoard(client.doc).zones.values()].filter(({ pageId }) => pageId === 'track-map')
    expect(zones.filter(({ zoneKey }) => zoneKey === 'track')).toHaveLength(3)
    expect((await send(board, editor, 'page.add', { templateId: 'actor-map' }, 'tilfoej-side-1')).status).toBe(409)
  })

  test('FC15 two who add the same page at once get one; asked for again, two', async () => {
    const { board, editor, facilitator, client } = await openBoard()
    const [one, other] = await Promise.all([run(board, editor, 'page.add', { templateId: 'agenda-canvas' }), run(board, facilitator, 'page.add', { templateId: 'agenda-canvas' })])
    expect(one).toEqual(other)
    const { pageId } = await run(board, editor, 'page.add', { templateId: 'agenda-canvas', again: true })
    expect(pageId).not.toBe(one.pageId)
    await until(() => readBoard(client.doc).pages.size === 3, 'both pages')
  })

  test('FC16 a reader adds none, on a frozen board an editor adds none, and a template there is not is refused in words', async () => {
    const { board, editor, facilitator } = await openBoard()
    const viewer = await joinBoard(board, 'viewer')
    expect((await send(board, viewer, 'page.add', { templateId: 'track-map' })).status).toBe(403)
    expect((await send(board, editor, 'board.layTracks', {})).status).toBe(403)
    const unknown = await send(board, editor, 'page.add', { templateId: 'unheard-of' })
    expect(unknown.status).toBe(400)
    expect(await unknown.text()).toContain('programme-model')
    await run(board, facilitator, 'board.freeze', {})
    expect((await send(board, editor, 'page.add', { templateId: 'track-map' })).status).toBe(403)
    expect((await send(board, facilitator, 'page.add', { templateId: 'track-map' })).status).toBe(200)
  })

  test('FC17 the lanes follow the tracks when a facilitator says so', async () => {
    const { board, facilitator, client } = await openBoard(['track-map'])
    const placement = { pageId: 'track-map', zoneId: 'track-map.parking', x: 16, y: 88, pageX: 0, pageY: 0, order: 'a1' }
    addCard(client.doc, { id: 'femte', kind: 'track', title: 'Et femte spor', placement, color: 5, ...note, fields: { state: 'active' } })
    await client.whenSaved()
    await run(board, facilitator, 'board.layTracks', {})
    const lanes = () => [...readBoard(client.doc).zones.values()].filter(({ zoneKey }) => zoneKey === 'track')
    await until(() => lanes().length === 5, 'the fifth lane')
    expect(lanes().find(({ trackId }) => trackId === 'femte')).toMatchObject({ trackNumber: 5 })
  })
})

describe('zones on the wire', () => {
  test('FC18 a participant who fills a zone is sent the page with room for it, and so are the others', async () => {
    const { board, client } = await openBoard(['problem-analysis'])
    const other = await connectStock(board, (await joinBoard(board, 'viewer')).cookie)
    const causes = () => readBoard(client.doc).zones.get('problem-analysis.causes')!
    const before = causes()
    const below = { x: 16, y: before.size.h - 20, pageX: 0, pageY: 0, order: 'a1' }
    addCard(client.doc, { id: 'nederst', kind: 'cause', title: 'Nederst', placement: { pageId: 'problem-analysis', zoneId: before.id, ...below }, ...note })
    await until(() => causes().size.h > before.size.h, 'room for it')
    await until(() => readBoard(other.doc).zones.get(before.id)!.size.h === causes().size.h, 'the other too')
    expect(readBoard(client.doc).cards.get('nederst')!.placement.y).toBe(before.size.h - 20)
    expect(Y.encodeStateAsUpdate(client.doc).length).toBeGreaterThan(0)
  })

  test('FC19 cards that come without a place lie side by side in their zone, on none that was there', async () => {
    const { client } = await openBoard(['problem-analysis'])
    const cards = client.doc.getMap<Y.Map<unknown>>('cards')
    client.doc.transact(() => {
      for (const id of ['a', 'b', 'c', 'd']) {
        const entry = new Y.Map<unknown>()
        entry.set('kind', 'cause')
        entry.set('title', `Årsag ${id}`)
        entry.set('placement', { pageId: 'problem-analysis', zoneId: 'problem-analysis.causes' })
        cards.set(id, entry)
      }
    })
    await client.whenSaved()
    const placements = () => ['a', 'b', 'c', 'd'].map((id) => readBoard(client.doc).cards.get(id)!.placement)
    await until(() => placements().every(({ order }) => order !== ''), 'places')
    const places = placements().map(({ x, y }) => `${x},${y}`)
    expect(new Set(places).size).toBe(4)
    expect(places[0]).toBe('16,88')
    expect(places[1]).toBe('240,88')
  })
})
