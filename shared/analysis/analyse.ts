/** What the board asks. Pure: the same board on the same day gives the same list in the same order, whatever the order its records came in. */
import type { Board } from '../domain/board'
import type { Language, Words } from '../domain/language'
import { findRule, ruleIds, type Rule } from '../templates/findRule'
import { checks } from './checks'
import { severities, type AnalysisContext, type Finding, type Question, type Severity } from './finding'
import { readGraph } from './readGraph'
import type { Asked, AskedTogether, Fills } from './rule'

/** A sentence cut at its braces: what stands between them, and the names in them, in turn. */
type Cut = readonly string[]
const cutAt = (sentence: string): Cut => sentence.split(/\{(\w+)\}/)
/** Cut once: a large board asks thousands of questions. */
const cuts: ReadonlyMap<string, Readonly<Record<Language, Cut>>> = new Map(ruleIds.map((id) => [id, { da: cutAt(findRule(id)!.message.da), en: cutAt(findRule(id)!.message.en) }]))

function fill(cut: Cut, fills: Fills, language: Language): string {
  let sentence = ''
  cut.forEach((part, index) => {
    const value = index % 2 === 0 ? part : (fills[part] ?? '')
    sentence += typeof value === 'object' ? value[language] : value
  })
  return sentence
}

function sentenceOf({ id }: Rule, fills: Fills = {}): Words {
  const { da, en } = cuts.get(id)!
  return { da: fill(da, fills, 'da'), en: fill(en, fills, 'en') }
}

function firstAndMore(first: Words, more: number): Words {
  return more === 0 ? first : { da: `${first.da} (og ${more} til)`, en: `${first.en} (and ${more} more)` }
}

function questionOf(rule: Rule, { refs, fills, message, zoneId, value }: Asked): Question {
  return { refs, message: message ?? sentenceOf(rule, fills), zoneId: zoneId ?? null, ...(value !== undefined && { value }) }
}

function isTogether(given: readonly Asked[] | AskedTogether): given is AskedTogether {
  return 'summary' in given
}

function findingOf(rule: Rule, given: readonly Asked[] | AskedTogether): Finding | null {
  const asked = isTogether(given) ? given.asked : given
  const questions = asked.map((one) => questionOf(rule, one))
  const [first] = questions
  if (first === undefined) return null
  const together = isTogether(given) ? (given.summary.message ?? sentenceOf(rule, given.summary.fills)) : null
  return {
    rule: rule.id,
    severity: asked.every(({ isHint }) => isHint === true) ? 'low' : (rule.severity as Severity),
    refs: [...new Set(questions.flatMap(({ refs }) => refs))],
    message: together ?? firstAndMore(first.message, questions.length - 1),
    questions,
  }
}

/** Most severe first, then in the order of the rules. Cost grows with the board's size. */
export function analyse(board: Board, context: AnalysisContext): Finding[] {
  const graph = readGraph(board)
  const found = ruleIds.flatMap((id) => {
    const rule = findRule(id)
    const check = checks[id]
    return rule === null || check === undefined ? [] : (findingOf(rule, check(graph, context)) ?? [])
  })
  const weight = ({ severity }: Finding) => severities.indexOf(severity)
  return found.sort((a, b) => weight(a) - weight(b))
}
