/** Values that no view, report or export stumbles over: what came in, as near to it as can be. The same object back when nothing is wrong. */
import type { FieldValue, Size } from './board'

/** Canvas pixels at 100 %, to either side of the middle. */
const farthestPixels = 1_000_000
const leastSize = 16
const largestSize = 50_000

function within(value: unknown, least: number, most: number): number {
  if (typeof value !== 'number' || Number.isNaN(value)) return Math.max(least, 0)
  return Math.min(most, Math.max(least, value))
}

export const soundCoordinate = (value: unknown): number => within(value, -farthestPixels, farthestPixels)

/** Null for what is no size at all. */
export function soundSize(value: unknown): Size | null {
  if (typeof value !== 'object' || value === null) return null
  const { w, h } = value as Record<string, unknown>
  if (typeof w !== 'number' || typeof h !== 'number' || Number.isNaN(w) || Number.isNaN(h)) return null
  const size = { w: within(w, leastSize, largestSize), h: within(h, leastSize, largestSize) }
  return size.w === w && size.h === h ? (value as Size) : size
}

const coordinateNames = ['x', 'y', 'pageX', 'pageY'] as const

/** A placement as given, its numbers within reach; absent ones stay absent. Null for what has no page. */
export function soundPlacement(value: unknown): Readonly<Record<string, FieldValue>> | null {
  if (typeof value !== 'object' || value === null) return null
  const given = value as Readonly<Record<string, FieldValue>>
  if (typeof given.pageId !== 'string' || given.pageId === '') return null
  const wrong = coordinateNames.filter((name) => given[name] !== undefined && given[name] !== null && given[name] !== soundCoordinate(given[name]))
  const isZoneSound = given.zoneId === undefined || given.zoneId === null || typeof given.zoneId === 'string'
  if (wrong.length === 0 && isZoneSound) return given
  const zone: Readonly<Record<string, FieldValue>> = isZoneSound ? {} : { zoneId: null }
  return { ...given, ...Object.fromEntries(wrong.map((name) => [name, soundCoordinate(given[name])])), ...zone }
}

/** Largest number whose neighbours can still be told apart. */
const largestNumber = Number.MAX_SAFE_INTEGER

/** Plain JSON with finite numbers, and texts no longer than `maxCharacters`. */
export function soundValue(value: unknown, maxCharacters: number): FieldValue {
  if (typeof value === 'number') return within(value, -largestNumber, largestNumber)
  if (typeof value === 'string') return value.length > maxCharacters ? value.slice(0, maxCharacters) : value
  if (typeof value === 'boolean') return value
  if (typeof value !== 'object' || value === null) return null
  return Array.isArray(value) ? soundList(value, maxCharacters) : soundObject(value as Readonly<Record<string, unknown>>, maxCharacters)
}

function soundList(given: readonly unknown[], maxCharacters: number): FieldValue {
  const sound = given.map((one) => soundValue(one, maxCharacters))
  return sound.every((one, index) => one === given[index]) ? (given as readonly FieldValue[]) : sound
}

function soundObject(given: Readonly<Record<string, unknown>>, maxCharacters: number): FieldValue {
  // What is undefined is as good as absent, and costs no correction.
  const entries = Object.entries(given).map(([name, one]): [string, unknown] => [name, one === undefined ? undefined : soundValue(one, maxCharacters)])
  const isSound = entries.every(([name, one]) => one === given[name])
  return (isSound ? given : Object.fromEntries(entries)) as FieldValue
}
