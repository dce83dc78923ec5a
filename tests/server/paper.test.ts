/** Paper for workshops: what another program reads from the sheets. */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { drawersHere } from '../../server/export/exportPicture'
import { renderPaper } from '../../server/export/paper/renderPaper'
import { readBoard } from '../../shared/document/readBoard'
import { seedBoard } from '../../shared/document/seedBoard'
import type { Board, Card } from '../../shared/domain/board'
import { zonesOfPage } from '../../shared/domain/boardQueries'
import { languages } from '../../shared/domain/language'
import { composePaper, paperMargins, type PaperRequest } from '../../shared/reports/paper'
import { paperCards, paperSizes } from '../../shared/reports/paperChoices'
import { findCardKind } from '../../shared/templates/findCardKind'
import { templateIds, zoneSpec } from '../../shared/templates/findTemplate'
import { zoneWords } from '../../shared/templates/zoneWords'
import * as Y from 'yjs'
import { boTrygtWhole, card } from '../draftBoards'
import { ask, createBoard, joinBoard, newFolder, startServer } from './harness'

const asked: PaperRequest = { language: 'da', edition: 'partner', size: 'a4', cards: 'empty', address: 'https://tavle.example.dk/b/abc', date: '2026-11-22' }
const sides = { a4: '841.89 x 595.276', a3: '1190.55 x 841.89' } as const

interface Read {
  readonly text: string
  readonly info: string
  readonly complaints: string
}

/** Null where the programs are not on the machine. */
function read(pdf: Uint8Array): Read | null {
  const file = join(newFolder(), 'paper.pdf')
  writeFileSync(file, pdf)
  const [text, info] = [spawnSync('pdftotext', ['-layout', file, '-']), spawnSync('pdfinfo', [file])]
  if (text.error || info.error) return null
  return { text: text.stdout.toString().replace(/\s+/g, ' '), info: info.stdout.toString(), complaints: text.stderr.toString() + info.stderr.toString() }
}

function boardOfTemplates(): Board {
  const doc = new Y.Doc()
  let count = 0
  seedBoard(doc, { title: 'Ren & rask <luft>', language: 'da', createdAt: '2026-11-01T10:00:00Z', templates: templateIds.map((templateId) => ({ templateId })), session: { id: 's', title: '', date: '2026-11-22', place: '' }, example: null, newId: () => `id-${++count}` })
  return readBoard(doc)
}

const templates = boardOfTemplates()
const pageOf = (board: Board, templateId: string) => [...board.pages.values()].find((page) => page.templateId === templateId)!.id

describe.each(templateIds)('the sheets of %s', (templateId) => {
  test.each(paperSizes.flatMap((size) => paperCards.map((cards) => [size, cards] as const)))('GP12 on %s with %s cards are tagged, of the right size, and hold every zone with its question', async (size, cards) => {
    const pageId = pageOf(templates, templateId)
    for (const language of languages) {
      const { bytes, warnings } = await renderPaper({ ...asked, size, cards, language, board: templates, pageId })
      expect(warnings).toEqual([])
      const found = read(bytes)
      if (found === null) return expect(spawnSync('pdftotext', ['-v']).error).toBeDefined()
      expect(found.complaints).toBe('')
      expect(found.info).toMatch(/Tagged:\s+yes/)
      expect(found.info).toContain(sides[size])
      for (const zone of zonesOfPage(templates, pageId)) {
        const { title, question } = zoneWords(zone)
        const words = (text: string) => text.split(/[\s–-]+/).filter((word) => word.length > 1)
        for (const word of [...words(title[language]), ...words(question[language])]) expect(found.text, `${title[language]}: ${word}`).toContain(word)
      }
      expect(found.text).toContain('https://tavle.example.dk/b/abc')
      expect(found.text).toContain(language === 'da' ? 'Dato' : 'Date')
      if (cards === 'empty') for (const kind of zonesOfPage(templates, pageId).flatMap(({ zoneKey }) => zoneSpec(templateId, zoneKey)?.cards ?? [])) expect(found.text).toContain(findCardKind(kind)!.name[language])
    }
  }, 60_000)
})

describe('paper', () => {
  const whole = readBoard(boTrygtWhole())

  test('GP13 zones and cards stay on their sheets: a row is no wider than the sheet, and every line fits its place', () => {
    for (const size of paperSizes) {
      for (const { id } of whole.pages.values()) {
        const plan = composePaper(whole, id, { ...asked, size, cards: 'filled' })!
        const inner = plan.width - 2 * paperMargins.x
        for (const row of plan.rows) expect(row.reduce((sum, { width }) => sum + width, 0) + paperMargins.gap * (row.length - 1)).toBeLessThanOrEqual(inner + 0.01)
        for (const { width } of plan.rows.flat()) expect(width).toBeGreaterThan(80)
        expect(plan.zoneHeight).toBeGreaterThan(65)
        expect(plan.cardWidth * plan.columns).toBeLessThanOrEqual(inner + 0.01)
        for (const { lines, letterSize, fields } of plan.cards) expect(lines.length * letterSize * 1.3 * (25.4 / 72) + fields.length * 8.5 + 16).toBeLessThanOrEqual(plan.cardHeight + 0.5)
      }
    }
  })

  test('GP13 a lane of a track is never mixed with another’s, and no zone is left out', () => {
    const plan = composePaper(whole, 'track-map', asked)!
    for (const row of plan.rows) expect(new Set(row.map(({ number }) => number)).size).toBe(1)
    expect(plan.rows.flat()).toHaveLength(zonesOfPage(whole, 'track-map').length)
  })

  test('GP14 filled cards are those of the edition, endless ones are cut with …, and a great many are told to be too many', async () => {
    const pageId = 'problem-analysis'
    const put = (id: string, kind: string, title: string, fields: Card['fields'] = {}): Card => ({ ...card(id, kind, title, fields), placement: { pageId, zoneId: null, x: 0, y: 0, pageX: 0, pageY: 0, order: id } })
    const more = [put('hemmelig', 'reservation', 'Kommunen tvivler', { shown: false }), put('lang', 'note', 'ord '.repeat(5_000)), put('sær', 'note', '\u0000<b> 漢字 👩‍👩‍👧‍👦 العربية #let x = 1')]
    const board = { ...whole, cards: new Map([...whole.cards, ...more.map((one) => [one.id, one] as const)]) }
    const plan = composePaper(board, pageId, { ...asked, cards: 'filled' })!
    const all = plan.cards.flatMap(({ lines }) => lines).join(' ')
    expect(all).toContain('Færre indbrud')
    expect(all).not.toContain('tvivler')
    expect(all).toContain('…')
    const { bytes } = await renderPaper({ ...asked, cards: 'filled', board, pageId })
    const found = read(bytes)
    if (found !== null) expect(found.text).toContain('#let x = 1')
    const many = { ...whole, cards: new Map(Array.from({ length: 700 }, (_, index) => [`c${index}`, put(`c${index}`, 'cause', `Årsag ${index}`)])) }
    expect(composePaper(many, pageId, { ...asked, cards: 'filled' })!.warnings.map(({ code }) => code)).toEqual(['report-cut'])
  }, 60_000)

  test('GP14 the same page on the same day gives the same bytes; a page that is not there gives none', async () => {
    const make = async () => Buffer.from((await drawersHere.paper({ ...asked, board: whole, pageId: 'problem-analysis' })).bytes)
    expect((await make()).equals(await make())).toBe(true)
    expect(composePaper(whole, 'nowhere', asked)).toBe(null)
  }, 60_000)

  test('GP15 paper comes through the front door, with the board’s address and no key', async () => {
    const { address } = await startServer()
    const board = await createBoard(address, { title: 'Papirtavle', templates: ['problem-analysis'] })
    const { cookie } = await joinBoard(board, 'viewer')
    const answer = await ask(address, 'GET', `/api/boards/${board.boardId}/export/paper.pdf?page=problem-analysis&size=a3&cards=empty&language=da`, undefined, { Cookie: cookie })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    const found = read(new Uint8Array(await answer.arrayBuffer()))
    if (found === null) return
    expect(found.info).toContain(sides.a3)
    expect(found.text).toContain(`/b/${board.boardId}`)
    expect(found.text).not.toContain('#k=')
    expect((await ask(address, 'GET', `/api/boards/${board.boardId}/export/paper.pdf?page=nowhere`, undefined, { Cookie: cookie })).status).toBe(404)
  }, 60_000)
})
