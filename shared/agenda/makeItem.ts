/** What becomes an item of a meeting: a page of the board, a card on it, or an item that an earlier meeting left open. */
import type { Board, Card, FieldValue } from '../domain/board'
import type { Language } from '../domain/language'
import { pageTitle } from '../templates/pageTitle'
import { agendaItem, bullets, livingBlock, paragraph, pointer, text, type Line } from '../text/build'
import type { RichAgendaItem, RichBlock } from '../text/richText'
import { itemOutcomes, type ItemOutcome, type ItemSectionName } from '../text/schema'
import { pageSteps } from './pageSteps'

type ItemParts = Partial<Record<ItemSectionName, readonly RichBlock[]>>

const seeBoard = { da: 'Se tavlen: ', en: 'See the board: ' } as const

export interface AgendaPage {
  readonly id: string
  readonly title: string
  readonly templateId: string | null
}

/** The page's question, a way to it, and what the board shows of it. `zoneIds`: those there are; absent: those the template makes. */
export function itemOfPage(page: AgendaPage, language: Language, id: string, zoneIds: ReadonlySet<string> | null = null): RichAgendaItem {
  const step = page.templateId === null ? undefined : pageSteps[page.templateId]
  const zoneId = step?.zone === undefined ? null : `${page.id}.${step.zone}`
  const zone = zoneId === null || zoneIds?.has(zoneId) === false ? [] : [livingBlock('zone-cards', zoneId)]
  const title = page.title.trim() !== '' || step === undefined ? pageTitle(page, language) : step.heading[language]
  return agendaItem(
    id,
    title,
    {
      summary: [paragraph([...(step ? [text(`${step.question[language]} `)] : []), text(seeBoard[language]), pointer('page', page.id)])],
      case: step && step.blocks.length + zone.length > 0 ? [...step.blocks.map((block) => livingBlock(block, page.id)), ...zone] : undefined,
    },
    { outcome: step?.outcome ?? 'discuss', source: `page:${page.id}` },
  )
}

/** Null when there is no such page. `id`: the item's own; left out, whoever puts it in gives it one. */
export function itemFromPage(board: Board, pageId: string, language: Language, id = ''): RichAgendaItem | null {
  const page = board.pages.get(pageId)
  return page === undefined ? null : itemOfPage(page, language, id, new Set(board.zones.keys()))
}

const outcomesByKind: Readonly<Record<string, ItemOutcome>> = { proposal: 'decide', decision: 'decide', victory: 'celebrate', evidence: 'inform', measurement: 'inform', message: 'inform' }

const isOutcome = (value: FieldValue | undefined): value is ItemOutcome => (itemOutcomes as readonly unknown[]).includes(value)
const isMinutes = (value: FieldValue | undefined): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 600
const idsIn = (value: FieldValue | undefined): string[] => [value].flat().filter((one): one is string => typeof one === 'string' && one.trim() !== '')

/** A card's references as a list: what lies on the board with a way to it, names as they were typed. */
function attached(board: Board, { fields }: Card): RichBlock[] {
  const lines = idsIn(fields.attachments).map((ref): Line => (board.cards.has(ref) ? [pointer('card', ref)] : (board.partners.get(ref)?.title ?? ref)))
  return lines.length === 0 ? [] : [bullets(...lines)]
}

const notEmpty = (blocks: readonly RichBlock[]): readonly RichBlock[] | undefined => (blocks.length === 0 ? undefined : blocks)

/** A card of the kind `agenda-item` says itself what it is to lead to and how long it takes; any other is shown in the item as it is on the board. Null when there is no such card. */
export function itemFromCard(board: Board, cardId: string, language: Language, id = ''): RichAgendaItem | null {
  const card = board.cards.get(cardId)
  if (card === undefined) return null
  const isItem = card.kind === 'agenda-item'
  const { outcome, minutes, from } = card.fields
  const note = card.note.split('\n').filter((line) => line.trim() !== '').map((line) => paragraph(line))
  const shown = [livingBlock('card', cardId)]
  const own: ItemParts = isItem ? { attachments: notEmpty(attached(board, card)) } : card.kind === 'proposal' ? { recommendation: shown } : { case: shown }
  const [raisedBy = ''] = idsIn(from)
  return agendaItem(
    id,
    card.title.replace(/\s+/g, ' ').trim() || unnamed[language],
    isItem && note.length > 0 ? { summary: note, ...own } : own,
    {
      outcome: isItem && isOutcome(outcome) ? outcome : (outcomesByKind[card.kind] ?? 'discuss'),
      minutes: isItem && isMinutes(minutes) ? minutes : null,
      presenter: isItem ? (board.partners.get(raisedBy)?.title ?? raisedBy).trim().slice(0, 200) : '',
      source: `card:${cardId}`,
    },
  )
}

const unnamed = { da: 'Nyt punkt', en: 'New item' } as const

/** What is taken along to the next meeting: the matter, not what the meeting said of it. */
const inherited: readonly ItemSectionName[] = ['summary', 'case', 'recommendation', 'economy', 'attachments']

/** The item again, to be taken up at another meeting. `sessionId`: the meeting it stands in. */
export function itemFromItem(item: RichAgendaItem, sessionId: string, id = ''): RichAgendaItem {
  return { ...item, id, result: null, source: `item:${sessionId}/${item.id}`, sections: item.sections.filter(({ section }) => inherited.includes(section)) }
}
