import { useEditor, useValue } from 'tldraw'
import { findCommand, runCommand } from '../../commands/registry'
import { shortcutWords } from '../../commands/shortcuts'
import { useCommandContext } from '../../commands/useCommands'
import { Icon } from '../../ui/Icon'
import type { IconName } from '../../ui/iconPaths'
import { canvasWords } from '../../words/canvas'
import { useWords } from '../../words/defineWords'

export function ZoomControls() {
  const editor = useEditor()
  const context = useCommandContext()
  const words = useWords(canvasWords)
  const percent = useValue('zoom', () => Math.round(editor.getZoomLevel() * 100), [editor])
  const button = (id: string, icon: IconName) => {
    const command = findCommand(id)
    const name = command.words[context.language]
    const shortcut = command.shortcuts?.[0]
    return (
      <button type="button" className="tool" aria-label={name} title={shortcut ? `${name} (${shortcutWords(shortcut, false)})` : name} onClick={() => runCommand(command, context)}>
        <Icon name={icon} />
      </button>
    )
  }
  return (
    <div className="zoom" role="group" aria-label={words.zoom}>
      {button('view.zoomOut', 'zoomOut')}
      <button
        type="button"
        className="tool zoom-percent"
        aria-label={words.zoomTo100(percent)}
        title={words.zoomTo100(percent)}
        onClick={() => runCommand(findCommand('view.zoomTo100'), context)}
      >
        {percent} %
      </button>
      {button('view.zoomIn', 'zoomIn')}
      {button('view.fitAll', 'fit')}
    </div>
  )
}
