/** The tools for comments: at the end of the toolbar, or by themselves where the agenda is only read. */
import { useCommandContext } from '../../commands/useCommands'
import { Icon } from '../../ui/Icon'
import { useWords } from '../../words/defineWords'
import { talkWords } from '../../words/talk'
import { beginComment } from './beginComment'
import { useOpenText, useTalk } from './talkState'
import { useComments } from './useComments'
import './talk.css'

const mod = /Mac|iP(hone|ad)/.test(navigator.platform) ? '⌘' : 'Ctrl'

export function TalkTools({ sessionId }: { readonly sessionId: string }) {
  const words = useWords(talkWords)
  const { live, ask } = useCommandContext()
  const view = useOpenText(sessionId)
  const begin = (isSuggestion: boolean) => view !== null && beginComment(live, sessionId, ask, view, isSuggestion)
  return (
    <span className="talk-tools" onMouseDown={(event) => event.preventDefault()}>
      {live.canEdit && (
        <>
          <button type="button" className="button quiet agenda-tool" aria-label={words.comment} title={`${words.comment} (${words.commentKeys(mod)})`} onClick={() => begin(false)}>
            <Icon name="comment" />
          </button>
          <button type="button" className="button quiet agenda-tool" aria-label={words.suggest} title={words.suggest} onClick={() => begin(true)}>
            <Icon name="edit" />
          </button>
        </>
      )}
      <TalkListButton sessionId={sessionId} />
    </span>
  )
}

/** *Kommentarer (7)*, as soon as there are some. */
export function TalkListButton({ sessionId }: { readonly sessionId: string }) {
  const words = useWords(talkWords)
  const comments = useComments(sessionId)
  const [{ isListOpen }, put] = useTalk(sessionId)
  if (comments.length === 0 && !isListOpen) return null
  return (
    <button type="button" className="button agenda-tool talk-open" aria-expanded={isListOpen} onClick={() => put({ isListOpen: !isListOpen, sheetOf: null, draft: null })}>
      {words.comments(comments.length)}
    </button>
  )
}
