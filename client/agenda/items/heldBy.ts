/** Who else writes where in the agenda: by their carets, as they show them. */
import * as Y from 'yjs'
import type { LiveBoard } from '../../board/liveBoard'

/** The child of `fragment` in which a caret stands; null when it stands elsewhere. */
function childWith(fragment: Y.XmlFragment, doc: Y.Doc, relative: unknown): unknown {
  try {
    const place = Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON(relative), doc)
    let type: unknown = place?.type
    while (type instanceof Y.AbstractType && type.parent !== fragment) type = type.parent
    return type ?? null
  } catch {
    // Whatever another client sent.
    return null
  }
}

/** Names of the others whose caret stands in one of these children of the session's text. */
export function heldBy({ connection, doc }: LiveBoard, sessionId: string, fragment: Y.XmlFragment, children: readonly unknown[]): string[] {
  const names = [...connection.presence.others().values()].flatMap((person) => {
    if (person.editing !== sessionId || !person.caret) return []
    const child = childWith(fragment, doc, person.caret.head)
    return child !== null && children.includes(child) ? [person.user.name] : []
  })
  return [...new Set(names)]
}
