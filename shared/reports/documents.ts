/** Every document there is, and how it is made: one table, read by the server's door, the administrator's command and the dialogue. */
import type { Words } from '../domain/language'
import { composeAgenda } from './composeAgenda'
import { citizensTitle, composeCitizens } from './composeCitizens'
import { composeCommonAgenda } from './composeCommonAgenda'
import { composeMinutes } from './composeMinutes'
import { composeActions, composeDecisions, composePlan, composeTracks, partTitles } from './composeParts'
import type { DocumentSource } from './documentSource'
import type { NormalisedReport } from './normalise'

export const documentParts = ['agenda', 'minutes', 'common', 'plan', 'tracks', 'decisions', 'actions', 'citizens'] as const
export type DocumentPart = (typeof documentParts)[number]

export interface DocumentKind {
  /** What it is called, in file names and where one chooses. */
  readonly title: Words
  readonly compose: (source: DocumentSource) => NormalisedReport
  /** Told of one meeting: needs its session. */
  readonly isOfSession?: true
}

export const documents: Readonly<Record<DocumentPart, DocumentKind>> = {
  agenda: { title: { da: 'Dagsorden', en: 'Agenda' }, compose: composeAgenda, isOfSession: true },
  minutes: { title: { da: 'Referat', en: 'Minutes' }, compose: composeMinutes, isOfSession: true },
  common: { title: { da: 'Fælles agenda', en: 'Common agenda' }, compose: composeCommonAgenda },
  plan: { title: partTitles.plan, compose: composePlan },
  tracks: { title: partTitles.tracks, compose: composeTracks },
  decisions: { title: partTitles.decisions, compose: composeDecisions },
  actions: { title: partTitles.actions, compose: composeActions },
  citizens: { title: citizensTitle, compose: composeCitizens },
}

export const isDocumentPart = (part: string): part is DocumentPart => (documentParts as readonly string[]).includes(part)
