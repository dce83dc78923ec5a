/** The agenda a new meeting begins with: the frame every meeting has, what the last one left open, what was put forward on the board, and an item for each of its pages. */
import { itemTree, isItemNode } from '../agenda/items'
import { itemFromCard, itemFromItem, itemOfPage } from '../agenda/makeItem'
import type { Board, Card } from '../domain/board'
import { zoneOfCard } from '../domain/boardQueries'
import { compareByOrder } from '../domain/order'
import type { Language } from '../domain/language'
import { agendaItem, livingBlock, paragraph } from '../text/build'
import type { RichAgendaItem, RichBlock } from '../text/richText'
import { findTemplate } from './findTemplate'

interface DraftPage {
  readonly id: string
  readonly templateId: string | null
  readonly title?: string
}

export interface DraftFrom {
  readonly board: Board
  /** The meeting before, with its text; null: this is the first. */
  readonly previous: { readonly id: string; readonly blocks: readonly RichBlock[] } | null
}

/** How long the meeting is, and what its frame takes of that. */
const meetingMinutes = 90
const approvalMinutes = 5
const followUpMinutes = 10
const closingMinutes = 5
/** Times are set in steps of these; no item gets less. */
const stepMinutes = 5

const isLeftOpen = ({ result }: RichAgendaItem): boolean => result === 'postponed' || result === 'forwarded'

/** What was postponed or sent on, with what stands below it; an item below one that was settled stands on its own. */
function leftOpen({ previous }: DraftFrom): RichAgendaItem[] {
  if (previous === null) return []
  return itemTree(previous.blocks).filter(isItemNode).flatMap(({ item, below }) => {
    const subs = below.filter(isItemNode).map((node) => node.item)
    return isLeftOpen(item) ? [item, ...subs.filter((sub) => sub.result === null || isLeftOpen(sub))] : subs.filter(isLeftOpen).map((sub) => ({ ...sub, level: 1 as const }))
  })
}

/** Items put forward on the page of the meeting, in the order in which they lie there. */
function putForward({ board }: DraftFrom): Card[] {
  const places = ['agenda', 'next']
  const place = (card: Card): number => {
    const zone = zoneOfCard(board, card)
    return zone?.templateId === 'steering-meeting' && zone.zoneKey !== null ? places.indexOf(zone.zoneKey) : -1
  }
  const isWaiting = ({ fields }: Card) => fields.status !== 'withdrawn' && (fields.fate === undefined || fields.fate === null || fields.fate === 'open')
  return [...board.cards.values()]
    .filter((card) => card.kind === 'agenda-item' && card.title.trim() !== '' && isWaiting(card) && place(card) >= 0)
    .sort((a, b) => place(a) - place(b) || compareByOrder({ id: a.id, order: a.placement.order }, { id: b.id, order: b.placement.order }))
}

/** The minutes that are left, shared among the items that say nothing themselves; the first get what does not divide. */
function withMinutes(items: readonly RichAgendaItem[], minutes: number): RichAgendaItem[] {
  const open = items.filter((item) => item.level === 1 && item.minutes === null)
  const taken = items.reduce((sum, item) => sum + (item.level === 1 ? (item.minutes ?? 0) : 0), 0)
  const steps = Math.floor(Math.max(0, minutes - taken) / stepMinutes)
  const stepsOf = (index: number) => Math.max(1, Math.floor(steps / open.length) + (index < steps % open.length ? 1 : 0))
  return items.map((item) => (open.includes(item) ? { ...item, minutes: stepsOf(open.indexOf(item)) * stepMinutes } : item))
}

/** What the meeting is about: nothing stands twice, whichever way it came. */
function matters(language: Language, pages: readonly DraftPage[], from: DraftFrom | null): RichAgendaItem[] {
  const inherited = from === null ? [] : leftOpen(from)
  const before = new Set(from?.previous?.blocks.flatMap((block) => (block.type === 'agendaItem' && block.source?.startsWith('card:') ? [block.source] : [])))
  const taken = new Set(inherited.map(({ source }) => source))
  const cards = from === null ? [] : putForward(from).flatMap((card) => (before.has(`card:${card.id}`) ? [] : (itemFromCard(from.board, card.id, language) ?? [])))
  const zoneIds = from === null ? null : new Set(from.board.zones.keys())
  const own = pages.filter(({ id, templateId }) => templateId !== null && findTemplate(templateId) !== null && !taken.has(`page:${id}`)).map((page) => itemOfPage({ title: '', ...page }, language, '', zoneIds))
  const all = [...inherited.map((item) => itemFromItem(item, from?.previous?.id ?? '')), ...cards, ...own]
  return all.length > 0 ? all : [agendaItem('', texts[language].topic, {}, { outcome: 'discuss' })]
}

/** `pages`: the board's, in order; those without a template need no item. The text ends in a paragraph, so that there is always room to go on. */
export function draftAgenda(language: Language, pages: readonly DraftPage[], from: DraftFrom | null = null): readonly RichBlock[] {
  const words = texts[language]
  const frame = approvalMinutes + followUpMinutes + 2 * closingMinutes
  const items = [
    agendaItem('', words.approval, { summary: [paragraph(words.purpose)], recommendation: [paragraph(words.approve)] }, { outcome: 'decide', minutes: approvalMinutes }),
    agendaItem('', words.followUp, { case: [livingBlock('actions'), livingBlock('since-last')], recommendation: [paragraph(words.approveMinutes)] }, { outcome: 'decide', minutes: followUpMinutes }),
    ...withMinutes(matters(language, pages, from), meetingMinutes - frame),
    agendaItem('', words.next, {}, { outcome: 'inform', minutes: closingMinutes }),
    agendaItem('', words.other, {}, { outcome: 'discuss', minutes: closingMinutes }),
  ]
  return [...items.map((item, index) => ({ ...item, id: `p${index + 1}` })), paragraph('')]
}

const danish = {
  approval: 'Godkendelse af dagsorden',
  purpose: 'Hvad skal vi nå i dag, og hvad skal der komme ud af hvert punkt?',
  approve: 'Det indstilles, at dagsordenen godkendes.',
  followUp: 'Opfølgning og godkendelse af sidste referat',
  approveMinutes: 'Det indstilles, at referatet godkendes, og at opfølgningen tages til efterretning.',
  topic: 'Dagens emne',
  next: 'Næste møde',
  other: 'Eventuelt',
}

const english: typeof danish = {
  approval: 'Approval of the agenda',
  purpose: 'What must we cover today, and what should each item lead to?',
  approve: 'It is recommended that the agenda be approved.',
  followUp: 'Follow-up and approval of the last minutes',
  approveMinutes: 'It is recommended that the minutes be approved and the follow-up noted.',
  topic: "Today's topic",
  next: 'Next meeting',
  other: 'Any other business',
}

const texts: Readonly<Record<Language, typeof danish>> = { da: danish, en: english }
