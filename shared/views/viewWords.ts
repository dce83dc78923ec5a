/** Every sentence of the views' own figures and tables, in both languages. */
import type { Language } from '../domain/language'
import type { EventKind, NodeMark, Quality } from './viewKinds'

interface Sentences {
  readonly withoutTrack: string
  readonly withoutPartner: string
  readonly quoted: (title: string) => string

  readonly marks: Readonly<Record<NodeMark, string>>
  readonly cluster: (number: number, count: number) => string
  readonly alone: string
  readonly bothWays: string
  readonly notConfirmed: string
  readonly clustersAre: (clusters: readonly (readonly string[])[]) => string
  readonly pairsAre: (pairs: readonly (readonly string[])[]) => string
  readonly loopIs: (names: readonly string[]) => string
  readonly circleIs: (names: readonly string[]) => string
  readonly hubsAre: (names: readonly string[]) => string
  readonly bridgesAre: (names: readonly string[]) => string
  readonly aloneAre: (names: readonly string[]) => string

  readonly activity: string
  readonly events: Readonly<Record<EventKind, string>>
  readonly turns: string
  readonly milestones: string
  readonly victories: string
  readonly today: string
  readonly expected: string
  readonly quarter: (number: number) => string
  readonly howFar: (year: number, of: number) => string

  readonly baseline: string
  readonly target: string
  readonly measurement: string
  readonly forecast: string
  /** A number to compare with that has no name. */
  readonly comparisonName: string
  readonly comparison: (label: string) => string
  readonly noYear: string
  readonly missing: string
  readonly hidden: string
  readonly fewerThan: (count: number) => string
  readonly newDefinition: (year: number) => string
  readonly retired: (date: string) => string
  readonly qualities: Readonly<Record<Quality, (number: string) => string>>
  readonly qualityNames: Readonly<Record<Quality, string>>
  readonly missingParts: Readonly<Record<'baseline' | 'target' | 'source' | 'cadence' | 'responsible' | 'definition', string>>
}

const list = (and: string) => (names: readonly string[]) => [names.slice(0, -1).join(', '), names.at(-1) ?? ''].filter((part) => part !== '').join(` ${and} `)
const og = list('og')
const and = list('and')
const same = (number: string) => number

const da: Sentences = {
  withoutTrack: 'Uden spor',
  withoutPartner: 'Uden partner',
  quoted: (title) => `»${title}«`,
  marks: { hub: 'Knudepunkt', bridge: 'Bro', loop: 'Kredsløb' },
  cluster: (number, count) => `Klynge ${number}: ${count} aktiviteter`,
  alone: 'Uden forstærkninger',
  bothWays: 'Begge veje',
  notConfirmed: 'Ikke bekræftet',
  clustersAre: (clusters) => `Planen falder i ${clusters.length} adskilte klynger: ${clusters.map((names, index) => `(${index + 1}) ${og(names)}`).join('; ')}.`,
  pairsAre: (pairs) => `Forstærker hinanden: ${pairs.map(og).join('; ')}.`,
  loopIs: (names) => `Kredsløb: ${names.join(' → ')}.`,
  circleIs: (names) => `Kredsløb: ${og(names)} holder hinanden i gang.`,
  hubsAre: (names) => `Meget hviler på ${og(names)} (knudepunkt).`,
  bridgesAre: (names) => `Planen falder fra hinanden, hvis ${names.length === 1 ? names[0] : `en af disse stopper: ${og(names)}`}${names.length === 1 ? ' stopper' : ''} (bro).`,
  aloneAre: (names) => `Hverken giver eller får en forstærkning: ${og(names)}.`,
  activity: 'Aktivitet',
  events: { election: 'Valg', reform: 'Reform', 'funding-end': 'Bevilling udløber', leadership: 'Lederskift', milestone: 'Milepæl', session: 'Møde', decision: 'Beslutning', victory: 'Sejr', reframing: 'Ny formulering', joined: 'Ny partner', left: 'Partner ude' },
  turns: 'Valg og skift',
  milestones: 'Milepæle, møder og beslutninger',
  victories: 'Sejre',
  today: 'I dag',
  expected: 'ventet',
  quarter: (number) => `${number}. kv.`,
  howFar: (year, of) => `År ${year} af ${of}`,
  baseline: 'Udgangspunkt',
  target: 'Målværdi',
  measurement: 'Måling',
  forecast: 'Fremskrivning',
  comparisonName: 'Sammenligning',
  comparison: (label) => (label === '' ? 'Til sammenligning' : `Til sammenligning: ${label}`),
  noYear: 'uden år',
  missing: 'mangler',
  hidden: 'skjult',
  fewerThan: (count) => `færre end ${count}`,
  newDefinition: (year) => `ny opgørelse ${year}`,
  retired: (date) => `Udgået ${date}`,
  qualities: { measured: same, estimated: (number) => `anslået ${number}`, approximate: (number) => `ca. ${number}`, 'at-least': (number) => `mindst ${number}`, derived: (number) => `${number} (beregnet)`, statement: (number) => `${number} (udsagn)` },
  qualityNames: { measured: 'målt', estimated: 'anslået', approximate: 'omtrentlig', 'at-least': 'mindst', derived: 'beregnet', statement: 'udsagn' },
  missingParts: { baseline: 'udgangspunkt mangler', target: 'målværdi mangler', source: 'kilde mangler', cadence: 'kadence mangler', responsible: 'ingen leverer tallet', definition: 'definition mangler' },
}

const en: Sentences = {
  withoutTrack: 'Without track',
  withoutPartner: 'Without partner',
  quoted: (title) => `“${title}”`,
  marks: { hub: 'Hub', bridge: 'Bridge', loop: 'Loop' },
  cluster: (number, count) => `Cluster ${number}: ${count} activities`,
  alone: 'Without reinforcements',
  bothWays: 'Both ways',
  notConfirmed: 'Not confirmed',
  clustersAre: (clusters) => `The plan falls into ${clusters.length} separate clusters: ${clusters.map((names, index) => `(${index + 1}) ${and(names)}`).join('; ')}.`,
  pairsAre: (pairs) => `Reinforce each other: ${pairs.map(and).join('; ')}.`,
  loopIs: (names) => `Loop: ${names.join(' → ')}.`,
  circleIs: (names) => `Loop: ${and(names)} keep one another going.`,
  hubsAre: (names) => `Much rests on ${and(names)} (hub).`,
  bridgesAre: (names) => `The plan falls apart if ${names.length === 1 ? names[0] : `one of these stops: ${and(names)}`}${names.length === 1 ? ' stops' : ''} (bridge).`,
  aloneAre: (names) => `Neither gives nor receives a reinforcement: ${and(names)}.`,
  activity: 'Activity',
  events: { election: 'Election', reform: 'Reform', 'funding-end': 'Funding ends', leadership: 'Change of leadership', milestone: 'Milestone', session: 'Session', decision: 'Decision', victory: 'Victory', reframing: 'Reframing', joined: 'New partner', left: 'Partner left' },
  turns: 'Elections and changes',
  milestones: 'Milestones, sessions and decisions',
  victories: 'Victories',
  today: 'Today',
  expected: 'expected',
  quarter: (number) => `Q${number}`,
  howFar: (year, of) => `Year ${year} of ${of}`,
  baseline: 'Baseline',
  target: 'Target value',
  measurement: 'Measurement',
  forecast: 'Forecast',
  comparisonName: 'Comparison',
  comparison: (label) => (label === '' ? 'For comparison' : `For comparison: ${label}`),
  noYear: 'no year',
  missing: 'missing',
  hidden: 'hidden',
  fewerThan: (count) => `fewer than ${count}`,
  newDefinition: (year) => `new definition ${year}`,
  retired: (date) => `Retired ${date}`,
  qualities: { measured: same, estimated: (number) => `est. ${number}`, approximate: (number) => `approx. ${number}`, 'at-least': (number) => `at least ${number}`, derived: (number) => `${number} (derived)`, statement: (number) => `${number} (statement)` },
  qualityNames: { measured: 'measured', estimated: 'estimated', approximate: 'approximate', 'at-least': 'at least', derived: 'derived', statement: 'statement' },
  missingParts: { baseline: 'baseline missing', target: 'target value missing', source: 'source missing', cadence: 'cadence missing', responsible: 'nobody delivers the figure', definition: 'definition missing' },
}

export const viewWords: Readonly<Record<Language, Sentences>> = { da, en }
