/** What a cell's text is worth to a spreadsheet: a number or a day, where it is nothing else. */
import type { Language } from '../domain/language'
import { formatDate } from './dates'

export type CellValue = { readonly is: 'number'; readonly number: number } | { readonly is: 'day'; readonly iso: string } | { readonly is: 'text'; readonly text: string }

/** Grouped by threes or not at all; no leading zeros, which numbers of cases and telephones have. */
const written: Readonly<Record<Language, RegExp>> = {
  da: /^[-−]?(?:0|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d*)(?:,\d+)?$/,
  en: /^[-−]?(?:0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*)(?:\.\d+)?$/,
}

/** More digits than a spreadsheet keeps would be rounded. */
const maxDigits = 15

function numberIn(text: string, language: Language): number | null {
  if (!written[language].test(text) || text.replace(/\D/g, '').length > maxDigits) return null
  const plain = language === 'da' ? text.replace(/\./g, '').replace(',', '.') : text.replace(/,/g, '')
  return Number(plain.replace('−', '-'))
}

const months: Readonly<Record<Language, readonly string[]>> = { da: monthsOf('da'), en: monthsOf('en') }

function monthsOf(language: Language): string[] {
  return Array.from({ length: 12 }, (_, index) => formatDate(`2026-${String(index + 1).padStart(2, '0')}-01`, language).split(' ')[1]!)
}

const isDay = (iso: string): boolean => {
  const day = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso)
}

/** 2026-11-21, 21. november 2026, 21 November 2026. */
function dayIn(text: string, language: Language): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return isDay(text) ? text : null
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.? (\p{L}+) (\d{4})$/u.exec(text) ?? []
  const index = months[language].indexOf(month)
  if (index < 0) return null
  const iso = `${year}-${String(index + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(iso) ? iso : null
}

export function readValue(text: string, language: Language): CellValue {
  const trimmed = text.trim()
  const number = numberIn(trimmed, language)
  if (number !== null) return { is: 'number', number }
  const iso = dayIn(trimmed, language)
  return iso === null ? { is: 'text', text } : { is: 'day', iso }
}
