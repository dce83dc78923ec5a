/** Others' drags, seen while they happen: shown over the document, and replaced by the place they write. */
import type { Editor, TLShapeId } from 'tldraw'
import type { LiveMove } from '../../../shared/protocol/presence'
import type { LiveBoard } from '../../board/liveBoard'
import { shapeIdOf } from '../shapes/shapeIds'
import type { LivePlace } from './openProjection'

/** A place is kept this long after its drag ended, until the written one arrives: presence is faster than the disk. */
const keptAfterMs = 800
/** More is not sent; the rest follows when the drag ends. */
const maxMoves = 200

export interface LiveMoves {
  placeOf(id: TLShapeId): LivePlace | null
  /** The record was written: what was seen live has had its time. */
  settle(id: TLShapeId): void
  close(): void
}

interface Seen extends LivePlace {
  readonly endedAt: number | null
}

const toPlace = ([, x, y, w, h]: LiveMove): LivePlace => (w === undefined || h === undefined ? { x, y } : { x, y, w, h })
const isOver = (place: Seen): boolean => place.endedAt !== null

function isMove(move: unknown): move is LiveMove {
  if (!Array.isArray(move) || typeof move[0] !== 'string') return false
  return (move.length === 3 || move.length === 5) && move.slice(1).every((value) => typeof value === 'number' && Number.isFinite(value))
}

/** `refresh` draws shapes again. */
export function openLiveMoves(live: LiveBoard, pageId: () => string | null, refresh: (ids: TLShapeId[]) => void): LiveMoves {
  let seen = new Map<TLShapeId, Seen>()
  const timers = new Set<ReturnType<typeof setTimeout>>()

  const movesNow = (): Map<TLShapeId, LivePlace> => {
    const { cards } = live.view.read()
    const found = new Map<TLShapeId, LivePlace>()
    for (const person of live.connection.presence.others().values()) {
      if (person.pageId !== pageId() || !Array.isArray(person.moving)) continue
      for (const move of person.moving.filter(isMove)) found.set(shapeIdOf(cards.has(move[0]) ? 'cards' : 'drawings', move[0]), toPlace(move))
    }
    return found
  }

  const forgetEnded = () => {
    const old = [...seen].flatMap(([id, { endedAt }]) => (endedAt !== null && Date.now() - endedAt >= keptAfterMs ? [id] : []))
    for (const id of old) seen.delete(id)
    refresh(old)
  }

  const onPresence = () => {
    const moves = movesNow()
    if (moves.size === 0 && seen.size === 0) return
    const ended = [...seen].filter(([id]) => !moves.has(id))
    const hasJustEnded = ended.some(([, place]) => !isOver(place))
    seen = new Map<TLShapeId, Seen>(ended.map(([id, place]) => [id, { ...place, endedAt: place.endedAt ?? Date.now() }]))
    for (const [id, place] of moves) seen.set(id, { ...place, endedAt: null })
    refresh([...moves.keys()])
    if (hasJustEnded) {
      const timer = setTimeout(() => (timers.delete(timer), forgetEnded()), keptAfterMs)
      timers.add(timer)
    }
  }

  const stop = live.connection.presence.subscribe(onPresence)
  return {
    placeOf: (id) => seen.get(id) ?? null,
    settle(id) {
      const place = seen.get(id)
      if (place && isOver(place)) seen.delete(id)
    },
    close() {
      stop()
      for (const timer of timers) clearTimeout(timer)
    },
  }
}

/** Tells the others where the shapes in hand are now. */
export function sendMoves(live: LiveBoard, editor: Editor, ids: Iterable<TLShapeId>): void {
  const { cards, drawings } = live.view.read()
  const moving: LiveMove[] = []
  for (const id of ids) {
    const shape = editor.getShape(id)
    const recordId = String(shape?.meta.recordId ?? '')
    const isCopy = shape === undefined || (shape.id !== shapeIdOf('cards', recordId) && shape.id !== shapeIdOf('drawings', recordId))
    if (isCopy || !(cards.has(recordId) || drawings.has(recordId))) continue
    const { w, h } = shape.props as { w?: unknown; h?: unknown }
    const at = [recordId, Math.round(shape.x), Math.round(shape.y)] as const
    moving.push(typeof w === 'number' && typeof h === 'number' ? [...at, Math.round(w), Math.round(h)] : at)
    if (moving.length === maxMoves) break
  }
  live.connection.presence.put({ moving })
}
