/** How far work has come that somebody waits for, under a name which they chose: known while it is done, and to nobody else. */
import type { JobState } from './openWorkshop'

export interface Progress {
  /** `tell` is for the workshop; call `end` when the work has ended, however it did. */
  begin(key: string): { readonly tell: (state: JobState) => void; readonly end: () => void }
  /** Null: nothing of that name is under way. */
  read(key: string): JobState | null
}

export function openProgress(): Progress {
  const states = new Map<string, JobState>()
  return {
    begin: (key) => ({ tell: (state) => void states.set(key, state), end: () => void states.delete(key) }),
    read: (key) => states.get(key) ?? null,
  }
}
