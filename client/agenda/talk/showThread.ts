import { TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { Thread } from '../../../shared/text/comments'
import type { LiveBoard } from '../../board/liveBoard'
import { placeOfItem, rangeOf } from './quotes'
import { putTalk, talkOf } from './talkState'

/** Brings the words a thread is about into view, with the caret at them. */
export function showThread(view: EditorView, live: LiveBoard, sessionId: string, { id, item, first }: Thread): void {
  const { doc } = view.state
  const place = (first === null ? null : rangeOf(doc, first)?.from) ?? placeOfItem(doc, item)
  putTalk(talkOf(live), sessionId, { active: id, sheetOf: null, isListOpen: false })
  if (place !== null) view.dispatch(view.state.tr.setSelection(TextSelection.near(doc.resolve(Math.min(place + 1, doc.content.size)), -1)).scrollIntoView())
  view.focus()
}
