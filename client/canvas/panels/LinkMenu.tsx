import { useEditor, useValue } from 'tldraw'
import { canRun, findCommand, runCommand } from '../../commands/registry'
import { useCommandContext } from '../../commands/useCommands'
import { Icon } from '../../ui/Icon'
import { canvasWords } from '../../words/canvas'
import { useWords } from '../../words/defineWords'
import { useLanguage } from '../../words/language'
import { labelSize } from '../../../shared/views/linkWords'
import { pathOfLink } from '../shapes/pathOfLink'
import type { LinkShape } from '../shapes/shapeTypes'
import type { Stage } from '../stage'

/** Beside the chosen link: its words, its because, and what can be done with it. */
export function LinkMenu({ stage }: { readonly stage: Stage }) {
  const editor = useEditor()
  const context = useCommandContext()
  const words = useWords(canvasWords)
  const language = useLanguage()
  const chosen = useValue(
    'chosen link',
    () => {
      const shape = editor.getOnlySelectedShape()
      if (shape?.type !== 'link' || !editor.isIn('select.idle')) return null
      const path = pathOfLink(editor, shape as LinkShape, (shape as LinkShape).props.label[language], stage.cardRects(editor))
      if (!path) return null
      const at = editor.pageToViewport(path.middle)
      return { props: (shape as LinkShape).props, x: at.x, y: at.y + (labelSize('').h / 2) * editor.getZoomLevel() + 8 }
    },
    [editor, stage, language],
  )
  if (!chosen) return null
  const { props, x, y } = chosen
  return (
    <div className="link-menu" role="group" aria-label={`${words.linkMenu}: ${props.label[language]}`} style={{ transform: `translate(calc(${x}px - 50%), ${y}px)` }}>
      {props.why !== '' && (
        <p>
          <span className="hint">{words.because}</span> {props.why}
        </p>
      )}
      {context.live.canEdit && (
        <div className="row">
          {canRun(findCommand('link.confirm'), context) && (
            <button type="button" className="button quiet" onClick={() => runCommand(findCommand('link.confirm'), context)}>
              <Icon name="check" size={18} />
              {findCommand('link.confirm').words[language]}
            </button>
          )}
          {props.takesWhy && (
            <button type="button" className="button quiet" onClick={() => runCommand(findCommand('link.why'), context)}>
              <Icon name="edit" size={18} />
              {props.why === '' ? words.addWhy : words.changeWhy}
            </button>
          )}
          <button type="button" className="button quiet" onClick={() => runCommand(findCommand('link.delete'), context)}>
            <Icon name="trash" size={18} />
            {words.deleteLink}
          </button>
        </div>
      )}
    </div>
  )
}
