/** How sure a number is, and how that is said beside it. */
import type { Language, Words } from '../domain/language'
import { enumWords } from './enumWords'
import type { FieldSpec } from './findCardKind'

export const qualities = ['measured', 'estimated', 'approximate', 'at-least', 'derived', 'statement'] as const
export type Quality = (typeof qualities)[number]

export const qualityName = (quality: Quality): Words => enumWords('measurement', 'quality', quality)

export const isQuality = (value: unknown): value is Quality => (qualities as readonly unknown[]).includes(value)

/** ca. 80, mindst 150, skønnet 80, 80 (beregnet). `number` is a number in words. */
export function withQuality(number: string, quality: unknown, language: Language): string {
  if (number === '') return ''
  const isDanish = language === 'da'
  switch (isQuality(quality) ? quality : 'measured') {
    case 'approximate':
      return `${isDanish ? 'ca.' : 'approx.'} ${number}`
    case 'at-least':
      return `${isDanish ? 'mindst' : 'at least'} ${number}`
    case 'estimated':
      return `${isDanish ? 'skønnet' : 'estimated'} ${number}`
    case 'derived':
      return `${number} (${isDanish ? 'beregnet' : 'derived'})`
    case 'statement':
      return `${number} (${isDanish ? 'udsagn' : 'statement'})`
    case 'measured':
      return number
  }
}

const measuredNumbers = new Set(['value', 'baseline', 'target'])

/** The field that tells how sure a number is: `quality` beside `value`, else `baselineQuality`, `targetQuality`; null for counts and minutes. */
export function qualityFieldOf(field: Pick<FieldSpec, 'name' | 'type'>): string | null {
  if (field.type !== 'number' || !measuredNumbers.has(field.name)) return null
  return field.name === 'value' ? 'quality' : `${field.name}Quality`
}
