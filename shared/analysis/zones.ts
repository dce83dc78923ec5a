/** Zones by what they are for. */
import type { Board, Zone } from '../domain/board'
import { compareByOrder } from '../domain/order'
import { zoneSpec } from '../templates/findTemplate'

/** The zones made from one zone of a template, in order. */
export function zonesWithKey(board: Board, ...keys: readonly string[]): Zone[] {
  const found = [...board.zones.values()].filter(({ zoneKey }) => zoneKey !== null && keys.includes(zoneKey))
  return found.sort((a, b) => compareByOrder({ id: a.id, order: a.placement.order }, { id: b.id, order: b.placement.order }))
}

/** Where a card of this kind belongs; in a track's lane when a track is given. Null when the board has no such zone. */
export function zoneForKind(board: Board, kind: string, trackId: string | null = null): Zone | null {
  const takes = (zone: Zone) => zoneSpec(zone.templateId, zone.zoneKey)?.cards.includes(kind) ?? false
  const fitting = zonesWithKey(board, ...new Set([...board.zones.values()].flatMap(({ zoneKey }) => zoneKey ?? []))).filter(takes)
  const inLane = trackId === null ? undefined : fitting.find((zone) => zone.trackId === trackId)
  return inLane ?? fitting.find((zone) => zone.trackId === null) ?? fitting[0] ?? null
}
