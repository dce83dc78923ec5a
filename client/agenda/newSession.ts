import { addSession } from '../../shared/document/boardRecords'
import { makeRichText } from '../../shared/document/writeRichText'
import { pagesInOrder, sessionsInOrder } from '../../shared/domain/boardQueries'
import { orderAfterAll } from '../../shared/domain/order'
import { draftAgenda } from '../../shared/templates/draftAgenda'
import { newId } from '../board/newId'
import type { CommandContext } from '../commands/command'
import { agendaWords } from '../words/agenda'

/** Today where this person is, as an ISO day. */
export function today(): string {
  const now = new Date()
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** Makes a session with a draft of items for the board's pages, and opens it. */
export function newSession({ live, ask, language }: CommandContext): string {
  const words = agendaWords[language]
  const board = live.view.read()
  const id = newId()
  const order = orderAfterAll(sessionsInOrder(board).map((session) => session.order))
  const agenda = makeRichText(draftAgenda(board.meta.language, pagesInOrder(board)))
  live.edit((doc) => addSession(doc, { id, title: words.newMeeting, date: today(), place: '', order }, agenda))
  live.desk.put({ agendaOf: id })
  ask.say(words.newMeetingMade)
  return id
}
