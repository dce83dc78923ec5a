/** Appendix 4: the words of the field that this document uses, and no others. */
import type { Language } from '../../domain/language'
import { glossary, type Term } from '../../templates/glossary'
import { cell, sheet, soft, table } from '../build'
import { nameOrder } from '../dates'
import type { ReportBlock } from '../report'

const text = {
  da: { heading: 'Ordliste', word: 'Ord', says: 'Betyder', none: 'Dokumentet bruger ingen fagord.' },
  en: { heading: 'Glossary', word: 'Term', says: 'Means', none: 'The document uses no terms of the field.' },
} as const

/** The ends a Danish or English noun takes. */
const endings: Readonly<Record<Language, string>> = { da: '(?:s|e|r|en|et|er|ere|erne|ens|ets|ernes|n|t|net|ne)?', en: "(?:s|es|'s|’s)?" }
const escaped = (term: string) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const matchers: Readonly<Record<Language, ReadonlyMap<Term, RegExp>>> = {
  da: new Map(glossary.map((term) => [term, new RegExp(`(?<![\\p{L}])${escaped(term.term.da.toLocaleLowerCase('da'))}${endings.da}(?![\\p{L}])`, 'u')])),
  en: new Map(glossary.map((term) => [term, new RegExp(`(?<![\\p{L}])${escaped(term.term.en.toLowerCase())}${endings.en}(?![\\p{L}])`, 'u')])),
}

/** Terms that stand in a text, by name. */
export function termsUsed(told: string, language: Language): Term[] {
  const low = told.toLocaleLowerCase(language === 'da' ? 'da' : 'en')
  const byName = nameOrder(language)
  return [...matchers[language]].filter(([, matcher]) => matcher.test(low)).map(([term]) => term).sort((a, b) => byName(a.term[language], b.term[language]))
}

export const glossaryHeading = { da: text.da.heading, en: text.en.heading } as const

/** `told`: the words of the rest of the document. */
export function glossaryUsed(told: string, language: Language): ReportBlock[] {
  const words = text[language]
  const used = termsUsed(told, language)
  if (used.length === 0) return [soft(words.none)]
  return [table(sheet(words.heading, [{ key: 'word', title: words.word, width: 30 }, { key: 'says', title: words.says, width: 70 }], used.map(({ term, says }) => [cell(term[language]), cell(says[language])])))]
}
