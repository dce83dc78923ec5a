import { useEditor, useValue, type Editor } from 'tldraw'
import { canRun, findCommand, runCommand } from '../../commands/registry'
import { useCommandContext } from '../../commands/useCommands'
import { Icon } from '../../ui/Icon'

/** The upper right corner of the only chosen card, in pixels of the canvas; null while anything else is going on. */
function cornerOf(editor: Editor): { readonly x: number; readonly y: number } | null {
  const shape = editor.getOnlySelectedShape()
  if (shape?.type !== 'card' || !editor.isIn('select.idle')) return null
  const bounds = editor.getShapePageBounds(shape.id)
  return bounds === undefined ? null : editor.pageToViewport({ x: bounds.maxX, y: bounds.minY })
}

/** The way to a card's details for those who point: above its corner, clear of the dots that links are drawn from. */
export function CardDots() {
  const editor = useEditor()
  const context = useCommandContext()
  const corner = useValue('corner of the chosen card', () => cornerOf(editor), [editor])
  const command = findCommand('card.open')
  if (corner === null || !canRun(command, context)) return null
  const label = command.words[context.language]
  return (
    <button
      type="button"
      className="card-dots"
      aria-label={label}
      title={`${label} (I)`}
      style={{ transform: `translate(calc(${corner.x}px - 100%), calc(${corner.y}px - 100% - 10px))` }}
      onPointerDown={(event) => event.stopPropagation()}
      onClick={() => runCommand(command, context)}
    >
      <Icon name="more" size={20} />
    </button>
  )
}
