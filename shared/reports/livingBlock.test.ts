import { describe, expect, test } from 'vitest'
import { boardOf, boTrygtWhole, emptyBoard, putCard } from '../../tests/draftBoards'
import { boardWithMeeting } from '../../tests/meeting'
import { readBoard } from '../document/readBoard'
import { livingBlockNames } from '../text/schema'
import { livingBlocks } from './livingBlock'
import { textOfBlocks } from './textOfBlocks'

const told = (...[board, block, ref, language = 'da', more]: [Parameters<typeof livingBlocks>[0], Parameters<typeof livingBlocks>[1], (string | null)?, ('da' | 'en')?, Parameters<typeof livingBlocks>[4]?]) => textOfBlocks(livingBlocks(board, block, ref ?? null, language, more))

describe('living blocks', () => {
  test('GI21 each says something on any board, in both languages, whatever it points at', () => {
    const boards = [readBoard(boTrygtWhole()), readBoard(emptyBoard()), boardOf([])]
    for (const board of boards) for (const block of livingBlockNames) for (const ref of [null, 'nowhere', 'track-map', 'problem-analysis.causes', 'a1']) for (const language of ['da', 'en'] as const) expect(told(board, block, ref, language), `${block} ${ref}`).not.toBe('')
  })

  test('GI21 matrix, evidence, indicators, decisions and actions tell what the board holds', () => {
    const board = readBoard(boardWithMeeting())
    expect(told(board, 'matrix')).toContain('Hvem gør hvad i hvilket spor')
    expect(told(board, 'evidence')).toContain('Viden og kilder')
    expect(livingBlocks(board, 'indicators', null, 'da').map(({ type }) => type)).toEqual(expect.arrayContaining(['figure', 'table']))
    expect(told(board, 'decisions')).toContain('Fælles indgang åbner 1. marts 2027')
    expect(told(board, 'actions', null, 'da', { date: '2026-11-21' })).toMatch(/Gammel aftale[\s\S]*over fristen[\s\S]*Skriv opslag/)
    expect(told(board, 'card', 'm-a1')).toContain('15. december 2026')
    expect(told(board, 'card', 'm-v1')).toContain('Første naboskab i gang')
  })

  test('GI21 voices only with consent, beside the board too', () => {
    const doc = boTrygtWhole()
    putCard(doc, 'problem-analysis.voices', 'no', 'voice', 'Kun på tavlen', { consent: 'board-only' })
    putCard(doc, 'problem-analysis.voices', 'yes', 'voice', 'Må bruges', { consent: 'agenda' })
    expect(told(readBoard(doc), 'voices')).toContain('Må bruges')
    expect(told(readBoard(doc), 'voices')).not.toContain('Kun på tavlen')
  })

  test('GI21 since last is told against the board before; without one it says so', () => {
    const before = readBoard(boTrygtWhole())
    const doc = boTrygtWhole()
    putCard(doc, 'problem-analysis.causes', 'new', 'cause', 'Ny årsag')
    const now = readBoard(doc)
    expect(told(now, 'since-last')).toContain('når dokumentet hentes')
    expect(told(now, 'since-last', null, 'da', { previous: null })).toContain('Der er ikke gemt en version')
    expect(told(now, 'since-last', null, 'da', { previous: { board: before, date: '2026-10-01' }, date: '2026-11-21' })).toContain('Ny årsag')
  })
})
