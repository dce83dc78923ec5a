/** Which shape shows which record. Shapes drawn by hand are `shape:<id>` and drawings; the others carry their root in the id. */
import type { TLAssetId, TLBindingId, TLShapeId } from 'tldraw'

export type ShownRoot = 'zones' | 'cards' | 'links' | 'drawings'

export interface RecordName {
  readonly root: ShownRoot
  readonly id: string
}

export function shapeIdOf(root: ShownRoot, id: string): TLShapeId {
  return (root === 'drawings' ? `shape:${id}` : `shape:${root}/${id}`) as TLShapeId
}

export function recordOfShape(shapeId: TLShapeId): RecordName {
  const name = shapeId.slice('shape:'.length)
  const [, root, id] = /^(zones|cards|links)\/(.*)$/.exec(name) ?? []
  return root !== undefined && id !== undefined ? { root: root as ShownRoot, id } : { root: 'drawings', id: name }
}

export function assetIdOf(imageHash: string): TLAssetId {
  return `asset:${imageHash}` as TLAssetId
}

export function bindingIdOf(drawingId: string, terminal: 'start' | 'end'): TLBindingId {
  return `binding:${drawingId}-${terminal}` as TLBindingId
}
