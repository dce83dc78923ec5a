import type { Doc } from 'yjs'

export interface Renaming {
  /** Participant ids. */
  readonly from: string
  readonly to: string
  /** What they were called, and are called from now on. */
  readonly name: string
  readonly erasedName: string
}

export function renamePerson(doc: Doc, roots: readonly string[], renaming: Renaming): boolean
