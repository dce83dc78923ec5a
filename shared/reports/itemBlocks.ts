/** An item of a meeting as a report: its heading, what it is, and its parts in order. The agenda and the minutes differ only in which parts they tell. */
import type { NumberedItem } from './meetingItems'
import { tellBlocks, lineOf, type TextTelling } from './agendaText'
import { paragraph, plain, soft, words as line } from './build'
import { outcomeWords, resultWords, sectionWords } from '../text/itemWords'
import type { RichSection } from '../text/richText'
import type { ItemSectionName } from '../text/schema'
import type { ReportBlock, ReportLevel } from './report'
import { sessionWords } from './sessionWords'

/** Which document of a meeting it is. */
export type MeetingDocument = 'agenda' | 'minutes'

/** The minutes have what was decided right after what was recommended; papers and money follow what was said. */
const parts: Readonly<Record<MeetingDocument, readonly ItemSectionName[]>> = {
  agenda: ['summary', 'case', 'recommendation', 'economy', 'attachments'],
  minutes: ['summary', 'case', 'recommendation', 'decision', 'minority', 'discussion', 'actions', 'economy', 'attachments'],
}

export interface ItemTelling extends TextTelling {
  readonly document: MeetingDocument
  /** The body that meets; '' when nobody said. */
  readonly body: string
  /** ISO day of the meeting; '' when nobody said. */
  readonly day: string
}

export function titleOfItem({ item }: Pick<NumberedItem, 'item'>, telling: TextTelling): string {
  return plain(lineOf(item.title, telling)).replace(/\s+/g, ' ').trim() || sessionWords[telling.language].unnamed
}

/** Headings of the text stand below those of the item. */
function lowered(blocks: readonly ReportBlock[], by: number): ReportBlock[] {
  return blocks.map((block) => {
    if (block.type === 'heading') return { ...block, level: Math.min(4, block.level + by) as ReportLevel }
    if (block.type === 'callout') return { ...block, blocks: lowered(block.blocks, by) }
    return block.type === 'list' ? { ...block, items: block.items.map((one) => ({ ...one, blocks: lowered(one.blocks, by) })) } : block
  })
}

/** Whether it says anything: an empty paragraph does not. */
export const isSaid = (block: ReportBlock) => block.type !== 'paragraph' || plain(block.text).trim() !== ''

/** *Beslutning · 15 minutter, kl. 10.15–10.30 · Oplæg: Sekretariatet* */
function aboutItem({ item, time }: NumberedItem, { document, language }: ItemTelling): ReportBlock[] {
  const words = sessionWords[language]
  const clock = document === 'agenda' && time.from !== null && time.to !== null && time.minutes > 0 ? `, ${words.clock(time.from, time.to)}` : ''
  const about = [
    item.outcome === null ? '' : outcomeWords[item.outcome][language],
    document === 'agenda' && time.minutes > 0 ? `${words.lasts(time.minutes)}${clock}` : '',
    item.presenter.trim() === '' ? '' : words.presentedBy(item.presenter.trim()),
    item.isClosed ? words.overview.closed : '',
  ].filter((part) => part !== '')
  // Kept with what follows: no page ends between a heading and this.
  return about.length === 0 ? [] : [{ type: 'paragraph', tone: 'lead', text: line(about.join(' · '), { italic: true }) }]
}

function headed(section: ItemSectionName, text: string, level: ReportLevel): ReportBlock {
  return { type: 'heading', level, text: line(text), section }
}

function sectionBlocks(section: ItemSectionName, found: RichSection | undefined, numbered: NumberedItem, telling: ItemTelling): ReportBlock[] {
  const level = numbered.item.level === 1 ? 2 : 3
  const told = found === undefined ? [] : lowered(tellBlocks(found.blocks, telling), level)
  if (section === 'decision') return decisionBlocks(told, numbered, telling, level)
  if (!told.some(isSaid)) return []
  // What opens the item needs no name.
  return section === 'summary' ? told : [headed(section, sectionWords[section][telling.language], level), ...told]
}

/** The result in a word, then how it was put. Where something was to be decided and nothing is written, that is said. */
function decisionBlocks(told: readonly ReportBlock[], { item, isHeld }: NumberedItem, { language, body, day }: ItemTelling, level: ReportLevel): ReportBlock[] {
  const words = sessionWords[language]
  const result = item.result === null ? [] : [paragraph(line(`${resultWords[item.result][language]}.`, { bold: true }))]
  const said = [...result, ...(told.some(isSaid) ? told : [])]
  if (said.length === 0 && (item.outcome !== 'decide' || isHeld)) return []
  return [headed('decision', words.decisionIn(body, day), level), ...(said.length === 0 ? [soft(words.noDecision)] : said)]
}

export function itemBlocks(numbered: NumberedItem, telling: ItemTelling): ReportBlock[] {
  const { item, number } = numbered
  const title = titleOfItem(numbered, telling)
  const { id, outcome, result, level, isClosed } = item
  const isMinutes = telling.document === 'minutes'
  return [
    { type: 'heading', level, text: line(sessionWords[telling.language].itemTitle(number, title)), item: { id, number, title, outcome, result: isMinutes ? result : null }, ...(isClosed && { isClosed: true }) },
    ...aboutItem(numbered, telling),
    ...parts[telling.document].flatMap((section) => sectionBlocks(section, item.sections.find((one) => one.section === section), numbered, telling)),
  ]
}
