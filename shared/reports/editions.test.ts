import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boardOf, card, link } from '../../tests/draftBoards'
import type { Board, Card } from '../domain/board'
import { boardForEdition, editions, withholdings, type Edition } from './editions'

const ids = (board: Board) => [...board.cards.keys()].sort()
const kept = (cards: readonly Card[], edition: Edition) => ids(boardForEdition(boardOf(cards), edition))

describe('what an edition leaves out', () => {
  test('HA1 every withholding is told in both languages, once, and never in fewer than it must', () => {
    expect(new Set(withholdings.map(({ id }) => id)).size).toBe(withholdings.length)
    for (const { what, from } of withholdings) {
      expect(what.da).not.toBe(what.en)
      expect(from).toContain('public')
      // What the inner circle may not see, nobody outside sees.
      if (from.includes('internal')) expect(from).toContain('partner')
    }
  })

  test('HA2 board-only voices never leave, others as far as their owner said yes', () => {
    const voices = [card('none', 'voice', 'A'), card('board', 'voice', 'B', { consent: 'board-only' }), card('agenda', 'voice', 'C', { consent: 'agenda' }), card('public', 'voice', 'D', { consent: 'public' })]
    expect(kept(voices, 'internal')).toEqual(['agenda', 'public'])
    expect(kept(voices, 'partner')).toEqual(['agenda', 'public'])
    expect(kept(voices, 'public')).toEqual(['public'])
  })

  test('HA3 reservations not to be shown, opponents, stance and marks of energy stay inside', () => {
    const cards = [card('r1', 'reservation', 'A', { shown: true }), card('r2', 'reservation', 'B', { shown: false }), card('r3', 'reservation', 'C'), card('a1', 'actor', 'D', { stance: 'opposes' }), card('a2', 'actor', 'E', { stance: 'supports' }), card('m', 'marker', 'F')]
    expect(kept(cards, 'internal')).toEqual(['a1', 'a2', 'm', 'r1', 'r2', 'r3'])
    for (const edition of ['partner', 'public'] as const) {
      expect(kept(cards, edition)).toEqual(['a2', 'r1'])
      expect(boardForEdition(boardOf(cards), edition).cards.get('a2')!.fields).not.toHaveProperty('stance')
    }
    expect(boardForEdition(boardOf(cards), 'internal').cards.get('a2')!.fields.stance).toBe('supports')
  })

  test('HA4 an indicator goes as far as it may be shown, and takes with it what only speaks of it', () => {
    const cards = [card('g', 'indicator', 'A', { audience: 'group' }), card('p', 'indicator', 'B', { audience: 'partners' }), card('o', 'indicator', 'C', { audience: 'public' }), card('mg', 'measurement', '', { indicator: 'g' }), card('mp', 'measurement', '', { indicator: 'p' }), card('mo', 'measurement', '', { indicator: 'o' }), card('act', 'activity', 'D', { indicators: ['g', 'p', 'o'] })]
    expect(kept(cards, 'internal')).toHaveLength(7)
    expect(kept(cards, 'partner')).toEqual(['act', 'mo', 'mp', 'o', 'p'])
    expect(kept(cards, 'public')).toEqual(['act', 'mo', 'o'])
    expect(boardForEdition(boardOf(cards), 'public').cards.get('act')!.fields.indicators).toEqual(['o'])
  })

  test('HA5 groups of fewer than five lose their figures, and a voice few have is on no single card', () => {
    const lived = (count: number) => Array.from({ length: count }, (_, index) => card(`v${index}`, 'cause', 'A', { voice: 'lived' }))
    const groups = [card('b1', 'breakdown', '', { group: 'X', value: 4, n: 3 }), card('b2', 'breakdown', '', { group: 'Y', value: 4, n: 5 }), card('seat', 'seat', 'S', { voice: 'lived' })]
    for (const edition of editions) {
      const told = boardForEdition(boardOf([...groups, ...lived(4)]), edition)
      expect(told.cards.get('b1')!.fields).toEqual({ group: 'X', n: '<5' })
      expect(told.cards.get('b2')!.fields).toEqual({ group: 'Y', value: 4, n: 5 })
      expect(told.cards.get('v0')!.fields).toEqual({})
      expect(told.cards.get('seat')!.fields.voice).toBe('lived')
      expect(boardForEdition(boardOf(lived(5)), edition).cards.get('v0')!.fields.voice).toBe('lived')
    }
  })

  test('HA6 findings about behaviour, and gaps about what is held back, are in no document', () => {
    const gap = (rule: string, ref: string) => ({ rule, ref, reason: 'Fordi', organisation: '', author: null, createdAt: '' })
    const board = boardOf([card('r', 'reservation', 'A', { shown: false }), card('t', 'track', 'B')])
    const asked: Board = { ...board, meta: { ...board.meta, acceptedGaps: [gap('B07', '*'), gap('G03', 'r'), gap('G03', 't')] } }
    expect(boardForEdition(asked, 'partner').meta.acceptedGaps?.map(({ ref }) => ref)).toEqual(['t'])
    expect(boardForEdition(asked, 'internal').meta.acceptedGaps?.map(({ ref }) => ref)).toEqual(['r', 't'])
  })

  test('HA6 drafts are not public, and what was withdrawn is nowhere', () => {
    const cards = [card('d', 'goal', 'A', { status: 'draft' }), card('w', 'goal', 'B', { status: 'withdrawn' }), card('p', 'proposal', 'C', { state: 'draft' })]
    expect([kept(cards, 'internal'), kept(cards, 'partner'), kept(cards, 'public')]).toEqual([['d', 'p'], ['d', 'p'], []])
  })

  test('HA7 nothing points at what is held back; doing it twice changes nothing; each wider edition tells less', () => {
    const kinds = ['voice', 'reservation', 'actor', 'marker', 'indicator', 'measurement', 'cause', 'breakdown'] as const
    const field = fc.record({ consent: fc.constantFrom('public', 'agenda', 'board-only'), shown: fc.boolean(), stance: fc.constantFrom('opposes', 'waits'), audience: fc.constantFrom('group', 'partners', 'public'), status: fc.constantFrom('draft', 'shared', 'withdrawn'), voice: fc.constantFrom('lived', 'civil'), n: fc.integer({ min: 0, max: 9 }), indicator: fc.constantFrom('c0', 'c1'), evidence: fc.subarray(['c2', 'c3', 'c4']) }, { requiredKeys: [] })
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...kinds), field), { minLength: 2, maxLength: 12 }), (made) => {
        const cards = made.map(([kind, fields], index) => card(`c${index}`, kind, `Ord ${index}`, fields))
        const board = boardOf(cards, cards.slice(1).map(({ id }, index) => link('relates', `c${index}`, id)))
        const [open, near, own] = editions.map((edition) => boardForEdition(board, edition))
        for (const [index, told] of [open!, near!, own!].entries()) {
          const held = cards.filter(({ id }) => !told.cards.has(id)).map(({ id }) => id)
          const ends = [...told.links.values()].flatMap(({ from, to }) => [from, to])
          const refs = [...told.cards.values()].flatMap(({ fields }) => [fields.indicator, ...((fields.evidence ?? []) as readonly string[])])
          for (const id of held) expect([...ends, ...refs]).not.toContain(id)
          expect(boardForEdition(told, editions[index]!)).toBe(told)
        }
        expect(ids(near!)).toEqual(expect.arrayContaining(ids(open!)))
        expect(ids(own!)).toEqual(expect.arrayContaining(ids(near!)))
      }),
    )
  })

  test('HA7 a board with nothing to hold back is told as it is', () => {
    const board = boardOf([card('a', 'cause', 'A'), card('b', 'activity', 'B', { owner: 'a' })], [link('causes', 'a', 'b')])
    for (const edition of editions) expect(boardForEdition(board, edition)).toBe(board)
  })
})
