/** The items of a meeting as a tree, their numbers, and when each comes up. Everything between them keeps its place. */
import type { Session } from '../domain/board'
import type { RichAgendaItem, RichBlock } from '../text/richText'

export interface ItemNode {
  readonly type: 'item'
  readonly item: RichAgendaItem
  /** Items below it, and what stands between it and the last of them. */
  readonly below: readonly TreePart[]
}

export interface TextPart {
  readonly type: 'text'
  readonly block: Exclude<RichBlock, RichAgendaItem>
}

export type TreePart = ItemNode | TextPart

export const isAgendaItem = (block: RichBlock): block is RichAgendaItem => block.type === 'agendaItem'
export const isItemNode = (part: TreePart): part is ItemNode => part.type === 'item'

/** All items in reading order. */
export const itemsIn = (blocks: readonly RichBlock[]): RichAgendaItem[] => blocks.filter(isAgendaItem)

const partOf = (block: RichBlock): TreePart => (isAgendaItem(block) ? { type: 'item', item: block, below: [] } : { type: 'text', block })

/** How many of these belong to the item before them: up to the last item of level 2 before the next of level 1. */
function reachOf(rest: readonly RichBlock[]): number {
  const next = rest.findIndex((block) => isAgendaItem(block) && block.level === 1)
  return (next === -1 ? rest : rest.slice(0, next)).findLastIndex(isAgendaItem) + 1
}

/** An item of level 2 with none of level 1 before it stands on its own. */
export function itemTree(blocks: readonly RichBlock[]): TreePart[] {
  const parts: TreePart[] = []
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at]!
    const reach = isAgendaItem(block) && block.level === 1 ? reachOf(blocks.slice(at + 1)) : 0
    parts.push(isAgendaItem(block) ? { type: 'item', item: block, below: blocks.slice(at + 1, at + 1 + reach).map(partOf) } : partOf(block))
    at += 1 + reach
  }
  return parts
}

/** A meeting and the text of its agenda. */
export interface MeetingText extends Pick<Session, 'id' | 'numbering'> {
  readonly blocks: readonly RichBlock[]
}

const topItems = (blocks: readonly RichBlock[]): ItemNode[] => itemTree(blocks).filter(isItemNode)

/** What the meeting's first item is called: 1, or one more than those of the meetings before it that are numbered through. `meetings`: all of the board, in order. */
export function firstNumber(meetings: readonly MeetingText[], sessionId: string): number {
  const at = meetings.findIndex(({ id }) => id === sessionId)
  if (meetings[at]?.numbering !== 'continuous') return 1
  const before = meetings.slice(0, at).filter(({ numbering }) => numbering === 'continuous')
  return before.reduce((sum, { blocks }) => sum + topItems(blocks).length, 1)
}

/** a, b … z, aa. */
function letter(index: number): string {
  const last = String.fromCharCode(97 + (index % 26))
  return index < 26 ? last : letter(Math.floor(index / 26) - 1) + last
}

/** The number of every item in reading order, such as `3` and `3.a`. */
export function numbersFrom(first: number, blocks: readonly RichBlock[]): string[] {
  return topItems(blocks).flatMap(({ below }, index) => [`${first + index}`, ...below.filter(isItemNode).map((_, at) => `${first + index}.${letter(at)}`)])
}

/** The numbers of one meeting's items, in reading order; none for a meeting that is not there. `meetings`: all of the board, in order. */
export function numberItems(meetings: readonly MeetingText[], sessionId: string): string[] {
  const meeting = meetings.find(({ id }) => id === sessionId)
  return meeting === undefined ? [] : numbersFrom(firstNumber(meetings, sessionId), meeting.blocks)
}

export interface PlannedTime {
  /** `HH:MM`; null where the meeting has no start. */
  readonly from: string | null
  readonly to: string | null
  /** How long it takes: its own minutes, or those of the items below it where they are more. */
  readonly minutes: number
}

export interface Plan {
  /** In reading order, items below others too. */
  readonly times: readonly PlannedTime[]
  /** Of all items together. */
  readonly minutes: number
  /** `HH:MM`; null where the meeting has no start. */
  readonly endsAt: string | null
  /** Minutes past the meeting's end; 0 when it ends in time or nobody says when. */
  readonly overMinutes: number
}

const dayMinutes = 24 * 60

/** Minutes after midnight; null for what is no time. */
export function minutesOf(time: string | undefined): number | null {
  const [, hours, minutes] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec((time ?? '').trim()) ?? []
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes)
}

const timeOf = (minutes: number): string => [Math.floor((minutes % dayMinutes) / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')

function durationOf({ item, below }: ItemNode): number {
  return Math.max(item.minutes ?? 0, below.filter(isItemNode).reduce((sum, one) => sum + durationOf(one), 0))
}

/** One after the other from the meeting's start. What is not said takes no time; a meeting that ends before it starts ends the day after. */
export function planTimes(blocks: readonly RichBlock[], { start, end }: Pick<Session, 'start' | 'end'>): Plan {
  const [begins, ends] = [minutesOf(start), minutesOf(end)]
  const times: PlannedTime[] = []
  const put = (nodes: readonly ItemNode[], at: number): number => {
    let next = at
    for (const node of nodes) {
      const minutes = durationOf(node)
      times.push({ from: begins === null ? null : timeOf(begins + next), to: begins === null ? null : timeOf(begins + next + minutes), minutes })
      put(node.below.filter(isItemNode), next)
      next += minutes
    }
    return next
  }
  const minutes = put(topItems(blocks), 0)
  const room = begins === null || ends === null ? null : (ends - begins + dayMinutes) % dayMinutes || dayMinutes
  return { times, minutes, endsAt: begins === null ? null : timeOf(begins + minutes), overMinutes: room === null ? 0 : Math.max(0, minutes - room) }
}
