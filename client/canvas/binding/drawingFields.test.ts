import { describe, expect, test } from 'vitest'
import type { TLBinding, TLShape } from 'tldraw'
import type { Drawing } from '../../../shared/domain/board'
import { drawingBindings, drawingImage, fieldsOfShape, shapeOfDrawing } from './drawingFields'

const defaults = { color: 'black', size: 'm', w: 100, h: 100 }
const geo = {
  id: 'shape:abc',
  typeName: 'shape',
  type: 'geo',
  parentId: 'page:page',
  index: 'a5',
  x: 10.123456,
  y: -20,
  rotation: 0.5,
  opacity: 1,
  isLocked: false,
  meta: { recordId: 'abc' },
  props: { color: 'red', size: 'l', w: 30, h: 40 },
} as unknown as TLShape

const withoutNulls = (fields: Drawing['fields']): Drawing['fields'] => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
const drawing = (fields: Drawing['fields']): Drawing => ({ id: 'abc', fields })

describe('drawings field by field', () => {
  test('X5 a drawing read back is the shape that was written, to a hundredth of a pixel', () => {
    const fields = withoutNulls(fieldsOfShape(geo, 'p1', [], null))
    expect(shapeOfDrawing(drawing(fields), () => defaults)).toEqual({ ...geo, x: 10.12 })
  })

  test('X5 unknown properties are left out, missing ones filled, unknown shapes and torn numbers not drawn wrong', () => {
    const read = shapeOfDrawing(drawing({ type: 'geo', pageId: 'p', place: { x: Number.NaN, y: 'x', order: '!' }, strange: 1 }), () => defaults)
    expect(read).toMatchObject({ x: 0, y: 0, index: 'a0', props: defaults })
    expect(shapeOfDrawing(drawing({ type: 'embed' }), () => defaults)).toBeNull()
    expect(shapeOfDrawing(drawing({}), () => defaults)).toBeNull()
  })

  test('X6 an image is known by its hash alone: no address from the document is ever shown', () => {
    const hash = 'a'.repeat(64)
    expect(drawingImage(drawing({ image: { hash, w: 10, h: 20, mimeType: 'image/png' } }))).toEqual({ hash, w: 10, h: 20, mimeType: 'image/png' })
    expect(drawingImage(drawing({ image: { hash: 'https://example.org/a.png' } }))).toBeNull()
    const shape = shapeOfDrawing(drawing({ type: 'image', assetId: 'asset:evil', src: 'https://example.org/a.png', image: 'x' }), () => ({ ...defaults, assetId: null }))
    expect((shape?.props as { assetId: unknown }).assetId).toBeNull()
  })

  test('X5 an arrow keeps what it holds on to', () => {
    const props = { terminal: 'start', normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false, snap: 'none' }
    const binding = { fromId: 'shape:abc', toId: 'shape:cards/k1', props } as unknown as TLBinding
    const fields = fieldsOfShape({ ...geo, type: 'arrow' } as TLShape, 'p1', [binding], null)
    expect(drawingBindings(drawing(fields))).toEqual([{ to: { root: 'cards', id: 'k1' }, props }])
  })
})
