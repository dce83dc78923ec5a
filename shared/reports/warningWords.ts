/** What had to be changed for a document to be made, said to whoever asked for it. */
import type { Language, Words } from '../domain/language'
import type { ReportWarning } from './normalise'

type Code = ReportWarning['code']

const said: Readonly<Record<Code, Words>> = {
  'text-cut': { da: 'en meget lang tekst er forkortet', en: 'a very long text was shortened' },
  'table-cut': { da: 'en meget stor tabel er forkortet', en: 'a very large table was shortened' },
  'report-cut': { da: 'dokumentet er forkortet, fordi det var for langt', en: 'the document was shortened because it was too long' },
  'table-split': { da: 'en tabel med mange kolonner er delt i flere', en: 'a table of many columns was split into several' },
  'picture-reduced': { da: 'billedet er lavet mindre, fordi det ellers blev for stort', en: 'the picture was made smaller because it would be too large' },
  'picture-missing': { da: 'et billede på siden kunne ikke vises og står som en ramme', en: 'a picture on the page could not be shown and stands as a frame' },
  'link-dropped': { da: 'et usikkert link er fjernet, teksten står', en: 'an unsafe link was removed, its text stands' },
}

const isCode = (text: string): text is Code => Object.hasOwn(said, text)

/** A list for a header, such as `text-cut=2, link-dropped=1`; '' when nothing was changed. */
export function writeWarningCodes(warnings: readonly ReportWarning[]): string {
  const counts = new Map<Code, number>()
  for (const { code } of warnings) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts].map(([code, count]) => `${code}=${count}`).join(', ')
}

/** The header's list as a sentence; '' when nothing was changed. */
export function sayWarnings(codes: string, language: Language): string {
  const found = codes.split(',').flatMap((one) => {
    const [code = '', count = ''] = one.trim().split('=')
    return isCode(code) ? [`${said[code][language]}${Number(count) > 1 ? ` (${Number(count)})` : ''}`] : []
  })
  if (found.length === 0) return ''
  return language === 'da' ? `Noget er ændret i dokumentet: ${found.join('; ')}.` : `Something was changed in the document: ${found.join('; ')}.`
}
