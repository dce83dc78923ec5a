import { describe, expect, test } from 'vitest'
import { matchesShortcut, type KeyPress } from './shortcuts'

const press = (key: string, change: Partial<KeyPress> = {}): KeyPress => ({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...change })

describe('shortcuts', () => {
  test('K1 letters are matched by the character, with exactly their modifiers', () => {
    expect(matchesShortcut(press('z', { ctrlKey: true }), 'Mod+Z')).toBe(true)
    expect(matchesShortcut(press('Z', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+Z')).toBe(true)
    expect(matchesShortcut(press('Z', { ctrlKey: true, shiftKey: true }), 'Mod+Z')).toBe(false)
    expect(matchesShortcut(press('n'), 'N')).toBe(true)
    expect(matchesShortcut(press('n', { altKey: true }), 'N')).toBe(false)
  })

  test('K2 Shift and a digit work although a Danish keyboard types another character', () => {
    expect(matchesShortcut(press('!', { shiftKey: true, code: 'Digit1' }), 'Shift+1')).toBe(true)
    expect(matchesShortcut(press('=', { shiftKey: true, code: 'Digit0' }), 'Shift+0')).toBe(true)
  })

  test('K3 a sign counts whether or not the keyboard needs Shift for it', () => {
    expect(matchesShortcut(press('+', { shiftKey: true }), '+')).toBe(true)
    expect(matchesShortcut(press('+'), '+')).toBe(true)
    expect(matchesShortcut(press('-'), '-')).toBe(true)
  })
})
