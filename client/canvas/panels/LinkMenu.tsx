import { useEditor, useValue } from 'tldraw'
import { findCommand, runCommand } from '../../commands/registry'
import { useCommandContext } from '../../commands/useCommands'
import { Icon } from '../../ui/Icon'
import { canvasWords } from '../../words/canvas'
import { useWords } from '../../words/defineWords'
import { useSay } from '../../words/language'
import { labelSize, pathOfLink } from '../shapes/pathOfLink'
import type { LinkShape } from '../shapes/shapeTypes'

/** Beside the chosen link: its words, its because, and what can be done with it. */
export function LinkMenu() {
  const editor = useEditor()
  const context = useCommandContext()
  const words = useWords(canvasWords)
  const say = useSay()
  const chosen = useValue(
    'chosen link',
    () => {
      const shape = editor.getOnlySelectedShape()
      const path = shape?.type === 'link' && editor.isIn('select.idle') ? pathOfLink(editor, shape as LinkShape) : null
      if (!path) return null
      const at = editor.pageToViewport(path.middle)
      return { props: (shape as LinkShape).props, x: at.x, y: at.y + (labelSize('').h / 2) * editor.getZoomLevel() + 8 }
    },
    [editor],
  )
  if (!chosen) return null
  const { props, x, y } = chosen
  const takesWhy = props.why !== '' || props.isDashed
  return (
    <div className="link-menu" role="group" aria-label={`${words.linkMenu}: ${say(props.label)}`} style={{ transform: `translate(calc(${x}px - 50%), ${y}px)` }}>
      {props.why !== '' && (
        <p>
          <span className="hint">{words.because}</span> {props.why}
        </p>
      )}
      {context.live.canEdit && (
        <div className="row">
          <button type="button" className="button quiet" onClick={() => runCommand(findCommand('link.why'), context)}>
            <Icon name="edit" size={18} />
            {takesWhy ? words.changeWhy : words.addWhy}
          </button>
          <button type="button" className="button quiet" onClick={() => runCommand(findCommand('link.delete'), context)}>
            <Icon name="trash" size={18} />
            {words.deleteLink}
          </button>
        </div>
      )}
    </div>
  )
}
