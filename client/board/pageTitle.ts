import type { Page } from '../../shared/domain/board'
import type { Language } from '../../shared/domain/language'
import { findTemplate } from '../../shared/templates/findTemplate'

/** A page's own title, else its template's name in the reader's language. */
export function pageTitle(page: Page, language: Language): string {
  if (page.title !== '') return page.title
  return (page.templateId === null ? null : findTemplate(page.templateId)?.name[language]) ?? (language === 'da' ? 'Side' : 'Page')
}
