/** How often one is mentioned and has not seen it: quietly, on the button of the agenda. Tells new comments while it is there. */
import { useWords } from '../../words/defineWords'
import { talkWords } from '../../words/talk'
import { useTalkNews, useUnseenMentions } from './mentions'
import './talk.css'

export function TalkBadge() {
  const words = useWords(talkWords)
  const { length } = useUnseenMentions()
  useTalkNews()
  if (length === 0) return null
  return (
    <span className="talk-badge">
      <span aria-hidden>{length > 99 ? '99+' : length}</span>
      <span className="visually-hidden">, {words.badge(length)}</span>
    </span>
  )
}
