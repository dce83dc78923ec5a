/** One comment: who, when, its words, and for its author the way to change it. */
import { Fragment, useEffect, useState } from 'react'
import type { Language } from '../../../shared/domain/language'
import { changedPart, type Comment, type Suggestion } from '../../../shared/text/comments'
import { useLiveBoard } from '../../board/liveBoard'
import { Menu } from '../../ui/Menu'
import { useWords } from '../../words/defineWords'
import { useLanguage } from '../../words/language'
import { talkWords } from '../../words/talk'
import { Composer } from './Composer'
import { useMentionables, useNames } from './people'
import { markSeen } from './seen'
import type { TalkActs } from './useTalkActs'

/** 22. nov. kl. 11.04 · 22 Nov, 11:04; '' for no time. */
export function formatMoment(iso: string, language: Language): string {
  const moment = new Date(iso)
  if (Number.isNaN(moment.getTime())) return ''
  const tag = language === 'da' ? 'da-DK' : 'en-GB'
  const day = moment.toLocaleDateString(tag, { day: 'numeric', month: 'short' })
  return `${day}${language === 'da' ? ' kl. ' : ', '}${moment.toLocaleTimeString(tag, { hour: '2-digit', minute: '2-digit' })}`
}

/** The words with names that are mentioned in them standing out. */
function Mentioning({ comment }: { readonly comment: Comment }) {
  const all = useMentionables()
  const { me } = useLiveBoard()
  const names = [...all.map(({ id, name }) => ({ id, name })), { id: me.participantId, name: me.name }].filter(({ id }) => comment.mentions.includes(id)).map(({ name }) => `@${name}`)
  const pattern = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  const parts = pattern === '' ? [comment.text] : comment.text.split(new RegExp(`(${pattern})`))
  return parts.map((part, index) => (names.includes(part) ? <strong key={index} className="talk-name">{part}</strong> : <Fragment key={index}>{part}</Fragment>))
}

/** To whole words, so that it can be read. */
function readablePart({ from, to }: Suggestion): { readonly before: string; readonly removed: string; readonly added: string; readonly after: string } {
  const { start, removed, added } = changedPart({ from, to })
  const begin = from.slice(0, start).replace(/\S*$/, '').length
  const end = start + removed + (/^\S*/.exec(from.slice(start + removed))?.[0].length ?? 0)
  return { before: from.slice(0, begin), removed: from.slice(begin, end), added: from.slice(begin, start) + added + from.slice(start + removed, end), after: from.slice(end) }
}

function SuggestionView({ suggestion }: { readonly suggestion: Suggestion }) {
  const words = useWords(talkWords)
  const { before, removed, added, after } = readablePart(suggestion)
  return (
    <p className="talk-suggestion">
      {before}
      {removed !== '' && (
        <del>
          <span className="visually-hidden">{words.struck} </span>
          {removed}
        </del>
      )}
      {added !== '' && (
        <ins>
          <span className="visually-hidden"> {words.put} </span>
          {added}
        </ins>
      )}
      {after}
    </p>
  )
}

interface CommentViewProps {
  readonly comment: Comment
  readonly acts: TalkActs
}

export function CommentView({ comment, acts }: CommentViewProps) {
  const live = useLiveBoard()
  const words = useWords(talkWords)
  const language = useLanguage()
  const name = useNames()
  const [isChanging, setChanging] = useState(false)
  const isMentioning = comment.mentions.length > 0
  useEffect(() => {
    if (isMentioning) markSeen(live.boardId, [comment.id])
  }, [live.boardId, comment.id, isMentioning])
  const isOwn = comment.author === live.me.participantId
  const author = name(comment.author, comment.organisation)
  const items = [
    ...(isOwn && comment.taken === null ? [{ id: 'edit', label: words.edit, run: () => setChanging(true) }] : []),
    ...(isOwn || live.me.role === 'facilitator' ? [{ id: 'remove', label: words.remove, run: () => void acts.remove(comment) }] : []),
  ]
  return (
    <div className="talk-comment">
      <div className="talk-who">
        <strong>{author}</strong>
        {comment.organisation !== '' && comment.organisation !== author && <span className="talk-hint">{comment.organisation}</span>}
        <time dateTime={comment.at}>{formatMoment(comment.at, language)}</time>
        {live.canEdit && items.length > 0 && <Menu label={words.more} icon="more" isBare className="button quiet talk-more" items={() => items} />}
      </div>
      {isChanging ? (
        <Composer
          label={words.newHint}
          from={comment}
          isFirst
          sendWord={words.save}
          onCancel={() => setChanging(false)}
          onSend={async (said) => {
            const isChanged = await acts.change(comment, said)
            if (isChanged) setChanging(false)
            return isChanged
          }}
        />
      ) : (
        <>
          {comment.suggestion !== null && <SuggestionView suggestion={comment.suggestion} />}
          {comment.text !== '' && (
            <p className="talk-words">
              <Mentioning comment={comment} />
            </p>
          )}
        </>
      )}
    </div>
  )
}
