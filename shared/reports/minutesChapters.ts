/** What minutes hold besides their items, where the board has it and the text does not show it: victories, changes, decisions, follow-up, next time. */
import type { Board, Card, Session } from '../domain/board'
import { sessionsInOrder } from '../domain/boardQueries'
import type { Language } from '../domain/language'
import type { RichBlock } from '../text/richText'
import { isClosedAction } from './actions'
import { bullets, item, labelled, soft } from './build'
import { actionsInShort, decisionsInShort } from './cardBlocks'
import { cardLines } from './cardLines'
import { changesSince } from './chapters/changes'
import { decisionsInOrder } from './chapters/decisions'
import { heading, placeOf, told } from './chapters/telling'
import { nameOfCard } from './boardNames'
import type { MeetingTelling } from './composeMeeting'
import { formatDateWithWeek } from './dates'
import { fieldOf } from './fieldWords'
import { isoDayOfDecision } from './decisions'
import type { ReportBlock } from './report'
import { timeOfMeeting } from './sessionHead'
import { mostChanges, sessionWords, sinceLastCaption } from './sessionWords'

/** What the text shows already: names of living blocks, and what they point at. */
interface Shown {
  readonly blocks: ReadonlySet<string>
  readonly refs: ReadonlySet<string>
}

function shownIn(blocks: readonly RichBlock[]): Shown {
  const names = new Set<string>()
  const refs = new Set<string>()
  const look = (block: RichBlock): void => {
    if (block.type === 'livingBlock') {
      names.add(block.block)
      if (block.ref !== null) refs.add(block.ref)
    }
    if (block.type === 'blockquote') block.blocks.forEach(look)
    if (block.type === 'bulletList' || block.type === 'orderedList' || block.type === 'taskList') block.items.forEach((one) => one.blocks.forEach(look))
    if (block.type === 'agendaItem') block.sections.forEach((section) => section.blocks.forEach(look))
  }
  blocks.forEach(look)
  return { blocks: names, refs }
}

/** Whether a card belongs to this meeting: it says so, or was made on its day. */
function isOfMeeting({ fields, createdAt }: Card, { id, date }: Session, day = ''): boolean {
  if (typeof fields.session === 'string' && fields.session !== '') return fields.session === id
  return date !== '' && (day !== '' ? day === date : createdAt.startsWith(date))
}

const isShownByZone = (card: Card, { refs }: Shown): boolean => refs.has(card.id) || (card.placement.zoneId !== null && refs.has(card.placement.zoneId))

/** With the track each belongs to. */
function victories(board: Board, session: Session, shown: Shown, language: Language): ReportBlock[] {
  const cards = told(board, 'victory').filter((card) => (placeOf(board, card) === 'steering-meeting.victories' || isOfMeeting(card, session)) && !isShownByZone(card, shown))
  const items = cards.map((card) => item(nameOfCard(card, language), ...[fieldOf(board, card, 'track', language)].filter((track) => track !== '').map(soft)))
  return items.length === 0 ? [] : [bullets(items)]
}

function decisions(board: Board, session: Session, shown: Shown, language: Language): ReportBlock[] {
  if (shown.blocks.has('decisions')) return []
  const cards = decisionsInOrder(board).filter((card) => isOfMeeting(card, session, isoDayOfDecision(board, card)) && !isShownByZone(card, shown))
  return decisionsInShort(board, cards, language, session.date)
}

/** Open ones, old first, then what was closed at the meeting. */
function followUp(board: Board, session: Session, shown: Shown, { language, date }: { readonly language: Language; readonly date: string }): ReportBlock[] {
  if (shown.blocks.has('actions')) return []
  const cards = told(board, 'action').filter((card) => (!isClosedAction(card) || isOfMeeting(card, session)) && !isShownByZone(card, shown))
  return actionsInShort(board, cards, language, date, sessionWords[language].followUp)
}

/** What is taken along, and when the next meeting is. */
function next(board: Board, session: Session, shown: Shown, language: Language): ReportBlock[] {
  const cards = told(board, 'agenda-item').filter((card) => placeOf(board, card) === 'steering-meeting.next' && !isShownByZone(card, shown))
  const items = cards.flatMap((card) => cardLines(board, card, language))
  const later = sessionsInOrder(board).filter(({ id, date }) => id !== session.id && session.date !== '' && date > session.date).sort((a, b) => (a.date < b.date ? -1 : 1))[0]
  const when = later === undefined ? '' : [later.title.trim(), formatDateWithWeek(later.date, language), timeOfMeeting(later, language), later.place.trim()].filter((part) => part !== '').join(', ')
  return [...(items.length === 0 ? [] : [bullets(items)]), ...(when === '' ? [] : [labelled(sessionWords[language].nextMeeting, when)])]
}

/** In the order in which the guide tells them. */
export function minutesChapters({ session, agenda, telling }: MeetingTelling): ReportBlock[] {
  if (session === null) return []
  const { board, language, more } = telling
  const words = sessionWords[language]
  const shown = shownIn(agenda)
  const date = more.date ?? ''
  const since = shown.blocks.has('since-last') || !more.previous ? [] : changesSince(more.previous, { board, date, language }, sinceLastCaption, mostChanges)
  const chapters: readonly (readonly [string, readonly ReportBlock[]])[] = [
    [words.victories, victories(board, session, shown, language)],
    [words.sinceLast, since],
    [words.decisions, decisions(board, session, shown, language)],
    [words.followUp, followUp(board, session, shown, { language, date })],
    [words.next, next(board, session, shown, language)],
  ]
  return chapters.flatMap(([title, blocks]) => (blocks.length === 0 ? [] : [heading(1, title), ...blocks]))
}
