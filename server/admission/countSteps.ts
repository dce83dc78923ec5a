/**
 * How far Yjs would have to search for the places of an update's parts, before it does. A part between two neighbours costs nothing;
 * one whose neighbours have others between them makes Yjs walk past those, and crafted ones make it walk the same list for each.
 */
import * as Y from 'yjs'
import type { Standing } from './findPlaces'
import { HostileUpdate, type ScannedStruct, type StructId } from '../../shared/document/scanUpdate'

/** Measured: a step takes Yjs about 70 ns, so that this is well under a twentieth of a second. */
const maxSteps = 500_000

const isSame = (a: StructId | null, b: StructId | null): boolean => a === b || (a !== null && b !== null && a.client === b.client && a.clock === b.clock)

/** Ids -> values, without making a text of each id. */
function createIdMap<T>() {
  const clients = new Map<number, Map<number, T>>()
  return {
    get: ({ client, clock }: StructId): T | undefined => clients.get(client)?.get(clock),
    set({ client, clock }: StructId, value: T): void {
      const clocks = clients.get(client) ?? new Map<number, T>()
      clocks.set(clock, value)
      clients.set(client, clocks)
    },
  }
}

function itemAt(doc: Y.Doc, id: StructId): Y.Item | null {
  if (id.clock >= Y.getState(doc.store, id.client)) return null
  const struct = Y.getItem(doc.store, Y.createID(id.client, id.clock)) as unknown
  return struct instanceof Y.Item ? struct : null
}

/** Call for each new part in order. Throws `HostileUpdate` when the update costs too much. */
export function openStepCount(doc: Y.Doc): (struct: ScannedStruct, standing: Standing) => void {
  /** What stands right of an id, or at the start of a list, after the parts before: null is the end. */
  const after = createIdMap<StructId | null>()
  const firsts = new Map<object, StructId>()
  const partsIn = new Map<object, number>()
  /** Where in the document a loose part's search ends. */
  const bounds = createIdMap<StructId | null>()
  /** The last part searched for, by where its search began. */
  const lastAfter = createIdMap<StructId>()
  const lastAtStart = new Map<object, StructId>()
  let steps = 0

  const nextInDocument = (origin: StructId | null, list: object): StructId | null => {
    if (origin === null) return list instanceof Y.AbstractType ? (list._start?.id ?? null) : null
    const item = itemAt(doc, origin)
    if (item === null) return { client: origin.client, clock: origin.clock + 1 }
    const isInside = origin.clock < item.id.clock + item.length - 1
    return isInside ? { client: origin.client, clock: origin.clock + 1 } : (item.right?.id ?? null)
  }
  const nextOf = (origin: StructId | null, list: object): StructId | null => {
    const known = origin === null ? firsts.get(list) : after.get(origin)
    return known === undefined ? nextInDocument(origin, list) : known
  }
  const walk = (origin: StructId | null, list: object, until: StructId | null): void => {
    const from = nextInDocument(origin, list)
    for (let item = from === null ? null : itemAt(doc, from); item !== null && steps <= maxSteps; item = item.right) {
      if (until !== null && item.id.client === until.client && until.clock >= item.id.clock && until.clock < item.id.clock + item.length) return
      steps += 1
    }
  }
  const searchFor = ({ client, clock, origin, rightOrigin }: ScannedStruct, list: object): void => {
    const bound = rightOrigin === null ? null : (bounds.get(rightOrigin) ?? rightOrigin)
    bounds.set({ client, clock }, bound)
    // One written in front of the last searched for ends there; any other passes those of the same update too.
    const last = origin === null ? lastAtStart.get(list) : lastAfter.get(origin)
    if (last === undefined || !isSame(last, rightOrigin)) steps += partsIn.get(list) ?? 0
    if (origin === null) lastAtStart.set(list, { client, clock })
    else lastAfter.set(origin, { client, clock })
    walk(origin, list, bound)
    if (steps > maxSteps) throw new HostileUpdate('Parts that make the search long')
  }

  return (struct, { key, list }) => {
    if (struct.is !== 'item' || key !== null || list === null) return
    const { client, clock, length, origin, rightOrigin } = struct
    const isTight = isSame(nextOf(origin, list), rightOrigin)
    if (!isTight) searchFor(struct, list)
    else if (origin === null) firsts.set(list, { client, clock })
    else after.set(origin, { client, clock })
    after.set({ client, clock: clock + length - 1 }, rightOrigin)
    partsIn.set(list, (partsIn.get(list) ?? 0) + 1)
  }
}
