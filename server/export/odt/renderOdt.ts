/** A report -> an OpenDocument text. Content is the report's; only its looks are decided here. The report must be normalised. Same report, same bytes. */
import { strToU8, zipSync, type Zippable } from 'fflate'
import type { Report } from '../../../shared/reports/report'
import { wordLanguage } from '../docx/styles'
import { pagesOf } from '../docx/pagesOf'
import { blocksXml, factsXml } from './blocks'
import { element, escapeXml } from './element'
import { markStyles, runs } from './runs'
import { cellStyles, fontFaces, namespaces, styleNames, stylesXml, textWidth } from './styles'
import { rowStylesXml } from './table'
import { startWriting, type Writing } from './writing'

export const odtType = 'application/vnd.oasis.opendocument.text'
/** Every zip program's beginning: a fixed day keeps the bytes the same. */
const zipDay = new Date(1980, 0, 2)
const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n'

function titleXml(report: Report, writing: Writing): string {
  const paragraph = (style: string, text: string) => element('text:p', { 'text:style-name': style }, runs([{ text }]))
  const subtitle = report.subtitle === '' ? '' : paragraph(styleNames.subtitle, report.subtitle)
  return [paragraph(styleNames.title, report.title), subtitle, factsXml(report.facts, writing), element('text:p', { 'text:style-name': styleNames.rule })].join('\n')
}

/** Every stretch of paper; what is turned begins on a page of its own. */
function bodyXml(report: Report, writing: Writing): string {
  let isLandscape = false
  writing.width = textWidth(isLandscape)
  const title = titleXml(report, writing)
  const stretches = pagesOf(report.blocks).map((pages) => {
    if (pages.isLandscape !== isLandscape) writing.turn = pages.isLandscape ? 'turned' : 'upright'
    isLandscape = pages.isLandscape
    writing.width = textWidth(isLandscape)
    return blocksXml(pages.blocks, report.blocks, writing)
  })
  return [title, ...stretches].join('\n')
}

function contentXml(report: Report, writing: Writing): string {
  const body = bodyXml(report, writing)
  const styles = element('office:automatic-styles', {}, markStyles(), cellStyles, rowStylesXml, ...writing.styles)
  return xmlHead + element('office:document-content', namespaces, fontFaces, styles, element('office:body', {}, element('office:text', {}, body)))
}

function metaXml(report: Report): string {
  const time = `${/^\d{4}-\d{2}-\d{2}$/.test(report.date) ? report.date : '2000-01-01'}T12:00:00`
  const said = ([['meta:generator', 'Fællestavle'], ['dc:title', report.title], ['dc:subject', report.subtitle], ['meta:initial-creator', 'Fællestavle'], ['dc:creator', 'Fællestavle'], ['meta:creation-date', time], ['dc:date', time], ['dc:language', wordLanguage[report.language]]] as const).map(([name, text]) => element(name, {}, escapeXml(text)))
  return xmlHead + element('office:document-meta', namespaces, element('office:meta', {}, ...said))
}

function manifestXml(paths: readonly string[]): string {
  const typeOf = (path: string) => (path.endsWith('.png') ? 'image/png' : 'text/xml')
  const entry = (path: string, type: string, version = {}) => element('manifest:file-entry', { 'manifest:full-path': path, ...version, 'manifest:media-type': type })
  const attributes = { 'xmlns:manifest': 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0', 'manifest:version': '1.3' }
  return xmlHead + element('manifest:manifest', attributes, entry('/', odtType, { 'manifest:version': '1.3' }), ...paths.map((path) => entry(path, typeOf(path))))
}

export function renderOdt(report: Report): Uint8Array {
  const writing = startWriting()
  const texts = { 'content.xml': contentXml(report, writing), 'styles.xml': stylesXml(report), 'meta.xml': metaXml(report) }
  const pictures = writing.pictures.map((png, index) => [`Pictures/${index + 1}.png`, png] as const)
  // The type comes first and unpacked, so that programs see what it is without unpacking.
  const files: Zippable = { mimetype: [strToU8(odtType), { level: 0 }] }
  for (const [path, xml] of Object.entries(texts)) files[path] = [strToU8(xml), { level: 6 }]
  for (const [path, png] of pictures) files[path] = [png, { level: 0 }]
  files['META-INF/manifest.xml'] = [strToU8(manifestXml([...Object.keys(texts), ...pictures.map(([path]) => path)])), { level: 6 }]
  return zipSync(files, { mtime: zipDay })
}
