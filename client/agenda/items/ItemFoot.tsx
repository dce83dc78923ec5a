import { sectionWords } from '../../../shared/text/itemWords'
import { itemSections } from '../../../shared/text/schema'
import { Icon } from '../../ui/Icon'
import { Menu } from '../../ui/Menu'
import type { MenuItem } from '../../ui/MenuList'
import { useWords } from '../../words/defineWords'
import { itemWords } from '../../words/items'
import { useLanguage } from '../../words/language'
import type { FramePartProps } from './drawFramed'
import { useItemHands } from './HandsContext'
import { hasPart } from './outline'

/** Below an item: the parts it does not have yet, and, between it and the next, a new item. */
export function ItemFoot({ editor, shown }: FramePartProps) {
  const words = useWords(itemWords)
  const language = useLanguage()
  const hands = useItemHands()
  if (shown === null) return null
  const tabIndex = shown.isCurrent ? 0 : -1
  const missing = itemSections.filter((part) => !hasPart(shown, part))
  const parts = (): MenuItem[] => [
    ...missing.map((part) => ({ id: part, label: sectionWords[part][language], run: () => hands.addPart(editor, shown.index, part) })),
    { id: 'action', label: `${words.addAction} …`, icon: 'card', startsGroup: missing.length > 0, run: () => hands.askForCard(editor, shown.index, 'action') },
    { id: 'decision', label: `${words.addDecision} …`, icon: 'card', run: () => hands.askForCard(editor, shown.index, 'decision') },
  ]
  return (
    <div className="item-foot">
      <Menu label={words.addPart} icon="add" className="quiet-add" tabIndex={tabIndex} items={parts} />
      <button type="button" className="between" tabIndex={-1} aria-label={words.newItemHere} title={words.newItemHere} onClick={() => hands.add(editor, shown.index + 1)}>
        <Icon name="add" size={15} />
      </button>
    </div>
  )
}
