import { useState } from 'react'

export interface Draft {
  readonly shown: string
  type(text: string): void
  write(): void
  drop(): void
}

/** A line that others may write too: theirs shows at once unless one is typing; one's own is written, trimmed, when one is done with it. */
export function useDraft(value: string, onWrite: (value: string) => void): Draft {
  const [draft, setDraft] = useState<string | null>(null)
  return {
    shown: draft ?? value,
    type: setDraft,
    write: () => {
      if (draft !== null && draft.trim() !== value) onWrite(draft.trim())
      setDraft(null)
    },
    drop: () => setDraft(null),
  }
}
