/** The look: calm, generous, like Danish minutes. Sizes in half points, spacing in twips (twentieths of a point). */
import { AlignmentType, LineRuleType, type IStylesOptions } from 'docx'
import type { Language } from '../../../shared/domain/language'

export const ink = '1D1B17'
export const inkSoft = '5A554B'
export const accent = '0B4F78'
export const line = 'CFC7B8'
export const headerGround = 'EFEAE0'

/** Comes with Word; where it is missing, Carlito has the same measures. */
export const font = 'Calibri'
/** Holds the boxes of task lists. */
export const symbolFont = 'Segoe UI Symbol'

export const wordLanguage: Record<Language, string> = { da: 'da-DK', en: 'en-GB' }

/** A4, in twips. */
export const paper = { width: 11906, height: 16838, margin: 1304, footer: 680 } as const

/** Width between the margins. */
export function textWidth(isLandscape: boolean): number {
  return (isLandscape ? paper.height : paper.width) - 2 * paper.margin
}

const spacing = (before: number, after: number, lineHeight = 276) => ({ before, after, line: lineHeight, lineRule: LineRuleType.AUTO })

const heading = (size: number, before: number, after: number, color: string) => ({
  run: { font, size, bold: true, color },
  paragraph: { spacing: spacing(before, after, 252), keepNext: true, keepLines: true },
})

/** Named styles of ours, by id. */
export const styleIds = { subtitle: 'FtSubtitle', fact: 'FtFact', soft: 'FtSoft', lead: 'FtLead', callout: 'FtCallout', caption: 'Caption', cell: 'FtCell', cellHeading: 'FtCellHeading', item: 'ListParagraph' } as const

export function documentStyles(language: Language): IStylesOptions {
  const own = (id: string, name: string, run: object, paragraph: object) => ({ id, name, basedOn: 'Normal', next: 'Normal', quickFormat: true, run, paragraph })
  return {
    default: {
      document: {
        run: { font, size: 22, color: ink, language: { value: wordLanguage[language] } },
        paragraph: { spacing: spacing(0, 120), alignment: AlignmentType.LEFT },
      },
      title: { run: { font, size: 52, bold: true, color: ink }, paragraph: { spacing: spacing(0, 40, 240), keepNext: true } },
      heading1: heading(32, 400, 120, accent),
      heading2: heading(26, 300, 80, ink),
      heading3: heading(23, 240, 60, ink),
      heading4: heading(22, 200, 40, inkSoft),
      hyperlink: { run: { color: accent, underline: {} } },
    },
    paragraphStyles: [
      own(styleIds.subtitle, 'Subtitle of the document', { size: 28, color: inkSoft }, { spacing: spacing(0, 240), keepNext: true }),
      own(styleIds.fact, 'Fact', {}, { spacing: spacing(0, 40), indent: { left: 1701, hanging: 1701 } }),
      own(styleIds.soft, 'In passing', { color: inkSoft, italics: true }, { spacing: spacing(40, 120) }),
      own(styleIds.lead, 'Lead-in', {}, { spacing: spacing(120, 60), keepNext: true }),
      own(styleIds.callout, 'Callout', {}, { spacing: spacing(0, 120), indent: { left: 284 }, border: { left: { style: 'single', size: 18, color: line, space: 10 } } }),
      own(styleIds.caption, 'caption', { size: 20, bold: true, color: inkSoft }, { spacing: spacing(200, 80), keepNext: true }),
      own(styleIds.cell, 'Cell', { size: 19 }, { spacing: spacing(0, 40, 252) }),
      own(styleIds.cellHeading, 'Cell heading', { size: 19, bold: true }, { spacing: spacing(0, 40, 252), keepLines: true }),
      own(styleIds.item, 'List Paragraph', {}, { spacing: spacing(0, 60) }),
    ],
  }
}
