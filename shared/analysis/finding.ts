/** What the board asks: questions to the group about the structure of what is written, never about how good the words are. */
import type { Words } from '../domain/language'

export type Severity = 'high' | 'mid' | 'low' | 'info'

/** Most severe first. */
export const severities: readonly Severity[] = ['high', 'mid', 'low', 'info']

/** One question, about one object or about several that belong together. */
export interface Question {
  /** Ids of cards, partners or zones; empty when it is about the board as a whole. */
  readonly refs: readonly string[]
  readonly message: Words
  /** Where it can be seen or answered when `refs` names no place; null when nowhere in particular. */
  readonly zoneId: string | null
  /** What is counted or grouped, such as the number of links that meet in a hub or the voice that is missing. */
  readonly value?: number | string
}

/** All a rule asks, as one line that unfolds to its questions. */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  /** The objects of all its questions, each once. */
  readonly refs: readonly string[]
  /** The first question, and how many more there are. */
  readonly message: Words
  readonly questions: readonly Question[]
}

/** What cannot be read from the board itself. */
export interface AnalysisContext {
  /** ISO day, such as 2026-11-21. */
  readonly today: string
  /** What is about people's behaviour is shown to facilitators alone. */
  readonly isFacilitator: boolean
  /** Voices that the people who have joined chose, such as `lived`. */
  readonly voicesHere?: readonly string[]
  /** Changes since the previous meeting; absent when there was none, or when nobody has counted. */
  readonly sinceLast?: { readonly count: number; /** ISO day. */ readonly date: string }
}
