/**
 * The canvas bound to the document. The hand's changes are noted while it moves and written once when it lets go;
 * the document's changes are shown at once, except for what is in hand. Undo is the document's, never the editor's.
 */
import { react, type Editor, type TLBinding, type TLShape, type TLShapeId } from 'tldraw'
import { ownOrigin, type LiveBoard } from '../../board/liveBoard'
import { shapeIdOf } from '../shapes/shapeIds'
import type { CardHeights } from '../shapes/cardHeights'
import { openRecordStore } from './applyRecords'
import { captureShape, type Captured, type DropOn } from './capture'
import { isInGesture, isWritingOnDrawing } from './gesture'
import { isProjected, setGuards } from './guards'
import { openLiveMoves, sendMoves } from './liveMoves'
import { openProjection, type Hold, type Projection } from './openProjection'

/** A text of the drawing tool is written this often while somebody types in it. */
const writeEveryMs = 500

export interface CanvasBinding extends Pick<Projection, 'pageId' | 'showPage' | 'flushNow'> {
  /** While held, what moves is one gesture: for keys that are pressed again and again. */
  hold(): void
  letGo(): void
  close(): void
}

export interface BindingHooks {
  /** Called before shapes leave because their records are gone. */
  onLeaving(ids: readonly TLShapeId[]): void
  readonly dropOn: DropOn
}

export function openBinding(live: LiveBoard, editor: Editor, heights: CardHeights, hooks: BindingHooks): CanvasBinding {
  const records = openRecordStore(editor)
  const inHand = new Set<TLShapeId>()
  let isHeld = false
  let isScheduled = false
  let writeTimer: ReturnType<typeof setTimeout> | null = null

  const isBusy = () => isHeld || isInGesture(editor)
  const holdOn = (id: TLShapeId): Hold => {
    if (!inHand.has(id)) return null
    if (isWritingOnDrawing(editor) && editor.getEditingShapeId() === id) return 'all'
    return isBusy() ? 'place' : null
  }
  const projection = openProjection(live, editor, records, { holdOn, livePlaceOf: (id) => moves.placeOf(id), onLeaving: hooks.onLeaving })
  const moves = openLiveMoves(live, projection.pageId, projection.refresh)

  const capture = (ids: readonly TLShapeId[]): Captured[] => {
    const pageId = projection.pageId()
    if (pageId === null) return []
    return ids.flatMap((id) => captureShape(live, editor, pageId, id, (card) => heights.heightOf(card.id, card.props), hooks.dropOn) ?? [])
  }

  /** Copies and shapes nobody keeps: the document shows what came of them. */
  const strays = (ids: readonly TLShapeId[]) => ids.filter((id) => editor.getShape(id)?.type === 'card' && !isProjected(editor.getShape(id)!))

  const write = () => {
    const ids = [...inHand]
    inHand.clear()
    const captured = capture(ids)
    const copies = captured.flatMap(({ made }) => made ?? [])
    if (captured.length > 0) live.edit((doc) => captured.forEach((one) => one.write(doc)))
    live.connection.presence.put({ moving: [] })
    const gone = strays(ids)
    if (gone.length > 0) records.apply([], gone)
    projection.refresh(ids)
    projection.release()
    projection.flushNow()
    if (gone.length > 0) editor.setSelectedShapes(copies.map((id) => shapeIdOf('cards', id)).filter((id) => editor.getShape(id)))
    editor.clearHistory()
  }

  /** A text being typed is written now and then, all of it one step of undo; an empty one is not written at all. */
  const writeTyping = () => {
    writeTimer = null
    const shape = editor.getEditingShape()
    const isEmpty = shape === undefined || (shape.type === 'text' && (editor.getShapeUtil(shape).getText(shape) ?? '').trim() === '')
    if (!isWritingOnDrawing(editor) || isEmpty) return
    const captured = capture([shape.id])
    live.doc.transact(() => captured.forEach((one) => one.write(live.doc)), ownOrigin)
  }

  const settle = () => {
    isScheduled = false
    if (inHand.size === 0) return
    if (isBusy()) sendMoves(live, editor, inHand)
    else if (isWritingOnDrawing(editor)) writeTimer ??= setTimeout(writeTyping, writeEveryMs)
    else write()
  }

  const schedule = () => {
    if (isScheduled) return
    isScheduled = true
    queueMicrotask(settle)
  }

  const note = (id: TLShapeId, source: 'remote' | 'user') => {
    if (source === 'user' && live.canEdit && !records.isApplying()) inHand.add(id)
  }
  const noteShape = (shape: TLShape, source: 'remote' | 'user') => note(shape.id, source)
  const noteBinding = (binding: TLBinding, source: 'remote' | 'user') => note(binding.fromId, source)

  const { sideEffects } = editor
  const stops = [
    setGuards(editor, records.isApplying),
    sideEffects.registerAfterCreateHandler('shape', noteShape),
    sideEffects.registerAfterChangeHandler('shape', (_before, after, source) => noteShape(after, source)),
    sideEffects.registerAfterDeleteHandler('shape', noteShape),
    sideEffects.registerAfterCreateHandler('binding', noteBinding),
    sideEffects.registerAfterChangeHandler('binding', (_before, after, source) => noteBinding(after, source)),
    sideEffects.registerAfterDeleteHandler('binding', noteBinding),
    sideEffects.registerOperationCompleteHandler(() => {
      if (inHand.size > 0) schedule()
    }),
    react('a gesture ends', () => {
      editor.getPath()
      if (inHand.size > 0) schedule()
    }),
    live.view.subscribe((changed) => {
      for (const { root, id } of changed) if (root === 'cards' || root === 'drawings') moves.settle(shapeIdOf(root, id))
    }),
  ]

  return {
    pageId: projection.pageId,
    showPage: projection.showPage,
    flushNow: projection.flushNow,
    hold() {
      isHeld = true
    },
    letGo() {
      isHeld = false
      schedule()
    },
    close() {
      if (inHand.size > 0 && !isBusy()) write()
      if (writeTimer !== null) clearTimeout(writeTimer)
      for (const stop of stops) stop()
      moves.close()
      projection.close()
    },
  }
}
