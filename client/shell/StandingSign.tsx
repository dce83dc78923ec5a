import { useLiveBoard } from '../board/liveBoard'
import { useStore } from '../board/store'
import { findCommand, runCommand } from '../commands/registry'
import { useCommandContext } from '../commands/useCommands'
import { useWords } from '../words/defineWords'
import { shellWords } from '../words/shell'

/** Says in words when I can only read, and why; a facilitator sees that the others can, and ends it. */
export function StandingSign() {
  const live = useLiveBoard()
  const context = useCommandContext()
  const words = useWords(shellWords)
  const isFrozen = useStore(live.connection.stage, (stage) => stage?.isFrozen ?? false)
  const mayThaw = isFrozen && live.me.role === 'facilitator'
  const sentence = mayThaw ? words.frozenByUs : isFrozen && live.me.role === 'editor' ? words.frozen : live.canEdit ? '' : words.readOnly
  return (
    <span className="standing" data-frozen={isFrozen}>
      <span role="status" className="read-only">
        {sentence}
      </span>
      {mayThaw && (
        <button type="button" className="button" onClick={() => runCommand(findCommand('board.thaw'), context)}>
          {words.thaw}
        </button>
      )}
    </span>
  )
}
