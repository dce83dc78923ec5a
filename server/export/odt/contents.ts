/** The list of headings. Its page numbers are references, which the reader's program fills in by itself. */
import { headingsOf } from '../headingsOf'
import { element, escapeXml } from './element'
import { runs } from './runs'
import { styleNames } from './styles'
import type { ReportBlock } from '../../../shared/reports/report'
import { paragraphStyleFor, type Writing } from './writing'

/** Headings down to this level are listed. */
const listedLevels = 2

export const bookmarkOf = (number: number): string => `heading-${number}`

function templateXml(level: number): string {
  const parts = ['<text:index-entry-link-start/>', '<text:index-entry-text/>', element('text:index-entry-tab-stop', { 'style:type': 'right', 'style:leader-char': '.' }), '<text:index-entry-page-number/>', '<text:index-entry-link-end/>']
  return element('text:table-of-content-entry-template', { 'text:outline-level': level, 'text:style-name': `Contents_20_${level}` }, ...parts)
}

function entriesXml(blocks: readonly ReportBlock[]): string {
  return headingsOf(blocks)
    .map((heading, index) => ({ heading, name: bookmarkOf(index + 1) }))
    .filter(({ heading }) => heading.level <= listedLevels)
    .map(({ heading, name }) => {
      const text = runs(heading.text.map(({ text: words }) => ({ text: words })))
      const page = element('text:bookmark-ref', { 'text:reference-format': 'page', 'text:ref-name': name }, '–')
      return element('text:p', { 'text:style-name': `Contents_20_${heading.level}` }, element('text:a', { 'xlink:type': 'simple', 'xlink:href': `#${name}`, 'text:style-name': 'ContentsLink', 'text:visited-style-name': 'ContentsLink' }, text, '<text:tab/>', page))
    })
    .join('')
}

/** `all`: the document's blocks. */
export function contentsXml(title: string, all: readonly ReportBlock[], writing: Writing): string {
  const style = paragraphStyleFor(styleNames.contentsHeading, writing)
  const source = element('text:table-of-content-source', { 'text:outline-level': listedLevels, 'text:use-index-marks': 'false' }, element('text:index-title-template', { 'text:style-name': styleNames.contentsHeading }, escapeXml(title)), templateXml(1), templateXml(2))
  const heading = element('text:index-title', { 'text:name': 'ContentsTitle' }, element('text:p', { 'text:style-name': style }, runs([{ text: title }])))
  return element('text:table-of-content', { 'text:name': 'Contents', 'text:protected': 'false' }, source, element('text:index-body', {}, heading, entriesXml(all)))
}
