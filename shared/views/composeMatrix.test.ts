import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { setCardField } from '../document/cards'
import { readBoard } from '../document/readBoard'
import { boTrygt, boardOf, card, link } from '../../tests/draftBoards'
import type { Board, Partner } from '../domain/board'
import { cardFace } from '../reports/cardFace'
import { composeMatrix } from './composeMatrix'
import { movePlanned, placeInPlan, type PlanChange } from './movePlanned'

const partner = (id: string, title: string, fields: Partner['fields'] = {}): Partner => ({ id, title, sector: 'municipality', type: 'core', fields })
const track = (id: string, number: 1 | 2 | 3) => ({ ...card(id, 'track', `Spor med navn ${number}`, { state: 'active' }), color: number })
const activity = (id: string, fields: Parameters<typeof card>[3]) => card(id, 'activity', `Aktivitet ${id}`, fields)

/** The board as it is when the change is written. */
function changed(board: Board, id: string, change: PlanChange | null): Board {
  const before = board.cards.get(id)!
  const fields = Object.fromEntries(Object.entries({ ...before.fields, ...change?.fields }).filter(([name, value]) => value !== null && name !== 'color'))
  const links = new Map([...board.links].filter(([linkId]) => !change?.removedLinks.includes(linkId)))
  return { ...board, cards: new Map([...board.cards, [id, { ...before, fields }]]), links }
}

const cellOf = (board: Board, partnerId: string | null, trackId: string | null) => {
  const matrix = composeMatrix(board, 'da')
  const column = matrix.columns.findIndex((one) => one.trackId === trackId)
  return (matrix.rows.find((row) => row.partnerId === partnerId)?.cells[column]?.entries ?? []).map(({ activityId, isOwner }) => `${activityId}${isOwner ? '' : ' with'}`)
}

describe('the matrix', () => {
  test('FE3 partners stand alphabetically in the reader’s language, æ ø å last in Danish, with what they are part of', () => {
    const board = boardOf([], [], [partner('1', 'Åbenrå'), partner('2', 'Ærø'), partner('3', 'Ølstykke', { memberOf: '4' }), partner('4', 'Zealand'), partner('5', 'Assens')])
    expect(composeMatrix(board, 'da').rows.map(({ name }) => name)).toEqual(['Assens', 'Zealand', 'Ærø', 'Ølstykke', 'Åbenrå'])
    expect(composeMatrix(board, 'da').rows[3]!.memberOf).toBe('Zealand')
    expect(composeMatrix(board, 'en').rows.map(({ name }) => name)[0]).toBe('Åbenrå')
  })

  test('FX6 what the source does not say is marked in its cells; what somebody then writes is not', () => {
    const marked = card('a', 'activity', 'Åben rådgivning', { owner: 'p', ownerInferred: true, with: ['q'], track: 't1' })
    const board = boardOf([track('t1', 1), marked], [], [partner('p', 'P'), partner('q', 'Q')])
    const entries = composeMatrix(board, 'da').rows.flatMap(({ cells }) => cells[0]!.entries)
    expect(entries.map(({ isOwner, isInferred }) => [isOwner, isInferred])).toEqual([[true, true], [false, false]])
    expect(cardFace(board, marked, 'da')[0]).toBe('P (udledt)')
    const doc = boTrygt()
    expect(readBoard(doc).cards.get('a2')!.fields.ownerInferred).toBe(true)
    setCardField(doc, 'a2', 'owner', 'dkr')
    expect(readBoard(doc).cards.get('a2')!.fields).toMatchObject({ owner: 'dkr' })
    expect(readBoard(doc).cards.get('a2')!.fields.ownerInferred).toBeUndefined()
  })

  test('FE4 an activity in two tracks stands in both columns and is counted once in the totals', () => {
    const board = boardOf([track('t1', 1), track('t2', 2), activity('a', { owner: 'p', track: 't1', alsoTracks: ['t2'], with: ['q'] })], [], [partner('p', 'P'), partner('q', 'Q')])
    const matrix = composeMatrix(board, 'da')
    expect([cellOf(board, 'p', 't1'), cellOf(board, 'p', 't2'), cellOf(board, 'q', 't2')]).toEqual([['a'], ['a'], ['a with']])
    expect([matrix.total, matrix.rows.map(({ total }) => total), matrix.columns.map(({ total }) => total)]).toEqual([1, [1, 1], [1, 1]])
  })

  test('FE5 relations count whether they stand as a field or as a link, and stopped work has left the plan', () => {
    const cards = [track('t1', 1), activity('a', {}), activity('b', { owner: 'p', track: 't1', status: 'stopped' })]
    const board = boardOf(cards, [link('owns', 'p', 'a'), link('takes-part', 'q', 'a'), link('belongs-to', 'a', 't1')], [partner('p', 'P'), partner('q', 'Q')])
    expect([cellOf(board, 'p', 't1'), cellOf(board, 'q', 't1')]).toEqual([['a'], ['a with']])
    expect(composeMatrix(board, 'da', { status: 'stopped' }).total).toBe(1)
  })

  test('FE6 a move to another cell makes the activity stand there and nowhere it was left, and keeps its other tracks and partners', () => {
    const ids = fc.constantFrom('p', 'q', 'r', null)
    const tracks = fc.constantFrom('t1', 't2', 't3', null)
    const cards = (owner: string | null, others: string[], main: string | null, also: string[]) => activity('a', { owner, with: others, track: main, alsoTracks: also })
    fc.assert(
      fc.property(ids, fc.uniqueArray(fc.constantFrom('q', 'r')), tracks, fc.uniqueArray(fc.constantFrom('t2', 't3')), ids, tracks, fc.nat(), (owner, others, main, also, toPartner, toTrack, pick) => {
        const board = boardOf([track('t1', 1), track('t2', 2), track('t3', 3), cards(owner, others, main, also)], [], [partner('p', 'P'), partner('q', 'Q'), partner('r', 'R')])
        const matrix = composeMatrix(board, 'da')
        const places = matrix.rows.flatMap((row) => row.cells.flatMap(({ trackId, entries }) => entries.map(() => ({ partnerId: row.partnerId, trackId }))))
        const from = places[pick % places.length]!
        const after = changed(board, 'a', movePlanned(board, 'a', from, { partnerId: toPartner, trackId: toTrack }))
        const stands = (partnerId: string | null, trackId: string | null) => cellOf(after, partnerId, trackId).length > 0
        // Handing something to nobody leaves it with whoever else takes part.
        if (toPartner !== null && toTrack !== null) expect(stands(toPartner, toTrack)).toBe(true)
        if (from.partnerId !== null && toPartner !== from.partnerId && !(from.partnerId === owner && (others as string[]).includes(owner))) expect(after.cards.get('a')!.fields.owner === from.partnerId || ((after.cards.get('a')!.fields.with ?? []) as string[]).includes(from.partnerId)).toBe(false)
      }),
    )
  })

  test('FE7 what a link said is said by the field after a move, and the link goes', () => {
    const board = boardOf([track('t1', 1), track('t2', 2), activity('a', {})], [link('owns', 'p', 'a'), link('belongs-to', 'a', 't1')], [partner('p', 'P'), partner('q', 'Q')])
    const after = changed(board, 'a', placeInPlan(board, 'a', { partnerId: 'q', trackId: 't2' }))
    expect([after.links.size, after.cards.get('a')!.fields]).toEqual([0, { owner: 'q', track: 't2' }])
  })

  test('FE8 Bo trygt stands as the source says it: four tracks, one of them empty, and what has no track of its own in a column beside', () => {
    const matrix = composeMatrix(readBoard(boTrygt()), 'da')
    expect(matrix.columns.map(({ label, total }) => [label, total])).toEqual([
      ['Gør arbejdet vanskeligere for tyven', 4],
      ['Gør afsætningen vanskeligere', 2],
      ['Giv tyven andre muligheder', 0],
      ['Sæt boligejeren i stand til at handle', 5],
      ['Uden spor', 5],
    ])
    expect(matrix.total).toBe(14)
  })
})
