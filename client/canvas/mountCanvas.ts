/** Brings an editor to life on a board: binding, hands, presence and eye; returns what takes all of it down. */
import { DefaultFontStyle, react, registerDefaultSideEffects, type Editor, type StateNode, type TLShapeId } from 'tldraw'
import { addCardAt, placementAt } from '../board/newCard'
import { cardSize } from '../../shared/domain/geometry'
import { openBinding, type CanvasBinding } from './binding/openBinding'
import { showFirst } from './firstView'
import { listenToClipboard } from './hands/clipboard'
import { listenToKeys } from './hands/keys'
import { makeCards } from './hands/makeCards'
import { addNextCard } from './hands/nextCard'
import { showDropZones } from './hands/showDropZones'
import { trackPointer } from './hands/trackPointer'
import { addImages } from './images/addImages'
import { openEye, startWriting } from './openEye'
import { recordOfShape, shapeIdOf } from './shapes/shapeIds'
import type { CardShape } from './shapes/shapeTypes'
import { shareSelection } from './shareSelection'
import type { Stage } from './stage'
import { openFollowing } from './together/follow'
import { sendPresence } from './together/sendPresence'

interface Point {
  readonly x: number
  readonly y: number
}

/** What the canvas's panels reach for. */
export interface MountedCanvas {
  readonly binding: CanvasBinding
  /** What is done at the next command is done here (page pixels): set by the menu where it was opened. */
  aimAt(point: Point | null): void
  pasteText(text: string, at: Point): Promise<void>
  close(): void
}

export interface MountHooks {
  /** A card one was writing in was deleted by somebody else. */
  onCardLost(cardId: string): void
}

type IdleState = StateNode & { handleDoubleClickOnCanvas(): void }

function middleOf(editor: Editor): Point {
  const { center } = editor.getViewportPageBounds()
  return { x: center.x, y: center.y }
}

export function mountCanvas(stage: Stage, editor: Editor, hooks: MountHooks): MountedCanvas {
  const { live } = stage
  let aim: Point | null = null
  const pointer = trackPointer(editor)
  const middle = () => aim ?? middleOf(editor)
  const pointerOrMiddle = () => aim ?? pointer.at() ?? middleOf(editor)

  const onLeaving = (ids: readonly TLShapeId[]) => {
    const writing = editor.getEditingShapeId()
    if (writing === null || !ids.includes(writing)) return
    if (recordOfShape(writing).root === 'cards') hooks.onCardLost(recordOfShape(writing).id)
    editor.setEditingShape(null)
    editor.setCurrentTool('select')
  }
  const binding = openBinding(live, editor, stage.heights, { onLeaving })

  const writeSoon = (cardId: string | null) => {
    // The editor may be in the middle of an event: nothing can be shown before it is through.
    if (cardId !== null) queueMicrotask(() => startWriting(stage, editor, binding, cardId))
  }
  const placeCard = (at: Point) => {
    const pageId = live.desk.read().pageId
    if (pageId !== null) queueMicrotask(() => writeSoon(addCardAt(live, placementAt(live.view.read(), pageId, at), '')))
  }
  const pasteText = async (text: string, at: Point) => {
    const made = await makeCards(stage, text, at)
    binding.flushNow()
    if (made.length > 0) editor.setSelectedShapes(made.map((id) => shapeIdOf('cards', id)))
  }

  stage.placeCard = placeCard
  stage.doneWriting = () => {
    editor.setEditingShape(null)
    editor.getContainer().focus({ preventScroll: true })
  }
  stage.nextCard = (cardId, place) => {
    editor.setEditingShape(null)
    const heightOf = (card: { id: string }) => {
      const shape = editor.getShape<CardShape>(shapeIdOf('cards', card.id))
      return shape ? stage.heights.heightOf(shape.id, shape.props) : cardSize.h
    }
    writeSoon(addNextCard(live, cardId, place, heightOf))
  }

  editor.updateInstanceState({ isReadonly: !live.canEdit, exportBackground: true })
  editor.setStyleForNextShapes(DefaultFontStyle, 'sans')
  editor.setCurrentTool(live.canEdit ? 'select' : 'hand')
  const idle = editor.getStateDescendant<IdleState>('select.idle')
  if (idle) idle.handleDoubleClickOnCanvas = () => live.canEdit && placeCard({ ...editor.inputs.currentPagePoint })
  // Everything that comes from outside is ours: nothing is fetched, no markup is trusted.
  editor.registerExternalContentHandler('text', ({ text, point }) => void pasteText(text, point ?? pointerOrMiddle()))
  editor.registerExternalContentHandler('url', ({ url, point }) => void pasteText(url, point ?? pointerOrMiddle()))
  editor.registerExternalContentHandler('files', ({ files, point }) => void addImages(stage, editor, files, point ?? middle()))
  for (const kind of ['svg-text', 'embed', 'tldraw', 'excalidraw', 'file-replace'] as const) editor.registerExternalContentHandler(kind, null)

  const stops = [
    pointer.stop,
    registerDefaultSideEffects(editor),
    showPages(stage, editor, binding),
    shareSelection(live, editor, binding),
    showDropZones(stage, editor),
    listenToKeys({ stage, editor, binding }),
    listenToClipboard(stage, editor, {
      aim: pointerOrMiddle,
      paste: (text) => void pasteText(text, pointerOrMiddle()),
      pasteFiles: (files) => void addImages(stage, editor, files, pointerOrMiddle()),
    }),
    sendPresence(live, editor),
    openFollowing(live, editor, binding.pageId),
  ]
  live.desk.eye.set(openEye(stage, editor, binding, middle))

  return {
    binding,
    aimAt: (point) => (aim = point),
    pasteText,
    close() {
      live.desk.eye.set(null)
      editor.setEditingShape(null)
      for (const stop of stops) stop()
      binding.close()
    },
  }
}

/** Shows the page the desk names; each page is seen again where one left it. */
function showPages({ live }: Stage, editor: Editor, binding: CanvasBinding): () => void {
  const cameras = new Map<string, { x: number; y: number; z: number }>()
  const show = () => {
    const before = binding.pageId()
    const { pageId } = live.desk.read()
    if (pageId === before) return
    if (before !== null) {
      const { x, y, z } = editor.getCamera()
      cameras.set(before, { x, y, z })
      editor.setEditingShape(null)
    }
    binding.showPage(pageId)
    live.connection.presence.put({ pageId })
    const camera = cameras.get(pageId ?? '')
    if (camera) return void editor.setCamera(camera, { immediate: true })
    showFirst(editor)
    first.taken()
  }
  const first = keepFirstView(editor)
  show()
  const stop = live.desk.subscribe(show)
  return () => {
    stop()
    first.stop()
    live.connection.presence.put({ pageId: null })
  }
}

/** As long as nobody has looked around, the first view fits the window, whatever opens beside it. */
function keepFirstView(editor: Editor): { readonly taken: () => void; readonly stop: () => void } {
  let ours = editor.getCamera()
  const take = () => {
    showFirst(editor)
    ours = editor.getCamera()
  }
  const stop = react('size of the canvas', () => {
    editor.getViewportScreenBounds()
    // Only what is seen when the size changes counts, not every pan.
    queueMicrotask(() => editor.getCamera() === ours && take())
  })
  return { taken: () => (ours = editor.getCamera()), stop }
}
