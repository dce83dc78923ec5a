/** What is asked about who decides, what is promised, and who does it. */
import type { Card } from '../../domain/board'
import { formatDate } from '../../reports/dates'
import { enumWords } from '../../templates/enumWords'
import { firstDay, lastDay } from '../days'
import type { BoardGraph } from '../readGraph'
import { refsOf, textOf } from '../readGraph'
import { aboutEach, nameOf, type Asked, type Check } from '../rule'
import { zonesWithKey } from '../zones'

export const overdueAction: Check = ({ cardsOf }, { today }) =>
  cardsOf('action')
    .filter(({ fields }) => (fields.state === undefined || fields.state === 'open') && (lastDay(fields.due) ?? Infinity) < firstDay(today)!)
    .map((card) => {
      const due = textOf(card.fields.due)
      return { refs: [card.id], fills: { action: nameOf(card), date: { da: formatDate(due, 'da'), en: formatDate(due, 'en') } } }
    })

export const decisionIncomplete: Check = ({ cardsOf }) =>
  cardsOf('decision')
    .filter(({ fields }) => refsOf(fields.body).length === 0 || textOf(fields.rule) === '' || refsOf(fields.present).length === 0)
    .map(({ id }) => ({ refs: [id] }))

export const commitmentIncomplete: Check = ({ cardsOf, linksTo }) =>
  cardsOf('commitment')
    .filter(({ id, fields }) => {
      const isPromised = refsOf(fields.partner).length > 0 || linksTo(id, 'commits').length > 0 || linksTo(id, 'owns').length > 0
      return !isPromised || firstDay(fields.due) === null
    })
    .map(({ id }) => ({ refs: [id] }))

export const bodyIncomplete: Check = ({ cardsOf }) => {
  const hasRule = ({ fields }: Card) => textOf(fields.rule) !== '' && fields.rule !== 'unset'
  return aboutEach('body', cardsOf('body').filter((card) => textOf(card.fields.mandate) === '' || !hasRule(card)))
}

const tasks = ['vision-strategy', 'align-activities', 'shared-measurement', 'public-will', 'policy', 'resources'] as const

/** Asked once somebody has begun to share out the six tasks. */
export const taskNobodyDoes: Check = (graph) => {
  const cards = graph.cardsOf('backbone-task').filter(({ fields }) => textOf(fields.task) !== '')
  if (cards.length === 0) return []
  const zoneId = zonesWithKey(graph.board, 'backbone')[0]?.id ?? null
  return tasks.flatMap((task): Asked[] => {
    const own = cards.filter(({ fields }) => fields.task === task)
    if (own.some(({ fields }) => refsOf(fields.owner).length > 0)) return []
    return [{ refs: own.map(({ id }) => id), fills: { task: enumWords('backbone-task', 'task', task) }, zoneId, value: task }]
  })
}

export interface Seat {
  readonly id: string
  readonly partner: string
  readonly body: string
  readonly voice: string
  /** Days since 1970; null when it is not said. */
  readonly from: number | null
  readonly to: number | null
  readonly card: Card | null
}

/** Seats, whether they stand as cards or as links from a partner to a body. */
export function seatsOf({ cardsOf, linksTo, partnerOf }: BoardGraph): Seat[] {
  const cards = cardsOf('seat').map((card): Seat => {
    const { partner, body, voice, from, to } = card.fields
    return { id: card.id, partner: partnerOf(refsOf(partner)[0] ?? ''), body: refsOf(body)[0] ?? '', voice: textOf(voice), from: firstDay(from), to: lastDay(to), card }
  })
  const links = cardsOf('body').flatMap((body) =>
    linksTo(body.id, 'seat').map(({ id, from: partner, fields }): Seat => ({ id, partner, body: body.id, voice: textOf(fields.voice), from: firstDay(fields.from), to: lastDay(fields.to), card: null })),
  )
  return [...cards, ...links.sort((a, b) => (a.id < b.id ? -1 : 1))]
}

export function isTaken(seat: Seat, today: number): boolean {
  return seat.to === null || seat.to >= today
}

function seatsIn(graph: BoardGraph, body: Card, today: string): Seat[] {
  return seatsOf(graph).filter((seat) => seat.body === body.id && isTaken(seat, firstDay(today)!))
}

const closest = new Set(['lived', 'close'])

export const bodyWithoutLivedVoice: Check = (graph, { today }) => {
  const decidesOrAdvises = ({ fields }: Card) => fields.role === 'decides' || fields.role === 'advises'
  const bodies = graph.cardsOf('body').filter((body) => decidesOrAdvises(body) && !seatsIn(graph, body, today).some(({ voice }) => closest.has(voice)))
  return aboutEach('body', bodies)
}

export const oneHoldsMajority: Check = (graph, { today }) =>
  graph.cardsOf('body').flatMap((body): Asked[] => {
    if (body.fields.role !== 'decides') return []
    const seats = seatsIn(graph, body, today).filter(({ partner }) => partner !== '')
    const all = Math.max(seats.length, typeof body.fields.seats === 'number' ? body.fields.seats : 0)
    const holders = [...new Set(seats.map(({ partner }) => partner))].map((partner) => ({ partner, n: seats.filter((seat) => seat.partner === partner).length }))
    return holders
      .filter(({ n }) => all > 1 && n * 2 >= all)
      .map(({ partner, n }) => ({ refs: [body.id], fills: { partner: graph.partners.get(partner)?.title ?? partner, n, m: all, body: nameOf(body) } }))
  })
