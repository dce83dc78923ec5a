/** Partners, tracks, activities, reinforcements and indicators back from the board. */
import type { Card } from '../../domain/board'
import { isLearning } from '../drafts/activityPlan'
import { enumValues } from '../enumValues'
import type { InitiativeFile } from '../initiative'
import { choiceOf, isTrue, numberOf, recordOf, sayMaybe, textOf, textsOf, yearOf, inFileOrder, type Capture } from './capture'
import { observationIn, observationOf } from './observations'

type List<Name extends keyof InitiativeFile> = NonNullable<InitiativeFile[Name]>

export function capturePartners(capture: Capture): List<'partners'> {
  return inFileOrder([...capture.board.partners.values()], ({ fields }) => textOf(fields.order) ?? '').map(({ id, title, sector, type, fields }) => ({
    id,
    name: capture.say(title),
    sector: choiceOf(enumValues('partner', 'sector'), sector),
    kind: choiceOf(enumValues('partner', 'type'), type),
    role: sayMaybe(capture, textOf(fields.role)),
    memberOf: textOf(fields.memberOf),
    count: numberOf(fields.count),
    inferred: isTrue(fields.inferred),
    src: textsOf(fields.src),
  }))
}

/** A track's goal: the first that points at it, or lies in its lane. */
function goalOf({ board, cards }: Capture, trackId: string): Card | undefined {
  const isIn = ({ placement }: Card) => placement.zoneId !== null && board.zones.get(placement.zoneId)?.trackId === trackId
  return cards('goal').find((goal) => goal.fields.track === trackId) ?? cards('goal').find((goal) => goal.fields.track === undefined && isIn(goal))
}

export function captureTracks(capture: Capture): List<'tracks'> {
  return capture.cards('track').map((track) => {
    const goal = goalOf(capture, track.id)
    return {
      id: track.id,
      name: capture.say(track.title),
      aliases: textsOf(track.fields.formerly).map(capture.say),
      goal: goal && capture.say(goal.title),
      goalInferred: isTrue(goal?.fields.inferred),
      crossCutting: isTrue(track.fields.crossCutting),
      namedAsTrack: isTrue(track.fields.namedAsTrack),
      note: sayMaybe(capture, track.note),
      inferred: isTrue(track.fields.inferred),
      src: textsOf(track.fields.src),
    }
  })
}

function captureActivity(capture: Capture, { id, title, note, fields }: Card): List<'activities'>[number] {
  const { start, end } = recordOf(fields.period)
  const track = textOf(fields.track)
  const isSuggested = fields.trackSuggested === true
  const status = choiceOf(enumValues('activity', 'status'), fields.status)
  const owner = textOf(fields.owner)
  return {
    id,
    title: capture.say(title),
    track: isSuggested ? undefined : track,
    suggestedTrack: isSuggested ? track : undefined,
    alsoTracks: textsOf(fields.alsoTracks),
    partners: [...new Set([...(owner === undefined ? [] : [owner]), ...textsOf(fields.with)])],
    kind: choiceOf(enumValues('activity', 'type'), fields.type),
    status,
    period: fields.period === undefined ? undefined : { start: yearOf(start), end: yearOf(end) },
    indicators: textsOf(fields.indicators),
    note: sayMaybe(capture, isLearning(status ?? null) ? (textOf(fields.learning) ?? note) : note),
    trackInferred: isSuggested ? undefined : isTrue(fields.trackInferred),
    partnersInferred: isTrue(fields.partnersInferred),
    yearInferred: isTrue(fields.yearInferred),
    src: textsOf(fields.src),
  }
}

export const captureActivities = (capture: Capture): List<'activities'> => capture.cards('activity').map((card) => captureActivity(capture, card))

export function captureReinforcements({ board, say }: Capture): List<'reinforcements'> {
  return inFileOrder([...board.links.values()], () => '')
    .filter((link) => link.kind === 'reinforces')
    .map(({ id, from, to, why, fields }) => {
      const { mutual, confirmedBy, inferred, src } = fields
      return { id, from, to, why: say(why), mutual: isTrue(mutual), confirmedBy: textOf(confirmedBy), inferred: isTrue(inferred), src: textsOf(src) }
    })
}

function comparisonOf(capture: Capture, { fields }: Card): List<'indicators'>[number]['comparison'] {
  const value = numberOf(fields.comparisonValue)
  const label = sayMaybe(capture, textOf(fields.comparisonLabel) ?? (value === undefined ? textOf(fields.comparison) : undefined))
  return value === undefined && label === undefined ? undefined : { value, label, approx: isTrue(fields.comparisonApprox) }
}

export function captureIndicators(capture: Capture): List<'indicators'> {
  const seen = [...capture.cards('measurement'), ...capture.cards('breakdown')]
  return capture.cards('indicator').map((card) => ({
    id: card.id,
    name: capture.say(card.title),
    unit: sayMaybe(capture, textOf(card.fields.unit)),
    level: choiceOf(enumValues('indicator', 'level'), card.fields.level),
    direction: choiceOf(enumValues('indicator', 'direction'), card.fields.direction),
    track: textOf(card.fields.track),
    baseline: observationIn(capture, card.fields, 'baseline'),
    target: observationIn(capture, card.fields, 'target'),
    series: seen.filter((one) => one.fields.indicator === card.id).map((one) => observationOf(capture, one)),
    seriesKind: choiceOf(['level', 'change', 'increment', 'breakdown'] as const, card.fields.seriesKind),
    comparison: comparisonOf(capture, card),
    dataSource: sayMaybe(capture, textOf(card.fields.source)),
    note: sayMaybe(capture, card.note),
    n: numberOf(card.fields.n),
    approx: isTrue(card.fields.approx),
    replaced: isTrue(card.fields.replaced),
    qualitative: isTrue(card.fields.qualitative),
    src: textsOf(card.fields.src),
  }))
}
