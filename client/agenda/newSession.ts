import { addSession, agendaText } from '../../shared/document/boardRecords'
import { readRichText } from '../../shared/document/readRichText'
import { makeRichText } from '../../shared/document/writeRichText'
import type { Session, SessionDetail } from '../../shared/domain/board'
import { meetingBefore, pagesInOrder, sessionsInOrder } from '../../shared/domain/boardQueries'
import { orderAfterAll } from '../../shared/domain/order'
import { draftAgenda } from '../../shared/templates/draftAgenda'
import { newId } from '../board/newId'
import type { CommandContext } from '../commands/command'
import { agendaWords } from '../words/agenda'

/** Today where this person is, as an ISO day. */
function today(): string {
  const now = new Date()
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** What one meeting of a body has in common with the next. */
const lasting: readonly SessionDetail[] = ['body', 'kind', 'chair', 'minuteTaker', 'caseNumber', 'numbering']
const lastingOf = (session: Session | null): Partial<Record<SessionDetail, string>> => Object.fromEntries(lasting.flatMap((name) => (session?.[name] === undefined ? [] : [[name, session[name]]])))

/** Makes a session with a draft of items: what the last meeting left open, what was put forward, and the board's pages. Opens it. */
export function newSession({ live, ask, language }: CommandContext): string {
  const words = agendaWords[language]
  const board = live.view.read()
  const id = newId()
  const order = orderAfterAll(sessionsInOrder(board).map((session) => session.order))
  const last = meetingBefore(board, null)
  const previous = last === null ? null : { id: last.id, blocks: readRichText(agendaText(live.doc, last.id)) }
  const agenda = makeRichText(draftAgenda(board.meta.language, pagesInOrder(board), { board, previous }))
  live.edit((doc) => addSession(doc, { ...lastingOf(last), id, title: words.newMeeting, date: today(), place: '', order }, agenda))
  live.desk.put({ agendaOf: id })
  ask.say(words.newMeetingMade)
  return id
}
