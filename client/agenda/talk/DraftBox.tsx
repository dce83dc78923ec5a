/** A comment that is being begun: what it is about, and where it is written. */
import { useLiveBoard } from '../../board/liveBoard'
import { useWords } from '../../words/defineWords'
import { useLanguage } from '../../words/language'
import { talkWords } from '../../words/talk'
import { Composer } from './Composer'
import { itemName } from './itemName'
import { useOpenText, useTalk, type Draft } from './talkState'
import { useTalkActs } from './useTalkActs'

export function DraftBox({ sessionId, draft }: { readonly sessionId: string; readonly draft: Draft }) {
  const { doc } = useLiveBoard()
  const words = useWords(talkWords)
  const language = useLanguage()
  const view = useOpenText(sessionId)
  const [, put] = useTalk(sessionId)
  const acts = useTalkActs(sessionId)
  const { item, quote, before, isSuggestion } = draft
  const close = () => {
    put({ draft: null, sheetOf: null })
    view?.focus()
  }
  return (
    <section className="talk-thread" data-active aria-label={isSuggestion ? words.suggestion : words.comment}>
      <p className="talk-place-name">{isSuggestion ? words.suggestion : `${words.comment}: ${itemName(doc, sessionId, item, language)}`}</p>
      {quote !== '' && !isSuggestion && (
        <p className="talk-about">
          <q>{quote}</q>
        </p>
      )}
      <Composer
        key={`${item}/${before}/${quote}/${isSuggestion}`}
        label={words.newHint}
        {...(isSuggestion && { quote })}
        isFirst
        onCancel={close}
        onSend={async (said) => {
          const id = await acts.send({ item, quote, before, answers: '' }, said)
          if (id === null) return false
          put({ draft: null, active: id, sheetOf: null })
          view?.focus()
          return true
        }}
      />
    </section>
  )
}
