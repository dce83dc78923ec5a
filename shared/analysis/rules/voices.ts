/** What is asked about whose voices are on the board, and whether they are answered. */
import type { Card } from '../../domain/board'
import { formatDate } from '../../reports/dates'
import { zoneWords } from '../../templates/zoneWords'
import { firstDay, isoOf } from '../days'
import type { AnalysisContext } from '../finding'
import type { BoardGraph } from '../readGraph'
import { textOf } from '../readGraph'
import { nameOf, type Asked, type Check } from '../rule'
import { zonesWithKey } from '../zones'
import { isTaken, seatsOf } from './decisions'

/** A voice that somebody has noted as missing. */
const isMissing = ({ fields }: Card) => fields.missing === true
/** `citizens`: the group an initiative's source calls those who live with it. */
const isClosest = ({ fields }: Card) => fields.voice === 'lived' || fields.group === 'citizens'

function isLivedVoiceHeard(graph: BoardGraph, { today, voicesHere = [] }: AnalysisContext): boolean {
  const isHeard = (card: Card) => !isMissing(card) && card.kind !== 'seat' && isClosest(card)
  const hasSeat = seatsOf(graph).some((seat) => seat.voice === 'lived' && isTaken(seat, firstDay(today)!))
  return voicesHere.includes('lived') || hasSeat || [...graph.board.cards.values()].some(isHeard)
}

/** Kinds that say what the problem is: where they stand, those who live with it should be heard. */
const problemKinds = ['challenge', 'core-problem', 'cause', 'effect', 'evidence', 'condition']

function shouldBeHeard({ cardsOf }: BoardGraph): boolean {
  return ['voice', 'seat', ...problemKinds].some((kind) => cardsOf(kind).length > 0)
}

function askNobodyHeard(graph: BoardGraph): Asked {
  const zone = zonesWithKey(graph.board, 'voices')[0] ?? zonesWithKey(graph.board, 'ring-core')[0]
  const message = { da: 'Ingen med egen erfaring er hørt på tavlen.', en: 'Nobody with lived experience has been heard on the board.' }
  if (zone === undefined) return { refs: [], message }
  const { fullTitle } = zoneWords(zone, graph.board)
  return { refs: [], fills: { zone: { da: `feltet »${fullTitle.da}«`, en: `the zone "${fullTitle.en}"` } }, zoneId: zone.id }
}

function askMissing(card: Card): Asked {
  const name = nameOf(card)
  const message = { da: `Denne stemme mangler: »${name}«. Hvordan kan den blive hørt?`, en: `This voice is missing: "${name}". How can it be heard?` }
  return { refs: [card.id], message, value: textOf(card.fields.group) || textOf(card.fields.voice) }
}

const isToInvite = ({ fields }: Card) => fields.invited === 'to-invite' || fields.status === 'to-invite'

/** Voices noted as missing, those closest who are still to be invited, and whether nobody with lived experience was heard at all. */
export const missingVoices: Check = (graph, context) => {
  const { board, cardsOf } = graph
  const isInCore = ({ placement }: Card) => board.zones.get(placement.zoneId ?? '')?.zoneKey === 'ring-core'
  const toInvite = [...cardsOf('actor').filter(isInCore), ...cardsOf('actor-gap')].filter(isToInvite)
  const missing = [...cardsOf('voice').filter(isMissing), ...toInvite].map(askMissing)
  return shouldBeHeard(graph) && !isLivedVoiceHeard(graph, context) ? [askNobodyHeard(graph), ...missing] : missing
}

const leastCards = 10
const largestShare = 0.4

/** Tells of people's behaviour: for facilitators alone. */
export const oneVoiceDominates: Check = ({ board }, { isFacilitator }) => {
  if (!isFacilitator) return []
  const writersIn = new Map<string, string[]>()
  for (const { placement, organisation } of board.cards.values()) {
    if (placement.zoneId !== null && board.zones.has(placement.zoneId)) writersIn.set(placement.zoneId, [...(writersIn.get(placement.zoneId) ?? []), organisation.trim()])
  }
  return [...writersIn]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([zoneId, writers]): Asked[] => {
      const named = writers.filter((name) => name !== '')
      const most = Math.max(0, ...[...new Set(named)].map((name) => named.filter((one) => one === name).length))
      const share = most / writers.length
      return writers.length >= leastCards && share > largestShare ? [{ refs: [zoneId], fills: { pct: Math.round(share * 100) }, zoneId }] : []
    })
}

const answerDays = 30
/** What people contribute for others to take further; the rest is the plan itself. */
const contributedKinds = ['note', 'voice', 'sign']
const answered = new Set(['used', 'parked', 'answered'])

export const contributionUnanswered: Check = ({ board, cardsOf, linksFrom }, { today }) => {
  const isOpen = ({ id, fields }: Card) => !answered.has(textOf(fields.fate)) && linksFrom(id, 'became').length === 0
  const isContributed = ({ author, fields }: Card) => author !== null || fields.fate === 'open'
  const dayOf = ({ createdAt, fields }: Card) => firstDay(board.sessions.get(textOf(fields.session))?.date) ?? firstDay(createdAt)
  const waiting = contributedKinds.flatMap(cardsOf).flatMap((card) => {
    const day = dayOf(card)
    return day !== null && firstDay(today)! - day > answerDays && isContributed(card) && isOpen(card) ? [{ card, day }] : []
  })
  const days = [...new Set(waiting.map(({ day }) => day))].sort((a, b) => a - b)
  return days.map((day) => {
    const cards = waiting.filter((one) => one.day === day).map(({ card }) => card.id)
    const date = { da: formatDate(isoOf(day), 'da'), en: formatDate(isoOf(day), 'en') }
    const one = { da: `1 kort fra ${date.da} har ikke fået svar.`, en: `1 card from ${date.en} has had no answer.` }
    return { refs: cards, fills: { n: cards.length, date }, ...(cards.length === 1 && { message: one }) }
  })
}
