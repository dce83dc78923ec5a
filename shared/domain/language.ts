/** The two languages every sentence exists in. */
export type Language = 'da' | 'en'

export const languages: readonly Language[] = ['da', 'en']

/** One text in both languages. */
export interface Words {
  readonly da: string
  readonly en: string
}
