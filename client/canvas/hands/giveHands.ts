/** What the parts of the canvas ask to have done with cards: placing one, the next one, being done with writing. */
import type { Editor } from 'tldraw'
import { cardSize } from '../../../shared/domain/geometry'
import { addCardAt, placementAt } from '../../board/newCard'
import type { CanvasBinding } from '../binding/openBinding'
import { startWriting } from '../openEye'
import { shapeIdOf } from '../shapes/shapeIds'
import type { CardShape } from '../shapes/shapeTypes'
import type { Stage } from '../stage'
import { addNextCard } from './nextCard'

/** Sets the hands of the stage. */
export function giveHands(stage: Stage, editor: Editor, binding: CanvasBinding): void {
  const { live, heights } = stage
  // The editor may be in the middle of an event: nothing can be shown before it is through.
  const writeSoon = (cardId: string | null) => {
    if (cardId !== null) queueMicrotask(() => startWriting(stage, editor, binding, cardId))
  }
  const heightOf = ({ id }: { readonly id: string }) => {
    const shape = editor.getShape<CardShape>(shapeIdOf('cards', id))
    return shape ? heights.heightOf(shape.id, shape.props) : cardSize.h
  }
  stage.placeCard = (at) => {
    const pageId = live.desk.read().pageId
    if (pageId !== null) queueMicrotask(() => writeSoon(addCardAt(live, placementAt(live.view.read(), pageId, at), '')))
  }
  stage.doneWriting = () => {
    editor.setEditingShape(null)
    editor.getContainer().focus({ preventScroll: true })
  }
  stage.nextCard = (cardId, place) => {
    editor.setEditingShape(null)
    writeSoon(addNextCard(live, cardId, place, heightOf))
  }
}
