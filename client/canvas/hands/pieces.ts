/** What we put on the clipboard ourselves. Read back with care: anybody can put anything there. */
import type { Card, ColorNumber, FieldValue, Size } from '../../../shared/domain/board'
import { isDrawingType } from '../binding/drawingFields'
import { readColor, readSize } from '../../../shared/document/readBoard'

type Fields = Readonly<Record<string, FieldValue>>

export type Piece =
  | { readonly is: 'card'; readonly kind: string; readonly title: string; readonly color: ColorNumber | null; readonly size: Size | null; readonly fields: Card['fields']; readonly x: number; readonly y: number }
  | { readonly is: 'drawing'; readonly fields: Fields; readonly x: number; readonly y: number }

const maxPieces = 500
/** What a card says by itself, and no field may say in its place. */
const ownKeys = new Set(['kind', 'title', 'note', 'placement', 'size', 'color', 'author', 'organisation', 'createdAt'])
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

function readPiece(value: unknown): Piece[] {
  if (!isObject(value) || !isNumber(value.x) || !isNumber(value.y) || !isObject(value.fields)) return []
  const fields = value.fields as Fields
  const at = { x: value.x, y: value.y }
  if (value.is === 'drawing' && isDrawingType(fields.type)) return [{ is: 'drawing', fields, ...at }]
  if (value.is !== 'card' || typeof value.kind !== 'string' || typeof value.title !== 'string') return []
  const kept = Object.fromEntries(Object.entries(fields).filter(([name]) => !ownKeys.has(name)))
  return [{ is: 'card', kind: value.kind, title: value.title, color: readColor(value.color), size: readSize(value.size), fields: kept, ...at }]
}

/** None when the text is not ours. */
export function readPieces(json: string): Piece[] {
  if (json === '') return []
  try {
    const parsed: unknown = JSON.parse(json)
    return Array.isArray(parsed) ? parsed.slice(0, maxPieces).flatMap(readPiece) : []
  } catch {
    return []
  }
}
