/** What the parts of an item are called, what it is to lead to, and what came of it: in the editor and in every document. */
import type { Words } from '../domain/language'
import type { ItemOutcome, ItemResult, ItemSectionName } from './schema'

const w = (da: string, en: string): Words => ({ da, en })

export const sectionWords: Readonly<Record<ItemSectionName, Words>> = {
  summary: w('Resumé', 'Summary'),
  case: w('Sagsfremstilling', 'Case'),
  recommendation: w('Indstilling', 'Recommendation'),
  economy: w('Økonomi og risici', 'Economy and risks'),
  attachments: w('Bilag', 'Attachments'),
  discussion: w('Drøftelse', 'Discussion'),
  decision: w('Beslutning', 'Decision'),
  minority: w('Mindretalsudtalelse', 'Minority statement'),
  actions: w('Handlinger', 'Actions'),
}

export const outcomeWords: Readonly<Record<ItemOutcome, Words>> = {
  inform: w('Orientering', 'Information'),
  discuss: w('Drøftelse', 'Discussion'),
  decide: w('Beslutning', 'Decision'),
  celebrate: w('Fejring', 'Celebration'),
}

export const resultWords: Readonly<Record<ItemResult, Words>> = {
  approved: w('Godkendt', 'Approved'),
  noted: w('Taget til efterretning', 'Noted'),
  postponed: w('Udsat', 'Postponed'),
  forwarded: w('Sendes videre', 'Forwarded'),
  rejected: w('Ikke godkendt', 'Not approved'),
}

export const closedItemWords: Words = w('Lukket punkt', 'Closed item')
