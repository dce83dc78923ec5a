/**
 * Walks an update (Yjs format v1) from end to end before Yjs sees it, in time that grows with its length alone:
 * what it writes, where, and what it deletes. Throws on all that honest clients never write.
 */
import * as decoding from 'lib0/decoding'
import { readCount, readText, scanAny, scanJson } from './scanValue'

export interface StructId {
  readonly client: number
  readonly clock: number
}

/** gone: content that has been deleted. value: plain JSON. text, format and embed stand in texts only. */
export type ContentKind = 'gone' | 'value' | 'text' | 'format' | 'embed' | 'map' | 'fragment' | 'element' | 'xmlText'

export interface ScannedStruct {
  readonly client: number
  readonly clock: number
  readonly length: number
  /** skip: a gap of that length. */
  readonly is: 'gc' | 'skip' | 'item'
  readonly origin: StructId | null
  readonly rightOrigin: StructId | null
  /** A root's name, an item's id, or null: the same as its neighbours'. */
  readonly parent: string | StructId | null
  readonly key: string | null
  readonly content: ContentKind
  /** Where its bytes begin in the update, and where they end. */
  readonly firstByte: number
  readonly endByte: number
}

/** What one client wrote, in its order, without holes unless a `skip` says so. */
export interface ScannedRun {
  readonly client: number
  readonly from: number
  readonly until: number
  readonly structs: readonly ScannedStruct[]
}

export interface ScannedDelete {
  readonly client: number
  readonly clock: number
  readonly length: number
}

export interface ScannedUpdate {
  readonly runs: readonly ScannedRun[]
  /** In order, none twice. */
  readonly deletes: readonly ScannedDelete[]
}

/** An update that no honest client writes. */
export class HostileUpdate extends TypeError {
  override readonly name = 'HostileUpdate'
}

const maxNameCharacters = 200
/** Neighbours are merged by honest clients: more than these do not come from one, and would take long to look through. */
const maxStructs = 100_000
const maxDeletes = 120_000
const maxClientId = 2 ** 53 - 1
/** More than anybody writes in a life. */
const maxClock = 2 ** 32

function readName(decoder: decoding.Decoder): string {
  const name = readText(decoder)
  if (name.length > maxNameCharacters) throw new HostileUpdate('A name too long')
  return name
}

function readId(decoder: decoding.Decoder): StructId {
  return { client: decoding.readVarUint(decoder), clock: decoding.readVarUint(decoder) }
}

function readLength(decoder: decoding.Decoder): number {
  const length = decoding.readVarUint(decoder)
  if (length < 1) throw new HostileUpdate('Nothing, counted')
  return length
}

interface Content {
  readonly content: ContentKind
  readonly length: number
}

function readType(decoder: decoding.Decoder): Content {
  const type = decoding.readVarUint(decoder)
  if (type === 1) return { content: 'map', length: 1 }
  if (type === 4) return { content: 'fragment', length: 1 }
  if (type === 6) return { content: 'xmlText', length: 1 }
  if (type !== 3) throw new HostileUpdate('A type that boards do not have')
  readName(decoder)
  return { content: 'element', length: 1 }
}

function readContent(decoder: decoding.Decoder, kind: number): Content {
  switch (kind) {
    case 1:
      return { content: 'gone', length: readLength(decoder) }
    case 4: {
      const { length } = readText(decoder)
      if (length === 0) throw new HostileUpdate('A text of nothing')
      return { content: 'text', length }
    }
    case 5:
      scanJson(decoder)
      return { content: 'embed', length: 1 }
    case 6:
      readName(decoder)
      scanJson(decoder)
      return { content: 'format', length: 1 }
    case 7:
      return readType(decoder)
    case 8: {
      const length = readCount(decoder)
      if (length < 1) throw new HostileUpdate('Values, none')
      for (let left = length; left > 0; left--) scanAny(decoder)
      return { content: 'value', length }
    }
    default:
      throw new HostileUpdate('Content that boards do not have')
  }
}

const hasOrigin = 0x80
const hasRightOrigin = 0x40
const hasKey = 0x20
const kindBits = 0x1f

function readItem(decoder: decoding.Decoder, info: number, at: StructId, firstByte: number): ScannedStruct {
  const origin = (info & hasOrigin) === 0 ? null : readId(decoder)
  const rightOrigin = (info & hasRightOrigin) === 0 ? null : readId(decoder)
  const saysWhere = origin === null && rightOrigin === null
  const parent = !saysWhere ? null : decoding.readVarUint(decoder) === 1 ? readName(decoder) : readId(decoder)
  const key = saysWhere && (info & hasKey) !== 0 ? readName(decoder) : null
  const { content, length } = readContent(decoder, info & kindBits)
  return { client: at.client, clock: at.clock, length, is: 'item', origin, rightOrigin, parent, key, content, firstByte, endByte: decoder.pos }
}

function blank(is: 'gc' | 'skip', { client, clock }: StructId, length: number, firstByte: number, endByte: number): ScannedStruct {
  return { client, clock, length, is, origin: null, rightOrigin: null, parent: null, key: null, content: 'gone', firstByte, endByte }
}

function readStruct(decoder: decoding.Decoder, at: StructId): ScannedStruct {
  const firstByte = decoder.pos
  const info = decoding.readUint8(decoder)
  const kind = info & kindBits
  if (kind === 0 || kind === 10) {
    const length = readLength(decoder)
    return blank(kind === 0 ? 'gc' : 'skip', at, length, firstByte, decoder.pos)
  }
  return readItem(decoder, info, at, firstByte)
}

/** How many more parts there may be. */
interface Room {
  structs: number
  deletes: number
}

function readRun(decoder: decoding.Decoder, room: Room): ScannedRun {
  const count = readCount(decoder)
  room.structs -= count
  if (room.structs < 0) throw new HostileUpdate('Too many parts')
  const client = decoding.readVarUint(decoder)
  const from = decoding.readVarUint(decoder)
  const structs: ScannedStruct[] = []
  let until = from
  for (let left = count; left > 0; left--) {
    const struct = readStruct(decoder, { client, clock: until })
    structs.push(struct)
    until += struct.length
  }
  if (client > maxClientId || until > maxClock) throw new HostileUpdate('A number too large')
  return { client, from, until, structs }
}

function onceEach<T>(count: number, read: () => T, idOf: (read: T) => number): T[] {
  const seen = new Set<number>()
  return Array.from({ length: count }, () => {
    const one = read()
    if (seen.has(idOf(one))) throw new HostileUpdate('A client twice')
    seen.add(idOf(one))
    return one
  })
}

/** Ranges of one client, ascending and apart: overlapping ones would have the same ground walked over and over. */
function readDeletes(decoder: decoding.Decoder, room: Room): ScannedDelete[] {
  const client = decoding.readVarUint(decoder)
  const deletes: ScannedDelete[] = []
  let end = 0
  const count = readCount(decoder)
  room.deletes -= count
  if (room.deletes < 0) throw new HostileUpdate('Too many deletions')
  for (let left = count; left > 0; left--) {
    const clock = decoding.readVarUint(decoder)
    const length = readLength(decoder)
    if (clock < end || clock + length > maxClock) throw new HostileUpdate('Deletions in disorder')
    end = clock + length
    deletes.push({ client, clock, length })
  }
  return deletes.length === 0 ? [{ client, clock: 0, length: 0 }] : deletes
}

/** `bytes`: a whole buffer of its own, since lengths are checked against the buffer. */
export function scanUpdate(bytes: Uint8Array): ScannedUpdate {
  const decoder = decoding.createDecoder(bytes)
  const room: Room = { structs: maxStructs, deletes: maxDeletes }
  const runs = onceEach(readCount(decoder), () => readRun(decoder, room), (run) => run.client)
  const deletes = onceEach(readCount(decoder), () => readDeletes(decoder, room), (ranges) => ranges[0]?.client ?? 0).flat()
  if (decoder.pos !== decoder.arr.length) throw new HostileUpdate('Bytes after the end')
  return { runs, deletes: deletes.filter((range) => range.length > 0) }
}
