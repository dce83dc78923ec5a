/** Text with marks -> spans and links. Several spaces, and spaces at an edge, would be read as one or none: they are written as elements. */
import type { Inline, Line } from '../../../shared/reports/report'
import { element, escapeXml } from './element'

/** The name of the style that holds these marks; '' where there are none. Declared by `markStyles`. */
function markStyle({ bold, italic, underline, strike }: Inline): string {
  const signs = `${bold ? 'b' : ''}${italic ? 'i' : ''}${underline ? 'u' : ''}${strike ? 's' : ''}`
  return signs === '' ? '' : `Mark-${signs}`
}

const markProperties: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  b: { 'fo:font-weight': 'bold', 'style:font-weight-asian': 'bold', 'style:font-weight-complex': 'bold' },
  i: { 'fo:font-style': 'italic', 'style:font-style-asian': 'italic', 'style:font-style-complex': 'italic' },
  u: { 'style:text-underline-style': 'solid', 'style:text-underline-width': 'auto', 'style:text-underline-color': 'font-color' },
  s: { 'style:text-line-through-style': 'solid', 'style:text-line-through-type': 'single' },
}

/** A style for each way of joining the four marks. */
export function markStyles(): string {
  return Array.from({ length: 15 }, (_, index) => 'bius'.split('').filter((_sign, bit) => ((index + 1) >> bit) & 1))
    .map((signs) => element('style:style', { 'style:name': `Mark-${signs.join('')}`, 'style:family': 'text' }, element('style:text-properties', Object.assign({}, ...signs.map((sign) => markProperties[sign])))))
    .join('')
}

/** `isAtEdge`: whether a space at the beginning would be swallowed by what stands before. */
function piecesXml(text: string, isAtEdge: boolean): string {
  return [...text.matchAll(/\n| +|\t|[^\n \t]+/g)]
    .map(({ 0: piece, index }) => {
      if (piece === '\n') return '<text:line-break/>'
      if (piece === '\t') return '<text:tab/>'
      if (!piece.startsWith(' ')) return escapeXml(piece)
      const isSwallowed = index === 0 ? isAtEdge : text[index - 1] === '\n'
      const spare = isSwallowed ? piece.length : piece.length - 1
      return `${isSwallowed ? '' : ' '}${spare === 0 ? '' : element('text:s', { 'text:c': spare })}`
    })
    .join('')
}

function partXml(part: Inline, isAtEdge: boolean): string {
  const style = markStyle(part)
  const text = piecesXml(part.text, isAtEdge)
  const marked = style === '' ? text : element('text:span', { 'text:style-name': style }, text)
  if (part.link === undefined) return marked
  return element('text:a', { 'xlink:type': 'simple', 'xlink:href': part.link, 'text:style-name': 'Internet_20_link', 'text:visited-style-name': 'Internet_20_link' }, marked)
}

export function runs(line: Line): string {
  return line.map((part, index) => partXml(part, index === 0 || /[ \n\t]$/.test(line[index - 1]!.text))).join('')
}
