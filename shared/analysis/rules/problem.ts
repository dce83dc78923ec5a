/** What is asked about the problem analysis: what we know, who has said it, and how the tree hangs together. */
import type { Card } from '../../domain/board'
import type { Graph } from '../../domain/findLoops'
import { zoneSpec } from '../../templates/findTemplate'
import { firstDay } from '../days'
import { graphOf, reachedFrom } from '../graph/edges'
import type { BoardGraph } from '../readGraph'
import { refsOf, textOf } from '../readGraph'
import { aboutEach, nameOf, type Asked, type Check } from '../rule'
import { loopsIn } from './loops'

export const evidenceWithoutSource: Check = (graph) =>
  graph.cardsOf('evidence').filter(({ fields }) => textOf(fields.source) === '').map(({ id }) => ({ refs: [id] }))

export const causeWithoutBacking: Check = ({ cardsOf, linksTo }) =>
  aboutEach('cause', cardsOf('cause').filter(({ id }) => linksTo(id, 'supports').length === 0 && linksTo(id, 'sheds-light').length === 0))

function positionWords(evidence: string, silent: number, doubters: readonly string[]): Pick<Asked, 'fills' | 'message'> {
  if (silent > 1) return { fills: { n: silent, evidence } }
  if (silent === 1) return { message: { da: `1 part har ikke taget stilling til »${evidence}«.`, en: `1 party has not taken a position on "${evidence}".` } }
  const who = doubters.join(', ')
  return { message: { da: `»${evidence}« er anfægtet af ${who}. Hvad skal der til?`, en: `"${evidence}" is questioned by ${who}. What would it take?` } }
}

/** What a core partner has not recognised yet, or doubts. Small numbers are of organisations, not of people. */
export const evidenceNotRecognised: Check = ({ partners, partnerOf, cardsOf }) => {
  const core = [...partners.values()].filter(({ tie }) => tie === 'core')
  return cardsOf('evidence').flatMap((card): Asked[] => {
    const named = (field: string) => new Set(refsOf(card.fields[field]).map(partnerOf))
    const [recognising, questioning] = [named('recognisedBy'), named('questionedBy')]
    const silent = core.filter(({ id }) => !recognising.has(id) && !questioning.has(id)).length
    const doubters = core.filter(({ id }) => questioning.has(id)).map(({ title }) => title)
    return silent + doubters.length === 0 ? [] : [{ refs: [card.id], value: silent, ...positionWords(nameOf(card), silent, doubters) }]
  })
}

const framingDays = 60

export const framingUndecided: Check = ({ cardsOf, linksTo }, { today }) =>
  cardsOf('reframing')
    .filter(({ id, createdAt, fields }) => {
      const made = firstDay(createdAt)
      const isDecided = linksTo(id, 'decides').length > 0 || textOf(fields.decision) !== ''
      return made !== null && firstDay(today)! - made > framingDays && !isDecided
    })
    .map(({ id }) => ({ refs: [id] }))

const levelOfCondition: Readonly<Record<string, string>> = {
  policies: 'explicit',
  practices: 'explicit',
  'resource-flows': 'explicit',
  relationships: 'semi-explicit',
  power: 'semi-explicit',
  'mental-models': 'implicit',
}

function levelOf({ board }: BoardGraph, { fields, placement }: Card): string | null {
  const zone = board.zones.get(placement.zoneId ?? '')
  return levelOfCondition[textOf(fields.condition)] ?? (zone && zoneSpec(zone.templateId, zone.zoneKey)?.level) ?? null
}

const leastConditions = 3
const mostExplicit = 0.7

export const oneLevelOnly: Check = (graph) => {
  const conditions = graph.cardsOf('condition')
  const levels = conditions.map((card) => levelOf(graph, card))
  const share = levels.filter((level) => level === 'explicit').length / levels.length
  const isLopsided = !levels.includes('implicit') || share > mostExplicit
  return conditions.length >= leastConditions && isLopsided ? [{ refs: conditions.map(({ id }) => id) }] : []
}

const closest = new Set(['lived', 'close'])

function turned(graph: Graph): Graph {
  return graphOf([...graph.keys()], [...graph].flatMap(([from, tos]) => tos.map((to) => ({ from: to, to: from }))))
}

/** A cause next to the core problem on which, and on all that leads to it, nobody close has shed light. */
export const branchWithoutLivedVoice: Check = (graph) => {
  const { cardsOf, linksFrom, linksTo } = graph
  const core = new Set(cardsOf('core-problem').map(({ id }) => id))
  const voices = new Map(cardsOf('voice').map((card) => [card.id, card]))
  const isHeard = (id: string) => linksTo(id, 'sheds-light').some(({ from }) => closest.has(textOf(voices.get(from)?.fields.voice)))
  const isCause = new Set(cardsOf('cause').map(({ id }) => id))
  const towardsRoots = turned(graph.problemTree)
  const branch = (id: string) => [...reachedFrom(towardsRoots, [id])].filter((one) => isCause.has(one))
  const isTop = ({ id }: Card) => linksFrom(id, 'causes').some(({ to }) => core.has(to))
  return aboutEach('cause', cardsOf('cause').filter((card) => isTop(card) && !branch(card.id).some(isHeard)))
}

export const looseCause: Check = (graph) => {
  const core = graph.cardsOf('core-problem').map(({ id }) => id)
  if (core.length === 0) return []
  const towardsRoots = turned(graph.problemTree)
  const tied = reachedFrom(towardsRoots, core)
  return aboutEach('cause', graph.cardsOf('cause').filter(({ id }) => !tied.has(id)))
}

export const rootCauses: Check = (graph) => {
  const caused = new Set([...graph.problemTree.values()].flat())
  const roots = graph.cardsOf('cause').filter(({ id }) => !caused.has(id))
  const asked = roots.map((card): Asked => ({ refs: [card.id], message: { da: `»${nameOf(card)}«`, en: `"${nameOf(card)}"` } }))
  const one = { da: '1 rodårsag.', en: '1 root cause.' }
  return { asked, summary: roots.length === 1 ? { message: one } : { fills: { n: roots.length } } }
}

/** Good loops among activities, and vicious circles among causes and effects. */
export const loops: Check = (graph) => [
  ...loopsIn(graph.reinforcements, (id) => nameOf(graph.plan.get(id)!)),
  ...loopsIn(graph.problemTree, (id) => nameOf(graph.board.cards.get(id)!)),
]
