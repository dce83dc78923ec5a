/** The indicators with how sure their numbers are, and one card per observation. A number that is missing stays missing. */
import type { Language } from '../../domain/language'
import type { Initiative, InitiativeIndicator, Observation } from '../initiative'
import { cardIn, given, homeAt, qualityOf, readingFields, restOnSameLines, sayMaybe, sourceLine, statementCards, type CardHome, type Draft, type ExampleCard, type Fields } from './draft'
import { readingOf } from './readings'

const board = 'measurement-board'

/** How sure the number is, and what is said about it; `name` is `baseline` or `target`. */
function observationFields(draft: Draft, name: 'baseline' | 'target', seen: Observation | null): Fields {
  if (seen === null) return {}
  const quality = qualityOf(seen)
  const hasRange = seen.min !== undefined || seen.max !== undefined
  return given({
    [name]: seen.value,
    [`${name}Year`]: seen.year,
    [`${name}Quality`]: quality,
    [`${name}Label`]: sayMaybe(draft, seen.label),
    [name === 'baseline' ? 'range' : 'targetRange']: hasRange ? { start: seen.min ?? null, end: seen.max ?? null } : undefined,
    [`${name}Inferred`]: quality !== 'derived' && seen.inferred,
    [`${name}YearInferred`]: seen.yearInferred,
  })
}

const numberIn = (value: number, language: Language): string => new Intl.NumberFormat(language === 'da' ? 'da-DK' : 'en-GB', { maximumFractionDigits: 6 }).format(value)

function comparisonFields(draft: Draft, { comparison }: InitiativeIndicator): Fields {
  if (comparison === null) return {}
  const label = sayMaybe(draft, comparison.label) ?? ''
  const value = comparison.value === null ? '' : `${comparison.approx ? (draft.language === 'da' ? 'ca. ' : 'about ') : ''}${numberIn(comparison.value, draft.language)}`
  return given({
    comparison: [label, value].filter((part) => part !== '').join(': '),
    comparisonValue: comparison.value,
    comparisonLabel: label,
    comparisonApprox: comparison.approx,
  })
}

/** On a board without measurement an indicator lies in the lane of its track; those of no track cut across. */
function lane({ lanes }: Draft, { track }: InitiativeIndicator): CardHome {
  const number = track === null ? undefined : lanes.get(track)
  return number === undefined ? homeAt('track-map', 'across') : homeAt('track-map', 'track-indicators', number)
}

function indicatorCard(draft: Draft, indicator: InitiativeIndicator): ExampleCard {
  const described = given({
    level: indicator.level,
    unit: sayMaybe(draft, indicator.unit),
    direction: indicator.direction,
    track: indicator.track,
    source: sayMaybe(draft, indicator.dataSource),
    seriesKind: indicator.seriesKind,
    n: indicator.n,
    approx: indicator.approx,
    replaced: indicator.replaced,
    qualitative: indicator.qualitative,
    src: indicator.src,
  })
  return cardIn(board, 'indicators', {
    id: indicator.id,
    kind: 'indicator',
    title: draft.say(indicator.name),
    note: sayMaybe(draft, indicator.note),
    color: (indicator.track === null ? undefined : draft.lanes.get(indicator.track)) ?? null,
    fields: {
      ...described,
      ...observationFields(draft, 'baseline', indicator.baseline),
      ...observationFields(draft, 'target', indicator.target),
      ...comparisonFields(draft, indicator),
    },
    orElse: lane(draft, indicator),
  })
}

const prefixes: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  da: { approximate: 'ca. ', 'at-least': 'mindst ' },
  en: { approximate: 'about ', 'at-least': 'at least ' },
}

/** Units that read badly straight after their number: *5 (antal)*, *50 (indeks, 2011 = 100)*. */
const isAside = (unit: string): boolean => unit.includes(',') || ['antal', 'count'].includes(unit)

/** *2009: ca. 50.000 indbrud/år*; without a number what is said instead. */
function observationTitle(draft: Draft, indicator: InitiativeIndicator, seen: Observation): string {
  const unit = sayMaybe(draft, indicator.unit) ?? ''
  const year = seen.year === null ? '' : `${seen.year}: `
  if (seen.value === null) return `${year}${sayMaybe(draft, seen.label) ?? draft.say(indicator.name)}`
  const said = `${year}${prefixes[draft.language][qualityOf(seen)] ?? ''}${numberIn(seen.value, draft.language)} ${isAside(unit) ? `(${unit})` : unit}`.trim()
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}`
}

/** A series that tells one year's parts is a breakdown; the others are points of a curve. */
function observationCards(draft: Draft, indicator: InitiativeIndicator): ExampleCard[] {
  const isBreakdown = indicator.seriesKind === 'breakdown'
  const source = sayMaybe(draft, indicator.dataSource) ?? sourceLine(draft, indicator.src)
  return indicator.series.map((seen, index) => {
    const quality = qualityOf(seen)
    const label = sayMaybe(draft, seen.label)
    const range = seen.min !== undefined || seen.max !== undefined ? { start: seen.min ?? null, end: seen.max ?? null } : undefined
    return cardIn(board, isBreakdown ? 'hidden' : 'series', {
      id: `${indicator.id}.m${index + 1}`,
      kind: isBreakdown ? 'breakdown' : 'measurement',
      title: isBreakdown && label ? `${label}: ${observationTitle(draft, indicator, seen)}` : observationTitle(draft, indicator, seen),
      note: isBreakdown ? undefined : label,
      fields: given({
        indicator: indicator.id,
        group: isBreakdown ? label : undefined,
        date: seen.year === null ? undefined : String(seen.year),
        value: seen.value,
        quality,
        range,
        inferred: seen.inferred,
        yearInferred: seen.yearInferred,
        source,
        src: indicator.src,
      }),
    })
  })
}

/** The one indicator a statement rests on the same lines as; none when there are several. */
function indicatorOf({ indicators }: Initiative, src: readonly string[]): string | undefined {
  const found = indicators.filter((indicator) => restOnSameLines(indicator.src, src))
  return found.length === 1 ? found[0]?.id : undefined
}

/** What came of it, where it explains a curve; the rest is told at the meeting. */
export function draftResults(draft: Draft): ExampleCard[] {
  const { initiative } = draft
  return statementCards(draft, 'steering-meeting', 'tell', 'message', initiative.results).map((card, index) => {
    const indicator = indicatorOf(initiative, initiative.results[index]?.src ?? [])
    if (readingOf(initiative.id, card.id).kind === 'other-explanation') {
      return { ...card, ...homeAt(board, 'other'), kind: 'other-explanation', fields: { ...card.fields, ...readingFields(draft, card.id, 'indicatorInferred') } }
    }
    if (indicator === undefined) return card
    return { ...card, ...homeAt(board, 'story'), kind: 'story', fields: { ...card.fields, indicator, indicatorInferred: true } }
  })
}

export function draftMeasurementBoard(draft: Draft): ExampleCard[] {
  const { indicators } = draft.initiative
  return [...indicators.map((indicator) => indicatorCard(draft, indicator)), ...indicators.flatMap((indicator) => observationCards(draft, indicator)), ...draftResults(draft)]
}
