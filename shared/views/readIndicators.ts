/** What is known of each indicator, from its own fields and from the measurements, explanations and breakdowns that refer to it. Nothing missing becomes zero. */
import type { Board, Card, FieldValue } from '../domain/board'
import { cardsOfKind } from '../domain/boardQueries'
import type { Language } from '../domain/language'
import { leastGroup, smallGroup } from '../domain/smallGroups'
import { nameOfCard, nameOfRef, refsIn } from '../reports/boardNames'
import { formatDate, formatNumber } from '../reports/dates'
import { enumWords } from '../templates/enumWords'
import { momentOf } from './moments'
import { viewWords } from './viewWords'
import type { Quality } from './viewKinds'

export interface Observation {
  readonly id: string
  /** The measurement's card; null for a number that stands on the indicator itself. */
  readonly cardId: string | null
  /** Null: nobody said when. */
  readonly at: number | null
  readonly when: string
  readonly value: number
  readonly quality: Quality
  /** The number as it is written: *ca. 50.000*, *mindst 150*. */
  readonly words: string
  /** The same with its unit: *ca. 50.000 indbrud/år*. */
  readonly withUnit: string
  /** Where it comes from and what is to be said of it. */
  readonly source: string
  readonly note: string
  readonly isBaseline: boolean
}

export interface NamedValue {
  readonly label: string
  readonly value: number
  readonly words: string
}

export interface Explanation {
  readonly cardId: string
  readonly text: string
  /** In words; '' when nobody weighed it. */
  readonly weight: string
}

export interface BreakdownGroup {
  readonly cardId: string
  readonly group: string
  /** In words; hidden for small groups. */
  readonly value: string
  readonly count: string
}

export interface DefinitionChange {
  readonly year: number
  readonly note: string
}

export interface IndicatorFacts {
  readonly card: Card
  readonly name: string
  readonly unit: string
  readonly isOutcome: boolean
  /** By time; those without a year first. */
  readonly observations: readonly Observation[]
  readonly baseline: NamedValue | null
  readonly target: (NamedValue & { readonly year: number | null }) | null
  /** A target that is told and not counted; '' beside a number. */
  readonly targetText: string
  readonly range: { readonly low: number; readonly high: number; readonly words: string } | null
  readonly forecast: readonly { readonly at: number; readonly value: number }[]
  readonly comparisons: readonly NamedValue[]
  /** A comparison that is told and not counted. */
  readonly comparisonText: string
  readonly changes: readonly DefinitionChange[]
  readonly stories: readonly Explanation[]
  readonly others: readonly Explanation[]
  readonly groups: readonly BreakdownGroup[]
  /** Field names in words. */
  readonly missing: readonly string[]
}

type Fields = Readonly<Record<string, FieldValue>>
const numberIn = (value: FieldValue | undefined): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null)
const textIn = (value: FieldValue | undefined): string => (typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '')
const isFields = (value: FieldValue): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)
const entriesIn = (value: FieldValue | undefined): Fields[] => (Array.isArray(value) ? (value as readonly FieldValue[]).filter(isFields) : value !== undefined && isFields(value) ? [value] : [])

const qualities: readonly string[] = ['measured', 'estimated', 'approximate', 'at-least', 'derived', 'statement']
const qualityIn = (value: FieldValue | undefined): Quality => (qualities.includes(String(value)) ? (value as Quality) : 'measured')

/** A number with what is to be known of it: ca. 50.000, mindst 150. */
export function qualified(value: number, quality: Quality, language: Language, unit = ''): string {
  return viewWords[language].qualities[quality](`${formatNumber(value, language)} ${unit}`.trim())
}

const whenOf = (value: FieldValue | undefined, language: Language) =>
  typeof value === 'number' ? String(value) : typeof value === 'string' && value !== '' ? formatDate(value, language) : viewWords[language].noYear

function seriesOf(card: Card, unit: string, language: Language): Observation[] {
  return entriesIn(card.fields.series).flatMap((seen, index) => {
    const value = numberIn(seen.value)
    if (value === null) return []
    const quality = qualityIn(seen.quality)
    return [{ id: `${card.id} ${index}`, cardId: null, at: momentOf(seen.year), when: whenOf(seen.year, language), value, quality, words: qualified(value, quality, language), withUnit: qualified(value, quality, language, unit), source: textIn(card.fields.source), note: textIn(seen.label), isBaseline: false }]
  })
}

/** What is said of a measurement: its note, else its own words. */
const noteOf = (card: Card): string => textIn(card.note) || textIn(card.fields.note) || textIn(card.title)

function measurementsOf(cards: readonly Card[], unit: string, language: Language): Observation[] {
  return cards.flatMap((card) => {
    const value = numberIn(card.fields.value)
    if (value === null) return []
    const quality = qualityIn(card.fields.quality)
    const note = noteOf(card)
    return [{ id: card.id, cardId: card.id, at: momentOf(card.fields.date), when: whenOf(card.fields.date, language), value, quality, words: qualified(value, quality, language), withUnit: qualified(value, quality, language, unit), source: textIn(card.fields.source), note, isBaseline: false }]
  })
}

/** The baseline as a point of its own, unless the first number says the same, or it only stands for the middle of a range. */
function withBaseline(card: Card, seen: readonly Observation[], hasRange: boolean, unit: string, language: Language): Observation[] {
  const value = numberIn(card.fields.baseline)
  const at = momentOf(card.fields.baselineYear)
  const byTime = [...seen].sort((a, b) => (a.at ?? -Infinity) - (b.at ?? -Infinity))
  if (value === null || (hasRange && at === null)) return byTime
  const same = byTime.findIndex((one) => one.value === value && one.at === at)
  if (same >= 0) return byTime.map((one, index) => (index === same ? { ...one, isBaseline: true } : one))
  const quality = qualityIn(card.fields.baselineQuality)
  const baseline: Observation = { id: `${card.id} baseline`, cardId: null, at, when: whenOf(card.fields.baselineYear, language), value, quality, words: qualified(value, quality, language), withUnit: qualified(value, quality, language, unit), source: textIn(card.fields.source), note: '', isBaseline: true }
  return [baseline, ...byTime].sort((a, b) => (a.at ?? -Infinity) - (b.at ?? -Infinity))
}

function rangeOf(card: Card, language: Language): IndicatorFacts['range'] {
  const [range] = entriesIn(card.fields.range)
  const [low, high] = [numberIn(range?.start), numberIn(range?.end)]
  return low === null || high === null ? null : { low, high, words: `${formatNumber(low, language)}–${formatNumber(high, language)}` }
}

/** One number with its name in fields of its own, or several as a list. */
function comparisonsOf(card: Card, language: Language): NamedValue[] {
  const { comparison, comparisonValue, comparisonLabel, comparisonApprox } = card.fields
  const own = numberIn(comparisonValue)
  if (own !== null) {
    const label = textIn(comparisonLabel) || (isFields(comparison ?? null) ? '' : textIn(comparison).replace(/:\s*[^:]*$/, ''))
    return [{ label: label || viewWords[language].comparisonName, value: own, words: qualified(own, comparisonApprox === true ? 'approximate' : 'measured', language) }]
  }
  return entriesIn(comparison).flatMap((one) => {
    const value = numberIn(one.value)
    return value === null ? [] : [{ label: textIn(one.label), value, words: qualified(value, one.approx === true ? 'approximate' : qualityIn(one.quality), language) }]
  })
}

/** A change of definition is noted on the indicator, a measurement or another explanation. */
function changesOf(cards: readonly Card[]): DefinitionChange[] {
  const found = new Map<number, string>()
  for (const card of cards) {
    const year = momentOf(card.fields.definitionChange)
    if (year === null) continue
    const note = card.kind === 'indicator' ? textIn(card.fields.definitionNote) : noteOf(card)
    found.set(year, found.get(year) || note)
  }
  return [...found].map(([year, note]) => ({ year, note })).sort((a, b) => a.year - b.year)
}

const explanation = (card: Card, language: Language): Explanation => ({
  cardId: card.id,
  text: nameOfCard(card, language),
  weight: typeof card.fields.weight === 'string' ? enumWords('other-explanation', 'weight', card.fields.weight)[language] : '',
})

/** A small group is hidden whole: its number of people and its value. */
function groupOf(card: Card, unit: string, language: Language): BreakdownGroup {
  const words = viewWords[language]
  const [n, value] = [numberIn(card.fields.n), numberIn(card.fields.value)]
  const isSmall = card.fields.n === smallGroup || (n !== null && n > 0 && n < leastGroup)
  const shown = value === null ? words.missing : `${formatNumber(value, language)} ${unit}`.trim()
  return {
    cardId: card.id,
    group: textIn(card.fields.group) || nameOfCard(card, language),
    value: isSmall ? words.hidden : shown,
    count: isSmall ? words.fewerThan(leastGroup) : n === null ? words.missing : formatNumber(n, language),
  }
}

const asked = ['baseline', 'target', 'source', 'cadence', 'responsible', 'definition'] as const

function missingOf(card: Card, hasRange: boolean, language: Language): string[] {
  const words = viewWords[language]
  const isGiven = (name: (typeof asked)[number]) => {
    const value = card.fields[name]
    if (name === 'baseline' && hasRange) return true
    // What the indicator shows for comparison has no target to reach.
    if (name === 'target' && (card.fields.level === 'context' || textIn(card.fields.targetText) !== '' || textIn(card.fields.targetLabel) !== '')) return true
    return value !== undefined && value !== null && value !== ''
  }
  return asked.filter((name) => !isGiven(name)).map((name) => words.missingParts[name])
}

function readIndicator(card: Card, about: readonly Card[], language: Language): IndicatorFacts {
  const range = rangeOf(card, language)
  const named = (value: number | null, quality: FieldValue | undefined, label: string) => (value === null ? null : { label, value, words: qualified(value, qualityIn(quality), language) })
  const words = viewWords[language]
  const target = named(numberIn(card.fields.target), card.fields.targetQuality, words.target)
  const ofKind = (kind: string) => about.filter((one) => one.kind === kind)
  const unit = textIn(card.fields.unit)
  const forecast = entriesIn(card.fields.forecast).flatMap((one) => {
    const [at, value] = [momentOf(one.year), numberIn(one.value)]
    return at === null || value === null ? [] : [{ at, value }]
  })
  return {
    card,
    name: nameOfCard(card, language),
    unit,
    isOutcome: card.fields.level === 'outcome',
    observations: withBaseline(card, [...seriesOf(card, unit, language), ...measurementsOf(ofKind('measurement'), unit, language)], range !== null, unit, language),
    baseline: named(numberIn(card.fields.baseline), card.fields.baselineQuality, words.baseline),
    target: target && { ...target, year: momentOf(card.fields.targetYear) },
    targetText: target === null ? textIn(card.fields.targetText) || textIn(card.fields.targetLabel) : '',
    range,
    forecast: forecast.sort((a, b) => a.at - b.at),
    comparisons: comparisonsOf(card, language),
    comparisonText: textIn(card.fields.comparison),
    changes: changesOf([card, ...ofKind('measurement'), ...ofKind('other-explanation')]),
    stories: ofKind('story').map((one) => explanation(one, language)),
    others: ofKind('other-explanation').map((one) => explanation(one, language)),
    groups: ofKind('breakdown').map((one) => groupOf(one, unit, language)),
    missing: missingOf(card, range !== null, language),
  }
}

/** Who delivers the figure; '' when nobody does. */
export function deliveredBy(board: Board, card: Card, language: Language): string {
  return refsIn(card.fields.responsible).map((ref) => nameOfRef(board, ref, language)).join(', ')
}

const aboutKinds: readonly string[] = ['measurement', 'story', 'other-explanation', 'breakdown']

const levels: readonly string[] = ['outcome', 'output', 'process', 'resource', 'context']
const levelOf = (card: Card): number => (levels.indexOf(String(card.fields.level)) + levels.length) % levels.length

/** What changes for people first; otherwise in the order they lie. Those that have been retired stand last. */
export function readIndicators(board: Board, language: Language): IndicatorFacts[] {
  const about = new Map<string, Card[]>()
  for (const card of board.cards.values()) {
    if (!aboutKinds.includes(card.kind)) continue
    for (const ref of refsIn(card.fields.indicator)) about.set(ref, [...(about.get(ref) ?? []), card])
  }
  const isRetired = (card: Card) => textIn(card.fields.retired) !== ''
  const cards = cardsOfKind(board, 'indicator').filter((card) => card.title.trim() !== '' || (about.get(card.id)?.length ?? 0) > 0)
  cards.sort((a, b) => Number(isRetired(a)) - Number(isRetired(b)) || levelOf(a) - levelOf(b))
  return cards.map((card) => readIndicator(card, about.get(card.id) ?? [], language))
}
