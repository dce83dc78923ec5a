/** Keys that only make sense on the canvas; all others belong to the command registry, which sees them first. */
import type { Editor, TLShapeId } from 'tldraw'
import type { CanvasBinding } from '../binding/openBinding'
import { recordOfShape } from '../shapes/shapeIds'
import type { Stage } from '../stage'
import { duplicateDrawings, removeChosen } from './chosen'

const step = 10
const fineStep = 1
const directions: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }

export interface Hands {
  readonly stage: Stage
  readonly editor: Editor
  readonly binding: CanvasBinding
}

function chosenCard(editor: Editor): string | null {
  const only = editor.getOnlySelectedShape()
  return only?.type === 'card' ? recordOfShape(only.id).id : null
}

/** Moves what is chosen; pressed again and again it is one gesture, written when the key is let go. */
function nudge({ editor, binding }: Hands, event: KeyboardEvent): boolean {
  const direction = directions[event.key]
  const chosen = editor.getSelectedShapeIds()
  if (!direction || chosen.length === 0 || event.ctrlKey || event.metaKey || event.altKey) return false
  const by = event.shiftKey ? fineStep : step
  binding.hold()
  editor.nudgeShapes(chosen, { x: direction[0] * by, y: direction[1] * by })
  return true
}

function next({ stage, editor }: Hands, event: KeyboardEvent): boolean {
  const cardId = chosenCard(editor)
  const isBelow = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
  const isRight = event.key === 'Tab' && !event.shiftKey && !event.ctrlKey && !event.altKey
  if (cardId === null || !stage.live.canEdit || !(isBelow || isRight)) return false
  stage.nextCard(cardId, isBelow ? 'below' : 'right')
  return true
}

function selectAll({ editor }: Hands, event: KeyboardEvent): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== 'a') return false
  const all = editor.getCurrentPageShapes().filter(({ type }) => type !== 'zone' && type !== 'link')
  editor.setSelectedShapes(all.map(({ id }: { id: TLShapeId }) => id))
  return true
}

function remove({ stage, editor }: Hands, event: KeyboardEvent): boolean {
  if ((event.key !== 'Delete' && event.key !== 'Backspace') || editor.getSelectedShapeIds().length === 0) return false
  removeChosen(stage, editor)
  return true
}

function duplicate({ stage, editor }: Hands, event: KeyboardEvent): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'd' || editor.getSelectedShapeIds().length === 0) return false
  duplicateDrawings(stage, editor)
  return true
}

/** Esc with nothing chosen and no tool in hand leaves the canvas for its tools. */
function leave({ editor }: Hands, event: KeyboardEvent): boolean {
  if (event.key !== 'Escape' || !editor.isInAny('select.idle', 'hand.idle') || editor.getSelectedShapeIds().length > 0) return false
  const tools = editor.getContainer().closest('.canvas-room')?.querySelector<HTMLElement>('[role=toolbar] button[aria-pressed=true]')
  tools?.focus()
  return tools !== null && tools !== undefined
}

/** Listens on the canvas itself, before the drawing tool does. Returns what stops it. */
export function listenToKeys(hands: Hands): () => void {
  const { editor, binding } = hands
  const container = editor.getContainer()
  const isWriting = () => editor.getEditingShapeId() !== null
  // Who came by mouse stays; who came by Tab can leave with Esc.
  let cameByKey = false
  const onPress = () => (cameByKey = false)
  const onFocus = (event: FocusEvent) => {
    if (!container.contains(event.relatedTarget as Node | null)) cameByKey = container.matches(':focus-visible')
  }
  const onDown = (event: KeyboardEvent) => {
    if (event.target !== container || isWriting() || event.isComposing) return
    const ofKeys = [nudge, next, selectAll, remove, duplicate]
    const isOurs = (cameByKey ? [...ofKeys, leave] : ofKeys).some((hand) => hand(hands, event))
    if (!isOurs) return
    event.preventDefault()
    event.stopPropagation()
  }
  const onUp = (event: KeyboardEvent) => {
    if (event.key in directions) binding.letGo()
  }
  const onBlur = () => binding.letGo()
  container.addEventListener('keydown', onDown, { capture: true })
  window.addEventListener('keyup', onUp, { capture: true })
  container.addEventListener('blur', onBlur)
  container.addEventListener('pointerdown', onPress, { capture: true })
  container.addEventListener('focusin', onFocus)
  return () => {
    container.removeEventListener('keydown', onDown, { capture: true })
    window.removeEventListener('keyup', onUp, { capture: true })
    container.removeEventListener('blur', onBlur)
    container.removeEventListener('pointerdown', onPress, { capture: true })
    container.removeEventListener('focusin', onFocus)
  }
}
