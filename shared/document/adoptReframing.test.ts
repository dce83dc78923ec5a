import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { boardOf, card, link, putCard } from '../../tests/draftBoards'
import { vestbyen } from '../../tests/vestbyen'
import { analyse } from '../analysis/analyse'
import { earlierWordings } from '../domain/earlierWordings'
import { adoptedOn, mayBeAdopted, proposedWording, wordingsFor } from '../domain/reframing'
import { cardFace } from '../reports/cardFace'
import { composeCommonAgenda } from '../reports/composeCommonAgenda'
import { textOfReport } from '../reports/textOfBlocks'
import { adoptReframing } from './adoptReframing'
import { readBoard } from './readBoard'
import { openUndo } from './undo'

const origin = { name: 'own' }
const before = 'Unge i Vestbyen mangler voksne, der bliver og kender vejen til job'

function adopted(): Y.Doc {
  const doc = vestbyen()
  let count = 0
  const placement = { pageId: 'problem-analysis', zoneId: null, x: 0, y: 0, pageX: 0, pageY: 0, order: 'a' }
  const decision = { is: 'new', id: 'd1', title: 'Vi siger det sådan', placement, fields: { number: '3' } } as const
  const adoption = { reframingId: 'r1', targetIds: ['core', 'challenge'], decision, author: 'p', organisation: '', createdAt: '2026-11-22T09:00:00Z', newId: () => `new${++count}` }
  doc.transact(() => adoptReframing(doc, readBoard(doc), adoption), origin)
  return doc
}

describe('a reframing is adopted', () => {
  test('FZ1 its words become those of what it rewords, the old wording is kept with its day, and the decision is noted and linked', () => {
    const board = readBoard(adopted())
    const [core, challenge, reframing] = ['core', 'challenge', 'r1'].map((id) => board.cards.get(id)!)
    expect([core!.title, challenge!.title]).toEqual(['Voksne, der bliver', 'Voksne, der bliver'])
    expect(earlierWordings(core!.fields)).toEqual([{ words: before, until: '2026-11-22' }])
    expect([core!.fields.agreed, reframing!.fields.status, adoptedOn(reframing!)]).toEqual(['agreed', 'agreed', '2026-11-22'])
    expect(board.cards.get('d1')).toMatchObject({ kind: 'decision', fields: { number: '3', date: '2026-11-22' } })
    const told = [...board.links.values()].filter(({ kind }) => kind === 'decides' || kind === 'reframes').map(({ kind, from, to }) => [kind, from, to])
    expect(told.sort()).toEqual([['decides', 'd1', 'r1'], ['reframes', 'r1', 'challenge'], ['reframes', 'r1', 'core']])
    expect(mayBeAdopted(reframing!)).toBe(false)
  })

  test('FZ2 once decided it is not asked about, its card says since when, and the document tells old and new with the decision', () => {
    const board = readBoard(adopted())
    const old = { ...card('r', 'reframing', 'R', { to: 'Nye ord' }), createdAt: '2026-01-01T09:00:00Z' }
    const asks = (links: Parameters<typeof boardOf>[1]) => analyse(boardOf([old, card('d', 'decision', 'D')], links), { today: '2026-06-01', isFacilitator: true }).some(({ rule }) => rule === 'G24')
    expect([asks([]), asks([link('decides', 'd', 'r')])]).toEqual([true, false])
    expect(cardFace(board, board.cards.get('r1')!, 'da')[0]).toBe('Vedtaget 22. november 2026')
    expect(cardFace(board, board.cards.get('r1')!, 'en')[0]).toBe('Adopted 22 November 2026')
    for (const [language, words] of [['da', `Tidligere ordlyd: ${before} (til 22. november 2026)`], ['en', `Earlier wording: ${before} (until 22 November 2026)`]] as const) {
      const source = { board, session: null, agenda: [], participantsByOrganisation: [], language, date: '2026-11-22', edition: 'partner', previous: null } as const
      const text = textOfReport(composeCommonAgenda(source))
      expect(text).toContain(words)
      expect(text).toContain(language === 'da' ? '3, 22. november 2026' : '3, 22 November 2026')
    }
  })

  test('FZ1 one step of undo takes all of it back', () => {
    const doc = vestbyen()
    const undo = openUndo(doc, [origin])
    const earlier = JSON.stringify([...readBoard(doc).cards.values()])
    const decision = { is: 'known', id: 'd0' } as const
    putCard(doc, 'problem-analysis.gaps', 'd0', 'decision', 'Beslutning 1')
    doc.transact(() => adoptReframing(doc, readBoard(doc), { reframingId: 'r2', targetIds: ['core'], decision, author: null, organisation: '', createdAt: '2026-11-22T09:00:00Z', newId: () => 'n' }), origin)
    expect(readBoard(doc).cards.get('core')?.title).toBe('Voksne, der bliver')
    expect(undo.undo()).toBe('done')
    const after = readBoard(doc)
    expect(JSON.stringify([...after.cards.values()].filter(({ id }) => id !== 'd0'))).toBe(earlier)
    expect([...after.links.values()].some(({ kind }) => kind === 'reframes' || kind === 'decides')).toBe(false)
  })

  test('FZ1 what it says it rewords comes first; then the core problem, the challenge, the vision; a withdrawn card never', () => {
    const cards = [card('v', 'vision', 'V'), card('k', 'core-problem', 'K'), card('u', 'challenge', 'U'), card('w', 'challenge', 'W', { status: 'withdrawn' }), card('r', 'reframing', 'R', { to: ' Nye\nord ' })]
    expect(wordingsFor(boardOf(cards, [link('reframes', 'r', 'u')]), 'r').map(({ id }) => id)).toEqual(['u', 'k', 'v'])
    expect(proposedWording(cards[4]!)).toBe('Nye ord')
    expect(cardFace(boardOf(cards), card('r', 'reframing', 'R', { trial: true }), 'da')[0]).toBe('Prøves til næste møde')
  })
})
