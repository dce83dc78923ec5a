import type { Editor } from 'tldraw'
import { linkPath, type LinkPath } from './linkPath'
import { shapeIdOf } from './shapeIds'
import type { LinkShape } from './shapeTypes'

/** Where the link runs now: it follows its cards while they move. Null when one of them is not on this page. */
export function pathOfLink(editor: Editor, { props }: LinkShape): LinkPath | null {
  const from = editor.getShapePageBounds(shapeIdOf('cards', props.from))
  const to = editor.getShapePageBounds(shapeIdOf('cards', props.to))
  return from && to ? linkPath(from, to, props.spread, props.isBack) : null
}

/** Width and height of the words at a link's middle, page pixels. */
export function labelSize(label: string): { w: number; h: number } {
  return { w: 16 + label.length * 7.3, h: 22 }
}
