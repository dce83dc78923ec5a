/** Keys to commands. A shortcut is matched by the character typed, so that it works on any keyboard. */
import type { Command } from './command'

export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
  /** The physical key: only used for digits, whose shifted character differs between keyboards. */
  readonly code?: string
}

interface Parts {
  readonly mod: boolean
  readonly shift: boolean
  readonly alt: boolean
  readonly key: string
}

function partsOf(shortcut: string): Parts {
  const names = shortcut.split('+').filter((name) => name !== '')
  const key = shortcut.endsWith('+') ? '+' : (names.at(-1) ?? '')
  const modifiers = shortcut.endsWith('+') ? names : names.slice(0, -1)
  return { mod: modifiers.includes('Mod'), shift: modifiers.includes('Shift'), alt: modifiers.includes('Alt'), key: key.toLowerCase() }
}

/** Whether a key press is this shortcut, such as `Mod+Z` or `Shift+1`. */
export function matchesShortcut(press: KeyPress, shortcut: string): boolean {
  const parts = partsOf(shortcut)
  const digit = /^Digit(\d)$/.exec(press.code ?? '')?.[1]
  const pressed = digit !== undefined && /^\d$/.test(parts.key) ? digit : press.key.toLowerCase()
  const isSign = pressed.length === 1 && !/[\p{L}\d ]/u.test(pressed)
  return (
    pressed === parts.key &&
    (press.ctrlKey || press.metaKey) === parts.mod &&
    press.altKey === parts.alt &&
    // Signs such as + need Shift on some keyboards and not on others.
    (isSign || press.shiftKey === parts.shift)
  )
}

/** The first of these commands that the key press means; null when it means none. */
export function findCommandForKey(press: KeyPress, commands: readonly Command[]): Command | null {
  return commands.find((command) => command.shortcuts?.some((shortcut) => matchesShortcut(press, shortcut))) ?? null
}

/** How a shortcut is written for a person. */
export function shortcutWords(shortcut: string, isMac: boolean): string {
  return shortcut.replace('Mod', isMac ? '⌘' : 'Ctrl').replace('Shift', isMac ? '⇧' : 'Shift').replace('Alt', isMac ? '⌥' : 'Alt')
}

/** Whether letters typed now go into a text, so that single-key shortcuts must keep quiet. */
export function isWritingIn(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}
