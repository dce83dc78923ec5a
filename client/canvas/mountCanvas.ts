/** Brings an editor to life on a board: binding, hands, presence and eye; returns what takes all of it down. */
import { DefaultFontStyle, registerDefaultSideEffects, type Editor, type StateNode, type TLShapeId } from 'tldraw'
import { openBinding, type CanvasBinding } from './binding/openBinding'
import { giveHands } from './hands/giveHands'
import { listenToKeys } from './hands/keys'
import { showDropZones } from './hands/showDropZones'
import { dropOnView } from './hands/dropOnView'
import { takeFromOutside, type Outside } from './hands/takeFromOutside'
import { trackPointer } from './hands/trackPointer'
import { openEye } from './openEye'
import { recordOfShape } from './shapes/shapeIds'
import { shareSelection } from './shareSelection'
import { showPages } from './showPages'
import type { Stage } from './stage'
import { openFollowing } from './together/follow'
import { sendPresence } from './together/sendPresence'

interface Point {
  readonly x: number
  readonly y: number
}

/** What the canvas's panels reach for. */
export interface MountedCanvas extends Pick<Outside, 'pasteText'> {
  /** What the next command makes, it makes here (page pixels): set by the menu where it was opened. */
  aimAt(point: Point | null): void
  close(): void
}

export interface MountHooks {
  /** A card one is writing in was deleted by somebody else; it is still there when this is called. */
  onCardLost(cardId: string): void
}

type IdleState = StateNode & { handleDoubleClickOnCanvas(): void }

/** Our own first tool, typeface and double click. */
function settle(stage: Stage, editor: Editor): void {
  const { live } = stage
  editor.updateInstanceState({ isReadonly: !live.canEdit, exportBackground: true })
  editor.setStyleForNextShapes(DefaultFontStyle, 'sans')
  editor.setCurrentTool(live.canEdit ? 'select' : 'hand')
  const idle = editor.getStateDescendant<IdleState>('select.idle')
  if (idle) idle.handleDoubleClickOnCanvas = () => live.canEdit && stage.placeCard({ ...editor.inputs.currentPagePoint })
}

/** When the text one has open is going away, writing ends before the letters find another meaning. */
function endWriting(editor: Editor, leaving: readonly TLShapeId[], onCardLost: (cardId: string) => void): void {
  const writing = editor.getEditingShapeId()
  if (writing === null || !leaving.includes(writing)) return
  const { root, id } = recordOfShape(writing)
  if (root === 'cards') onCardLost(id)
  editor.setEditingShape(null)
  editor.setCurrentTool('select')
}

function openParts(stage: Stage, editor: Editor, binding: CanvasBinding): (() => void)[] {
  const { live } = stage
  return [
    registerDefaultSideEffects(editor),
    showPages(live, editor, binding),
    shareSelection(live, editor, binding),
    showDropZones(stage, editor),
    listenToKeys({ stage, editor, binding }),
    sendPresence(live, editor),
    openFollowing(live, editor, binding.pageId),
  ]
}

export function mountCanvas(stage: Stage, editor: Editor, hooks: MountHooks): MountedCanvas {
  let aimed: Point | null = null
  const pointer = trackPointer(editor)
  const middle = () => {
    const { x, y } = editor.getViewportPageBounds().center
    return aimed ?? { x, y }
  }
  const binding = openBinding(stage.live, editor, stage.heights, {
    onLeaving: (ids) => endWriting(editor, ids, hooks.onCardLost),
    dropOn: dropOnView(stage, editor),
  })
  giveHands(stage, editor, binding)
  settle(stage, editor)
  const outside = takeFromOutside(stage, editor, binding, () => aimed ?? pointer.at() ?? middle())
  const stops = [pointer.stop, outside.stop, ...openParts(stage, editor, binding)]
  stage.live.desk.eye.set(openEye(stage, editor, binding, middle))
  return {
    aimAt: (point) => (aimed = point),
    pasteText: outside.pasteText,
    close() {
      stage.live.desk.eye.set(null)
      editor.setEditingShape(null)
      for (const stop of stops) stop()
      binding.close()
    },
  }
}
