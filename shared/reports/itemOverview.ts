/** All items of a meeting at a glance, and whether there is time for them. */
import { outcomeWords, resultWords } from '../text/itemWords'
import { cell, sheet, soft, table } from './build'
import { titleOfItem, type ItemTelling } from './itemBlocks'
import type { MeetingItems, NumberedItem } from './meetingItems'
import type { Cell, Column, ReportBlock } from './report'
import { sessionWords } from './sessionWords'

interface OverviewColumn extends Column {
  readonly tell: (numbered: NumberedItem) => Cell
}

function columnsOf(telling: ItemTelling): OverviewColumn[] {
  const { language, document } = telling
  const words = sessionWords[language]
  const { overview } = words
  const clock = ({ time }: NumberedItem) => (time.from === null || time.to === null || time.minutes === 0 ? '' : words.clock(time.from, time.to))
  const time: OverviewColumn = { key: 'time', title: overview.time, width: 19, tell: (one) => cell(one.time.minutes === 0 ? '' : words.lasts(one.time.minutes), clock(one)) }
  const result: OverviewColumn = { key: 'result', title: overview.result, width: 19, tell: ({ item }) => cell(item.result === null ? '' : resultWords[item.result][language]) }
  return [
    { key: 'number', title: overview.number, width: 7, tell: ({ number }) => cell(number) },
    { key: 'item', title: overview.item, width: 40, tell: (one) => cell(titleOfItem(one, telling)) },
    { key: 'outcome', title: overview.outcome, width: 15, tell: ({ item }) => cell(item.outcome === null ? '' : outcomeWords[item.outcome][language], item.isClosed ? overview.closed : overview.open) },
    document === 'agenda' ? time : result,
    { key: 'presenter', title: overview.presenter, width: 18, tell: ({ item }) => cell(item.presenter.trim()) },
  ]
}

/** None for a meeting whose text has no items. */
export function itemOverview({ items, plan }: MeetingItems, telling: ItemTelling): ReportBlock[] {
  if (items.length === 0) return []
  const { overview } = sessionWords[telling.language]
  const columns = columnsOf(telling)
  const rows = items.map((one) => columns.map(({ tell }) => tell(one)))
  const sum = telling.document === 'agenda' && plan.minutes > 0 ? [overview.sum(plan.minutes, plan.times[0]?.from ?? null, plan.endsAt), plan.overMinutes > 0 ? overview.over(plan.overMinutes) : ''].filter((one) => one !== '').join(' ') : ''
  return [table(sheet(overview.caption, columns.map(({ key, title, width }) => ({ key, title, width })), rows)), ...(sum === '' ? [] : [soft(sum)])]
}
