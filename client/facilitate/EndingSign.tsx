import { useLiveBoard } from '../board/liveBoard'
import { useStore } from '../board/store'
import { formatDate } from '../ui/formatDate'
import { useWords } from '../words/defineWords'
import { keepingWords } from '../words/keeping'
import { useLanguage } from '../words/language'

/** Tells everybody on the board that it will soon go to the trash, and leads a facilitator to where that is decided. */
export function EndingSign() {
  const { connection, desk, me } = useLiveBoard()
  const words = useWords(keepingWords)
  const language = useLanguage()
  const endsAt = useStore(connection.stage, (stage) => stage?.endsAt)
  if (endsAt === undefined) return null
  return (
    <div className="ending-line">
      <span role="status">{words.endsSoon(formatDate(endsAt, language))}</span>
      {me.role === 'facilitator' && (
        <button type="button" className="button" onClick={() => desk.put({ sheet: 'share' })}>
          {words.changeKeeping}
        </button>
      )}
    </div>
  )
}
