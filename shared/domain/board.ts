/**
 * A board as plain, read-only values: what every view, report and export reads.
 * Ids and times come from outside; nothing here knows Yjs, React or the clock.
 */
import type { Language } from './language'

/** A value a card's field may hold: plain JSON. */
export type FieldValue = null | boolean | number | string | readonly FieldValue[] | { readonly [key: string]: FieldValue }

/** Where something lies. `x`, `y` count from its zone (or the page when it has none); `pageX`, `pageY` always from the page. Units: canvas pixels at 100 %. */
export interface Placement {
  readonly pageId: string
  readonly zoneId: string | null
  readonly x: number
  readonly y: number
  readonly pageX: number
  readonly pageY: number
  /** Fractional order key: sorts cards of a zone, and what lies on top. */
  readonly order: string
}

/** Canvas pixels at 100 %. */
export interface Size {
  readonly w: number
  readonly h: number
}

export interface BoardMeta {
  readonly title: string
  readonly language: Language
  /** ISO 8601 time. */
  readonly createdAt: string
  readonly schemaVersion: number
  /** Years of the initiative; absent or null where nobody says. */
  readonly period?: { readonly start: number | null; readonly end: number | null; readonly label: string }
  /** forarbejde, opstart, drift or forankring, as in the templates. */
  readonly phase?: string
  /** The source names no tracks: those on the board were suggested for it. */
  readonly usesSuggestedTracks?: boolean
  /** What else its file says of the initiative as a whole: where, from which source, as of when. */
  readonly initiative?: Readonly<Record<string, FieldValue>>
  /** Gaps that the group lives with, and why: by rule and object, in that order. Absent when there are none. */
  readonly acceptedGaps?: readonly AcceptedGap[]
}

/** An answer to what the board asks: we know, and this is why we leave it so. */
export interface AcceptedGap {
  /** Such as `G03`. */
  readonly rule: string
  /** The object's id; `*` for a question about the board as a whole. */
  readonly ref: string
  readonly reason: string
  /** Name of the organisation that accepted it; empty when none was named. */
  readonly organisation: string
  /** Participant id; null when nobody is to be known. */
  readonly author: string | null
  /** ISO 8601. */
  readonly createdAt: string
}

export interface Page {
  readonly id: string
  /** Empty: the template's name in the reader's language is shown. */
  readonly title: string
  readonly templateId: string | null
  readonly order: string
}

export interface Zone {
  readonly id: string
  readonly pageId: string
  readonly templateId: string | null
  /** The zone's id in its template, such as `causes`; null for a zone of one's own. */
  readonly zoneKey: string | null
  /** For zones that repeat per track: the id of the track's card, and its number from 1 to 8. */
  readonly trackId: string | null
  readonly trackNumber: number | null
  /** Own title; empty: the template's words in the reader's language are shown. */
  readonly title: string
  readonly question: string
  readonly placement: Placement
  readonly size: Size
}

/** Colours are numbers 1 to 8; each has a name, a pattern and two tones (`client/ui`). */
export type ColorNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

export interface Card {
  readonly id: string
  readonly kind: string
  /** Plain text; paragraphs are separated by a line feed. */
  readonly title: string
  readonly note: string
  readonly placement: Placement
  /** Null: the view measures the text. */
  readonly size: Size | null
  readonly color: ColorNumber | null
  /** Participant id; null when nobody is to be known. */
  readonly author: string | null
  /** Name of the author's organisation; empty for citizens. */
  readonly organisation: string
  readonly createdAt: string
  /** Fields of the card's kind, named as in the templates (the field `kind` is called `type`). */
  readonly fields: Readonly<Record<string, FieldValue>>
}

/** A relation between two cards (or a partner and a card), such as `causes` or `reinforces`. */
export interface Link {
  readonly id: string
  readonly kind: string
  readonly from: string
  readonly to: string
  /** The *because* of a reinforcement; empty elsewhere. */
  readonly why: string
  readonly author: string | null
  readonly createdAt: string
  readonly fields: Readonly<Record<string, FieldValue>>
}

export interface Partner {
  readonly id: string
  readonly title: string
  readonly sector: string
  /** core, partner, participant, funder, secretariat, external or absent. */
  readonly type: string
  readonly fields: Readonly<Record<string, FieldValue>>
}

/** What else is said of a meeting: times as `HH:MM` where it is held, `numbering` 'continuous' or 'own'. Nothing is said of what is absent. */
export const sessionDetails = ['start', 'end', 'body', 'kind', 'remote', 'chair', 'minuteTaker', 'apologies', 'absent', 'caseNumber', 'numbering'] as const
export type SessionDetail = (typeof sessionDetails)[number]

export interface Session extends Readonly<Partial<Record<SessionDetail, string>>> {
  readonly id: string
  readonly title: string
  /** ISO date, such as 2026-11-21. */
  readonly date: string
  readonly place: string
  readonly order: string
}

/** Free drawing without meaning: a shape the drawing tool knows, kept field by field. */
export interface Drawing {
  readonly id: string
  readonly fields: Readonly<Record<string, FieldValue>>
}

export interface Board {
  readonly meta: BoardMeta
  readonly pages: ReadonlyMap<string, Page>
  readonly zones: ReadonlyMap<string, Zone>
  readonly cards: ReadonlyMap<string, Card>
  readonly links: ReadonlyMap<string, Link>
  readonly partners: ReadonlyMap<string, Partner>
  readonly sessions: ReadonlyMap<string, Session>
  readonly drawings: ReadonlyMap<string, Drawing>
}
