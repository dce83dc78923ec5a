/** Chapter 5: who does what, how the activities strengthen one another, and when. */
import type { Words } from '../../domain/language'
import { composeNetwork, type Network } from '../../views/composeNetwork'
import { composeTimeline } from '../../views/composeTimeline'
import { planEvents } from '../../views/planEvents'
import { isInPlan, planTracks, readActivities } from '../../views/readActivities'
import { activityBlocks } from '../activityPlan'
import { nameOfCard, nameOfRef, refsIn } from '../boardNames'
import { bullets, cell, item, sheet, soft, table } from '../build'
import { formatNumber, nameOrder } from '../dates'
import { fieldOf, periodWords } from '../fieldWords'
import { figureWords } from '../figures/figureWords'
import { networkFigures } from '../figures/networkFigure'
import { timelineFigure, timelineWidth } from '../figures/timelineFigure'
import type { ReportBlock } from '../report'
import { reportWords } from '../reportWords'
import { figureBlocks, heading, nothingYet, told, type Chapter, type Telling } from './telling'

const w = (da: string, en: string): Words => ({ da, en })
const text = {
  timeline: w('Tidslinje', 'Timeline'),
  perHalfYear: w('Planen pr. halvår', 'The plan per half-year'),
  halfYear: w('Halvår eller år', 'Half-year or year'),
  what: w('Hvad', 'What'),
  when: w('Hvornår', 'When'),
  kind: w('Slags', 'Kind'),
  undated: w('Uden tid', 'Without a time'),
  offers: w('Vi kan give, vi har brug for', 'We can give, we need'),
  give: w('Vi kan give', 'We can give'),
  need: w('Vi har brug for', 'We need'),
  number: w('Nr.', 'No.'),
} as const

/** Matrix, what is missing in it, and the list of activities below a heading of its own. */
export function planTables({ board, language }: Telling): ReportBlock[] {
  const blocks = activityBlocks(board, language)
  const list = blocks.findLastIndex(({ type }) => type === 'table')
  const title = heading(2, reportWords[language].activities)
  return list < 0 ? [...blocks, title, nothingYet(language)] : [...blocks.slice(0, list), title, ...blocks.slice(list)]
}

function networkTable({ rows }: Network, { language }: Telling): ReportBlock {
  const words = reportWords[language]
  const columns = [
    { key: 'number', title: text.number[language], width: 6 },
    { key: 'from', title: words.reinforcing, width: 23 },
    { key: 'to', title: words.reinforced, width: 23 },
    { key: 'why', title: words.because, width: 32 },
    { key: 'confirmedBy', title: words.confirmedBy, width: 16 },
  ]
  return table(sheet(words.reinforcements, columns, rows.map((row) => [cell(formatNumber(row.number, language)), cell(row.from), cell(row.to), cell(row.why), cell(row.confirmedBy)])))
}

/** Figure, its table, and what stands out: pairs, loops, bridges. */
export function reinforcements(telling: Telling): ReportBlock[] {
  const { board, language } = telling
  const network = composeNetwork(board, language)
  if (network.rows.length === 0) return [nothingYet(language)]
  return [
    ...networkFigures(network, language).flatMap(figureBlocks),
    soft(figureWords[language].networkNote),
    networkTable(network, telling),
    ...(network.facts.length === 0 ? [] : [bullets(network.facts.map((fact) => item(fact)))]),
  ]
}

interface Timed {
  readonly at: number
  readonly title: string
  readonly when: string
  readonly kind: string
  readonly track: string
}

/** A year alone is not more than it says: no half-year is made of it. */
const isYearOnly = (when: string) => /^\D*\d{4}(?!-?\d)/.test(when)

function halfYearOf({ at, when }: Timed, language: Telling['language']): string {
  const year = Math.floor(at)
  if (isYearOnly(when)) return String(year)
  const half = at - year < 0.4959 ? 1 : 2
  return language === 'da' ? `${half}. halvår ${year}` : `${half === 1 ? 'First' : 'Second'} half of ${year}`
}

function timedThings({ board, language }: Telling): Timed[] {
  const tracks = new Map(planTracks(board, language).map(({ id, number, name }) => [id, `${number}. ${name}`]))
  const activities = readActivities(board, language).filter(isInPlan).flatMap(({ name, span, tracks: own, card }) =>
    span === null ? [] : [{ at: span.start ?? span.end!, title: name, when: periodWords(card.fields.period ?? null, language), kind: reportWords[language].activity, track: own.map((id) => tracks.get(id) ?? '').join('; ') }],
  )
  const events = planEvents(board, language).events.map(({ at, title, when, what, cardId }) => {
    const card = cardId === null ? undefined : board.cards.get(cardId)
    return { at, title, when, kind: what, track: card ? fieldOf(board, card, 'track', language) : '' }
  })
  const byName = nameOrder(language)
  return [...activities, ...events].sort((a, b) => a.at - b.at || byName(a.title, b.title))
}

export function timeline(telling: Telling): ReportBlock[] {
  const { board, language, date } = telling
  const things = timedThings(telling)
  const undated = readActivities(board, language).filter((one) => isInPlan(one) && one.span === null).map(({ name }) => name)
  const without = undated.length === 0 ? [] : [soft(`${text.undated[language]}: ${undated.join('; ')}.`)]
  if (things.length === 0) return [nothingYet(language), ...without]
  const columns = [
    { key: 'half', title: text.halfYear[language], width: 14 },
    { key: 'what', title: text.what[language], width: 38 },
    { key: 'kind', title: text.kind[language], width: 14 },
    { key: 'when', title: text.when[language], width: 16 },
    { key: 'track', title: reportWords[language].track, width: 18 },
  ]
  const rows = things.map((thing) => [cell(halfYearOf(thing, language)), cell(thing.title), cell(thing.kind), cell(thing.when), cell(thing.track)])
  return [...figureBlocks(timelineFigure(composeTimeline(board, language, { today: date, width: timelineWidth }), language)), table(sheet(text.perHalfYear[language], columns, rows)), ...without]
}

/** One row per partner, alphabetically; what nobody owns stands last. */
function giveAndNeed({ board, language }: Telling): ReportBlock {
  const cards = [...told(board, 'offer'), ...told(board, 'need')]
  if (cards.length === 0) return nothingYet(language)
  const ownerOf = (card: (typeof cards)[number]) => refsIn(card.fields.partner).map((ref) => nameOfRef(board, ref, language)).join(', ')
  const byName = nameOrder(language)
  const owners = [...new Set(cards.map(ownerOf))].sort((a, b) => Number(a === '') - Number(b === '') || byName(a, b))
  const of = (owner: string, kind: string) => cell(...cards.filter((card) => card.kind === kind && ownerOf(card) === owner).map((card) => nameOfCard(card, language)))
  const rows = owners.map((owner) => [cell(owner === '' ? reportWords[language].noPartner : owner), of(owner, 'offer'), of(owner, 'need')])
  return table(sheet(text.offers[language], [{ key: 'partner', title: reportWords[language].partner, width: 24 }, { key: 'give', title: text.give[language], width: 38 }, { key: 'need', title: text.need[language], width: 38 }], rows))
}

export const plan: Chapter = {
  number: '5',
  heading: w('Fælles handlingsplan; sådan forstærker vi hinanden', 'Joint action plan; how we reinforce each other'),
  compose(telling) {
    const { language } = telling
    return [
      ...planTables(telling),
      heading(2, reportWords[language].reinforcements),
      ...reinforcements(telling),
      heading(2, text.timeline[language]),
      ...timeline(telling),
      heading(2, text.offers[language]),
      giveAndNeed(telling),
    ]
  },
}
