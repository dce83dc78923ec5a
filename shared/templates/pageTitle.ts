import type { Page } from '../domain/board'
import type { Language } from '../domain/language'
import { findTemplate } from './findTemplate'

/** A page's own title, else its template's name in the reader's language. */
export function pageTitle(page: Pick<Page, 'title' | 'templateId'>, language: Language): string {
  const own = page.title.trim()
  if (own !== '') return own
  return (page.templateId === null ? null : findTemplate(page.templateId)?.name[language]) ?? (language === 'da' ? 'Side' : 'Page')
}
