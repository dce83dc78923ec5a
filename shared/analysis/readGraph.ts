/**
 * A board as the graph that the rules read: partners, tracks, activities and how they hang together. Relations stand as a field
 * or as a link of that kind, and both are read. What was merged into another card or withdrawn is no longer said, and left out.
 */
import type { Board, Card, FieldValue, Link } from '../domain/board'
import { graphOf, type Edge } from './graph/edges'
import type { Graph } from '../domain/findLoops'
import { inSteadyOrder } from './graph/steadyOrder'
import { readPartners, type PartnerNode } from './readPartners'

export interface TrackNode {
  readonly id: string
  readonly title: string
  readonly isCrossCutting: boolean
  /** Cards of the track map that lie in the track's lane or name the track. */
  readonly goals: readonly Card[]
  readonly signs: readonly Card[]
  readonly initiatives: readonly Card[]
  readonly victories: readonly Card[]
}

export interface ActivityNode {
  readonly id: string
  readonly title: string
  readonly type: string
  readonly status: string
  /** Null: nobody is responsible. */
  readonly owner: string | null
  /** The owner and who takes part, each once: ids of partners, or names the board does not know. */
  readonly partners: readonly string[]
  readonly tracks: readonly string[]
  readonly indicators: readonly string[]
  readonly anchorOwner: string | null
  readonly card: Card
}

export interface BoardGraph {
  readonly board: Board
  readonly partners: ReadonlyMap<string, PartnerNode>
  /** Active tracks, in steady order. */
  readonly tracks: readonly TrackNode[]
  /** All activities, also stopped ones. */
  readonly activities: readonly ActivityNode[]
  /** Activities that have not been stopped: what is stopped leaves the plan. */
  readonly plan: ReadonlyMap<string, ActivityNode>
  /** Reinforcements between activities of the plan; a mutual one leads both ways. */
  readonly reinforcements: Graph
  /** What leads to what among causes, the core problem and effects. */
  readonly problemTree: Graph
  /** Cards of a kind, in steady order. */
  readonly cardsOf: (kind: string) => readonly Card[]
  readonly linksFrom: (id: string, kind: string) => readonly Link[]
  readonly linksTo: (id: string, kind: string) => readonly Link[]
  /** The partner that a reference means: an id, or a name somebody typed. */
  readonly partnerOf: (ref: string) => string
}

export const textOf = (value: FieldValue | undefined): string => (typeof value === 'string' ? value.trim() : '')

/** The references in a field, one or many. */
export function refsOf(value: FieldValue | undefined): string[] {
  const all: readonly FieldValue[] = Array.isArray(value) ? (value as readonly FieldValue[]) : [value ?? null]
  return all.flatMap((one) => (textOf(one) === '' ? [] : [textOf(one)]))
}

/** Kinds that say what they say in other fields than the title. */
const titlelessKinds = new Set(['track-actor', 'measurement', 'breakdown', 'seat', 'backbone-task', 'anchor', 'reframing', 'marker'])

/** Whether the card still says something: not merged, not withdrawn, and not empty because somebody is just beginning to write it. */
function isSaid({ kind, title, fields }: Card): boolean {
  return fields.fate !== 'merged' && fields.status !== 'withdrawn' && (title.trim() !== '' || titlelessKinds.has(kind))
}

function groupBy<Thing>(things: Iterable<Thing>, keyOf: (thing: Thing) => string): Map<string, Thing[]> {
  const groups = new Map<string, Thing[]>()
  for (const thing of things) {
    const group = groups.get(keyOf(thing))
    if (group === undefined) groups.set(keyOf(thing), [thing])
    else group.push(thing)
  }
  return groups
}

const none: readonly Link[] = []

type Reading = Pick<BoardGraph, 'board' | 'cardsOf' | 'linksFrom' | 'linksTo' | 'partnerOf'>

function openReading(board: Board, partners: ReadonlyMap<string, PartnerNode>, partnerOf: (ref: string) => string): Reading {
  const isThere = (id: string) => partners.has(id) || (board.cards.has(id) && isSaid(board.cards.get(id)!))
  const links = groupBy([...board.links.values()].filter((link) => isThere(link.from) && isThere(link.to)), (link) => link.kind)
  const byEnd = (end: 'from' | 'to') => new Map([...links].map(([kind, ofKind]) => [kind, groupBy(ofKind, (link) => link[end])]))
  const [from, to] = [byEnd('from'), byEnd('to')]
  const cards = groupBy([...board.cards.values()].filter(isSaid), (card) => card.kind)
  const sorted = new Map<string, readonly Card[]>()
  const cardsOf = (kind: string): readonly Card[] => {
    const known = sorted.get(kind) ?? inSteadyOrder(cards.get(kind) ?? [])
    sorted.set(kind, known)
    return known
  }
  return { board, cardsOf, partnerOf, linksFrom: (id, kind) => from.get(kind)?.get(id) ?? none, linksTo: (id, kind) => to.get(kind)?.get(id) ?? none }
}

const sortedEnds = (links: readonly Link[], end: 'from' | 'to'): string[] => (links.length === 0 ? [] : links.map((link) => link[end]).sort())
const unique = (refs: readonly string[]): string[] => [...new Set(refs)]

/** The tracks a card names or is linked to, and the one in whose lane it lies. */
export function tracksOfCard({ board, linksFrom }: Pick<Reading, 'board' | 'linksFrom'>, card: Card): string[] {
  const lane = card.placement.zoneId === null ? undefined : board.zones.get(card.placement.zoneId)?.trackId
  const linked = [...sortedEnds(linksFrom(card.id, 'belongs-to'), 'to'), ...sortedEnds(linksFrom(card.id, 'serves'), 'to')]
  return unique([...refsOf(card.fields.track), ...refsOf(card.fields.alsoTracks), ...linked, ...(lane ? [lane] : [])])
}

function readActivity(reading: Reading, card: Card, isTrack: (id: string) => boolean): ActivityNode {
  const { fields } = card
  const { partnerOf, linksTo, linksFrom } = reading
  const owner = refsOf(fields.owner)[0] ?? sortedEnds(linksTo(card.id, 'owns'), 'from')[0] ?? null
  const others = [...refsOf(fields.with), ...sortedEnds(linksTo(card.id, 'takes-part'), 'from')]
  return {
    id: card.id,
    title: card.title.trim(),
    type: textOf(fields.type),
    status: textOf(fields.status),
    owner: owner === null ? null : partnerOf(owner),
    partners: unique([...(owner === null ? [] : [owner]), ...others].map(partnerOf)),
    tracks: tracksOfCard(reading, card).filter(isTrack),
    indicators: unique([...refsOf(fields.indicators), ...sortedEnds(linksFrom(card.id, 'contributes'), 'to')]),
    anchorOwner: refsOf(fields.anchorOwner)[0] ?? null,
    card,
  }
}

function readTracks(reading: Reading): TrackNode[] {
  const { cardsOf } = reading
  const inTrack = (...kinds: string[]) => {
    const belongings = kinds.flatMap(cardsOf).flatMap((card) => tracksOfCard(reading, card).map((id) => ({ id, card })))
    const byTrack = groupBy(belongings, ({ id }) => id)
    return (id: string): Card[] => (byTrack.get(id) ?? []).map(({ card }) => card)
  }
  const [goals, signs, initiatives, victories] = [inTrack('goal', 'shared-goal'), inTrack('indicator', 'indicator-idea'), inTrack('initiative'), inTrack('victory')]
  return cardsOf('track')
    .filter(({ fields }) => textOf(fields.state) === '' || fields.state === 'active')
    .map((card) => ({
      id: card.id,
      title: card.title.trim(),
      isCrossCutting: card.fields.crossCutting === true,
      goals: goals(card.id),
      signs: signs(card.id),
      initiatives: initiatives(card.id),
      victories: victories(card.id),
    }))
}

function reinforcementsOf({ linksFrom }: Reading, plan: ReadonlyMap<string, ActivityNode>): Graph {
  const edges = [...plan.keys()].flatMap((id): Edge[] =>
    linksFrom(id, 'reinforces').flatMap(({ from, to, fields }) => (fields.mutual === true ? [{ from, to }, { from: to, to: from }] : [{ from, to }])),
  )
  return graphOf([...plan.keys()], edges)
}

function problemTreeOf({ cardsOf, linksFrom }: Reading): Graph {
  const nodes = inSteadyOrder(['cause', 'core-problem', 'effect'].flatMap(cardsOf)).map(({ id }) => id)
  return graphOf(nodes, nodes.flatMap((id) => linksFrom(id, 'causes')))
}

export function readGraph(board: Board): BoardGraph {
  const { partners, partnerOf } = readPartners(board)
  const reading = openReading(board, partners, partnerOf)
  const tracks = readTracks(reading)
  const trackIds = new Set(tracks.map(({ id }) => id))
  const activities = reading.cardsOf('activity').map((card) => readActivity(reading, card, (id) => trackIds.has(id)))
  const plan = new Map(activities.filter(({ status }) => status !== 'stopped').map((activity) => [activity.id, activity]))
  return { ...reading, partners, tracks, activities, plan, reinforcements: reinforcementsOf(reading, plan), problemTree: problemTreeOf(reading) }
}
