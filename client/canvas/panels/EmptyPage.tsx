import { useLiveBoard, useBoard } from '../../board/liveBoard'
import { useStore } from '../../board/store'
import { findCommand, runCommand } from '../../commands/registry'
import { useAsk, useCommandContext } from '../../commands/useCommands'
import { Icon } from '../../ui/Icon'
import { canvasWords } from '../../words/canvas'
import { useWords } from '../../words/defineWords'
import { drawingPage } from '../binding/drawingFields'

interface EmptyPageProps {
  readonly onChooseTemplate?: () => void
  readonly onPasteList: (text: string) => void
}

/** An empty page offers three ways to begin, and no tour. */
export function EmptyPage({ onChooseTemplate, onPasteList }: EmptyPageProps) {
  const live = useLiveBoard()
  const ask = useAsk()
  const context = useCommandContext()
  const words = useWords(canvasWords)
  const pageId = useStore(live.desk, (state) => state.pageId)
  const isEmpty = useBoard((board) => {
    if (pageId === null) return false
    for (const zone of board.zones.values()) if (zone.pageId === pageId) return false
    for (const card of board.cards.values()) if (card.placement.pageId === pageId) return false
    for (const drawing of board.drawings.values()) if (drawingPage(drawing) === pageId) return false
    return true
  })
  if (!isEmpty) return null
  const pasteList = async () => {
    const text = await ask.text(words.listQuestion, '', { required: true, lines: true })
    if (text !== null) onPasteList(text)
  }
  return (
    <div className="empty-page">
      <h2>{live.canEdit ? words.emptyTitle : words.emptyForViewer}</h2>
      {live.canEdit && (
        <>
          <div className="empty-actions">
            {onChooseTemplate && (
              <button type="button" className="button" onClick={onChooseTemplate}>
                <Icon name="board" />
                {words.chooseTemplate}
              </button>
            )}
            <button type="button" className="button" onClick={() => void pasteList()}>
              <Icon name="paste" />
              {words.pasteList}
            </button>
            <button type="button" className="button" onClick={() => runCommand(findCommand('card.new'), context)}>
              <Icon name="card" />
              {words.newCard}
            </button>
          </div>
          <p>{words.emptyHint}</p>
        </>
      )}
    </div>
  )
}
