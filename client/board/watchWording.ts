/** What a track, a goal or the core problem was called before is kept, however its title is changed. */
import { keepsWordings } from '../../shared/domain/earlierWordings'
import { keepWording } from '../../shared/document/tracks'
import type { LiveBoard } from './liveBoard'

/** Remembers a card's title; the returned function keeps it, should it have given way. */
export function watchWording(live: LiveBoard, cardId: string): () => void {
  const before = live.view.read().cards.get(cardId)
  return () => {
    const now = live.view.read().cards.get(cardId)
    if (before === undefined || now === undefined || !live.canEdit || !keepsWordings(now.kind)) return
    // Outside undo: whoever takes the new wording back has not to take back a memory as well.
    live.doc.transact(() => keepWording(live.doc, { ...now, title: before.title }, now.title, live.stamp().createdAt.slice(0, 10)))
  }
}
