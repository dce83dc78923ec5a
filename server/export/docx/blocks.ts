/** Report blocks -> Word paragraphs and tables. */
import { BorderStyle, HeadingLevel, LevelFormat, Paragraph, TextRun, type ILevelsOptions, type IParagraphOptions, type Table, type TableOfContents } from 'docx'
import type { Line, ReportBlock, ReportItem, ReportLevel } from '../../../shared/reports/report'
import { runs, type Counter } from './runs'
import { line, styleIds, symbolFont } from './styles'
import { contentsBlocks } from './contents'
import { factParagraphs } from './facts'
import { figureBlocks } from './figure'
import { tableBlocks } from './table'

const headingLevels: Record<ReportLevel, (typeof HeadingLevel)[keyof typeof HeadingLevel]> = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
}

/** Indent of one step of a list, in twips. */
const stepWidth = 397
const maxListDepth = 8

export type WordBlock = Paragraph | Table | TableOfContents

/** What the writing of one document gathers. */
export interface Writing {
  readonly links: Counter
  /** One numbering for each numbered list, so that each begins afresh. */
  readonly numberings: { reference: string; levels: ILevelsOptions[] }[]
  /** Room for tables, in twips. */
  readonly width: number
}

/** Where a block stands: how deep in lists, and whether in a callout. */
interface Place {
  readonly depth: number
  readonly isCallout: boolean
}

const formats = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN]
const bulletSigns = ['•', '–', '▪']

const indentOf = (depth: number) => ({ left: stepWidth * (depth + 1), hanging: stepWidth })

export const bulletNumbering = {
  reference: 'bullets',
  levels: Array.from({ length: maxListDepth + 1 }, (_, level): ILevelsOptions => ({
    level,
    format: LevelFormat.BULLET,
    text: bulletSigns[level % bulletSigns.length]!,
    style: { paragraph: { indent: indentOf(level) } },
  })),
}

function addNumbering(writing: Writing, depth: number, start: number): string {
  const reference = `numbers-${writing.numberings.length + 1}`
  const levels = Array.from({ length: depth + 1 }, (_, level): ILevelsOptions => ({
    level,
    start: level === depth ? start : 1,
    format: formats[level % formats.length]!,
    text: level % formats.length === 1 ? `%${level + 1})` : `%${level + 1}.`,
    style: { paragraph: { indent: indentOf(level) } },
  }))
  writing.numberings.push({ reference, levels })
  return reference
}

function paragraph(text: Line, place: Place, writing: Writing, options: IParagraphOptions): Paragraph {
  const style = options.style ?? (place.isCallout ? styleIds.callout : undefined)
  return new Paragraph({ ...options, ...(style === undefined ? {} : { style }), children: [...(options.children ?? []), ...runs(text, writing.links)] })
}

/** The paragraph that carries the item's sign; what follows in the item is indented below it. */
function itemSign(style: 'bullet' | 'ordered' | 'task', reference: string, depth: number, isChecked: boolean): IParagraphOptions {
  const base: IParagraphOptions = { style: styleIds.item }
  if (style === 'task') {
    const box = new TextRun({ text: isChecked ? '☑' : '☐', font: symbolFont })
    return { ...base, indent: indentOf(depth), tabStops: [{ type: 'left', position: stepWidth * (depth + 1) }], children: [box, new TextRun({ text: '\t' })] }
  }
  return { ...base, numbering: { reference, level: depth }, indent: indentOf(depth) }
}

function itemBlocks(item: ReportItem, sign: IParagraphOptions, place: Place, writing: Writing): WordBlock[] {
  const [first, ...rest] = item.blocks
  const isText = first?.type === 'paragraph'
  // What is said of the item stays on its page.
  const keepNext = item.blocks[1]?.type === 'paragraph' ? { keepNext: true } : {}
  const head = paragraph(isText ? first.text : [], place, writing, { ...sign, ...keepNext })
  return [head, ...(isText || first === undefined ? rest : item.blocks).flatMap((block) => wordBlock(block, { ...place, depth: place.depth + 1 }, writing))]
}

function listBlocks(list: Extract<ReportBlock, { type: 'list' }>, place: Place, writing: Writing): WordBlock[] {
  const depth = Math.min(place.depth, maxListDepth)
  const reference = list.style === 'ordered' ? addNumbering(writing, depth, list.start) : bulletNumbering.reference
  return list.items.flatMap((item) => itemBlocks(item, itemSign(list.style, reference, depth, item.isChecked === true), { ...place, depth }, writing))
}

function wordBlock(block: ReportBlock, place: Place, writing: Writing): WordBlock[] {
  switch (block.type) {
    case 'heading':
      return [paragraph(block.text, { ...place, isCallout: false }, writing, { heading: headingLevels[block.level] })]
    case 'paragraph': {
      const indent = place.depth === 0 ? {} : { indent: { left: stepWidth * place.depth } }
      return [paragraph(block.text, place, writing, block.tone === undefined ? indent : { style: styleIds[block.tone], ...indent })]
    }
    case 'list':
      return listBlocks(block, place, writing)
    case 'table':
      return tableBlocks(block.sheet, writing.width, writing.links)
    case 'callout':
      return block.blocks.flatMap((inner) => wordBlock(inner, { ...place, isCallout: true }, writing))
    case 'figure':
      return figureBlocks(block.figure, writing.width, writing.links)
    case 'facts':
      return block.facts.flatMap((fact) => factParagraphs(fact, writing.links))
    case 'contents':
      return [paragraph([{ text: block.title, bold: true }], place, writing, {}), ...contentsBlocks(block.depth)]
    case 'rule':
      return [new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: line, space: 1 } }, spacing: { before: 120, after: 240 }, children: [] })]
    case 'pageBreak':
      return []
  }
}

/** Blocks of one stretch of paper. A page break becomes a property of what follows, so that no empty paragraph is left behind. */
export function wordBlocks(blocks: readonly ReportBlock[], writing: Writing): WordBlock[] {
  const place: Place = { depth: 0, isCallout: false }
  return blocks.flatMap((block, index) => {
    const isBroken = index > 0 && blocks[index - 1]!.type === 'pageBreak'
    if (isBroken && block.type === 'heading') return [paragraph(block.text, place, writing, { heading: headingLevels[block.level], pageBreakBefore: index > 1 })]
    return wordBlock(block, place, writing)
  })
}
