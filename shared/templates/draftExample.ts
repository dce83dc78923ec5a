/**
 * An initiative file as cards, links and partners, for all eight templates.
 * Nothing is added that the file does not say: what it leaves open is left empty, and what its editor inferred keeps the mark `inferred`.
 * Each thing is one card, on the page where it belongs. Tracks, activities and indicators refer to one another by id.
 */
import type { BoardMeta, ColorNumber } from '../domain/board'
import type { Language, Words } from '../domain/language'
import { draftActivityPlan } from './drafts/activityPlan'
import { draftActorMap } from './drafts/actorMap'
import { draftAgendaCanvas } from './drafts/agendaCanvas'
import { draftMeta } from './drafts/meta'
import { given, sayMaybe, type Draft, type ExampleCard, type Fields } from './drafts/draft'
import { draftMeasurementBoard } from './drafts/measurementBoard'
import { draftProblemAnalysis } from './drafts/problemAnalysis'
import { draftProgrammeModel } from './drafts/programmeModel'
import { draftSteeringMeeting } from './drafts/steeringMeeting'
import { draftTrackMap, tracksOf } from './drafts/trackMap'
import { maxTracks, templateIds } from './findTemplate'
import type { Initiative } from './initiative'

export type { ExampleCard } from './drafts/draft'

export interface ExampleLink {
  readonly id: string
  readonly kind: string
  readonly from: string
  readonly to: string
  readonly why?: string
  readonly fields: Fields
}

export interface ExamplePartner {
  readonly id: string
  readonly title: string
  readonly sector: string
  readonly type: string
  readonly fields: Fields
}

export interface Example {
  readonly title: string
  readonly meta: Partial<BoardMeta>
  /** The templates it has something for, in their order. */
  readonly templates: readonly string[]
  /** How many lanes the track map needs. */
  readonly tracks: number
  readonly partners: readonly ExamplePartner[]
  readonly cards: readonly ExampleCard[]
  readonly links: readonly ExampleLink[]
}

function examplePartners(draft: Draft): ExamplePartner[] {
  return draft.initiative.partners.map((partner) => {
    const { id, sector, kind, memberOf, count, inferred, src } = partner
    return { id, title: draft.say(partner.name), sector: sector ?? '', type: kind ?? '', fields: given({ role: sayMaybe(draft, partner.role), memberOf, count, inferred, src }) }
  })
}

function exampleLinks({ initiative, say }: Draft): ExampleLink[] {
  const facets = initiative.problem?.facets ?? []
  const supports = facets.map(({ id }) => ({ id: `supports.${id}`, kind: 'supports', from: id, to: 'core-problem', fields: { inferred: true } }))
  const reinforcements = initiative.reinforcements.map(({ id, from, to, why, inferred, mutual, confirmedBy, src }) => ({
    id,
    kind: 'reinforces',
    from,
    to,
    why: say(why),
    fields: given({ inferred, mutual, confirmedBy, src }),
  }))
  return [...supports, ...reinforcements]
}

/** One colour and lane per track, eight at most; what cuts across has none. */
function lanesOf(initiative: Initiative): ReadonlyMap<string, ColorNumber> {
  const laned = tracksOf({ initiative }).filter((track) => track.crossCutting !== true).slice(0, maxTracks)
  return new Map(laned.map((track, index) => [track.id, (index + 1) as ColorNumber]))
}

/** `language`: the board's; the file holds both. */
export function draftExample(initiative: Initiative, language: Language): Example {
  const lanes = lanesOf(initiative)
  const say = (words: Words) => words[language]
  const draft: Draft = { initiative, say, language, lanes }
  const cards = [
    ...draftProblemAnalysis(draft),
    ...draftTrackMap(draft),
    ...draftActivityPlan(draft),
    ...draftAgendaCanvas(draft),
    ...draftMeasurementBoard(draft),
    ...draftActorMap(draft),
    ...draftSteeringMeeting(draft),
    ...draftProgrammeModel(draft),
  ]
  return {
    title: say(initiative.title),
    meta: draftMeta(draft),
    templates: templateIds.filter((id) => cards.some((card) => card.templateId === id)),
    tracks: lanes.size,
    partners: examplePartners(draft),
    cards,
    links: exampleLinks(draft),
  }
}
