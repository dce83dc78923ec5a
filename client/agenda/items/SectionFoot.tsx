import type { ItemSectionName } from '../../../shared/text/schema'
import { Icon } from '../../ui/Icon'
import { useWords } from '../../words/defineWords'
import { itemWords } from '../../words/items'
import type { FramePartProps } from './drawFramed'
import { useItemHands } from './HandsContext'

/** Below decisions and actions: another card of that kind. */
export function SectionFoot({ editor, node, shown }: FramePartProps) {
  const words = useWords(itemWords)
  const hands = useItemHands()
  const part = node.attrs.section as ItemSectionName
  if (shown === null || (part !== 'decision' && part !== 'actions')) return null
  const kind = part === 'decision' ? 'decision' : 'action'
  return (
    <button type="button" className="quiet-add" tabIndex={shown.isCurrent ? 0 : -1} onClick={() => hands.askForCard(editor, shown.index, kind)}>
      <Icon name="add" size={15} />
      {part === 'decision' ? words.addDecision : words.addAction}
    </button>
  )
}
