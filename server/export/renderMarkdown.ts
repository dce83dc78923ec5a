/** A report -> Markdown (CommonMark with GFM tables and task lists). What people wrote is always text, never markup. */
import { plain } from '../../shared/reports/build'
import type { Cell, Inline, Line, Report, ReportBlock, ReportItem, Sheet } from '../../shared/reports/report'

/** Signs that could begin markup anywhere in a line. A `!` at the end would make a picture of a link that follows. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|~]/g, '\\$&').replace(/&(?=[a-z#])/gi, '\\&').replace(/!$/, '\\!')
}

/** Signs that begin a block at the start of a line. */
function escapeLineStart(text: string): string {
  return text.replace(/^(\s*)([-+=#])/, '$1\\$2').replace(/^(\s*\d{1,9})([.)])/, '$1\\$2')
}

const isLoose = (sign: string) => sign === '' || /[\s\p{P}]/u.test(sign)

/** Wraps text in a mark, or in its tag where Markdown's own signs would not be understood, as inside a word. */
function wrap(text: string, sign: string, tag: string, isPlain: boolean): string {
  return isPlain ? `${sign}${text}${sign}` : `<${tag}>${text}</${tag}>`
}

function inline(line: Line, index: number, lineBreak: string): string {
  const part = line[index]!
  const before = line[index - 1]
  const after = line[index + 1]
  // Spaces stay outside the marks: `** a**` is not bold.
  const [, lead = '', core = '', tail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(part.text) ?? []
  const isMarked = (one: Inline | undefined) => one !== undefined && (one.bold || one.italic || one.strike || one.underline || one.link) !== undefined
  const isFree = (near: Inline | undefined, sign: string, space: string) => space !== '' || (isLoose(sign) && !isMarked(near))
  const isPlain = isFree(before, before?.text.at(-1) ?? '', lead) && isFree(after, after?.text[0] ?? '', tail)
  const breaks = (text: string) => text.replace(/\n/g, lineBreak)
  if (core === '') return breaks(part.text)
  let text = breaks(escapeMarkdown(core))
  if (part.strike) text = wrap(text, '~~', 'del', isPlain)
  if (part.italic) text = wrap(text, '*', 'em', isPlain)
  if (part.bold) text = wrap(text, '**', 'strong', isPlain)
  if (part.underline) text = `<u>${text}</u>`
  if (part.link !== undefined) text = `[${text}](<${part.link.replace(/[<>\\]/g, encodeURIComponent)}>)`
  return `${breaks(lead)}${text}${breaks(tail)}`
}

/** Neighbours with the same marks are one piece. */
function joined(line: Line): Line {
  const parts: Inline[] = []
  for (const part of line) {
    const last = parts.at(-1)
    const marks = (one: Inline) => JSON.stringify([one.bold, one.italic, one.underline, one.strike, one.link])
    if (last !== undefined && marks(last) === marks(part)) parts[parts.length - 1] = { ...last, text: last.text + part.text }
    else parts.push(part)
  }
  return parts
}

/** Without spaces and breaks at its ends, which would be read as something else there. */
function trimmed(line: Line): Line {
  const parts = [...line]
  while (parts.length > 0 && parts[0]!.text.trimStart() === '') parts.shift()
  while (parts.length > 0 && parts.at(-1)!.text.trimEnd() === '') parts.pop()
  return parts.map((part, index) => {
    const start = index === 0 ? part.text.trimStart() : part.text
    return { ...part, text: index === parts.length - 1 ? start.trimEnd() : start }
  })
}

function running(line: Line, lineBreak: string): string {
  const parts = trimmed(joined(line))
  return parts.map((_, index) => inline(parts, index, lineBreak)).join('')
}

function paragraphText(line: Line): string {
  return running(line, '\\\n').trim().split('\n').map((one) => escapeLineStart(one.trimStart())).join('\n')
}

const cellText = (cell: Cell): string => cell.map((line) => running(line, '<br>').trim()).join('<br>')

function tableText(sheet: Sheet): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const head = sheet.columns.map((column) => (sheet.hasHeader ? escapeMarkdown(column.title) : ''))
  const lines = [row(head), row(sheet.columns.map(() => '---')), ...sheet.rows.map((cells) => row(cells.map(cellText)))]
  return sheet.caption === '' ? lines.join('\n') : `**${escapeMarkdown(sheet.caption)}**\n\n${lines.join('\n')}`
}

const indent = (text: string, width: number): string => text.split('\n').map((line, index) => (index === 0 || line === '' ? line : ' '.repeat(width) + line)).join('\n')

function itemText(item: ReportItem, sign: string): string {
  const body = blocksText(item.blocks)
  // After a task's box only text may stand on the line.
  const isBoxAlone = item.isChecked !== undefined && item.blocks[0]?.type !== 'paragraph'
  return indent(`${sign}${isBoxAlone ? '\n\n' : ' '}${body}`, sign.split(' ')[0]!.length + 1)
}

function listText(list: Extract<ReportBlock, { type: 'list' }>): string {
  return list.items
    .map((item, index) => itemText(item, list.style === 'ordered' ? `${list.start + index}.` : list.style === 'task' ? `- [${item.isChecked ? 'x' : ' '}]` : '-'))
    .join('\n')
}

function blockText(block: ReportBlock): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${running(block.text, ' ').trim().replace(/#+$/, (signs) => `\\${signs}`)}`
    case 'paragraph':
      return paragraphText(block.tone === 'soft' ? block.text.map((part) => ({ ...part, italic: true as const })) : block.text)
    case 'list':
      return listText(block)
    case 'table':
      return tableText(block.sheet)
    case 'callout':
      return blocksText(block.blocks).split('\n').map((line) => `> ${line}`.trimEnd()).join('\n')
    case 'figure':
      // What it shows stands in words; what is in it follows as a table.
      return `*${escapeMarkdown([block.figure.caption, block.figure.alt].filter((text, index, all) => text !== '' && all.indexOf(text) === index).join(': '))}*`
    case 'facts':
      return block.facts.map((fact) => factText(fact.label, fact.lines)).join('\n')
    case 'contents':
      return ''
    case 'rule':
    case 'pageBreak':
      // Not hyphens: below a line of text they would make it a heading.
      return '***'
  }
}

/** Whether two lists would run together. */
const isSameList = (a: ReportBlock | undefined, b: ReportBlock) => a?.type === 'list' && b.type === 'list' && (a.style === 'ordered') === (b.style === 'ordered')

function blocksText(blocks: readonly ReportBlock[]): string {
  // A list that begins at another number than 1 needs a blank line above it.
  const isTight = blocks.length === 2 && blocks[0]!.type === 'paragraph' && blocks[1]!.type === 'list' && (blocks[1]!.style !== 'ordered' || blocks[1]!.start === 1)
  return blocks
    .map((block, index) => `${isSameList(blocks[index - 1], block) ? '<!-- -->\n\n' : ''}${blockText(block)}`)
    .filter((text) => text !== '')
    .join(isTight ? '\n' : '\n\n')
}

function factText(label: string, lines: readonly Line[]): string {
  const [first = [], ...rest] = lines.map((line) => running(line, ' '))
  if (rest.length === 0) return `- **${escapeMarkdown(label)}:** ${String(first)}`
  return [`- **${escapeMarkdown(label)}:**`, ...[String(first), ...rest].map((line) => `  - ${escapeLineStart(line)}`)].join('\n')
}

/** UTF-8 text with a head that says title, language and date. */
export function renderMarkdown(report: Report): Uint8Array {
  const head = ['---', `title: ${JSON.stringify(report.title)}`, `subtitle: ${JSON.stringify(report.subtitle)}`, `lang: ${report.language === 'da' ? 'da-DK' : 'en-GB'}`, `date: ${report.date}`, '---']
  const facts = report.facts.filter((fact) => fact.lines.some((line) => plain(line) !== '')).map((fact) => factText(fact.label, fact.lines))
  const parts = [head.join('\n'), report.mark ? `**${escapeMarkdown(report.mark)}**` : '', `# ${escapeMarkdown(report.title)}`, escapeLineStart(escapeMarkdown(report.subtitle)), facts.join('\n'), blocksText(report.blocks)]
  return new TextEncoder().encode(`${parts.filter((part) => part !== '').join('\n\n')}\n`)
}
