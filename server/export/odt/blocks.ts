/** Report blocks -> the body of an ODT. */
import type { Fact, Line, ReportBlock, ReportItem } from '../../../shared/reports/report'
import { bookmarkOf, contentsXml } from './contents'
import { element } from './element'
import { figureXml } from './figure'
import { runs } from './runs'
import { listStyleNames, styleNames, type StyleName } from './styles'
import { tableXml } from './table'
import { paragraphStyleFor, type OpenList, type Writing } from './writing'

/** Where a block stands. */
interface Place {
  /** What a plain paragraph looks like here. */
  readonly style: StyleName
  /** The whole document, for its list of headings. */
  readonly all: readonly ReportBlock[]
}

function paragraphXml(text: Line, style: StyleName, writing: Writing, before = ''): string {
  return element('text:p', { 'text:style-name': paragraphStyleFor(style, writing) }, before, runs(text))
}

function headingXml({ level, text }: Extract<ReportBlock, { type: 'heading' }>, writing: Writing): string {
  writing.headings += 1
  const bookmark = element('text:bookmark', { 'text:name': bookmarkOf(writing.headings) })
  return element('text:h', { 'text:style-name': paragraphStyleFor(`Heading_20_${level}`, writing), 'text:outline-level': level }, bookmark, runs(text))
}

const closed = ({ container }: OpenList) => `</text:${container}></text:list>`
const opened = ({ style }: OpenList) => `<text:list text:style-name="${style}" text:continue-numbering="true"><text:list-header>`

/** What may not stand in a list, such as a table, closes the open lists and opens them again after it, without a new sign. */
function outsideLists(xml: string, writing: Writing): string {
  const before = [...writing.lists].reverse().map(closed).join('')
  for (const list of writing.lists) {
    list.container = 'list-header'
    list.isRestarted = true
  }
  return before + xml + writing.lists.map(opened).join('')
}

const box = (isChecked: boolean) => `${element('text:span', { 'text:style-name': 'Symbol' }, isChecked ? '☑' : '☐')}<text:tab/>`

function itemXml(item: ReportItem, isTask: boolean, place: Place, writing: Writing): string {
  const [first, ...rest] = item.blocks
  const isText = first?.type === 'paragraph'
  const head = paragraphXml(isText ? first.text : [], styleNames.item, writing, isTask ? box(item.isChecked === true) : '')
  return head + (isText || first === undefined ? rest : item.blocks).map((block) => blockXml(block, place, writing)).join('')
}

function listXml(list: Extract<ReportBlock, { type: 'list' }>, place: Place, writing: Writing): string {
  const open: OpenList = { style: listStyleNames[list.style], container: 'list-item', isRestarted: true }
  writing.lists.push(open)
  const items = list.items.map((item, index) => {
    const start = list.style === 'ordered' && open.isRestarted ? ` text:start-value="${list.start + index}"` : ''
    open.container = 'list-item'
    open.isRestarted = false
    const body = itemXml(item, list.style === 'task', place, writing)
    return `<text:list-item${start}>${body}</text:${open.container}>`
  })
  writing.lists.pop()
  return element('text:list', { 'text:style-name': open.style }, ...items)
}

function factXml({ label, lines }: Fact, writing: Writing): string {
  return (lines.length === 0 ? [[]] : lines).map((line, index) => paragraphXml(line, styleNames.fact, writing, `${index === 0 ? runs([{ text: label, bold: true }]) : ''}<text:tab/>`)).join('')
}

export const factsXml = (facts: readonly Fact[], writing: Writing): string => facts.map((fact) => factXml(fact, writing)).join('')

function blockXml(block: ReportBlock, place: Place, writing: Writing): string {
  switch (block.type) {
    case 'heading':
      return headingXml(block, writing)
    case 'paragraph':
      return paragraphXml(block.text, block.tone === undefined ? place.style : styleNames[block.tone], writing)
    case 'list':
      return listXml(block, place, writing)
    case 'table':
      return outsideLists(tableXml(block.sheet, writing), writing)
    case 'callout':
      return block.blocks.map((inner) => blockXml(inner, { ...place, style: styleNames.callout }, writing)).join('')
    case 'figure':
      return outsideLists(figureXml(block.figure, writing), writing)
    case 'facts':
      return outsideLists(factsXml(block.facts, writing), writing)
    case 'contents':
      return outsideLists(contentsXml(block.title, place.all, writing), writing)
    case 'rule':
      return outsideLists(element('text:p', { 'text:style-name': paragraphStyleFor(styleNames.rule, writing) }), writing)
    case 'pageBreak':
      writing.turn ??= 'page'
      return ''
  }
}

export function blocksXml(blocks: readonly ReportBlock[], all: readonly ReportBlock[], writing: Writing): string {
  return blocks.map((block) => blockXml(block, { style: styleNames.body, all }, writing)).join('\n')
}
