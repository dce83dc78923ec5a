/** The look of the ODT, the same as the Word document's: calm, generous, like Danish minutes. */
import type { Report } from '../../../shared/reports/report'
import { reportWords } from '../../../shared/reports/reportWords'
import { accent, font, headerGround, ink, inkSoft, line, symbolFont, wordLanguage } from '../docx/styles'
import { element, escapeXml, type Attributes } from './element'

/** A4, in centimetres. */
export const paper = { width: 21, height: 29.7, margin: 2.3 } as const
export const cm = (value: number): string => `${Number(value.toFixed(3))}cm`

/** Width between the margins, in centimetres. */
export function textWidth(isLandscape: boolean): number {
  return (isLandscape ? paper.height : paper.width) - 2 * paper.margin
}

/** The papers a stretch can lie on. */
export const masterPages = { upright: 'Standard', turned: 'Turned' } as const

export const namespaces: Attributes = {
  'xmlns:office': 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  'xmlns:style': 'urn:oasis:names:tc:opendocument:xmlns:style:1.0',
  'xmlns:text': 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
  'xmlns:table': 'urn:oasis:names:tc:opendocument:xmlns:table:1.0',
  'xmlns:draw': 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0',
  'xmlns:fo': 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:meta': 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0',
  'xmlns:svg': 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0',
  'office:version': '1.3',
}

export const fontFaces: string = element(
  'office:font-face-decls',
  {},
  ...[font, symbolFont].map((name) => element('style:font-face', { 'style:name': name, 'svg:font-family': `'${name}'`, 'style:font-family-generic': 'swiss', 'style:font-pitch': 'variable' })),
)

const colour = (hex: string) => `#${hex.toLowerCase()}`
const inch = (twips: number) => cm(twips / 567)
const spacing = (before: number, after: number, lineHeight = '115%'): Attributes => ({ 'fo:margin-top': inch(before), 'fo:margin-bottom': inch(after), 'fo:line-height': lineHeight })
const kept: Attributes = { 'fo:keep-with-next': 'always' }
const bold: Attributes = { 'fo:font-weight': 'bold', 'style:font-weight-asian': 'bold', 'style:font-weight-complex': 'bold' }
const points = (halfPoints: number): Attributes => ({ 'fo:font-size': `${halfPoints / 2}pt`, 'style:font-size-asian': `${halfPoints / 2}pt`, 'style:font-size-complex': `${halfPoints / 2}pt` })

interface Look {
  readonly name: string
  readonly shown?: string
  readonly parent?: string
  readonly outline?: number
  readonly paragraph?: Attributes
  readonly text?: Attributes
  readonly tabs?: string
}

function paragraphStyle({ name, shown = name, parent = 'Standard', outline, paragraph = {}, text = {}, tabs = '' }: Look): string {
  const attributes = {
    'style:name': name,
    'style:display-name': shown,
    'style:family': 'paragraph',
    'style:class': 'text',
    ...(name === 'Standard' ? {} : { 'style:parent-style-name': parent }),
    ...(outline === undefined ? {} : { 'style:default-outline-level': outline, 'style:next-style-name': 'Standard' }),
  }
  return element('style:style', attributes, element('style:paragraph-properties', paragraph, tabs), element('style:text-properties', text))
}

const tabStops = (...stops: readonly Attributes[]) => element('style:tab-stops', {}, ...stops.map((stop) => element('style:tab-stop', stop)))

function headingLook(level: number, size: number, before: number, after: number, color: string): Look {
  return { name: `Heading_20_${level}`, shown: `Heading ${level}`, outline: level, paragraph: { ...spacing(before, after, '105%'), ...kept, 'fo:keep-together': 'always' }, text: { 'fo:hyphenate': 'false', ...points(size), ...bold, 'fo:color': colour(color) } }
}

function contentsLook(level: number): Look {
  const right = { 'style:position': cm(textWidth(false)), 'style:type': 'right', 'style:leader-style': 'dotted', 'style:leader-text': '.' }
  return { name: `Contents_20_${level}`, shown: `Contents ${level}`, paragraph: { ...spacing(0, 40), 'fo:margin-left': cm(0.5 * (level - 1)) }, tabs: tabStops(right) }
}

/** Named styles that blocks ask for. */
export const styleNames = { title: 'Title', subtitle: 'Subtitle', fact: 'Fact', soft: 'InPassing', lead: 'LeadIn', callout: 'Callout', caption: 'Caption', cell: 'Cell', cellHeading: 'CellHeading', item: 'ListItem', rule: 'Rule', figure: 'Figure', contentsHeading: 'ContentsHeading', body: 'Standard' } as const
export type StyleName = (typeof styleNames)[keyof typeof styleNames] | `Heading_20_${number}` | `Contents_20_${number}`

const looks: readonly Look[] = [
  { name: 'Standard', paragraph: { ...spacing(0, 120), 'fo:widows': 2, 'fo:orphans': 2 } },
  { name: styleNames.title, paragraph: { ...spacing(0, 40, '100%'), ...kept }, text: { ...points(52), ...bold } },
  { name: styleNames.subtitle, paragraph: { ...spacing(0, 240), ...kept }, text: { ...points(28), 'fo:color': colour(inkSoft) } },
  headingLook(1, 32, 400, 120, accent),
  headingLook(2, 26, 300, 80, ink),
  headingLook(3, 23, 240, 60, ink),
  headingLook(4, 22, 200, 40, inkSoft),
  { name: styleNames.fact, paragraph: { ...spacing(0, 40), 'fo:margin-left': '3cm', 'fo:text-indent': '-3cm' }, tabs: tabStops({ 'style:position': '0cm' }) },
  { name: styleNames.soft, shown: 'In passing', paragraph: spacing(40, 120), text: { 'fo:color': colour(inkSoft), 'fo:font-style': 'italic', 'style:font-style-asian': 'italic', 'style:font-style-complex': 'italic' } },
  { name: styleNames.lead, shown: 'Lead-in', paragraph: { ...spacing(120, 60), ...kept } },
  { name: styleNames.callout, paragraph: { ...spacing(0, 120), 'fo:margin-left': '0.5cm', 'fo:border-left': `2.25pt solid ${colour(line)}`, 'fo:padding-left': '0.35cm' } },
  { name: styleNames.caption, paragraph: { ...spacing(200, 80), ...kept }, text: { ...points(20), ...bold, 'fo:color': colour(inkSoft) } },
  { name: styleNames.cell, paragraph: spacing(0, 40, '105%'), text: points(19) },
  { name: styleNames.cellHeading, shown: 'Cell heading', parent: styleNames.cell, text: bold },
  { name: styleNames.item, shown: 'List item', paragraph: spacing(0, 60) },
  { name: styleNames.rule, paragraph: { ...spacing(0, 200, '100%'), 'fo:border-bottom': `0.75pt solid ${colour(line)}` }, text: points(8) },
  { name: styleNames.figure, paragraph: spacing(0, 160, '100%') },
  { name: styleNames.contentsHeading, shown: 'Contents heading', paragraph: { ...spacing(120, 80), ...kept }, text: { ...points(26), ...bold } },
  contentsLook(1),
  contentsLook(2),
]

function footerLook(name: string, isLandscape: boolean): string {
  return paragraphStyle({
    name,
    paragraph: { ...spacing(0, 0), 'fo:border-top': `0.5pt solid ${colour(line)}`, 'fo:padding-top': '0.2cm' },
    text: { ...points(18), 'fo:color': colour(inkSoft) },
    tabs: tabStops({ 'style:position': cm(textWidth(isLandscape)), 'style:type': 'right' }),
  })
}

/** Indent of one step of a list, in centimetres. */
const step = 0.7
const levels = Array.from({ length: 10 }, (_, index) => index + 1)

function levelProperties(level: number, follows: 'listtab' | 'nothing'): string {
  const alignment = { 'text:label-followed-by': follows, ...(follows === 'listtab' ? { 'text:list-tab-stop-position': cm(step * level) } : {}), 'fo:text-indent': cm(-step), 'fo:margin-left': cm(step * level) }
  return element('style:list-level-properties', { 'text:list-level-position-and-space-mode': 'label-alignment' }, element('style:list-level-label-alignment', alignment))
}

const bulletLevel = (level: number) => element('text:list-level-style-bullet', { 'text:level': level, 'text:bullet-char': ['•', '–', '▪'][(level - 1) % 3]! }, levelProperties(level, 'listtab'))
const numberLevel = (level: number) => {
  const [format, suffix] = ([['1', '.'], ['a', ')'], ['i', '.']] as const)[(level - 1) % 3]!
  return element('text:list-level-style-number', { 'text:level': level, 'style:num-format': format, 'style:num-suffix': suffix }, levelProperties(level, 'listtab'))
}
const taskLevel = (level: number) => element('text:list-level-style-number', { 'text:level': level, 'style:num-format': '' }, levelProperties(level, 'nothing'))

/** By the style of a report's list. A task's box stands in its text. */
export const listStyleNames = { bullet: 'Bullets', ordered: 'Numbers', task: 'Tasks' } as const

const listStyles = ([['Bullets', bulletLevel], ['Numbers', numberLevel], ['Tasks', taskLevel]] as const).map(([name, level]) => element('text:list-style', { 'style:name': name }, ...levels.map(level))).join('')

function pageLayout(name: string, isLandscape: boolean, hasMark: boolean): string {
  const [width, height] = isLandscape ? [paper.height, paper.width] : [paper.width, paper.height]
  const page = { 'fo:page-width': cm(width), 'fo:page-height': cm(height), 'style:print-orientation': isLandscape ? 'landscape' : 'portrait', 'fo:margin-top': hasMark ? '1.2cm' : cm(paper.margin), 'fo:margin-bottom': '1.2cm', 'fo:margin-left': cm(paper.margin), 'fo:margin-right': cm(paper.margin) }
  const header = hasMark ? element('style:header-style', {}, element('style:header-footer-properties', { 'fo:min-height': '1.1cm', 'fo:margin-bottom': '0.4cm' })) : ''
  const footer = element('style:footer-style', {}, element('style:header-footer-properties', { 'fo:min-height': '1.1cm', 'fo:margin-top': '0.5cm' }))
  return element('style:page-layout', { 'style:name': name }, element('style:page-layout-properties', page), header, footer)
}

function masterPage(name: string, layout: string, footerStyle: string, report: Report): string {
  const words = reportWords[report.language]
  const mark = report.mark ? element('style:header', {}, element('text:p', { 'text:style-name': 'Mark' }, escapeXml(report.mark))) : ''
  const count = `${words.page} ${element('text:page-number', { 'text:select-page': 'current' }, '1')} ${words.of} ${element('text:page-count', {}, '1')}`
  const footer = element('style:footer', {}, element('text:p', { 'text:style-name': footerStyle }, escapeXml(`${report.title} · ${report.subtitle}`), '<text:tab/>', count))
  return element('style:master-page', { 'style:name': name, 'style:page-layout-name': layout }, mark, footer)
}

/** `styles.xml`: named styles, lists, both papers with footer and mark. */
export function stylesXml(report: Report): string {
  const [language, country] = wordLanguage[report.language].split('-') as [string, string]
  const base = { 'style:font-name': font, 'style:font-name-asian': font, 'style:font-name-complex': font, ...points(22), 'fo:color': colour(ink), 'fo:language': language, 'fo:country': country, 'fo:hyphenate': 'true', 'fo:hyphenation-remain-char-count': 2, 'fo:hyphenation-push-char-count': 2 }
  const defaults = element('style:default-style', { 'style:family': 'paragraph' }, element('style:paragraph-properties', { 'fo:hyphenation-ladder-count': 'no-limit', 'style:tab-stop-distance': '1.25cm' }), element('style:text-properties', base))
  const mark = paragraphStyle({ name: 'Mark', paragraph: { 'fo:text-align': 'end' }, text: { ...bold, 'fo:color': '#8c2a15' } })
  const link = element('style:style', { 'style:name': 'Internet_20_link', 'style:display-name': 'Internet link', 'style:family': 'text' }, element('style:text-properties', { 'fo:color': colour(accent), 'style:text-underline-style': 'solid', 'style:text-underline-width': 'auto', 'style:text-underline-color': 'font-color' }))
  const quiet = element('style:style', { 'style:name': 'ContentsLink', 'style:display-name': 'Contents link', 'style:family': 'text' }, element('style:text-properties', { 'fo:color': colour(ink), 'style:text-underline-style': 'none' }))
  const symbol = element('style:style', { 'style:name': 'Symbol', 'style:family': 'text' }, element('style:text-properties', { 'style:font-name': symbolFont }))
  const picture = element('style:style', { 'style:name': 'Picture', 'style:family': 'graphic' }, element('style:graphic-properties', { 'style:vertical-pos': 'top', 'style:vertical-rel': 'baseline' }))
  const hasMark = Boolean(report.mark)
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'office:document-styles',
    namespaces,
    fontFaces,
    element('office:styles', {}, defaults, ...looks.map(paragraphStyle), mark, footerLook('FooterUpright', false), footerLook('FooterTurned', true), link, quiet, symbol, picture, listStyles),
    element('office:automatic-styles', {}, pageLayout('LayoutUpright', false, hasMark), pageLayout('LayoutTurned', true, hasMark)),
    element('office:master-styles', {}, masterPage(masterPages.upright, 'LayoutUpright', 'FooterUpright', report), masterPage(masterPages.turned, 'LayoutTurned', 'FooterTurned', report)),
  )}`
}

/** What tables need, as automatic styles of the content. */
export const cellStyles: string = [
  ['Cell', {}],
  ['HeaderCell', { 'fo:background-color': colour(headerGround) }],
]
  .map(([name, extra]) => element('style:style', { 'style:name': `Table${String(name)}`, 'style:family': 'table-cell' }, element('style:table-cell-properties', { 'fo:padding': '0.12cm', 'fo:border-top': `0.5pt solid ${colour(line)}`, 'fo:border-bottom': `0.5pt solid ${colour(line)}`, 'fo:border-left': 'none', 'fo:border-right': 'none', ...(extra as Attributes) })))
  .join('')
