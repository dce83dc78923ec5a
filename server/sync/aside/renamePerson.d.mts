import type { Doc } from 'yjs'

export function renamePerson(doc: Doc, roots: readonly string[], from: string, to: string): boolean
