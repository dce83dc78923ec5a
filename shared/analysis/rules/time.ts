/** What is asked about time: the initiative's end, elections, victories, empty seats. */
import type { Card } from '../../domain/board'
import { dueForReview } from '../../domain/dueForReview'
import { proposedWording } from '../../domain/reframing'
import { formatDate } from '../../reports/dates'
import { addMonths, firstDay, lastDay, monthsBetween, yearOf } from '../days'
import type { ActivityNode, BoardGraph } from '../readGraph'
import { refsOf, textOf } from '../readGraph'
import { nameOf, type Asked, type Check } from '../rule'
import { isTaken, seatsOf, type Seat } from './decisions'

/** Whether somebody who stays carries an activity or a mission. */
function hasAnchor({ cardsOf, linksTo }: BoardGraph): (id: string) => boolean {
  const anchored = new Set(cardsOf('anchor').flatMap(({ fields }) => (refsOf(fields.owner).length > 0 ? refsOf(fields.what) : [])))
  return (id) => anchored.has(id) || linksTo(id, 'anchors').length > 0
}

const monthsBeforeEnd = 24

/** The end of the initiative in days, and the year it is told by. */
function endOf({ board }: BoardGraph): { readonly day: number; readonly year: number } | null {
  const end = board.meta.period?.end
  const day = lastDay(end)
  return day === null ? null : { day, year: yearOf(end)! }
}

export const nobodyCarriesOn: Check = (graph, { today }) => {
  const end = endOf(graph)
  const isNearEnd = end !== null && firstDay(today)! >= addMonths(end.day, -monthsBeforeEnd)
  if (!isNearEnd && graph.board.meta.phase !== 'forankring') return []
  const isAnchored = hasAnchor(graph)
  const running = [...graph.plan.values()].filter(({ status, anchorOwner }) => status === 'running' && anchorOwner === null)
  return [...running, ...graph.cardsOf('mission')]
    .filter(({ id }) => !isAnchored(id))
    .map((thing): Asked => {
      const name = nameOf(thing)
      const withoutYear = { da: `Hvem bærer »${name}« videre?`, en: `Who carries "${name}" on?` }
      return { refs: [thing.id], ...(end === null ? { message: withoutYear } : { fills: { activity: name, year: end.year } }) }
    })
}

export const beyondThePeriod: Check = (graph) => {
  const end = endOf(graph)
  if (end === null) return []
  const isAnchored = hasAnchor(graph)
  const activities = [...graph.plan.values()].filter(({ card, anchorOwner, status }) => anchorOwner === null && status !== 'done' && (lastDay(periodOf(card).end) ?? 0) > end.day)
  const missions = graph.cardsOf('mission').filter(({ fields }) => (lastDay(fields.until) ?? 0) > end.day)
  return [...activities, ...missions].filter(({ id }) => !isAnchored(id)).map((thing) => ({ refs: [thing.id], fills: { activity: nameOf(thing), year: end.year } }))
}

function periodOf({ fields }: Card): { readonly start?: string | number; readonly end?: string | number } {
  const { period } = fields
  return typeof period === 'object' && period !== null && !Array.isArray(period) ? (period as { start?: string | number; end?: string | number }) : {}
}

const victoryMonths = 9

export const longSinceVictory: Check = ({ cardsOf }, { today }) => {
  const now = firstDay(today)!
  const reached = cardsOf('victory').flatMap((card) => {
    const day = lastDay(card.fields.reached)
    return day === null ? [] : [{ id: card.id, day: Math.min(day, now) }]
  })
  const latest = [...reached].sort((a, b) => b.day - a.day)[0]
  const months = latest === undefined ? 0 : monthsBetween(latest.day, now)
  return latest !== undefined && months >= victoryMonths ? [{ refs: [latest.id], fills: { n: months }, value: months }] : []
}

const handoverDays = 90

/** Whether somebody has taken the seat over. */
function isFollowed(seat: Seat, seats: readonly Seat[], today: number): boolean {
  const isSameFunction = (other: Seat) => textOf(other.card?.fields.function) === textOf(seat.card?.fields.function)
  return seats.some(
    (other) =>
      other.id !== seat.id &&
      other.partner === seat.partner &&
      (other.body === '' || seat.body === '' || other.body === seat.body) &&
      isTaken(other, today) &&
      (isSameFunction(other) || (other.from !== null && other.from >= seat.to! - handoverDays)),
  )
}

export const seatWithoutHandover: Check = (graph, { today }) => {
  const now = firstDay(today)!
  const seats = seatsOf(graph)
  return seats
    .filter((seat) => seat.card !== null && seat.to !== null && seat.to < now && now - seat.to <= handoverDays)
    .filter((seat) => refsOf(seat.card?.fields.handover).length === 0 && !isFollowed(seat, seats, now))
    .map((seat): Asked => {
      const partner = graph.partners.get(seat.partner)?.title ?? seat.partner
      return { refs: [seat.id], fills: { function: textOf(seat.card?.fields.function), partner }, value: seat.partner }
    })
}

const settledStates = new Set(['kept', 'lapsed'])

/** The promises and the activities that go on after a day. */
function thingsAcross(graph: BoardGraph, day: number): { readonly id: string; readonly title: string }[] {
  const isPromise = ({ fields }: Card) => (lastDay(fields.due) ?? 0) > day && fields.survives !== true && !settledStates.has(textOf(fields.state))
  const isUnderWay = ({ card, status }: ActivityNode) => {
    const { start, end } = periodOf(card)
    return status !== 'done' && (lastDay(end) ?? 0) > day && (firstDay(start) ?? 0) < day
  }
  return [...graph.cardsOf('commitment').filter(isPromise), ...[...graph.plan.values()].filter(isUnderWay)]
}

const reconsentMonths = 12

export const promiseAcrossElection: Check = (graph) => {
  const reviews = ['proposal', 'decision'].flatMap(graph.cardsOf).flatMap(({ fields }) => firstDay(fields.review) ?? [])
  return graph.cardsOf('election').flatMap((election): Asked[] => {
    const day = firstDay(election.fields.due)
    if (day === null || reviews.some((review) => review >= day && review <= addMonths(day, reconsentMonths))) return []
    return thingsAcross(graph, day).map((thing) => ({ refs: [thing.id], fills: { commitment: nameOf(thing), election: nameOf(election) }, value: election.id }))
  })
}

export const sinceLast: Check = (_graph, { sinceLast: told }) => {
  if (told === undefined || told.count === 0) return []
  const date = { da: formatDate(told.date, 'da'), en: formatDate(told.date, 'en') }
  const one = { da: `1 ændring siden ${date.da}.`, en: `1 change since ${date.en}.` }
  return [{ refs: [], fills: { n: told.count, date }, ...(told.count === 1 && { message: one }), value: told.count }]
}

/** What the group put off until a day comes back on that day. */
export const backForReview: Check = ({ board }, { today }) =>
  dueForReview(board, today)
    .filter(({ why, card }) => why === 'review' && card.kind !== 'proposal')
    .map(({ card, date }): Asked => {
      const item = nameOf({ title: card.title.trim() === '' ? proposedWording(card) : card.title })
      return { refs: [card.id], fills: { item, date: { da: formatDate(date, 'da'), en: formatDate(date, 'en') } }, value: date }
    })
