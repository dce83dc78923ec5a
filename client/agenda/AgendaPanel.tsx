/** The agenda beside the board: the meeting's head, and its text to write or to read. Loaded when it is first asked for. */
import { useEffect, useRef } from 'react'
import { agendaText } from '../../shared/document/boardRecords'
import { useBoard, useLiveBoard } from '../board/liveBoard'
import { useStore } from '../board/store'
import { useCommandContext } from '../commands/useCommands'
import { useWords } from '../words/defineWords'
import { agendaWords } from '../words/agenda'
import { AgendaEditor } from './AgendaEditor'
import { AgendaHead } from './AgendaHead'
import { AgendaReader } from './AgendaReader'
import { newSession } from './newSession'
import { SignedText } from './SignedText'
import { useCommentDay } from './signoffs'
import { TalkList } from './talk/TalkList'
import './agenda.css'

function GoneMeeting({ onNew }: { readonly onNew: () => void }) {
  const live = useLiveBoard()
  const words = useWords(agendaWords)
  return (
    <div className="agenda-gone">
      <p>{words.gone}</p>
      {live.canEdit && <p className="hint">{words.goneWhat}</p>}
      {live.canEdit && (
        <button type="button" className="button primary" onClick={onNew}>
          {words.newMeeting}
        </button>
      )}
    </div>
  )
}

export default function AgendaPanel() {
  const live = useLiveBoard()
  const words = useWords(agendaWords)
  const context = useCommandContext()
  const panel = useRef<HTMLElement>(null)
  const sessionId = useStore(live.desk, (state) => state.agendaOf)
  const session = useBoard((board) => (sessionId === null ? null : (board.sessions.get(sessionId) ?? null)))
  const commentDay = useCommentDay(sessionId)
  const isNew = useRef(false)
  useEffect(() => {
    if (!isNew.current) return
    isNew.current = false
    panel.current?.querySelector<HTMLInputElement>('input.agenda-title')?.select()
  }, [sessionId])
  if (sessionId === null) return null
  const makeNew = () => {
    isNew.current = true
    newSession(context)
  }
  const fragment = session === null ? null : agendaText(live.doc, sessionId)
  const label = words.agendaOf(session?.title || words.untitled)
  return (
    <section ref={panel} className="agenda" aria-label={label}>
      <AgendaHead session={session} onNew={makeNew} />
      {fragment === null ? (
        <GoneMeeting onNew={makeNew} />
      ) : (
        <SignedText sessionId={sessionId} label={label}>
          {live.canEdit ? <AgendaEditor key={sessionId} sessionId={sessionId} fragment={fragment} label={label} /> : <AgendaReader sessionId={sessionId} label={label} />}
        </SignedText>
      )}
      {fragment !== null && <TalkList sessionId={sessionId} until={commentDay} />}
    </section>
  )
}
