/** Dates and numbers as they are written in Danish and English. Dates are ISO days without a time, so no time zone can move them. */
import type { Language } from '../domain/language'

const locale: Record<Language, string> = { da: 'da-DK', en: 'en-GB' }

/** Made once per language: making one costs a hundred times what using it does. */
function perLanguage<Made>(make: (tag: string) => Made): (language: Language) => Made {
  const made = new Map<Language, Made>()
  return (language) => {
    const known = made.get(language) ?? make(locale[language])
    made.set(language, known)
    return known
  }
}

const dayFormat = perLanguage((tag) => new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }))
const numberFormat = perLanguage((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 6 }))
const collator = perLanguage((tag) => new Intl.Collator(tag, { sensitivity: 'base', numeric: true }))

function parseDay(iso: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null
  const day = new Date(`${iso}T00:00:00Z`)
  return Number.isNaN(day.getTime()) || !day.toISOString().startsWith(iso) ? null : day
}

/** 21. november 2026 · 21 November 2026. What is no date is given back as it is. */
export function formatDate(iso: string, language: Language): string {
  const day = parseDay(iso)
  return day === null ? iso : dayFormat(language).format(day)
}

const dayMs = 86_400_000

/** Week by ISO 8601, the one Danish calendars show; null when it is no date. */
export function weekOf(iso: string): number | null {
  const day = parseDay(iso)
  if (day === null) return null
  const thursday = new Date(day.getTime() + (4 - (day.getUTCDay() || 7)) * dayMs)
  const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1)
  return Math.floor((thursday.getTime() - newYear) / dayMs / 7) + 1
}

/** uge 47, 21. november 2026 · week 47, 21 November 2026. '' for a missing date. */
export function formatDateWithWeek(iso: string, language: Language): string {
  const week = weekOf(iso)
  return week === null ? iso : `${language === 'da' ? 'uge' : 'week'} ${week}, ${formatDate(iso, language)}`
}

/** 210,9 · 210.9; thousands are grouped. */
export function formatNumber(value: number, language: Language): string {
  return numberFormat(language).format(value)
}

/** Compares names as the language sorts them: æ ø å last in Danish. */
export function nameOrder(language: Language): (a: string, b: string) => number {
  return collator(language).compare
}
