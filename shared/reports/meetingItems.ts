/** The items of one meeting with their numbers and times, as a document of it tells them. */
import { firstNumber, isAgendaItem, itemTree, isItemNode, numbersFrom, planTimes, type MeetingText, type Plan, type PlannedTime } from '../agenda/items'
import type { Session } from '../domain/board'
import type { RichAgendaItem, RichBlock } from '../text/richText'

export interface NumberedItem {
  readonly item: RichAgendaItem
  readonly number: string
  readonly time: PlannedTime
  /** Closed, and its content is not told here. */
  readonly isHeld: boolean
}

export interface MeetingItems {
  /** The text in reading order: items with their numbers, and what stands between them. */
  readonly parts: readonly (NumberedItem | Exclude<RichBlock, RichAgendaItem>)[]
  readonly items: readonly NumberedItem[]
  readonly plan: Plan
}

export const isNumbered = (part: MeetingItems['parts'][number]): part is NumberedItem => 'number' in part

/** `meetings`: all of the board in order, for numbers that go on. `agenda`: the meeting's text, as its readers may see it. */
export function meetingItems(session: Session | null, meetings: readonly MeetingText[], agenda: readonly RichBlock[], holdsClosed: boolean): MeetingItems {
  const numbers = numbersFrom(session === null ? 1 : firstNumber(meetings, session.id), agenda)
  const plan = planTimes(agenda, session ?? {})
  let at = 0
  const parts = agenda.map((block) => {
    if (!isAgendaItem(block)) return block
    const numbered: NumberedItem = { item: block, number: numbers[at]!, time: plan.times[at]!, isHeld: holdsClosed && block.isClosed }
    at += 1
    return numbered
  })
  return { parts, items: parts.filter(isNumbered), plan }
}

/** The item and what is below it; none for one that is not there. */
export function onlyItem({ items }: MeetingItems, agenda: readonly RichBlock[], itemId: string): NumberedItem[] {
  const node = itemTree(agenda).filter(isItemNode).find(({ item }) => item.id === itemId)
  const wanted = new Set<RichBlock>(node === undefined ? agenda.filter((block) => isAgendaItem(block) && block.id === itemId).slice(0, 1) : [node.item, ...node.below.filter(isItemNode).map(({ item }) => item)])
  return items.filter(({ item }) => wanted.has(item))
}

/** Whether the meeting's text has an item with this id. */
export const hasItem = (agenda: readonly RichBlock[], itemId: string): boolean => itemId !== '' && agenda.some((block) => isAgendaItem(block) && block.id === itemId)
