/** From the board to the agenda: a page or a card becomes an item of a meeting. */
import { itemFromCard, itemFromPage } from '../../shared/agenda/makeItem'
import { appendItem } from '../../shared/document/agendaItems'
import { agendaText } from '../../shared/document/boardRecords'
import type { Session } from '../../shared/domain/board'
import { sessionsInOrder } from '../../shared/domain/boardQueries'
import { formatDate } from '../../shared/reports/dates'
import { plainText, type RichAgendaItem } from '../../shared/text/richText'
import { newId } from '../board/newId'
import { todayHere } from '../board/todayHere'
import { itemWords } from '../words/items'
import { selectedCards } from './cardCommands'
import type { Command, CommandContext } from './command'

/** Those still to be held, the next one first; all of them, the latest first, when none is. */
function meetingsToCome({ live }: CommandContext): Session[] {
  const sessions = sessionsInOrder(live.view.read())
  const coming = sessions.filter(({ date }) => date >= todayHere()).sort((a, b) => a.date.localeCompare(b.date))
  return coming.length > 0 ? coming : [...sessions].reverse()
}

const nameOf = ({ title, date }: Session, { language }: CommandContext): string =>
  [title || itemWords[language].meetingWithoutName, date === '' ? '' : formatDate(date, language)].filter((part) => part !== '').join(', ')

/** The meeting whose agenda is open, else the next; asks where there are several. Null when they change their mind. */
async function chooseMeeting(context: CommandContext): Promise<Session | null> {
  const { live, ask, language } = context
  const open = live.view.read().sessions.get(live.desk.read().agendaOf ?? '')
  if (open !== undefined) return open
  const meetings = meetingsToCome(context)
  if (meetings.length < 2) return meetings[0] ?? null
  const chosen = await ask.choose(itemWords[language].meetingQuestion, meetings.map((meeting) => ({ id: meeting.id, label: nameOf(meeting, context) })))
  return meetings.find(({ id }) => id === chosen) ?? null
}

/** Puts what is made into a meeting, in one step of undo, and says where it went. */
async function makeItems(context: CommandContext, make: () => readonly (RichAgendaItem | null)[]): Promise<void> {
  const { live, ask, language } = context
  const words = itemWords[language]
  if (live.view.read().sessions.size === 0) return ask.say(words.noMeeting)
  const meeting = await chooseMeeting(context)
  const made = make().flatMap((item) => item ?? [])
  if (meeting === null || made.length === 0) return
  live.edit((doc) => {
    const agenda = agendaText(doc, meeting.id)
    if (agenda !== null) for (const item of made) appendItem(agenda, item)
  })
  ask.say(words.itemsMade(made.length === 1 ? plainText(made[0]!.title) : '', made.length, nameOf(meeting, context)))
}

const cardsToItems = (context: CommandContext): Promise<void> => {
  const ids = selectedCards(context).map(({ id }) => id)
  return makeItems(context, () => ids.map((id) => itemFromCard(context.live.view.read(), id, context.language, newId())))
}

const openPageOf = ({ live }: CommandContext): string => live.desk.read().pageId ?? ''

const pageToItem = (context: CommandContext): Promise<void> => {
  const pageId = openPageOf(context)
  return makeItems(context, () => [itemFromPage(context.live.view.read(), pageId, context.language, newId())])
}

export const agendaCommands: readonly Command[] = [
  {
    id: 'card.item',
    words: { da: 'Gør til punkt på dagsordenen', en: 'Make it an item of the agenda' },
    group: 'card',
    role: 'editor',
    isAvailable: (context) => selectedCards(context).length > 0,
    run: cardsToItems,
  },
  {
    id: 'page.item',
    words: { da: 'Gør siden til punkt på dagsordenen', en: 'Make the page an item of the agenda' },
    group: 'page',
    role: 'editor',
    isAvailable: (context) => context.live.view.read().pages.has(openPageOf(context)),
    run: pageToItem,
  },
]
