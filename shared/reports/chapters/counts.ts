/** Numbers of people and cards, said so that nobody is known from them. */
import type { Language } from '../../domain/language'
import { formatNumber } from '../dates'

/** *ingen*, *færre end 5*, 12. */
export function countWords(count: number, language: Language, least: number): string {
  if (count === 0) return language === 'da' ? 'ingen' : 'none'
  if (count < least) return language === 'da' ? `færre end ${least}` : `fewer than ${least}`
  return formatNumber(count, language)
}
