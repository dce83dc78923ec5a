import type { Language } from '../domain/language'

interface Sentences {
  readonly caption: string
  readonly gap: string
  readonly about: string
  readonly reason: string
  readonly by: string
  readonly none: string
}

export const acceptedGapWords: Readonly<Record<Language, Sentences>> = {
  da: {
    caption: 'Huller vi kender, og hvorfor vi lader dem være',
    gap: 'Hul',
    about: 'Gælder',
    reason: 'Begrundelse',
    by: 'Accepteret af',
    none: 'Ingen huller er accepteret med en grund.',
  },
  en: {
    caption: 'Gaps we know of, and why we leave them',
    gap: 'Gap',
    about: 'Concerns',
    reason: 'Reason',
    by: 'Accepted by',
    none: 'No gaps have been accepted with a reason.',
  },
}
