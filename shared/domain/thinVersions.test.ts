import fc from 'fast-check'
import { expect, test } from 'vitest'
import { thinVersions, type DatedVersion, type VersionKind } from './thinVersions'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
const nowMs = Date.parse('2026-11-21T12:00:00.000Z')
const version = (minutesAgo: number, kind: VersionKind = 'auto'): DatedVersion => ({ id: `${kind} ${minutesAgo}`, kind, made: new Date(nowMs - minutesAgo * minuteMs).toISOString() })
const kept = (versions: readonly DatedVersion[]) => {
  const gone = new Set(thinVersions(versions, nowMs))
  return versions.filter(({ id }) => !gone.has(id))
}

test('V40 of a version every ten minutes for forty days, all of the last day stay, one an hour of the last week, one a day of the last thirty', () => {
  const left = kept(Array.from({ length: 40 * 144 }, (_, index) => version(index * 10)))
  const within = (fromDays: number, toDays: number) => left.filter(({ made }) => nowMs - Date.parse(made) >= fromDays * dayMs && nowMs - Date.parse(made) < toDays * dayMs).length
  expect(within(0, 1)).toBe(144)
  expect(within(1, 7)).toBeGreaterThanOrEqual(6 * 24)
  expect(within(1, 7)).toBeLessThanOrEqual(6 * 24 + 1)
  expect(within(7, 30)).toBeGreaterThanOrEqual(23)
  expect(within(7, 30)).toBeLessThanOrEqual(24)
  expect(within(30, 41)).toBe(0)
})

test('V41 named versions, those around a restore and the end of each session of the last thirty days stay', () => {
  const lasting = [version(5, 'end'), version(6, 'end'), version(90_000, 'named'), version(90_001, 'before'), version(90_002, 'restored'), version(80_000, 'end')]
  expect(kept(lasting)).toEqual(lasting)
})

test('V42 thinning again takes nothing more away', () => {
  const any = fc.array(fc.tuple(fc.integer({ min: 0, max: 80_000 }), fc.constantFrom<VersionKind>('auto', 'start', 'end', 'named')), { maxLength: 60 })
  fc.assert(
    fc.property(any, (given) => {
      const left = kept(given.map(([minutes, kind]) => version(minutes, kind)))
      expect(kept(left)).toEqual(left)
    }),
  )
})
