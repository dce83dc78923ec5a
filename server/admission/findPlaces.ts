/** Where each struct of an update would stand in the document: followed through the document and the update itself, before anything is applied. */
import * as Y from 'yjs'
import { rootNames, type RecordRoot } from '../../shared/document/roots'
import { HostileUpdate, type ScannedRun, type ScannedStruct, type StructId } from '../../shared/document/scanUpdate'

/** What a struct stands in. gone: in something deleted, where it will be nothing. */
export type Place =
  | { readonly in: 'gone' | 'meta' | 'entry' }
  | { readonly in: 'records'; readonly root: RecordRoot }
  | { readonly in: 'fragment' | 'element' | 'text'; readonly depth: number }

export interface Standing {
  readonly place: Place
  /** The key it stands under; null in a list. */
  readonly key: string | null
  /** What stands for the list or map it stands in: its type in the document, or the struct that makes it. */
  readonly list: object | null
}

/** Something it refers to is not here yet. */
export class MissingPart extends Error {
  override readonly name = 'MissingPart'
}

/** Nesting of text nodes; deeper ones would overflow whoever walks them. */
const maxDepth = 48

const gone: Place = { in: 'gone' }
const nowhere: Standing = { place: gone, key: null, list: null }

function deeper(place: Place): number {
  const depth = 'depth' in place ? place.depth + 1 : 1
  if (depth > maxDepth) throw new HostileUpdate('A text too deep')
  return depth
}

function placeOfRoot(name: string): Place {
  const root = rootNames.find((known) => known === name)
  if (root === undefined) throw new HostileUpdate('A root that boards do not have')
  return root === 'meta' ? { in: 'meta' } : { in: 'records', root }
}

type AnyType = Y.AbstractType<unknown>

function placeInType(doc: Y.Doc, type: AnyType): Place {
  if (type._item === null) return placeOfRoot(rootNames.find((name) => doc.share.get(name) === type) ?? '')
  const above = type._item.parent
  if (type instanceof Y.Map) return { in: 'entry' }
  const depth = above instanceof Y.AbstractType ? deeper(placeInType(doc, above as AnyType)) : 1
  if (type instanceof Y.XmlText) return { in: 'text', depth }
  return { in: type instanceof Y.XmlElement ? 'element' : 'fragment', depth }
}

/** What stands in a struct of the update itself. */
function placeInStruct(struct: ScannedStruct, standing: Standing): Place {
  if (struct.is === 'gc' || struct.content === 'gone' || standing.place.in === 'gone') return gone
  switch (struct.content) {
    case 'map':
      return { in: 'entry' }
    case 'fragment':
    case 'element':
      return { in: struct.content, depth: deeper(standing.place) }
    case 'xmlText':
      return { in: 'text', depth: deeper(standing.place) }
    default:
      throw new HostileUpdate('Something in a value')
  }
}

function structAt(run: ScannedRun, clock: number): ScannedStruct | null {
  let low = 0
  let high = run.structs.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const struct = run.structs[middle]!
    if (clock < struct.clock) high = middle - 1
    else if (clock >= struct.clock + struct.length) low = middle + 1
    else return struct
  }
  return null
}

/** Gives the standing of a struct of this update. Throws `MissingPart` and `HostileUpdate`. */
export function findPlaces(doc: Y.Doc, runs: readonly ScannedRun[]): (struct: ScannedStruct) => Standing {
  const runOf = new Map(runs.map((run) => [run.client, run]))
  const found = new Map<ScannedStruct, Standing | 'being found'>()

  const inDocument = (id: StructId): Y.Item | null => {
    const struct = Y.getItem(doc.store, Y.createID(id.client, id.clock)) as unknown
    return struct instanceof Y.Item ? struct : null
  }
  const inUpdate = (id: StructId, from: ScannedStruct): ScannedStruct => {
    if (id.client === from.client && id.clock >= from.clock) throw new HostileUpdate('Built on what comes later')
    const run = runOf.get(id.client)
    const struct = run === undefined ? null : structAt(run, id.clock)
    if (struct === null || struct.is === 'skip') throw new MissingPart()
    return struct
  }
  const isKnown = (id: StructId) => id.clock < Y.getState(doc.store, id.client)

  const beside = (id: StructId, from: ScannedStruct): Standing => {
    if (!isKnown(id)) return standingOf(inUpdate(id, from))
    const item = inDocument(id)
    if (item === null || !(item.parent instanceof Y.AbstractType)) return nowhere
    return { place: placeInType(doc, item.parent as AnyType), key: item.parentSub, list: item.parent }
  }
  const within = (id: StructId, from: ScannedStruct): Omit<Standing, 'key'> => {
    if (!isKnown(id)) {
      const struct = inUpdate(id, from)
      return { place: placeInStruct(struct, standingOf(struct)), list: struct }
    }
    const item = inDocument(id)
    if (item === null || item.content instanceof Y.ContentDeleted) return nowhere
    if (!(item.content instanceof Y.ContentType)) throw new HostileUpdate('Something in a value')
    return { place: placeInType(doc, item.content.type as AnyType), list: item.content.type }
  }
  const find = (struct: ScannedStruct): Standing => {
    if (struct.is !== 'item') return nowhere
    const { origin, rightOrigin, parent, key } = struct
    // Both sides must be here, though one tells the place.
    const left = origin === null ? null : beside(origin, struct)
    const right = rightOrigin === null ? null : beside(rightOrigin, struct)
    if (left !== null || right !== null) return left?.place.in === 'gone' || right?.place.in === 'gone' ? nowhere : (left ?? right)!
    if (parent === null) throw new HostileUpdate('Nowhere')
    return typeof parent === 'string' ? { place: placeOfRoot(parent), key, list: null } : { ...within(parent, struct), key }
  }

  function standingOf(struct: ScannedStruct): Standing {
    const known = found.get(struct)
    if (known === 'being found') throw new HostileUpdate('Built on itself')
    if (known !== undefined) return known
    found.set(struct, 'being found')
    const standing = find(struct)
    found.set(struct, standing)
    return standing
  }
  return standingOf
}
