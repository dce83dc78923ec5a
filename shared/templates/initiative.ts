/** An initiative file: what is published about one alliance, short and in both languages. Null and absence mean that the source does not say. */
import type { Words } from '../domain/language'

/** Lines of the source (`000:892`), or `x1` for an entry of `external`. */
type Sources = readonly string[]

/** A numbered statement. */
export interface Statement {
  readonly id: string
  readonly text: Words
  readonly src: Sources
  /** The editor's reading, not the source's words. */
  readonly inferred?: boolean
  /** From outside the publication. */
  readonly external?: boolean
}

export interface InitiativePartner {
  readonly id: string
  readonly name: Words
  readonly sector: string
  /** How it is tied to the alliance: core, partner, participant, funder, secretariat, external or absent. */
  readonly kind: string
  readonly role?: Words
  readonly memberOf?: string
  /** How many this entry stands for. */
  readonly count?: number
  readonly inferred?: boolean
  readonly src: Sources
}

export interface InitiativeTrack {
  readonly id: string
  readonly name: Words
  readonly aliases?: readonly Words[]
  readonly goal?: Words | null
  readonly goalInferred?: boolean
  readonly crossCutting?: boolean
  readonly namedAsTrack?: boolean
  readonly note?: Words
  readonly inferred?: boolean
  readonly src: Sources
}

/** Years. */
export interface Period {
  readonly start: number
  readonly end: number | null
}

export interface InitiativeActivity {
  readonly id: string
  readonly title: Words
  readonly track: string | null
  /** Where the source names no tracks. */
  readonly suggestedTrack?: string
  readonly alsoTracks: readonly string[]
  /** Whoever leads stands first, as far as the source lets one see. */
  readonly partners: readonly string[]
  readonly kind: string
  readonly status: string
  readonly period: Period | null
  readonly indicators: readonly string[]
  readonly note: Words | null
  readonly trackInferred?: boolean
  readonly partnersInferred?: boolean
  readonly yearInferred?: boolean
  readonly src: Sources
}

export interface Reinforcement {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly mutual: boolean
  readonly why: Words
  readonly inferred: boolean
  readonly src: Sources
}

export interface Observation {
  readonly value: number | null
  readonly year: number | null
  readonly label?: Words
  readonly min?: number
  readonly max?: number
  readonly approx?: boolean
  readonly atLeast?: boolean
  readonly inferred?: boolean
  readonly yearInferred?: boolean
}

export interface InitiativeIndicator {
  readonly id: string
  readonly name: Words
  readonly unit: Words
  readonly level: string
  readonly direction: string | null
  readonly track: string | null
  readonly baseline: Observation | null
  readonly target: Observation | null
  readonly series: readonly Observation[]
  readonly dataSource: Words | null
  readonly note: Words | null
  readonly src: Sources
}

export interface InitiativePhase {
  readonly label: Words
  readonly start: number
  readonly end: number
  readonly src: Sources
}

export interface Initiative {
  readonly id: string
  readonly title: Words
  readonly period: { readonly start: number; readonly end: number | null; readonly phases?: readonly InitiativePhase[] }
  readonly problem: { readonly statement: Words; readonly facets: readonly Statement[]; readonly src: Sources }
  readonly reframing: { readonly from: Words; readonly to: Words; readonly effect: Words; readonly inferred: boolean; readonly src: Sources }
  readonly vision: Words
  readonly goal: Words
  readonly targetPicture: readonly Statement[]
  readonly partners: readonly InitiativePartner[]
  readonly tracks: readonly InitiativeTrack[]
  readonly suggestedTracks?: readonly InitiativeTrack[]
  readonly activities: readonly InitiativeActivity[]
  readonly reinforcements: readonly Reinforcement[]
  readonly indicators: readonly InitiativeIndicator[]
  readonly victories: readonly (Statement & { readonly year?: number })[]
  readonly challenges: readonly Statement[]
  readonly learnings: readonly Statement[]
  /** `missing`: nobody has heard them. */
  readonly voices: readonly (Statement & { readonly group: string; readonly missing?: boolean })[]
  readonly facts: readonly (Statement & { readonly value?: number; readonly unit?: string })[]
  readonly sourceIssues: readonly Statement[]
  readonly source: { readonly publication: Words }
}
