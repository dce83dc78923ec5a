/** What of a card's fields shows on the card itself: few, so that a card is read from the back of the room. */
import type { FieldValue } from '../domain/board'
import { hasMarks } from '../domain/evidenceMarks'
import { findCardKind, type FieldSpec } from './findCardKind'

/** By kind, most telling first. Kinds that are not here show their words alone. */
const faces: Readonly<Record<string, readonly string[]>> = {
  evidence: ['value'],
  voice: ['how'],
  effect: ['forWhom'],
  'core-problem': ['agreed'],
  cause: ['influence'],
  condition: ['movable'],
  'boundary-item': ['place', 'why'],
  reframing: ['opensFor'],
  'data-gap': ['owner', 'due'],
  vision: ['year'],
  'target-statement': ['who'],
  track: ['lead', 'state'],
  goal: ['horizon'],
  'track-actor': ['role'],
  initiative: ['exists', 'who'],
  victory: ['reached', 'due'],
  barrier: ['type', 'mover'],
  activity: ['owner', 'status', 'period'],
  offer: ['partner'],
  need: ['partner'],
  milestone: ['due'],
  election: ['due', 'type'],
  learning: ['from'],
  'state-statement': ['state'],
  'shared-goal': ['horizon', 'measure'],
  commitment: ['partner', 'due', 'state'],
  reservation: ['partner'],
  'open-issue': ['owner', 'due'],
  proposal: ['body', 'state'],
  objection: ['state'],
  indicator: ['baseline', 'target', 'responsible'],
  measurement: ['value', 'date'],
  story: ['indicator'],
  'other-explanation': ['indicator', 'weight'],
  breakdown: ['group', 'value'],
  actor: ['sector', 'invited'],
  'actor-gap': ['through'],
  marker: ['type'],
  body: ['role', 'rule'],
  seat: ['partner', 'function'],
  'backbone-task': ['task', 'owner'],
  'agenda-item': ['outcome', 'minutes'],
  decision: ['number', 'body', 'review'],
  action: ['owner', 'due', 'state'],
  risk: ['by'],
  message: ['audience'],
  mission: ['lead', 'until'],
  assumption: ['state'],
  anchor: ['what', 'owner', 'how'],
}

/** Values that go without saying on a card. */
const silent: Readonly<Record<string, string>> = { 'track.state': 'active' }

export function saysNothingNew(kind: string, name: string, value: unknown): boolean {
  return silent[`${kind}.${name}`] === value
}

export function faceFields(kind: string): readonly FieldSpec[] {
  const fields = findCardKind(kind)?.fields ?? []
  return (faces[kind] ?? []).flatMap((name) => fields.find((field) => field.name === name) ?? [])
}

type Fields = Readonly<Record<string, FieldValue>>

/** An offer or a need that has become something. */
export const isUsedUp = (kind: string, fields: Fields): boolean => (kind === 'offer' || kind === 'need') && fields.fate === 'used'

/** What stands on a card that no field of its kind says. */
const hasStanding = (kind: string, fields: Fields): boolean =>
  isUsedUp(kind, fields) || (kind === 'evidence' && hasMarks(fields)) || (kind === 'reframing' && (fields.trial === true || typeof fields.decidedAt === 'string'))

/** Whether a card's fields say something on it beside its words. */
export function hasFacts({ kind, fields }: { readonly kind?: string | undefined; readonly fields?: Fields | undefined }): boolean {
  if (kind !== undefined && hasStanding(kind, fields ?? {})) return true
  return kind !== undefined && faceFields(kind).some(({ name }) => fields?.[name] !== undefined && !saysNothingNew(kind, name, fields[name]))
}
