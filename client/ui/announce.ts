/** Sentences for the polite live region; kept apart from the region, so that anything may speak without being drawn beside it. */
type Listener = (sentence: string) => void

const listeners = new Set<Listener>()

/** Says a sentence to screen readers when they are done with what they are saying. */
export function announce(sentence: string): void {
  for (const listener of [...listeners]) listener(sentence)
}

export function onAnnouncement(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
