import { describe, expect, test } from 'vitest'
import { boTrygt, putCard, putLink } from '../../tests/draftBoards'
import { vestbyen } from '../../tests/vestbyen'
import { addTemplatePage } from '../document/addTemplatePage'
import { removeCard, setCardField } from '../document/cards'
import { readBoard } from '../document/readBoard'
import { echoesOf } from './echoes'
import { findTemplate, templateIds } from './findTemplate'
import type * as Y from 'yjs'

let count = 0
function withPages(doc: Y.Doc, ...templates: readonly string[]): Y.Doc {
  for (const templateId of templates) addTemplatePage(doc, { templateId, pageId: `p${++count}`, createdAt: '', newId: () => `n${++count}`, again: templateId.startsWith('steering') })
  return doc
}
const today = '2026-11-22'
const idsIn = (doc: Y.Doc, zoneId: string, day = today): string[] => {
  const board = readBoard(doc)
  return echoesOf(board, board.zones.get(zoneId)!, day).map(({ card }) => card.id)
}
const kindsIn = (doc: Y.Doc, zoneId: string): string[] => {
  const board = readBoard(doc)
  return [...new Set(echoesOf(board, board.zones.get(zoneId)!, today).map(({ card }) => card.kind))].sort()
}

describe('what other pages say', () => {
  test('FZ5 what is to be taken up again shows in the next meeting from its day on, and a knowledge gap until it is closed', () => {
    const doc = withPages(vestbyen(), 'steering-meeting')
    setCardField(doc, 'b1', 'review', '2026-12-08')
    putCard(doc, 'problem-analysis.gaps', 'gap', 'data-gap', 'Hvor mange?')
    const zone = [...readBoard(doc).zones.values()].find(({ zoneKey }) => zoneKey === 'discuss')!.id
    expect([idsIn(doc, zone, '2026-12-07'), idsIn(doc, zone, '2026-12-08')]).toEqual([['gap'], ['b1', 'gap']])
    setCardField(doc, 'gap', 'fate', 'answered')
    expect(idsIn(doc, zone, '2026-12-08')).toEqual(['b1'])
  })

  test('FC13 the core problem and its reframing stand at the vision, and the same card with its new words when they change', () => {
    const doc = boTrygt()
    expect(kindsIn(doc, 'track-map.vision')).toEqual(['core-problem', 'reframing'])
    const board = readBoard(doc)
    const core = [...board.cards.values()].find(({ kind }) => kind === 'core-problem')!
    const [echo] = echoesOf(board, board.zones.get('track-map.vision')!, today).filter(({ card }) => card.id === core.id)
    expect(echo).toMatchObject({ card: core, page: { id: 'problem-analysis' }, use: null })
  })

  test('FC13 a track\'s lane shows its own activities, and no other track\'s', () => {
    const doc = boTrygt()
    const board = readBoard(doc)
    for (const zone of [...board.zones.values()].filter(({ zoneKey, templateId }) => templateId === 'track-map' && zoneKey === 'track-initiatives')) {
      const shown = echoesOf(board, zone, today).filter(({ card }) => card.kind === 'activity')
      const own = [...board.cards.values()].filter(({ kind, fields }) => kind === 'activity' && (fields.track === zone.trackId || (Array.isArray(fields.alsoTracks) && (fields.alsoTracks as unknown[]).includes(zone.trackId))))
      expect(shown.map(({ card }) => card.id).sort()).toEqual(own.map(({ id }) => id).sort())
    }
  })

  test('FC13 goals and target statements stand on the measurement board, current and desired state on the agenda canvas, activities under the programme model', () => {
    const doc = withPages(boTrygt(), 'measurement-board', 'agenda-canvas', 'programme-model')
    expect(kindsIn(doc, 'measurement-board.goals')).toContain('target-statement')
    expect(kindsIn(doc, 'agenda-canvas.current')).toContain('core-problem')
    expect(kindsIn(doc, 'agenda-canvas.desired')).toContain('vision')
    expect(kindsIn(doc, 'programme-model.initiatives')).toEqual(['activity'])
  })

  test('FC13 a card is not shown on its own page, nor one withdrawn, nor one without words', () => {
    const doc = boTrygt()
    const [shown] = idsIn(doc, 'track-map.vision')
    expect(idsIn(doc, 'problem-analysis.core')).toEqual([])
    setCardField(doc, shown!, 'status', 'withdrawn')
    expect(idsIn(doc, 'track-map.vision')).not.toContain(shown)
    putCard(doc, 'problem-analysis.core', 'empty', 'core-problem', ' ')
    expect(idsIn(doc, 'track-map.vision')).not.toContain('empty')
  })

  test('FC14 open items of the last meeting stand ready for the next, to be taken over; what is done does not', () => {
    const doc = withPages(boTrygt(), 'steering-meeting', 'steering-meeting')
    const second = [...readBoard(doc).pages.values()].filter(({ templateId }) => templateId === 'steering-meeting').find(({ id }) => id !== 'steering-meeting')!.id
    putCard(doc, 'steering-meeting.actions', 'open', 'action', 'Spørg skolerne', { state: 'open' })
    putCard(doc, 'steering-meeting.actions', 'done', 'action', 'Indkald', { state: 'done' })
    putCard(doc, 'steering-meeting.next', 'item', 'agenda-item', 'Budget')
    putCard(doc, 'steering-meeting.agenda', 'old', 'agenda-item', 'Velkomst')
    const board = readBoard(doc)
    expect(echoesOf(board, board.zones.get(`${second}.actions`)!, today).map(({ card, use }) => [card.id, use])).toEqual([['open', 'move']])
    expect(idsIn(doc, `${second}.agenda`)).toEqual(['item'])
  })

  test('FC14 what has become a card here is no longer offered, and is again when that card is gone', () => {
    const doc = boTrygt()
    putCard(doc, 'track-map.track-initiatives.1', 'initiative', 'initiative', 'Naboer i gang', { exists: 'running' })
    expect(idsIn(doc, 'activity-plan.bank')).toContain('initiative')
    putCard(doc, 'activity-plan.bank', 'activity', 'activity', 'Naboer i gang')
    putLink(doc, 'became', 'initiative', 'activity')
    expect(idsIn(doc, 'activity-plan.bank')).not.toContain('initiative')
    removeCard(doc, 'activity')
    expect(idsIn(doc, 'activity-plan.bank')).toContain('initiative')
  })

  test('FC13 whatever lies on the board, every zone answers, with cards of other pages only and none twice', () => {
    const doc = withPages(boTrygt(), ...templateIds)
    const board = readBoard(doc)
    for (const zone of board.zones.values()) {
      const echoes = echoesOf(board, zone, today)
      expect(findTemplate(zone.templateId!)!.zones.some(({ id }) => id === zone.zoneKey)).toBe(true)
      expect(new Set(echoes.map(({ card }) => card.id)).size).toBe(echoes.length)
      for (const { card } of echoes) expect(card.placement.pageId).not.toBe(zone.pageId)
    }
  })
})
