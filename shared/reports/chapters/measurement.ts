/** Chapter 6: the few numbers the partners look at together. */
import type { Card } from '../../domain/board'
import type { Words } from '../../domain/language'
import { composeCurves, type Curve } from '../../views/composeCurves'
import { readIndicators, type IndicatorFacts, type Observation } from '../../views/readIndicators'
import { nameOfCard, nameOfRef, refsIn } from '../boardNames'
import { cell, paragraph, sheet, soft, table } from '../build'
import { fieldOf } from '../fieldWords'
import { curveFigure } from '../figures/curveFigure'
import { figureWords } from '../figures/figureWords'
import type { Cell, ReportBlock, Sheet } from '../report'
import { cardTable, figureBlocks, heading, nothingYet, placeOf, told, type Chapter, type Telling } from './telling'

const w = (da: string, en: string): Words => ({ da, en })
const text = {
  few: (count: number) => w(count === 1 ? 'Gruppen følger én indikator.' : `Gruppen følger ${count} indikatorer sammen. De er få, så alle kan huske dem og tale om dem.`, count === 1 ? 'The group follows one indicator.' : `The group follows ${count} indicators together. They are few, so that everybody can remember and discuss them.`),
  indicators: w('Indikatorer', 'Indicators'),
  indicator: w('Indikator', 'Indicator'),
  baseline: w('Udgangspunkt (år)', 'Baseline (year)'),
  latest: w('Seneste (år)', 'Latest (year)'),
  target: w('Mål (år)', 'Target (year)'),
  curves: w('Kurver', 'Curves'),
  numbers: (name: string) => w(`Tal: ${name}`, `Figures: ${name}`),
  what: w('Hvad', 'What'),
  when: w('Hvornår', 'When'),
  value: w('Værdi', 'Value'),
  quality: w('Kvalitet', 'Quality'),
  source: w('Kilde', 'Source'),
  behind: w('Historien bag', 'The story behind'),
  story: w('Historie', 'Story'),
  others: w('Andre forklaringer', 'Other explanations'),
  hidden: w('Hvem gemmer sig i gennemsnittet', 'Who hides in the average'),
  group: w('Gruppe', 'Group'),
  count: w('Antal', 'Number'),
  gaps: w('Datahuller', 'Data gaps'),
  learning: w('Læring', 'Learning'),
  about: w('Handler om', 'About'),
} as const

const withYear = (value: string, when: string) => (value === '' ? '' : when === '' ? value : `${value} (${when})`)

/** What was measured last, beside the baseline. */
function latestOf(facts: IndicatorFacts): Observation | null {
  return facts.observations.findLast(({ isBaseline, at }) => !isBaseline && at !== null) ?? facts.observations.findLast(({ isBaseline }) => !isBaseline) ?? null
}

const hasWhen = (card: Card, field: string) => card.fields[field] !== undefined && card.fields[field] !== null

/** Baseline, latest and target in words, each with its year. */
export function threeNumbers(facts: IndicatorFacts): readonly [string, string, string] {
  const { card, unit, range, baseline, target } = facts
  const latest = latestOf(facts)
  const ground = range && !hasWhen(card, 'baselineYear') ? `${range.words} ${unit}`.trim() : baseline ? `${baseline.words} ${unit}`.trim() : ''
  return [
    withYear(ground, hasWhen(card, 'baselineYear') ? String(card.fields.baselineYear) : ''),
    latest === null ? '' : withYear(latest.withUnit, latest.at === null ? '' : latest.when),
    target === null ? '' : withYear(`${target.words} ${unit}`.trim(), target.year === null ? '' : String(Math.floor(target.year))),
  ]
}

function indicatorTable({ board, language }: Telling, all: readonly IndicatorFacts[]): ReportBlock {
  if (all.length === 0) return nothingYet(language)
  const columns = [
    { key: 'indicator', title: text.indicator[language], width: 20 },
    { key: 'level', title: fieldTitle('level', language), width: 10 },
    { key: 'baseline', title: text.baseline[language], width: 14 },
    { key: 'latest', title: text.latest[language], width: 14 },
    { key: 'target', title: text.target[language], width: 12 },
    { key: 'source', title: text.source[language], width: 14 },
    { key: 'cadence', title: fieldTitle('cadence', language), width: 10 },
    { key: 'responsible', title: fieldTitle('responsible', language), width: 12 },
  ]
  const rows = all.map((facts) => {
    const field = (name: string): Cell => cell(fieldOf(board, facts.card, name, language))
    return [cell(facts.name), field('level'), ...threeNumbers(facts).map((one) => cell(one)), field('source'), field('cadence'), field('responsible')]
  })
  return table(sheet(text.indicators[language], columns, rows))
}

const titles: Readonly<Record<string, Words>> = { level: w('Niveau', 'Level'), cadence: w('Kadence', 'Cadence'), responsible: w('Leverer tallet', 'Delivered by') }
const fieldTitle = (name: string, language: Telling['language']) => titles[name]![language]

function curveTable(curve: Curve, language: Telling['language']): Sheet {
  const columns = [
    { key: 'what', title: text.what[language], width: 18 },
    { key: 'when', title: text.when[language], width: 16 },
    { key: 'value', title: text.value[language], width: 22 },
    { key: 'quality', title: text.quality[language], width: 14 },
    { key: 'source', title: text.source[language], width: 30 },
  ]
  return sheet(text.numbers(curve.title)[language], columns, curve.rows.map((row) => [cell(row.what), cell(row.when), cell(row.value), cell(row.quality), cell(row.source)]))
}

/** *Målværdi mangler, kilde mangler.* */
const sentenceOf = (parts: readonly string[]) => `${parts.join(', ').replace(/^./u, (first) => first.toLocaleUpperCase('da'))}.`

function curveBlocks(curve: Curve, { language }: Telling): ReportBlock[] {
  const figure = curveFigure(curve, language)
  return [
    heading(3, curve.title),
    ...(curve.retired === '' ? [] : [soft(curve.retired)]),
    ...figureBlocks(figure),
    ...(curve.rows.length === 0 ? [] : [table(curveTable(curve, language))]),
    ...(curve.comparisonText === '' ? [] : [paragraph(curve.comparisonText)]),
    ...(curve.missing.length === 0 ? [] : [soft(sentenceOf(curve.missing))]),
  ]
}

function curves(telling: Telling): ReportBlock[] {
  const all = composeCurves(telling.board, telling.language)
  if (all.length === 0) return [nothingYet(telling.language)]
  return [soft(figureWords[telling.language].curveNote), ...all.flatMap((curve) => curveBlocks(curve, telling))]
}

function stories({ language }: Telling, all: readonly IndicatorFacts[]): ReportBlock {
  const told = all.filter((facts) => facts.stories.length + facts.others.length > 0)
  if (told.length === 0) return nothingYet(language)
  const rows = told.map((facts) => [cell(facts.name), cell(...facts.stories.map((one) => one.text)), cell(...facts.others.map((one) => (one.weight === '' ? one.text : `${one.text} (${one.weight})`)))])
  return table(sheet(text.behind[language], [{ key: 'indicator', title: text.indicator[language], width: 26 }, { key: 'story', title: text.story[language], width: 37 }, { key: 'others', title: text.others[language], width: 37 }], rows))
}

function breakdowns({ language }: Telling, all: readonly IndicatorFacts[]): ReportBlock {
  const rows = all.flatMap((facts) => facts.groups.map((group) => [cell(facts.name), cell(group.group), cell(group.value), cell(group.count)]))
  if (rows.length === 0) return nothingYet(language)
  const columns = [{ key: 'indicator', title: text.indicator[language], width: 34 }, { key: 'group', title: text.group[language], width: 30 }, { key: 'value', title: text.value[language], width: 18 }, { key: 'count', title: text.count[language], width: 18 }]
  return table(sheet(text.hidden[language], columns, rows))
}

/** The curves with their figures, and what else may explain them. */
export function indicatorBlocks(telling: Telling): ReportBlock[] {
  const all = readIndicators(telling.board, telling.language)
  return all.length === 0 ? [nothingYet(telling.language)] : [...curves(telling), ...(all.some((facts) => facts.stories.length + facts.others.length > 0) ? [stories(telling, all)] : [])]
}

export const measurement: Chapter = {
  number: '6',
  heading: w('Fælles effektmåling', 'Shared measurement'),
  compose(telling) {
    const { board, language } = telling
    const all = readIndicators(board, language)
    const gaps = told(board, 'data-gap').filter((card) => placeOf(board, card) === 'measurement-board.gaps')
    const learnings = told(board, 'learning').filter((card) => placeOf(board, card) === 'measurement-board.learning')
    const about = (card: Card) => cell(...refsIn(card.fields.from).map((ref) => nameOfRef(board, ref, language)))
    const action = (card: Card) => cell(...refsIn(card.fields.leadsTo).flatMap((ref) => { const found = board.cards.get(ref); return found ? [nameOfCard(found, language)] : [] }))
    return [
      ...(all.length === 0 ? [nothingYet(language)] : [paragraph(text.few(all.length)[language])]),
      heading(2, text.indicators[language]),
      indicatorTable(telling, all),
      heading(2, text.curves[language]),
      ...curves(telling),
      heading(2, text.behind[language]),
      stories(telling, all),
      heading(2, text.hidden[language]),
      breakdowns(telling, all),
      heading(2, text.gaps[language]),
      ...cardTable(telling, text.gaps[language], 'data-gap', gaps, [{ key: 'title', width: 40 }, { key: 'owner', width: 22 }, { key: 'due', width: 16 }, { key: 'agreement', width: 22 }]),
      heading(2, text.learning[language]),
      ...cardTable(telling, text.learning[language], 'learning', learnings, [{ key: 'title', width: 50 }, { key: 'from', title: text.about[language], width: 25, tell: about }, { key: 'leadsTo', width: 25, tell: action }]),
    ]
  },
}

/** Three indicators for the one page: what changes for people first. */
export function threeIndicators({ board, language }: Telling): ReportBlock[] {
  const three = readIndicators(board, language).filter(({ card }) => !hasWhen(card, 'retired')).slice(0, 3)
  if (three.length === 0) return []
  const columns = [{ key: 'indicator', title: text.indicator[language], width: 34 }, { key: 'baseline', title: text.baseline[language], width: 22 }, { key: 'latest', title: text.latest[language], width: 22 }, { key: 'target', title: text.target[language], width: 22 }]
  return [table(sheet(text.indicators[language], columns, three.map((facts) => [cell(facts.name), ...threeNumbers(facts).map((one) => cell(one))])))]
}
