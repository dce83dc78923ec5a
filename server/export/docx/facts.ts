/** Labels with what they say beside them. */
import { Paragraph, TabStopType, TextRun } from 'docx'
import type { Fact } from '../../../shared/reports/report'
import { runs, type Counter } from './runs'
import { styleIds } from './styles'

export function factParagraphs(fact: Fact, links: Counter): Paragraph[] {
  return fact.lines.map(
    (text, index) =>
      new Paragraph({
        style: styleIds.fact,
        tabStops: [{ type: TabStopType.LEFT, position: 1701 }],
        children: [new TextRun({ text: index === 0 ? fact.label : '', bold: true }), new TextRun({ text: '\t' }), ...runs(text, links)],
      }),
  )
}
