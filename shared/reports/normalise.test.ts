import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { richBlocks } from '../../tests/richTextArbitrary'
import { boardOf } from '../../tests/draftBoards'
import { agendaText } from './agendaText'
import { plain } from './build'
import { cleanText, normalise, reportLimits } from './normalise'
import type { Inline, Report, ReportBlock, Sheet } from './report'

const report = (blocks: readonly ReportBlock[]): Report => ({ language: 'da', title: 'Titel', subtitle: '', facts: [], blocks, date: '2026-11-21' })

/** Every block, also those inside others. */
function everyBlock(blocks: readonly ReportBlock[]): ReportBlock[] {
  return blocks.flatMap((block) => {
    if (block.type === 'callout') return [block, ...everyBlock(block.blocks)]
    return block.type === 'list' ? [block, ...block.items.flatMap((item) => everyBlock(item.blocks))] : [block]
  })
}

function everyInline(block: ReportBlock): readonly Inline[] {
  if (block.type === 'heading' || block.type === 'paragraph') return block.text
  return block.type === 'table' ? block.sheet.rows.flat(3) : []
}

const hostile = fc.string({ unit: fc.constantFrom('a', 'å', 'a\u030a', '\u0000', '\u202e', '\ud800', '\udc00', '\ufeff', '\ufffe', '\u200d', '👩‍👩‍👧', '\n', '\t', '\u0085', '<', '&', '\u2028'), maxLength: 12 })
const odd = fc.array(fc.oneof(richBlocks.map((blocks) => agendaText(boardOf([]), blocks, 'da')), fc.tuple(fc.integer({ min: 1, max: 4 }), hostile).map(([level, text]): ReportBlock[] => [{ type: 'heading', level: level as 1 | 2 | 3 | 4, text: [{ text, link: 'javascript:alert(1)' }] }])), { maxLength: 5 }).map((parts) => parts.flat())

describe('normalising a report', () => {
  test('R11 whatever comes in: safe text, headings that step by one, rectangular tables, safe links, nothing empty', () => {
    fc.assert(
      fc.property(odd, (blocks) => {
        const clean = normalise(report(blocks))
        let level = 0
        for (const block of everyBlock(clean.blocks)) {
          for (const part of everyInline(block)) {
            expect(part.text).toBe(cleanText(part.text))
            expect(part.link ?? 'https:').toMatch(/^(https?|mailto):/)
          }
          if (block.type === 'heading') {
            expect(plain(block.text).trim()).not.toBe('')
            expect(block.level).toBeLessThanOrEqual(level + 1)
            level = block.level
          }
          if (block.type === 'table') for (const row of block.sheet.rows) expect(row).toHaveLength(block.sheet.columns.length)
          if (block.type === 'list') expect(block.items.every((item) => item.blocks.length > 0)).toBe(true)
        }
      }),
    )
  })

  test('R11 twice is the same as once', () => {
    fc.assert(
      fc.property(odd, (blocks) => {
        const once = normalise(report(blocks))
        expect(normalise(once).blocks).toEqual(once.blocks)
      }),
    )
  })

  test('R11 no letter is lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(cleanText(text).replace(/\s/g, '')).toBe(cleanText(text.normalize('NFC')).replace(/\s/g, ''))
      }),
    )
    expect(cleanText('A\u030arhus\u0000 \u202eæøå\ud800 👩‍👩‍👧\r\nlinje')).toBe('Århus æøå 👩‍👩‍👧\nlinje')
  })

  test('R11 levels are counted from what stands above', () => {
    const written = [2, 2, 3, 1, 3, 2] as const
    const blocks = written.map((level): ReportBlock => ({ type: 'heading', level, text: [{ text: 'x' }] }))
    expect(normalise(report(blocks)).blocks.map((block) => (block.type === 'heading' ? block.level : 0))).toEqual([1, 1, 2, 1, 2, 2])
  })

  test('GP17 a table of many columns is several, each with its row headings; nothing of it is lost', () => {
    const columns = Array.from({ length: 95 }, (_, index) => ({ key: `${index}`, title: `K${index}`, width: 1 }))
    const rows = [0, 1].map((row) => columns.map((_, index) => [[{ text: `${row}:${index}` }]]))
    const given = report([{ type: 'table', sheet: { caption: 'Bred', columns, rows, hasHeader: true, hasRowHeadings: true } }])
    const clean = normalise(given)
    const sheets = clean.blocks.flatMap((block) => (block.type === 'table' ? [block.sheet] : []))
    expect(sheets.map(({ caption }) => caption)).toEqual(['Bred (1/3)', 'Bred (2/3)', 'Bred (3/3)'])
    for (const sheet of sheets) {
      expect(sheet.columns.length).toBeLessThanOrEqual(reportLimits.maxColumns)
      expect(sheet.columns[0]!.title).toBe('K0')
      expect(sheet.rows.map((row) => plain(row[0]![0]!))).toEqual(['0:0', '1:0'])
    }
    expect(sheets.flatMap((sheet) => sheet.columns.slice(1).map(({ title }) => title))).toEqual(columns.slice(1).map(({ title }) => title))
    expect(clean.warnings.map(({ code }) => code)).toEqual(['table-split'])
    expect(normalise(clean).blocks).toEqual(clean.blocks)
  })

  test('R11 sizes are capped, and said', () => {
    const sheet: Sheet = { caption: 'Stor', columns: Array.from({ length: 60 }, (_, index) => ({ key: `${index}`, title: '', width: 0 })), rows: Array.from({ length: 4_000 }, () => []), hasHeader: true, hasRowHeadings: false }
    const clean = normalise(report([{ type: 'paragraph', text: [{ text: 'A'.repeat(100_000) }] }, { type: 'table', sheet }]))
    const [text, table, more] = clean.blocks as [Extract<ReportBlock, { type: 'paragraph' }>, Extract<ReportBlock, { type: 'table' }>, Extract<ReportBlock, { type: 'table' }>]
    expect(plain(text.text).length).toBe(reportLimits.maxLineCharacters)
    expect([table.sheet.columns.length, more.sheet.columns.length, table.sheet.rows.length]).toEqual([30, 30, reportLimits.maxRows])
    expect(clean.warnings.map((warning) => warning.code)).toEqual(['text-cut', 'table-split', 'table-cut', 'table-cut'])
    const many = normalise(report(Array.from({ length: reportLimits.maxBlocks + 5 }, () => ({ type: 'rule' as const }))))
    expect([many.blocks.length, many.warnings[0]!.code]).toEqual([reportLimits.maxBlocks, 'report-cut'])
  })
})
