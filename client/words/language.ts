/** The language this person reads in: chosen per person and device, never per board. */
import { useSyncExternalStore } from 'react'
import type { Language, Words } from '../../shared/domain/language'

const storageKey = 'faellestavle.language'
const listeners = new Set<() => void>()
let current: Language | null = null

function firstLanguage(): Language {
  const stored = localStorage.getItem(storageKey)
  if (stored === 'da' || stored === 'en') return stored
  return navigator.languages.some((tag) => /^(da|nb|nn|no|sv)\b/.test(tag)) || !navigator.language.startsWith('en') ? 'da' : 'en'
}

export function readLanguage(): Language {
  if (current === null) {
    current = firstLanguage()
    document.documentElement.lang = current
  }
  return current
}

export function setLanguage(language: Language): void {
  current = language
  localStorage.setItem(storageKey, language)
  document.documentElement.lang = language
  for (const listener of [...listeners]) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, readLanguage)
}

/** Picks the reader's language out of a text that has both. */
export function useSay(): (words: Words) => string {
  const language = useLanguage()
  return (words) => words[language]
}
