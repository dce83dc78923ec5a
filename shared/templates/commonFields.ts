/** Fields every card has beside those of its kind. A field that the kind itself calls by the same name is the kind's. */
import type { Words } from '../domain/language'
import { voiceWords } from './enumWords'
import { findField, type FieldSpec } from './findCardKind'

type Values = Readonly<Record<string, Words>>

export const statusWords: Values = {
  draft: { da: 'udkast', en: 'draft' },
  shared: { da: 'delt', en: 'shared' },
  agreed: { da: 'vedtaget', en: 'agreed' },
  parked: { da: 'parkeret', en: 'parked' },
  withdrawn: { da: 'trukket tilbage', en: 'withdrawn' },
}

export const fateWords: Values = {
  open: { da: 'ikke besvaret endnu', en: 'not answered yet' },
  used: { da: 'brugt', en: 'used' },
  merged: { da: 'lagt sammen', en: 'merged' },
  parked: { da: 'parkeret', en: 'parked' },
  answered: { da: 'besvaret', en: 'answered' },
}

const common: readonly FieldSpec[] = [
  { name: 'voice', label: { da: 'Stemme', en: 'Voice' }, type: 'enum', required: false, values: Object.keys(voiceWords) },
  { name: 'evidence', label: { da: 'Viden bag', en: 'Evidence behind it' }, type: 'ref[evidence][]', required: false },
  { name: 'status', label: { da: 'Kortets status', en: 'Status of the card' }, type: 'enum', required: false, values: Object.keys(statusWords) },
  { name: 'fate', label: { da: 'Hvad blev det til?', en: 'What became of it?' }, type: 'enum', required: false, values: Object.keys(fateWords) },
]

const valueWords: Readonly<Record<string, Values>> = { voice: voiceWords, status: statusWords, fate: fateWords }

export function commonFields(kind: string): readonly FieldSpec[] {
  return common.filter(({ name }) => findField(kind, name) === null)
}

/** Words of a common field's value; null when it has none. */
export function commonValueWords(field: string, value: string): Words | null {
  return valueWords[field]?.[value] ?? null
}
