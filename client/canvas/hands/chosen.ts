/** What can be done with what is chosen when no command of the registry knows it: links and drawings. */
import type { Editor } from 'tldraw'
import { removeDrawing } from '../../../shared/document/boardRecords'
import { removeCard } from '../../../shared/document/cards'
import { removeLink } from '../../../shared/document/links'
import { canvasWords } from '../../words/canvas'
import { recordOfShape } from '../shapes/shapeIds'
import type { Stage } from '../stage'

export function removeChosen({ live, ask, language }: Stage, editor: Editor): void {
  const chosen = editor.getSelectedShapeIds().map(recordOfShape)
  const beingWritten = new Set([...live.connection.presence.others().values()].map(({ editing }) => editing))
  if (!live.canEdit || chosen.length === 0) return
  live.edit((doc) => {
    for (const { root, id } of chosen) {
      if (root === 'links') removeLink(doc, id)
      if (root === 'drawings') removeDrawing(doc, id)
      if (root === 'cards' && !beingWritten.has(id)) removeCard(doc, id)
    }
  })
  ask.say(canvasWords[language].deleted)
}

/** Copies of the chosen drawings, a little beside; cards have a command of their own. */
export function duplicateDrawings({ live }: Stage, editor: Editor): void {
  const drawings = editor.getSelectedShapeIds().filter((id) => recordOfShape(id).root === 'drawings')
  if (live.canEdit && drawings.length > 0) editor.duplicateShapes(drawings, { x: 24, y: 24 })
}
