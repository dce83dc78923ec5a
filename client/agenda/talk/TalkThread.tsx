/** A comment with its answers, and what may be done with it. */
import { forwardRef, type ReactNode } from 'react'
import { standsThere } from '../../../shared/document/takeSuggestion'
import { isOpen, type Comment, type Thread } from '../../../shared/text/comments'
import { useBoard, useLiveBoard } from '../../board/liveBoard'
import { Icon } from '../../ui/Icon'
import { useWords } from '../../words/defineWords'
import { useLanguage } from '../../words/language'
import { talkWords } from '../../words/talk'
import { CommentView, formatMoment } from './CommentView'
import { Composer } from './Composer'
import { itemTitle } from './itemName'
import { useNames } from './people'
import { rangeOf } from './quotes'
import { useOpenText } from './talkState'
import { useTalkActs, type TalkActs } from './useTalkActs'

interface TalkThreadProps {
  readonly sessionId: string
  readonly thread: Thread
  /** Everything of it is shown, with what may be done. */
  readonly isActive: boolean
  readonly onActive: () => void
  /** Where it belongs, in lists of several items. */
  readonly place?: ReactNode
  readonly onKeyDown?: (event: React.KeyboardEvent<HTMLElement>) => void
  readonly tabIndex?: number
}

/** What the comment is about, where that is not marked in the text. */
function Quote({ sessionId, first }: { readonly sessionId: string; readonly first: Comment }) {
  const words = useWords(talkWords)
  const view = useOpenText(sessionId)
  // The text touches its meeting with every letter.
  useBoard((board) => board.sessions.get(sessionId))
  if (first.quote === '') return null
  const isGone = view !== null && rangeOf(view.state.doc, first) === null && first.taken === null
  if (first.suggestion !== null && !isGone) return null
  return (
    <p className="talk-about" data-gone={isGone}>
      {isGone ? words.goneWords : <span className="visually-hidden">{words.about}</span>} <q>{first.quote}</q>
    </p>
  )
}

function SuggestionActs({ sessionId, comment, acts }: { readonly sessionId: string; readonly comment: Comment; readonly acts: TalkActs }) {
  const live = useLiveBoard()
  const words = useWords(talkWords)
  const isThere = useBoard((board) => board.sessions.has(sessionId) && standsThere(live.doc, sessionId, comment))
  if (live.me.role !== 'facilitator' || !live.canEdit || comment.suggestion === null || comment.taken !== null) return null
  return (
    <>
      {!isThere && <p className="talk-hint">{words.wordsGone}</p>}
      <div className="talk-row">
        <button type="button" className="button primary" onClick={() => (isThere ? acts.take(comment) : acts.insert(comment))}>
          {isThere ? words.take : words.insert}
        </button>
        <button type="button" className="button" onClick={() => acts.leave(comment)}>
          {words.leave}
        </button>
      </div>
    </>
  )
}

function Outcome({ comment }: { readonly comment: Comment }) {
  const words = useWords(talkWords)
  const language = useLanguage()
  const name = useNames()
  const { taken, resolved } = comment
  if (taken !== null) return <p className="talk-outcome">{(taken.as === 'taken' ? words.takenBy : words.leftBy)(name(taken.by), formatMoment(taken.at, language))}</p>
  return resolved === null ? null : <p className="talk-outcome">{words.resolvedBy(name(resolved.by), formatMoment(resolved.at, language))}</p>
}

function Settle({ comment, acts }: { readonly comment: Comment; readonly acts: TalkActs }) {
  const words = useWords(talkWords)
  const isResolved = comment.resolved !== null
  return (
    <button type="button" className="button quiet talk-settle" onClick={() => (isResolved ? acts.reopen(comment) : acts.resolve(comment))}>
      <Icon name={isResolved ? 'undo' : 'check'} size={18} /> {isResolved ? words.reopen : words.resolve}
    </button>
  )
}

export const TalkThread = forwardRef<HTMLElement, TalkThreadProps>(function TalkThread({ sessionId, thread, isActive, onActive, place, onKeyDown, tabIndex = 0 }, ref) {
  const live = useLiveBoard()
  const words = useWords(talkWords)
  const name = useNames()
  const acts = useTalkActs(sessionId)
  const { id, first, answers } = thread
  const begun = first ?? answers[0]!
  const told = name(begun.author, begun.organisation)
  const isItemGone = useBoard((board) => board.sessions.has(sessionId) && thread.item !== '' && itemTitle(live.doc, sessionId, thread.item) === null)
  const isSettledSuggestion = first !== null && first.taken !== null
  return (
    <article
      ref={ref}
      className="talk-thread"
      data-thread={id}
      data-active={isActive}
      data-open={isOpen(thread)}
      tabIndex={tabIndex}
      aria-label={words.thread(told, (begun.text || begun.suggestion?.to) ?? '')}
      aria-current={isActive || undefined}
      onFocus={onActive}
      onClick={onActive}
      onKeyDown={onKeyDown}
    >
      {place ?? (isItemGone && <p className="talk-place-name">{words.goneItem}</p>)}
      {first === null ? <p className="talk-hint">{words.gone}</p> : <Quote sessionId={sessionId} first={first} />}
      {[...(first === null ? [] : [first]), ...answers].map((comment) => (
        <CommentView key={comment.id} comment={comment} acts={acts} />
      ))}
      {first !== null && <Outcome comment={first} />}
      {isActive && first !== null && <SuggestionActs sessionId={sessionId} comment={first} acts={acts} />}
      {isActive && live.canEdit && (
        <>
          <Composer
            label={words.replyHint}
            sendWord={words.reply}
            onSend={async (said) => (await acts.send({ item: thread.item, quote: '', before: '', answers: id }, said)) !== null}
          />
          {first !== null && !isSettledSuggestion && <Settle comment={first} acts={acts} />}
        </>
      )}
    </article>
  )
})
