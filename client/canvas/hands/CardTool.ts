import { StateNode } from 'tldraw'
import type { Stage } from '../stage'

/** The card tool: one press places a card and opens it for writing. */
export function cardTool(stage: Stage) {
  return class CardTool extends StateNode {
    static override id = 'card'

    override onEnter() {
      this.editor.setCursor({ type: 'cross', rotation: 0 })
    }

    override onExit() {
      this.editor.setCursor({ type: 'default', rotation: 0 })
    }

    override onPointerUp() {
      const { x, y } = this.editor.inputs.currentPagePoint
      this.editor.setCurrentTool('select')
      stage.placeCard({ x, y })
    }

    override onCancel() {
      this.editor.setCurrentTool('select')
    }
  }
}
