/** Reports for the writers' tests: one with everything in it, one of Bo trygt, and any that fast-check thinks of. */
import fc from 'fast-check'
import { agendaText as agendaOf } from '../shared/document/boardRecords'
import { readBoard } from '../shared/document/readBoard'
import { readRichText } from '../shared/document/readRichText'
import { agendaText } from '../shared/reports/agendaText'
import { composeMinutes } from '../shared/reports/composeMinutes'
import { composeAgenda } from '../shared/reports/composeAgenda'
import { normalise, type NormalisedReport } from '../shared/reports/normalise'
import type { RichBlock } from '../shared/text/richText'
import type { Line, Report, ReportBlock, Sheet } from '../shared/reports/report'
import { boardOf, boTrygt, withTree } from './draftBoards'
import { boardWithMeeting, meetingSource } from './meeting'
import { agendaItems, richBlocks } from './richTextArbitrary'

export const reportDate = '2026-11-21'

export function reportOf(blocks: readonly ReportBlock[], more: Partial<Report> = {}): NormalisedReport {
  return normalise({ language: 'da', title: 'Prøve på alt', subtitle: 'Dagsorden', facts: [], blocks, date: reportDate, ...more })
}

export function boTrygtReport(language: 'da' | 'en' = 'da'): NormalisedReport {
  const doc = withTree(boTrygt())
  const board = readBoard(doc)
  return composeAgenda({ board, session: board.sessions.get('session-1')!, agenda: readRichText(agendaOf(doc, 'session-1')), participantsByOrganisation: [{ organisation: 'Realdania', count: 2 }], language, date: reportDate })
}

/** The agenda and minutes of a meeting with all there can be in one. */
export const meetingReports = (language: 'da' | 'en' = 'da'): readonly [NormalisedReport, NormalisedReport] => {
  const source = meetingSource(boardWithMeeting(language), { language, edition: 'internal', previous: { board: readBoard(boTrygt(language)), date: '2026-10-01' } })
  return [composeAgenda(source), composeMinutes({ ...source, session: { ...source.session!, kind: 'Bestyrelsesmøde' } })]
}

export const says = (text: string): ReportBlock => ({ type: 'paragraph', text: [{ text }] })
export const headed = (level: 1 | 2 | 3 | 4, text: string): ReportBlock => ({ type: 'heading', level, text: [{ text }] })
export const lineOf = (text: string): Line => [{ text }]

/** `rows` as plain texts. */
export function sheetOf(caption: string, titles: readonly string[], rows: readonly (readonly string[])[], hasRowHeadings = true): Sheet {
  return { caption, columns: titles.map((title, index) => ({ key: `c${index}`, title, width: index === 0 ? 2 : 1 })), rows: rows.map((row) => row.map((text) => (text === '' ? [] : [lineOf(text)]))), hasHeader: true, hasRowHeadings }
}

export const curve =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200" width="400" height="200"><rect width="400" height="200" fill="#efeae0"/><path d="M20 20 L380 180" stroke="#0b4f78" stroke-width="4"/><text x="30" y="150" font-family="Source Sans 3" font-size="20">Indbrud pr. år</text></svg>'

/** Every kind of block, also inside others. */
export function everything(language: 'da' | 'en' = 'da'): NormalisedReport {
  const wide = sheetOf('Hvem gør hvad i hvilket spor', ['Partner', 'Spor 1', 'Spor 2', 'Spor 3', 'Spor 4', 'Spor 5', 'Spor 6'], [['Boligforeningen', 'a1', '', 'a3', '', 'a5', '']])
  const small = sheetOf('Fremmøde', ['Dato', 'Antal', 'Andel'], [['21. november 2026', '1.234,5', '12 %'], ['2026-12-01', '7', '3,5 %']])
  return reportOf(
    [
      { type: 'contents', title: 'Indhold' },
      headed(1, 'Godkendelse af dagsorden'),
      { type: 'paragraph', text: [{ text: 'Fed', bold: true }, { text: ' og ' }, { text: 'skrå', italic: true }, { text: ', ' }, { text: 'alt', bold: true, italic: true, underline: true, strike: true }, { text: '  to mellemrum og ' }, { text: 'et link', link: 'https://example.org/?a=1&b=<2>' }, { text: '\nny linje <b>ikke markup</b> & "tegn"' }] },
      { type: 'paragraph', tone: 'soft', text: lineOf('Sagt i forbifarten') },
      { type: 'paragraph', tone: 'lead', text: lineOf('Nævner det næste:') },
      {
        type: 'list',
        style: 'ordered',
        start: 3,
        items: [
          { blocks: [says('Tredje punkt'), { type: 'list', style: 'bullet', start: 1, items: [{ blocks: [says('Under tredje'), { type: 'table', sheet: small }, says('Efter tabellen i punktet')] }, { blocks: [says('Endnu et under')] }] }] },
          { blocks: [says('Fjerde punkt'), says('Med en sætning til')] },
        ],
      },
      { type: 'list', style: 'task', start: 1, items: [{ blocks: [says('Ring til kommunen')], isChecked: false }, { blocks: [says('Lån lokalet')], isChecked: true }] },
      headed(2, 'Indstilling'),
      { type: 'callout', blocks: [says('Sekretariatet indstiller, at sporene godkendes.'), { type: 'list', style: 'bullet', start: 1, items: [{ blocks: [says('I et citat')] }] }] },
      { type: 'rule' },
      { type: 'figure', figure: { caption: 'Indbrud pr. år', alt: 'Kurven falder fra 2009 til 2020', svg: curve, width: 400, height: 200, share: 0.7 } },
      { type: 'table', sheet: small },
      { type: 'facts', facts: [{ label: 'Vedtaget af', lines: [lineOf('Styregruppen'), lineOf('den 21. november 2026')] }] },
      headed(1, 'Handleplan'),
      { type: 'table', sheet: wide },
      { type: 'pageBreak' },
      headed(1, 'Eventuelt'),
      { type: 'table', sheet: { ...sheetOf('', ['', ''], [['=HYPERLINK("http://x")', '+45 12 34 56 78']], false), hasHeader: false } },
      says('Sidste ord'),
    ],
    { language, mark: language === 'da' ? 'Udkast' : 'Draft', facts: [{ label: 'Dato', lines: [lineOf('uge 47, 21. november 2026')] }] },
  )
}

const hostile = fc.string({ unit: fc.constantFrom('a', 'æ', '漢', 'ع', '\u0000', '\u0007', '\u202e', '\ud800', '\ufeff', '\ufffe', '👩‍👩‍👧', '🏳️‍🌈', '\n', '\t', ' ', '<', '&', ']]>', '=1+1', '\u0301'), maxLength: 14 })
const hostileBlocks = fc.oneof(
  hostile.map((text): ReportBlock[] => [headed(4, text)]),
  hostile.map((text): ReportBlock[] => [{ type: 'paragraph', text: [{ text, link: 'javascript:alert(1)' }] }]),
  fc.tuple(hostile, hostile).map(([caption, text]): ReportBlock[] => [{ type: 'table', sheet: sheetOf(caption, [text, caption], [[text, caption], [caption, text]]) }]),
  hostile.map((text): ReportBlock[] => [{ type: 'list', style: 'ordered', start: 0, items: [{ blocks: [{ type: 'table', sheet: sheetOf(text, [text], [[text]]) }] }, { blocks: [headed(2, text), says(text)] }] }]),
)

/** A meeting of forty items, whatever stands in them. */
export const fortyItems: fc.Arbitrary<readonly RichBlock[]> = fc.array(agendaItems, { minLength: 40, maxLength: 40 })
const anyMeeting = fc.tuple(richBlocks, fc.boolean()).map(([agenda, isMinutes]) => {
  const source = { board: boardOf([]), session: null, agenda, participantsByOrganisation: [], language: 'da', date: reportDate, edition: 'internal' } as const
  return [...(isMinutes ? composeMinutes(source) : composeAgenda(source)).blocks]
})

/** Any report: rich text as people write it, and what nobody should. */
export const anyReport: fc.Arbitrary<NormalisedReport> = fc
  .array(fc.oneof(anyMeeting, richBlocks.map((blocks): ReportBlock[] => agendaText(boardOf([]), blocks, 'da')), hostileBlocks), { maxLength: 5 })
  .map((parts) => reportOf(parts.flat()))
