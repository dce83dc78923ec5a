import { resultWords, sectionWords } from '../../../shared/text/itemWords'
import { itemResults, type ItemSectionName } from '../../../shared/text/schema'
import { Icon } from '../../ui/Icon'
import { useWords } from '../../words/defineWords'
import { itemWords } from '../../words/items'
import { useLanguage } from '../../words/language'
import type { FramePartProps } from './drawFramed'
import { useItemHands } from './HandsContext'

/** What a part of an item is called; beside the decision, what came of the item. */
export function SectionHead({ editor, node, shown, getPos }: FramePartProps) {
  const words = useWords(itemWords)
  const language = useLanguage()
  const hands = useItemHands()
  const part = node.attrs.section as ItemSectionName
  const name = sectionWords[part][language]
  const tabIndex = shown?.isCurrent ? 0 : -1
  const remove = () => {
    const pos = getPos()
    if (pos !== undefined) hands.removePart(editor, pos)
  }
  return (
    <div className="section-head">
      <h4 className="section-name">{name}</h4>
      {part === 'decision' && shown !== null && (
        <select className="fact result" aria-label={words.result} tabIndex={tabIndex} data-result={shown.result ?? 'none'} value={shown.result ?? ''} onChange={(event) => hands.setFact(editor, shown.index, 'result', event.target.value || null)}>
          <option value="">{words.noResult}</option>
          {itemResults.map((result) => (
            <option key={result} value={result}>
              {resultWords[result][language]}
            </option>
          ))}
        </select>
      )}
      <button type="button" className="section-remove" aria-label={words.removePart(name)} title={words.removePart(name)} tabIndex={tabIndex} onClick={remove}>
        <Icon name="close" size={15} />
      </button>
    </div>
  )
}
