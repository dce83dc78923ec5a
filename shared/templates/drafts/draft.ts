/** What the drafts of the templates share: an initiative, a language, and small ways to make cards of it. */
import type { ColorNumber, FieldValue } from '../../domain/board'
import type { Language, Words } from '../../domain/language'
import type { Initiative, InitiativeActivity, Observation, Statement } from '../initiative'
import { readingOf } from './readings'

export type Fields = Readonly<Record<string, FieldValue>>

export interface CardHome {
  readonly templateId: string
  readonly zoneKey: string
  /** For zones that stand once per track. */
  readonly trackNumber: number | null
}

export interface ExampleCard extends CardHome {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly note?: string
  readonly color: ColorNumber | null
  readonly isWide?: boolean
  /** See `CardToPlace`. */
  readonly column?: number
  readonly fields: Fields
  /** Where it lies on a board without its page; without one it stays away with its page. */
  readonly orElse?: CardHome
}

export interface Draft {
  readonly initiative: Initiative
  readonly say: (words: Words) => string
  readonly language: Language
  /** The tracks that have a lane, by id. */
  readonly lanes: ReadonlyMap<string, ColorNumber>
}

/** Fields that are given; null and false are left out, so that a gap stays a gap. */
export function given(fields: Readonly<Record<string, FieldValue | undefined>>): Fields {
  const kept: Record<string, FieldValue> = {}
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined || value === null || value === false || value === '') continue
    if (Array.isArray(value) && value.length === 0) continue
    kept[name] = value
  }
  return kept
}

/** Words that may be absent. */
export function sayMaybe({ say }: Draft, words: Words | null | undefined): string | undefined {
  return words ? say(words) : undefined
}

export const homeAt = (templateId: string, zoneKey: string, trackNumber: number | null = null): CardHome => ({ templateId, zoneKey, trackNumber })

/** Longer than this a sentence is easier to read on a wide card than on a tall one. */
const wideFromCharacters = 110

/** A card on a page, in a zone without tracks unless a number is given. */
export function cardIn(templateId: string, zoneKey: string, card: Pick<ExampleCard, 'id' | 'kind' | 'title' | 'fields'> & Partial<ExampleCard>): ExampleCard {
  return { templateId, zoneKey, trackNumber: null, color: null, isWide: card.title.length > wideFromCharacters, ...card }
}

/** Where it comes from and how sure it is. */
export const marks = (of: { readonly src: readonly string[]; readonly inferred?: boolean; readonly external?: boolean }): Fields =>
  given({ src: of.src, inferred: of.inferred, external: of.external })

/** One card per statement, in one zone. */
export function statementCards({ say }: Draft, templateId: string, zoneKey: string, kind: string, statements: readonly Statement[], fields: Fields = {}): ExampleCard[] {
  return statements.map((one) => cardIn(templateId, zoneKey, { id: one.id, kind, title: say(one.text), fields: { ...fields, ...given({ year: one.year }), ...marks(one) } }))
}

/** What we read into an entry beyond its words, marked as our reading. */
export function readingFields({ initiative }: Draft, id: string, marker: string): Fields {
  const { kind: _kind, ...fields } = readingOf(initiative.id, id)
  return Object.keys(fields).length === 0 ? {} : given({ ...fields, [marker]: true })
}

/** The publication, its pages and lines, as one line under a claim; absent when the file names no publication. */
export function sourceLine({ initiative, say, language }: Draft, src: readonly string[]): string | undefined {
  const { source } = initiative
  if (!source?.publication) return undefined
  const words = language === 'da' ? { pages: 's.', lines: 'linje' } : { pages: 'pp.', lines: 'line' }
  const lines = src.flatMap((one) => /^\d+:(.+)$/.exec(one)?.[1] ?? [])
  const pages = source.pages ? `, ${words.pages} ${source.pages}` : ''
  return `${say(source.publication)}${pages}${lines.length > 0 ? ` (${words.lines} ${lines.join(', ')})` : ''}`
}

export const trackOf = (activity: InitiativeActivity): string | null => activity.track ?? activity.suggestedTrack

/** Work that is no longer done: it leaves the plan and keeps its learning. */
export const isStopped = (activity: InitiativeActivity): boolean => activity.status === 'stopped'

/** How sure a number is; what is only said without one is a statement. */
export function qualityOf(seen: Observation): string {
  if (seen.value === null) return 'statement'
  return seen.atLeast ? 'at-least' : seen.approx ? 'approximate' : seen.inferred ? 'derived' : 'measured'
}

/** First and last line of each source. */
function rangesOf(src: readonly string[]): { readonly document: string; readonly first: number; readonly last: number }[] {
  return src.flatMap((one) => {
    const found = /^(\d+):(\d+)(?:-(\d+))?$/.exec(one)
    return found ? [{ document: found[1] ?? '', first: Number(found[2]), last: Number(found[3] ?? found[2]) }] : []
  })
}

/** Whether two entries rest on the same lines of the source. */
export function restOnSameLines(a: readonly string[], b: readonly string[]): boolean {
  return rangesOf(a).some((one) => rangesOf(b).some((other) => one.document === other.document && one.first <= other.last && other.first <= one.last))
}
