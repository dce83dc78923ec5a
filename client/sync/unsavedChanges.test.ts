import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createUnsavedChanges } from './unsavedChanges'

function emptyStorage() {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}

describe('what lies on this device', () => {
  test('C1 a card typed in twelve times counts once, and is gone when its last update is saved', () => {
    const unsaved = createUnsavedChanges(emptyStorage(), 'k')
    for (let number = 1; number <= 12; number++) unsaved.note(['cards/a'], number)
    unsaved.noteSaved(11)
    expect(unsaved.count()).toBe(1)
    unsaved.noteSaved(12)
    expect(unsaved.count()).toBe(0)
  })

  test('C2 what was on its way when the line fell counts until it has been sent again and saved', () => {
    const unsaved = createUnsavedChanges(emptyStorage(), 'k')
    unsaved.note(['cards/a'], 1)
    unsaved.noteLineLost()
    unsaved.note(['cards/b'], null)
    unsaved.noteSaved(5)
    expect(unsaved.count()).toBe(2)
    unsaved.noteEverythingSent(1)
    unsaved.noteSaved(1)
    expect(unsaved.count()).toBe(0)
  })

  test('C3 the count survives a reload', async () => {
    const storage = emptyStorage()
    createUnsavedChanges(storage, 'k').note(['cards/a', 'links/b'], null)
    await expect.poll(() => storage.kept.size).toBe(1)
    expect(createUnsavedChanges(storage, 'k').count()).toBe(2)
  })

  test('C4 it never says saved while the newest update of a record is not', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.boolean()), { maxLength: 40 }), fc.nat(40), (changes, savedUpTo) => {
        const unsaved = createUnsavedChanges(emptyStorage(), 'k')
        const last = new Map<string, number>()
        let number = 0
        for (const [record, isSent] of changes) {
          if (isSent) number += 1
          unsaved.note([record], isSent ? number : null)
          last.set(record, isSent ? number : Infinity)
        }
        unsaved.noteSaved(savedUpTo)
        expect(unsaved.count()).toBe([...last.values()].filter((carriedBy) => carriedBy > savedUpTo).length)
      }),
    )
  })
})
