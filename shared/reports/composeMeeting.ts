/** What agenda and minutes of a meeting share: one tree of items, told by the same composer. */
import type { MeetingText } from '../agenda/items'
import type { Board, Session } from '../domain/board'
import type { Language } from '../domain/language'
import type { RichBlock } from '../text/richText'
import { tellBlocks } from './agendaText'
import { soft } from './build'
import { formatDate } from './dates'
import { agendaForEdition, boardForEdition, cardsOfClosedItems, sessionForEdition, type Edition } from './editions'
import { isSaid, itemBlocks, type ItemTelling, type MeetingDocument } from './itemBlocks'
import { itemOverview } from './itemOverview'
import { isNumbered, meetingItems, onlyItem, type MeetingItems } from './meetingItems'
import type { Report, ReportBlock } from './report'
import { reportWords } from './reportWords'
import { headFacts, type OrganisationCount } from './sessionHead'
import { sessionWords } from './sessionWords'

export interface AgendaSource {
  readonly board: Board
  /** Null: the board without a session; only its appendices. */
  readonly session: Session | null
  readonly agenda: readonly RichBlock[]
  /** The texts of all the board's meetings, in order: numbers go on through them, and cards of closed items are kept back. Absent: this one alone. */
  readonly meetings?: readonly MeetingText[]
  /** Only this item of the text; null or absent: all of it. */
  readonly itemId?: string | null
  /** Counts only: no personal name reaches a document. */
  readonly participantsByOrganisation: readonly OrganisationCount[]
  readonly language: Language
  /** ISO day on which the board is told. */
  readonly date: string
  /** Absent: for the partners. */
  readonly edition?: Edition
  /** The board as it was before, for what has changed since; null or absent: there is none. */
  readonly previous?: { readonly board: Board; readonly date: string } | null
  /** What this version is called; absent or '': nobody has named it. */
  readonly version?: string
}

/** A source as its edition may tell it. */
export interface MeetingTelling {
  readonly source: AgendaSource
  readonly session: Session | null
  readonly agenda: readonly RichBlock[]
  readonly items: MeetingItems
  readonly telling: ItemTelling
}

/** All texts of which something may be closed. */
const textsOf = ({ meetings, agenda }: Pick<AgendaSource, 'meetings' | 'agenda'>): (readonly RichBlock[])[] => [agenda, ...(meetings ?? []).map(({ blocks }) => blocks)]

/** The cards of closed items, whichever meeting they stand in. */
export const heldByMeetings = (source: Pick<AgendaSource, 'meetings' | 'agenda'>): ReadonlySet<string> => cardsOfClosedItems(textsOf(source))

export function meetingTelling(source: AgendaSource, document: MeetingDocument): MeetingTelling {
  const { language, date, edition = 'partner' } = source
  const held = heldByMeetings(source)
  const board = boardForEdition(source.board, edition, held)
  const previous = source.previous ? { board: boardForEdition(source.previous.board, edition, held), date: source.previous.date } : null
  const session = source.session === null ? null : sessionForEdition(source.session, edition)
  const agenda = agendaForEdition(source.agenda, edition, language)
  const telling: ItemTelling = { board, language, document, more: { edition, whole: source.board, date, previous }, body: session?.body?.trim() ?? '', day: session?.date ?? '' }
  return { source, session, agenda, items: meetingItems(session, source.meetings ?? [], agenda, edition !== 'internal'), telling }
}

/** The text with its items, the overview before them. */
export function meetingText({ items, telling }: MeetingTelling): ReportBlock[] {
  const told = items.parts.flatMap((part, index) => {
    if (isNumbered(part)) return itemBlocks(part, telling)
    // Neighbours are told together: the first of them tells all.
    const before = items.parts[index - 1]
    if (before !== undefined && !isNumbered(before)) return []
    const end = items.parts.findIndex((one, at) => at > index && isNumbered(one))
    const between = tellBlocks(items.parts.slice(index, end === -1 ? undefined : end).flatMap((one) => (isNumbered(one) ? [] : [one])), telling)
    // What is no part of the item before it must not look like one.
    return before !== undefined && between.some(isSaid) ? [{ type: 'rule' as const }, ...between] : between
  })
  return [...itemOverview(items, telling), ...told]
}

/** Either document of a meeting, before it is made safe. `after`: what follows the text where it is told whole. */
export function meetingReport(meeting: MeetingTelling, title: string, after: () => readonly ReportBlock[]): Report {
  const { source, session, agenda, items, telling } = meeting
  const { language, date, itemId = null } = source
  const picked = itemId === null || itemId === '' ? null : onlyItem(items, agenda, itemId)
  const name = session === null || session.title.trim() === '' ? title : `${title}: ${session.title.trim()}`
  const only = picked?.[0] === undefined ? '' : ` · ${sessionWords[language].item(picked[0].number)}`
  return {
    document: telling.document,
    language,
    title: telling.board.meta.title.trim() || title,
    subtitle: `${name}${only}`,
    facts: headFacts(session, source.participantsByOrganisation, language, source.version),
    blocks: [...(picked === null ? [...meetingText(meeting), ...after()] : picked.flatMap((one) => itemBlocks(one, telling))), soft(reportWords[language].asOf(formatDate(date, language)))],
    date,
  }
}
