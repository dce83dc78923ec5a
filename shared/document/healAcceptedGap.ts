/** An acceptance says who gave it as truly as a card does, and has a reason; else it is none. */
import { mayBeAccepted } from '../analysis/facilitatorRules'
import { earlierValue } from './earlier'
import type { Healing } from './Healing'
import { put } from './healFields'
import { readAcceptedGap } from './acceptedGaps'
import { metaOf } from './roots'

const maxReasonCharacters = 2_000

/** In whatever order: what is written anew by the server can no longer be taken back by its author. */
function saysTheSame(given: Readonly<Record<string, unknown>>, sound: Readonly<Record<string, unknown>>): boolean {
  const names = Object.keys(sound)
  return Object.keys(given).length === names.length && names.every((name) => given[name] === sound[name])
}

/** `key`: one of `meta` that begins as an acceptance does. */
export function healAcceptedGap(healing: Healing, key: string): void {
  const meta = metaOf(healing.transaction.doc)
  const value: unknown = meta.get(key)
  if (value === undefined) return
  const given = readAcceptedGap(key, value)
  if (given === null || !mayBeAccepted(given.rule)) {
    const earlier: unknown = earlierValue(healing.transaction, meta, key)
    return put(healing, meta, key, readAcceptedGap(key, earlier) === null ? null : earlier)
  }
  const item = meta._map.get(key)
  const maker = item === undefined ? null : healing.makerOf(item.id.client)
  const sound = {
    reason: given.reason.slice(0, maxReasonCharacters),
    organisation: given.organisation === (maker?.organisation ?? '') ? given.organisation : '',
    author: given.author === (maker?.participant ?? null) ? given.author : null,
    createdAt: Number.isNaN(Date.parse(given.createdAt)) ? healing.now : given.createdAt.slice(0, 40),
  }
  if (!saysTheSame(value as Readonly<Record<string, unknown>>, sound)) put(healing, meta, key, sound)
}
