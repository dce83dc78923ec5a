/** What can be wrong with a line, in words. `{field}`, `{value}` and `{known}` are filled in. */
import type { Language, Words } from '../domain/language'

const sentences = {
  'no-title': { da: 'Linjen har ingen tekst til kortet.', en: 'The line has no text for the card.' },
  'title-too-long': { da: 'Teksten er for lang: højst {known} tegn.', en: 'The text is too long: at most {known} characters.' },
  'exists-already': { da: '»{value}« er her allerede.', en: '“{value}” is here already.' },
  'not-a-number': { da: '{field}: »{value}« er ikke et tal.', en: '{field}: “{value}” is not a number.' },
  'not-a-year': { da: '{field}: »{value}« er ikke et årstal.', en: '{field}: “{value}” is not a year.' },
  'not-a-date': { da: '{field}: »{value}« er ikke en dato. Skriv fx 14-03-2027.', en: '{field}: “{value}” is not a date. Write, for instance, 2027-03-14.' },
  'not-a-period': { da: '{field}: »{value}« er ikke en periode. Skriv fx 2024-2027.', en: '{field}: “{value}” is not a period. Write, for instance, 2024-2027.' },
  'not-a-range': { da: '{field}: »{value}« er ikke et interval. Skriv fx 30-35.', en: '{field}: “{value}” is not a range. Write, for instance, 30-35.' },
  'not-yes-or-no': { da: '{field}: »{value}« er hverken ja eller nej.', en: '{field}: “{value}” is neither yes nor no.' },
  'not-a-link': { da: '{field}: »{value}« er ikke et link, der kan bruges.', en: '{field}: “{value}” is not a link that can be used.' },
  'not-a-choice': { da: '{field}: »{value}« kan ikke vælges. Der er: {known}.', en: '{field}: “{value}” cannot be chosen. There are: {known}.' },
  'not-found': { da: '{field}: »{value}« findes ikke på tavlen.', en: '{field}: “{value}” is not on the board.' },
  'not-importable': { da: '{field} kan ikke hentes ind.', en: '{field} cannot be imported.' },
  'field-too-long': { da: '{field} er for lang: højst {known} tegn.', en: '{field} is too long: at most {known} characters.' },
} as const satisfies Record<string, Words>

export type ImportFaultCode = keyof typeof sentences

export interface ImportFault {
  readonly code: ImportFaultCode
  /** The field it is about; null for the line as a whole. */
  readonly field: string | null
  readonly facts: Readonly<Record<string, string>>
}

const shown = (value: string): string => (value.length > 60 ? `${value.slice(0, 57)}…` : value)

export function importFault(code: ImportFaultCode, field: string | null = null, facts: Readonly<Record<string, string>> = {}): ImportFault {
  return { code, field, facts: facts.value === undefined ? facts : { ...facts, value: shown(facts.value) } }
}

export function faultWords({ code, facts }: ImportFault, language: Language): string {
  return sentences[code][language].replace(/\{(\w+)\}/g, (whole, name: string) => facts[name] ?? whole)
}
