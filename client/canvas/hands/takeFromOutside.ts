/** What is pasted or dropped comes through our own hands only: nothing is fetched, no markup is trusted. */
import type { Editor } from 'tldraw'
import { addImages } from '../images/addImages'
import { shapeIdOf } from '../shapes/shapeIds'
import type { CanvasBinding } from '../binding/openBinding'
import type { Stage } from '../stage'
import { listenToClipboard } from './clipboard'
import { makeCards } from './makeCards'

interface Point {
  readonly x: number
  readonly y: number
}

export interface Outside {
  /** Lines become cards, page pixels. */
  pasteText(text: string, at: Point): Promise<void>
  stop(): void
}

/** `aim`: where what comes without a place is put. */
export function takeFromOutside(stage: Stage, editor: Editor, binding: CanvasBinding, aim: () => Point): Outside {
  const pasteText = async (text: string, at: Point) => {
    const made = await makeCards(stage, text, at)
    binding.flushNow()
    if (made.length > 0) editor.setSelectedShapes(made.map((id) => shapeIdOf('cards', id)))
  }
  editor.registerExternalContentHandler('text', ({ text, point }) => void pasteText(text, point ?? aim()))
  editor.registerExternalContentHandler('url', ({ url, point }) => void pasteText(url, point ?? aim()))
  editor.registerExternalContentHandler('files', ({ files, point }) => void addImages(stage, editor, files, point ?? aim()))
  for (const kind of ['svg-text', 'embed', 'tldraw', 'excalidraw', 'file-replace'] as const) editor.registerExternalContentHandler(kind, null)
  const stop = listenToClipboard(stage, editor, {
    aim,
    paste: (text) => void pasteText(text, aim()),
    pasteFiles: (files) => void addImages(stage, editor, files, aim()),
  })
  return { pasteText, stop }
}
