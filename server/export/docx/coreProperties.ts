/** The document's own description, written by us: the library would put the clock's time in it and leave the language out. */
import type { Report } from '../../../shared/reports/report'
import { wordLanguage } from './styles'

const escapeXml = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

export function coreProperties(report: Report): string {
  const time = `${/^\d{4}-\d{2}-\d{2}$/.test(report.date) ? report.date : '2000-01-01'}T12:00:00Z`
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(report.title)}</dc:title>`,
    `<dc:subject>${escapeXml(report.subtitle)}</dc:subject>`,
    '<dc:creator>Fællestavle</dc:creator>',
    '<cp:lastModifiedBy>Fællestavle</cp:lastModifiedBy>',
    '<cp:revision>1</cp:revision>',
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>`,
    `<dc:language>${wordLanguage[report.language]}</dc:language>`,
    '</cp:coreProperties>',
  ].join('')
}
