/** Copy, cut and paste on the canvas. What we copied comes back as it was; text from elsewhere becomes cards; nothing is ever fetched. */
import type { Editor } from 'tldraw'
import { addCard } from '../../../shared/document/cards'
import { setDrawing } from '../../../shared/document/boardRecords'
import { newId } from '../../board/newId'
import { placementAt } from '../../board/newCard'
import { orderAfterAll } from '../../../shared/domain/order'
import { recordOfShape, shapeIdOf } from '../shapes/shapeIds'
import type { Stage } from '../stage'
import { removeChosen } from './chosen'
import { readPieces, type Piece } from './pieces'

/** Our own kind on the clipboard, beside plain text. */
const ownKind = 'text/x-faellestavle'

export interface ClipboardHooks {
  /** Where to put what is pasted, page pixels. */
  aim(): { x: number; y: number }
  paste(text: string): void
  pasteFiles(files: readonly File[]): void
}

function piecesOf({ live }: Stage, editor: Editor): Piece[] {
  const board = live.view.read()
  return editor.getSelectedShapes().flatMap((shape): Piece[] => {
    const { root, id } = recordOfShape(shape.id)
    const card = root === 'cards' ? board.cards.get(id) : undefined
    if (card) return [{ is: 'card', kind: card.kind, title: card.title, color: card.color, size: card.size, fields: card.fields, x: shape.x, y: shape.y }]
    const drawing = root === 'drawings' ? board.drawings.get(id) : undefined
    return drawing ? [{ is: 'drawing', fields: drawing.fields, x: shape.x, y: shape.y }] : []
  })
}

function copy(stage: Stage, editor: Editor, data: DataTransfer): boolean {
  const pieces = piecesOf(stage, editor)
  if (pieces.length === 0) return false
  const titles = pieces.flatMap((piece) => (piece.is === 'card' ? [piece.title.replace(/\n/g, ' ')] : []))
  data.setData('text/plain', titles.join('\n'))
  data.setData(ownKind, JSON.stringify(pieces))
  return true
}

function pastePieces({ live }: Stage, editor: Editor, pieces: readonly Piece[], at: { x: number; y: number }): void {
  const pageId = live.desk.read().pageId
  if (pageId === null || pieces.length === 0) return
  const board = live.view.read()
  const corner = { x: Math.min(...pieces.map(({ x }) => x)), y: Math.min(...pieces.map(({ y }) => y)) }
  const orders = [...board.cards.values()].map(({ placement }) => placement.order)
  const made: string[] = []
  live.edit((doc) => {
    for (const piece of pieces) {
      const point = { x: at.x + piece.x - corner.x, y: at.y + piece.y - corner.y }
      const id = newId()
      made.push(shapeIdOf(piece.is === 'card' ? 'cards' : 'drawings', id))
      if (piece.is === 'drawing') {
        const place = piece.fields.place as { [name: string]: number | string }
        setDrawing(doc, id, { ...piece.fields, pageId, place: { ...place, x: point.x, y: point.y }, bindings: null })
        continue
      }
      const order = orderAfterAll(orders)
      orders.push(order)
      const { kind, title, color, size, fields } = piece
      addCard(doc, { id, kind, title, color, size: size ?? undefined, fields, placement: { ...placementAt(board, pageId, point), order }, ...live.stamp() })
    }
  })
  queueMicrotask(() => editor.setSelectedShapes(made.flatMap((id) => editor.getShape(id as never)?.id ?? [])))
}

/** Whether what happens now is meant for the canvas and not for a text or another part of the page. */
function isForCanvas(editor: Editor): boolean {
  const { activeElement } = document
  const room = editor.getContainer().closest('.canvas-room')
  const isHere = activeElement === null || activeElement === document.body || room?.contains(activeElement) === true || activeElement.contains(room)
  const isWriting = activeElement instanceof HTMLElement && (activeElement.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(activeElement.tagName))
  return isHere && !isWriting && editor.getEditingShapeId() === null && document.querySelector('dialog[open]') === null
}

function paste(stage: Stage, editor: Editor, data: DataTransfer, hooks: ClipboardHooks): boolean {
  if (!stage.live.canEdit) return false
  const pieces = readPieces(data.getData(ownKind))
  const text = data.getData('text/plain')
  if (pieces.length > 0) pastePieces(stage, editor, pieces, hooks.aim())
  else if (data.files.length > 0 && text === '') hooks.pasteFiles([...data.files])
  else if (text.trim() !== '') hooks.paste(text)
  else return false
  return true
}

/** Returns what stops listening. */
export function listenToClipboard(stage: Stage, editor: Editor, hooks: ClipboardHooks): () => void {
  const on = (event: ClipboardEvent) => {
    const data = event.clipboardData
    if (data === null || !isForCanvas(editor)) return
    const isDone = event.type === 'paste' ? paste(stage, editor, data, hooks) : copy(stage, editor, data)
    if (!isDone) return
    event.preventDefault()
    if (event.type === 'cut') removeChosen(stage, editor)
  }
  const kinds = ['copy', 'cut', 'paste'] as const
  for (const kind of kinds) document.addEventListener(kind, on)
  return () => {
    for (const kind of kinds) document.removeEventListener(kind, on)
  }
}

