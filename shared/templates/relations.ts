/** Relations between cards, and which kinds each may join. */
import type { Words } from '../domain/language'
import { cardKinds, type FieldSpec } from './findCardKind'
import data from './relations.json'

interface RelationData {
  readonly id: string
  readonly label: Words
  readonly endpoints: string
  readonly fields: readonly FieldSpec[]
}

export interface Relation {
  readonly id: string
  /** Reads between the two titles: *A* leads to *B*. */
  readonly label: Words
  /** False: the line has no arrow and reads both ways. */
  readonly isDirected: boolean
  /** What the relation itself holds, such as its *because* (`why`). */
  readonly fields: readonly FieldSpec[]
  readonly endpoints: readonly Endpoints[]
}

/** From one of these kinds to one of those; `any` stands for every kind, `same` in `to` for the kind it came from. */
interface Endpoints {
  readonly from: readonly string[]
  readonly to: readonly string[]
}

const anyKind = new Set(['any', 'any card'])

function parseSide(side: string): string[] {
  const names = side.split('|').map((name) => name.trim())
  return names.map((name) => (anyKind.has(name) ? 'any' : name === 'same kind' ? 'same' : name))
}

/** The templates' grammar: `a | b -> c`, several divided by `;`, and `a - a` without direction. */
function parseEndpoints(text: string): Endpoints[] {
  return text.split(';').map((part) => {
    const [from = '', to = ''] = part.split(/\s->?\s/)
    return { from: parseSide(from), to: parseSide(to) }
  })
}

function readRelation({ endpoints, ...relation }: RelationData): Relation {
  return { ...relation, isDirected: endpoints.includes('->'), endpoints: parseEndpoints(endpoints) }
}

/** Relations that say something of these very kinds come before those that join anything. */
const generality = (relation: Relation): number =>
  Math.max(...relation.endpoints.map(({ from, to }) => (from.includes('any') || from.includes('same') ? 2 : to.includes('any') ? 1 : 0)))

const all: readonly Relation[] = (data as readonly RelationData[]).map(readRelation)
const relations = new Map(all.map((relation) => [relation.id, relation]))
const bySpecificity = [...all].sort((a, b) => generality(a) - generality(b))

export const relationIds: readonly string[] = all.map((relation) => relation.id)

/** Null for a relation no template knows. */
export function findRelation(id: string): Relation | null {
  return relations.get(id) ?? null
}

function joins({ from, to }: Endpoints, fromKind: string, toKind: string): boolean {
  const starts = from.includes(fromKind) || from.includes('any') || from.includes('same')
  const ends = to.includes(toKind) || to.includes('any') || (to.includes('same') && fromKind === toKind)
  return starts && ends
}

/** The relations that may be drawn from a card of one kind to a card of another, the most telling first. Unknown kinds have none. */
export function relationsBetween(fromKind: string, toKind: string): readonly Relation[] {
  if (!cardKinds.includes(fromKind) || !cardKinds.includes(toKind)) return []
  return bySpecificity.filter((relation) => relation.endpoints.some((endpoints) => joins(endpoints, fromKind, toKind)))
}

/** Names of the fields without which a link of this relation is not made: `why` for a reinforcement. */
export function relationRequires(id: string): readonly string[] {
  return (relations.get(id)?.fields ?? []).filter((field) => field.required).map((field) => field.name)
}
