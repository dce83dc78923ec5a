/**
 * A large update (Yjs format v1) as several that can be applied one after the other: what a part builds on is in an earlier one
 * or in the same, and a record comes whole where that is possible. Deletions come last.
 */
import * as encoding from 'lib0/encoding'
import { scanUpdate, type ScannedDelete, type ScannedRun, type ScannedStruct, type ScannedUpdate, type StructId } from './scanUpdate'

export interface PieceSize {
  /** Parts (structs and deleted stretches) after which a piece ends where a record does; four times as many at most. */
  readonly parts: number
  /** The same in bytes. A part that is larger stands alone. */
  readonly bytes: number
}

export const countParts = ({ runs, deletes }: ScannedUpdate): number => runs.reduce((sum, run) => sum + run.structs.length, deletes.length)

/** A record as large as this many pieces is cut after all. */
const longestRecord = 4

interface Cursor {
  readonly run: ScannedRun
  next: number
  isAwaited: boolean
}

/** In an order in which each stands after what it builds on, as far as that lies in the update. */
function inBuildingOrder(runs: readonly ScannedRun[]): ScannedStruct[] {
  const cursors = new Map<number, Cursor>(runs.map((run) => [run.client, { run, next: 0, isAwaited: false }]))
  const ordered: ScannedStruct[] = []
  /** The cursor that has still to come as far as this id; null when it is there, or never will be. */
  const behind = (id: StructId | string | null): Cursor | null => {
    if (id === null || typeof id === 'string') return null
    const cursor = cursors.get(id.client)
    const next = cursor?.run.structs[cursor.next]
    return cursor !== undefined && next !== undefined && id.clock < cursor.run.until && next.clock <= id.clock ? cursor : null
  }
  for (const first of cursors.values()) {
    const stack = [first]
    first.isAwaited = true
    for (let cursor = stack.at(-1); cursor !== undefined; cursor = stack.at(-1)) {
      const struct = cursor.run.structs[cursor.next]
      const awaited = struct === undefined ? null : (behind(struct.origin) ?? behind(struct.rightOrigin) ?? behind(struct.parent))
      // What waits for itself is left to whoever looks at it closely.
      if (awaited !== null && !awaited.isAwaited) {
        awaited.isAwaited = true
        stack.push(awaited)
        continue
      }
      if (struct !== undefined) ordered.push(struct)
      cursor.next += 1
      if (struct !== undefined && stack.length === 1) continue
      cursor.isAwaited = false
      stack.pop()
    }
  }
  return ordered
}

/** Whether nothing before it is left half made: a new record, more of a text, another value in a record that was there. */
function beginsAnew({ is, parent, origin, rightOrigin }: ScannedStruct, runs: ReadonlyMap<number, ScannedRun>): boolean {
  if (is !== 'item' || typeof parent === 'string' || origin !== null || rightOrigin !== null) return true
  return parent !== null && parent.clock < (runs.get(parent.client)?.from ?? Infinity)
}

function sectionsOf(update: ScannedUpdate, size: PieceSize): ScannedStruct[][] {
  const runs = new Map(update.runs.map((run) => [run.client, run]))
  const sections: ScannedStruct[][] = []
  let section: ScannedStruct[] = []
  let bytes = 0
  for (const struct of inBuildingOrder(update.runs)) {
    const bytesWith = bytes + struct.endByte - struct.firstByte
    const share = Math.max((section.length + 1) / size.parts, bytesWith / size.bytes)
    if (section.length > 0 && share > 1 && (share > longestRecord || beginsAnew(struct, runs))) {
      sections.push(section)
      section = []
      bytes = 0
    }
    section.push(struct)
    bytes += struct.endByte - struct.firstByte
  }
  return section.length > 0 ? [...sections, section] : sections
}

/** Neighbours of one client, in the order in which they come; one run per client. */
function runsIn(section: readonly ScannedStruct[]): ScannedStruct[][] {
  const runs = new Map<number, ScannedStruct[]>()
  for (const struct of section) {
    const run = runs.get(struct.client)
    if (run === undefined) runs.set(struct.client, [struct])
    else run.push(struct)
  }
  return [...runs.values()]
}

function encodeRuns(runs: readonly (readonly ScannedStruct[])[], bytes: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, runs.length)
  for (const run of runs) {
    const [first, last] = [run[0]!, run.at(-1)!]
    encoding.writeVarUint(encoder, run.length)
    encoding.writeVarUint(encoder, first.client)
    encoding.writeVarUint(encoder, first.clock)
    encoding.writeUint8Array(encoder, bytes.subarray(first.firstByte, last.endByte))
  }
  encoding.writeVarUint(encoder, 0)
  return encoding.toUint8Array(encoder)
}

function encodeDeletes(deletes: readonly ScannedDelete[]): Uint8Array {
  const ofClient = new Map<number, ScannedDelete[]>()
  for (const range of deletes) {
    const ranges = ofClient.get(range.client)
    if (ranges === undefined) ofClient.set(range.client, [range])
    else ranges.push(range)
  }
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarUint(encoder, ofClient.size)
  for (const [client, ranges] of ofClient) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, ranges.length)
    for (const { clock, length } of ranges) {
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarUint(encoder, length)
    }
  }
  return encoding.toUint8Array(encoder)
}

/** `bytes`: the update that was scanned. Gives pieces one by one, so that nobody need wait for the last; scan each when its time comes. */
export function* splitUpdate(bytes: Uint8Array, scanned: ScannedUpdate, size: PieceSize): Generator<Uint8Array> {
  for (const section of sectionsOf(scanned, size)) yield encodeRuns(runsIn(section), bytes)
  for (let first = 0; first < scanned.deletes.length; first += size.parts) yield encodeDeletes(scanned.deletes.slice(first, first + size.parts))
}

/** The pieces at once; the update itself when it is small enough. Throws on bytes that no honest client writes. */
export function piecesOf(bytes: Uint8Array, size: PieceSize): readonly Uint8Array[] {
  if (bytes.byteLength <= size.bytes) return [bytes]
  return [...splitUpdate(bytes, scanUpdate(bytes.slice()), size)]
}
