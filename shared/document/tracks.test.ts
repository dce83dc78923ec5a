import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { boTrygt, emptyBoard, putCard, putLink } from '../../tests/draftBoards'
import type { Board } from '../domain/board'
import { tracksInOrder } from '../domain/boardQueries'
import { earlierWordings } from '../domain/earlierWordings'
import { tracksByActivity } from '../reports/tracks'
import { withPositions, setPosition } from './positions'
import { readBoard } from './readBoard'
import { findEntry } from './roots'
import { closeTrack, mergeTracks, reopenTrack, rewordCard, splitTrack, type TrackMaker } from './tracks'
import { openUndo } from './undo'

function maker(): TrackMaker {
  let count = 0
  return { author: 'person-1', organisation: 'Sekretariatet', createdAt: '2026-11-21T10:00:00.000Z', newId: () => `new-${++count}` }
}

const activitiesOf = (board: Board, trackId: string): string[] => [...tracksByActivity(board)].flatMap(([card, tracks]) => (tracks.includes(trackId) ? [card.id] : [])).sort()

/** Two named tracks with three and four activities, one of them in both, told by field, by link and by a second track. */
function twoTracks(): { doc: Y.Doc; ids: readonly [string, string] } {
  const doc = emptyBoard()
  const [first, second] = tracksInOrder(readBoard(doc))
  const ids = [first!.id, second!.id] as const
  const put = (id: string, fields: Parameters<typeof putCard>[5]) => putCard(doc, 'activity-plan.bank', id, 'activity', id, fields)
  for (const id of ['a1', 'a2']) put(id, { track: ids[0] })
  put('a3', {})
  putLink(doc, 'belongs-to', 'a3', ids[0])
  for (const id of ['b1', 'b2', 'b3']) put(id, { track: ids[1] })
  put('b4', { track: 'elsewhere', alsoTracks: [ids[1]] })
  putLink(doc, 'reinforces', 'a1', 'b1', 'fordi')
  putCard(doc, 'track-map.across', 'v1', 'victory', 'Sejr', { track: ids[1] })
  return { doc, ids }
}

describe('tracks', () => {
  test('FD10 merging two tracks with three and four activities gives one with seven; both old ones say so, no link is lost, and one step takes it back', () => {
    const { doc, ids } = twoTracks()
    const before = readBoard(doc)
    const undo = openUndo(doc, ['me'])
    let merged = ''
    doc.transact(() => void (merged = mergeTracks(doc, before, ids, 'Ud i samfundet', maker())), 'me')
    const board = readBoard(doc)
    expect(activitiesOf(board, merged)).toEqual(['a1', 'a2', 'a3', 'b1', 'b2', 'b3', 'b4'])
    expect(ids.map((id) => board.cards.get(id)?.fields.state)).toEqual(['merged', 'merged'])
    expect([...before.links.keys()].filter((id) => !board.links.has(id))).toEqual([])
    expect([...board.links.values()].filter(({ kind }) => kind === 'replaces').map(({ from, to }) => [from, to])).toEqual(ids.map((id) => [merged, id]))
    expect(board.cards.get('v1')?.fields.track).toBe(merged)
    expect(undo.undo()).toBe('done')
    const after = readBoard(doc)
    expect(after.cards.has(merged)).toBe(false)
    expect(ids.map((id) => activitiesOf(after, id))).toEqual(ids.map((id) => activitiesOf(before, id)))
  })

  test('FD11 merging any tracks of a board keeps every activity and every link, and what belonged to them belongs to the new one', () => {
    const own = readBoard(boTrygt())
    const trackIds = tracksInOrder(own).map(({ id }) => id)
    fc.assert(
      fc.property(fc.subarray(trackIds, { minLength: 2 }), (chosen) => {
        const doc = boTrygt()
        const before = readBoard(doc)
        const merged = mergeTracks(doc, before, chosen, 'Nyt spor', maker())
        const board = readBoard(doc)
        expect(activitiesOf(board, merged)).toEqual([...new Set(chosen.flatMap((id) => activitiesOf(before, id)))].sort())
        expect(chosen.flatMap((id) => activitiesOf(board, id))).toEqual([])
        for (const [id, link] of before.links) {
          const now = board.links.get(id)
          const moved = (end: string) => (chosen.includes(end) ? merged : end)
          expect([now?.kind, now?.why]).toEqual([link.kind, link.why])
          expect([[moved(link.from), moved(link.to)], [link.from, link.to]]).toContainEqual([now?.from, now?.to])
        }
        expect([...before.cards.keys()].every((id) => board.cards.has(id))).toBe(true)
        for (const id of trackIds.filter((one) => !chosen.includes(one))) expect(activitiesOf(board, id)).toEqual(activitiesOf(before, id))
      }),
      { numRuns: 30 },
    )
  })

  test('FD12 splitting shares out every activity, closing keeps what was learned, and reopening undoes only the closing', () => {
    const { doc, ids } = twoTracks()
    const [first, second] = splitTrack(doc, readBoard(doc), ids[0], { titles: ['Unge', 'Voksne'], second: new Set(['a2', 'a3']), number: 5 }, maker())
    const board = readBoard(doc)
    expect([activitiesOf(board, first!), activitiesOf(board, second!), activitiesOf(board, ids[0])]).toEqual([['a1'], ['a2', 'a3'], []])
    expect([board.cards.get(ids[0])?.fields.state, board.cards.get(second!)?.color]).toEqual(['split', 5])
    closeTrack(doc, board.cards.get(ids[1])!, 'Kampagner flyttede intet', maker())
    const closed = readBoard(doc).cards.get(ids[1])!
    expect([closed.fields.state, closed.fields.closedBecause, closed.fields.until]).toEqual(['closed', 'Kampagner flyttede intet', '2026-11-21'])
    reopenTrack(doc, closed)
    expect([readBoard(doc).cards.get(ids[1])?.fields.state, readBoard(doc).cards.get(ids[1])?.fields.closedBecause]).toEqual(['active', 'Kampagner flyttede intet'])
  })

  test('FD13 a track that was renamed twice knows both former names and until when; a name it never had is not kept', () => {
    const { doc, ids } = twoTracks()
    const name = (title: string, day: string) => rewordCard(doc, readBoard(doc).cards.get(ids[0])!, title, day)
    name('Ude i det fri', '2024-01-10')
    name('Byens rum', '2025-03-02')
    name('Byens rum', '2025-04-01')
    name('Grønne rum', '2026-11-21')
    const card = readBoard(doc).cards.get(ids[0])!
    expect(card.title).toBe('Grønne rum')
    expect(earlierWordings(card.fields)).toEqual([{ words: 'Ude i det fri', until: '2025-03-02' }, { words: 'Byens rum', until: '2026-11-21' }])
  })

  test('FD14 two partners who mark the same evidence at the same moment both stand, and a position can be changed', () => {
    const [one, two] = [boTrygt(), new Y.Doc()]
    Y.applyUpdate(two, Y.encodeStateAsUpdate(one))
    const evidence = [...readBoard(one).cards.values()].find(({ kind }) => kind === 'evidence')!.id
    setPosition(one, evidence, 'p1', { is: 'recognised', reason: '' })
    setPosition(two, evidence, 'p2', { is: 'questioned', reason: 'Tallet er gammelt' })
    Y.applyUpdate(two, Y.encodeStateAsUpdate(one))
    Y.applyUpdate(one, Y.encodeStateAsUpdate(two))
    const standing = (doc: Y.Doc) => {
      const { recognisedBy, questionedBy, questionReasons } = readBoard(doc).cards.get(evidence)!.fields
      return [recognisedBy, questionedBy, questionReasons]
    }
    for (const doc of [one, two]) expect(standing(doc)).toEqual([['p1'], ['p2'], { p2: 'Tallet er gammelt' }])
    setPosition(one, evidence, 'p2', { is: 'recognised', reason: '' })
    expect(standing(one)).toEqual([['p1', 'p2'], [], undefined])
    setPosition(one, evidence, 'p1', null)
    expect(standing(one)).toEqual([['p2'], [], undefined])
    expect(withPositions({ recognisedBy: ['p9'], 'position.p9': { is: 'none' } })).toEqual({ recognisedBy: [], questionedBy: [] })
    expect(findEntry(one, 'cards', evidence)?.get('position.p2')).toEqual({ is: 'recognised', reason: '' })
  })
})
