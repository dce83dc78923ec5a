/**
 * Free drawing, field by field: a native shape of the drawing tool <-> an entry of `drawings`.
 * `type`, `pageId`, `place` (x, y, rotation and order as one value), `opacity`, `bindings` (what an arrow holds on to), `image`
 * (hash, size and type of the bytes), and the shape's own properties by their names.
 */
import type { IndexKey, TLArrowBindingProps, TLBinding, TLShape } from 'tldraw'
import type { Drawing, FieldValue } from '../../../shared/domain/board'
import { isOrderKey } from '../../../shared/domain/order'
import { recordOfShape, shapeIdOf, type RecordName } from '../shapes/shapeIds'
import { editorPageId } from './projectRecords'

/** The native shapes the board keeps; anything else (frames, embeds, bookmarks, groups, notes) is neither made nor shown. */
export const drawingTypes = ['draw', 'geo', 'arrow', 'line', 'text', 'image', 'highlight'] as const
export type DrawingType = (typeof drawingTypes)[number]

export type DrawingFields = Readonly<Record<string, FieldValue>>

/** Bytes of an image: what its address is made of. Sizes in pixels. */
export interface DrawingImage {
  readonly hash: string
  readonly w: number
  readonly h: number
  readonly mimeType: string
}

/** What one end of an arrow holds on to. */
export interface DrawingBinding {
  readonly to: RecordName
  readonly props: TLArrowBindingProps
}

const ownFields = new Set(['type', 'pageId', 'place', 'opacity', 'bindings', 'image'])
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const number = (value: unknown, otherwise: number): number => (typeof value === 'number' && Number.isFinite(value) ? value : otherwise)

export function isDrawingType(type: unknown): type is DrawingType {
  return drawingTypes.some((known) => known === type)
}

export function drawingPage(drawing: Drawing): string | null {
  return typeof drawing.fields.pageId === 'string' ? drawing.fields.pageId : null
}

/** The image an entry shows; null when it shows none or the entry is not to be trusted. */
export function drawingImage(drawing: Drawing): DrawingImage | null {
  const { image } = drawing.fields
  if (!isObject(image) || typeof image.hash !== 'string' || !/^[0-9a-f]{64}$/.test(image.hash)) return null
  const mimeType = typeof image.mimeType === 'string' ? image.mimeType : 'image/png'
  return { hash: image.hash, w: number(image.w, 1), h: number(image.h, 1), mimeType }
}

export function drawingBindings(drawing: Drawing): DrawingBinding[] {
  const { bindings } = drawing.fields
  if (!Array.isArray(bindings)) return []
  return (bindings as unknown[]).flatMap((binding): DrawingBinding[] => {
    if (!isObject(binding) || typeof binding.to !== 'string' || !isObject(binding.props)) return []
    return [{ to: recordOfShape(`shape:${binding.to}` as TLShape['id']), props: binding.props as unknown as TLArrowBindingProps }]
  })
}

/** Entry -> shape; properties this version does not know are left out, missing ones take `defaults`. Null for what is not drawn. */
export function shapeOfDrawing(drawing: Drawing, defaultsOf: (type: DrawingType) => Readonly<Record<string, unknown>>): TLShape | null {
  const { fields } = drawing
  if (!isDrawingType(fields.type)) return null
  const place = isObject(fields.place) ? fields.place : {}
  const props: Record<string, unknown> = {}
  for (const [name, otherwise] of Object.entries(defaultsOf(fields.type))) props[name] = fields[name] ?? otherwise
  const image = drawingImage(drawing)
  if (fields.type === 'image') props.assetId = image === null ? null : `asset:${image.hash}`
  return {
    id: shapeIdOf('drawings', drawing.id),
    typeName: 'shape',
    type: fields.type,
    parentId: editorPageId,
    index: (typeof place.order === 'string' && isOrderKey(place.order) ? place.order : 'a0') as IndexKey,
    x: number(place.x, 0),
    y: number(place.y, 0),
    rotation: number(place.rotation, 0),
    opacity: Math.max(0, Math.min(1, number(fields.opacity, 1))),
    isLocked: false,
    meta: { recordId: drawing.id },
    props,
  } as TLShape
}

const toTwoDecimals = (value: number) => Math.round(value * 100) / 100

/** Shape -> fields. `bindings`: those that begin at the shape. `image`: what its asset says. */
export function fieldsOfShape(shape: TLShape, pageId: string, bindings: readonly TLBinding[], image: DrawingImage | null): DrawingFields {
  const props = Object.entries(shape.props).filter(([name]) => name !== 'assetId' && !ownFields.has(name))
  return {
    ...(Object.fromEntries(props) as Record<string, FieldValue>),
    type: shape.type,
    pageId,
    place: { x: toTwoDecimals(shape.x), y: toTwoDecimals(shape.y), rotation: shape.rotation, order: shape.index },
    opacity: shape.opacity,
    bindings: bindings.length === 0 ? null : bindings.map(({ toId, props }) => ({ to: toId.slice('shape:'.length), props: props as FieldValue })),
    image: image === null ? null : { ...image },
  }
}
