/** The eight templates: which zones a page has, which cards belong in them, and the guiding question of each. */
import type { Words } from '../domain/language'
import data from './templates.json'

export interface ZoneSpec {
  /** The zone's key, such as `causes`. */
  readonly id: string
  readonly name: Words
  readonly question: Words
  /** Kinds of cards that belong here; the first is what a new card becomes. */
  readonly cards: readonly string[]
  /** One such zone for every track. */
  readonly perTrack?: boolean
  /** The zone itself is repeated, once for every track: least and most. */
  readonly repeat?: readonly number[]
  readonly default?: number
  readonly min?: number
  readonly max?: number
  readonly layout?: string
  /** Of the six conditions: explicit, semi-explicit or implicit. */
  readonly level?: string
  readonly ring?: number
  /** Filled by the computer. */
  readonly auto?: boolean
}

export interface Template {
  readonly id: string
  readonly letter: string
  readonly name: Words
  readonly purpose: Words
  readonly phases: readonly string[]
  readonly zones: readonly ZoneSpec[]
  readonly cardKinds: readonly string[]
  readonly relations: readonly string[]
  /** Ids of the rules (`findRule`) that ask about what lies on it. */
  readonly analysis: readonly string[]
}

const templates = new Map((data as readonly Template[]).map((template) => [template.id, template]))

export const templateIds: readonly string[] = [...templates.keys()]

/** Those that a new board is offered first, in the order they are used. */
export const offeredTemplates: readonly Template[] = ['problem-analysis', 'track-map', 'activity-plan'].flatMap((id) => templates.get(id) ?? [])

export const minTracks = 2
export const maxTracks = 8
export const defaultTracks = 4

/** Null for a template we do not have. */
export function findTemplate(id: string): Template | null {
  return templates.get(id) ?? null
}

/** One zone of a template; null when either is unknown. */
export function zoneSpec(templateId: string | null, zoneKey: string | null): ZoneSpec | null {
  if (templateId === null || zoneKey === null) return null
  return templates.get(templateId)?.zones.find((zone) => zone.id === zoneKey) ?? null
}

/** Whether the zone stands once per track. */
export function isRepeatedPerTrack(zone: ZoneSpec): boolean {
  return zone.perTrack === true || zone.repeat !== undefined
}
