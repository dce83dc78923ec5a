/** Dragging an item by its handle: a line shows where it would come to stand; Esc leaves it where it was. */
import type { Editor } from '@tiptap/core'
import type { ItemHands } from './itemHands'
import { itemAt } from './itemPlace'

interface Drag {
  readonly editor: Editor
  readonly hands: ItemHands
  /** The item's place among all children of the text. */
  readonly index: number
  readonly grip: HTMLElement
  readonly pointerId: number
  readonly startY: number
  readonly onDragging: (isDragging: boolean) => void
}

/** A hand that trembles drags nothing. */
const slackPx = 5
const edgePx = 48
const scrollStepPx = 14

interface Slot {
  /** The child of the text before which the item would stand. */
  readonly target: number
  readonly y: number
}

/** Above every child of the text that is an item, and below the last; in pixels of the window. */
function slotsOf({ view, state }: Editor): Slot[] {
  const slots: Slot[] = []
  let bottom = 0
  state.doc.forEach((node, pos, index) => {
    const element = view.nodeDOM(pos)
    if (!(element instanceof HTMLElement)) return
    const { top, bottom: end } = element.getBoundingClientRect()
    if (node.type.name === 'agendaItem') slots.push({ target: index, y: top })
    bottom = end
  })
  return [...slots, { target: state.doc.childCount, y: bottom }]
}

function nearest(slots: readonly Slot[], y: number): Slot | null {
  return slots.reduce<Slot | null>((best, slot) => (best === null || Math.abs(slot.y - y) < Math.abs(best.y - y) ? slot : best), null)
}

/** Follows the pointer until it is let go. A press without a drag is left to be a click. */
export function dragItem({ editor, hands, index, grip, pointerId, startY, onDragging }: Drag): void {
  const scroll = grip.closest<HTMLElement>('.agenda-scroll')
  const itemId = String(itemAt(editor.state.doc, index)?.node.attrs.id ?? '')
  const line = document.createElement('div')
  line.className = 'drop-line'
  let isDragging = false
  let slot: Slot | null = null

  const scrollNear = (y: number) => {
    if (scroll === null) return
    const { top, bottom } = scroll.getBoundingClientRect()
    if (y < top + edgePx) scroll.scrollTop -= scrollStepPx
    if (y > bottom - edgePx) scroll.scrollTop += scrollStepPx
  }
  const onMove = (event: PointerEvent) => {
    if (event.pointerId !== pointerId) return
    if (!isDragging && Math.abs(event.clientY - startY) < slackPx) return
    if (!isDragging) {
      isDragging = true
      scroll?.append(line)
      onDragging(true)
    }
    event.preventDefault()
    scrollNear(event.clientY)
    slot = nearest(slotsOf(editor), event.clientY)
    if (slot !== null && scroll !== null) line.style.top = `${slot.y - scroll.getBoundingClientRect().top + scroll.scrollTop}px`
  }
  const end = () => {
    line.remove()
    window.removeEventListener('pointermove', onMove)
    window.removeEventListener('pointerup', onUp)
    window.removeEventListener('pointercancel', onCancel)
    window.removeEventListener('keydown', onKey, true)
    if (!isDragging) return
    onDragging(false)
    // The click that follows a drag opens nothing.
    grip.dataset.justDragged = ''
    setTimeout(() => delete grip.dataset.justDragged, 0)
  }
  const onUp = (event: PointerEvent) => {
    if (event.pointerId !== pointerId) return
    end()
    if (!isDragging || slot === null) return
    // Others may have moved it meanwhile.
    const now = itemId === '' ? index : editor.state.doc.children.findIndex((child) => child.attrs.id === itemId)
    if (now >= 0) hands.put(editor, now, slot.target)
  }
  const onCancel = () => end()
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isDragging) return
    event.preventDefault()
    event.stopPropagation()
    slot = null
    end()
  }
  window.addEventListener('pointermove', onMove)
  window.addEventListener('pointerup', onUp)
  window.addEventListener('pointercancel', onCancel)
  window.addEventListener('keydown', onKey, true)
}
