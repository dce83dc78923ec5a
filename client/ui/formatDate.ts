import type { Language } from '../../shared/domain/language'

const tags: Record<Language, string> = { da: 'da-DK', en: 'en-GB' }

/** `2026-11-21T…` as "21. november 2026" or "21 November 2026"; '' when it is no date. */
export function formatDate(iso: string, language: Language): string {
  const date = new Date(iso)
  return Number.isNaN(date.getTime()) ? '' : new Intl.DateTimeFormat(tags[language], { day: 'numeric', month: 'long', year: 'numeric' }).format(date)
}
