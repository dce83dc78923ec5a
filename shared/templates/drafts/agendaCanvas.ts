/** The agreement as far as the file holds one: shared goals, and how the parties mean to work together. Commitments are nowhere in it. */
import { cardIn, given, homeAt, marks, type Draft, type ExampleCard } from './draft'

const canvas = 'agenda-canvas'

function goalCards({ initiative, say }: Draft): ExampleCard[] {
  const orElse = homeAt('track-map', 'across')
  const goal = initiative.goal ? [cardIn(canvas, 'goals', { id: 'goal', kind: 'shared-goal', title: say(initiative.goal), fields: {}, orElse })] : []
  const goals = initiative.goals.map((one) => {
    // A goal that holds for several horizons has no single one.
    const horizon = one.horizon.length === 1 ? one.horizon[0] : undefined
    const horizons = one.horizon.length > 1 ? one.horizon : undefined
    return cardIn(canvas, 'goals', { id: one.id, kind: 'shared-goal', title: say(one.text), fields: { ...given({ horizon, horizons, year: one.year }), ...marks(one) } })
  })
  return [...goal, ...goals]
}

function principleCards(draft: Draft): ExampleCard[] {
  const { initiative, say } = draft
  const { approach, decisionRule, conditions } = initiative
  const principle = (id: string, title: string, fields: ExampleCard['fields']) => cardIn(canvas, 'principles', { id, kind: 'principle', title, fields })
  return [
    ...(approach ? [principle('approach', say(approach), {})] : []),
    ...(decisionRule ? [principle('decision-rule', say(decisionRule.text), given({ rule: decisionRule.rule, src: decisionRule.src }))] : []),
    ...conditions.map((one) => principle(one.id, say(one.text), { ...given({ condition: one.condition, year: one.year }), ...marks(one) })),
  ]
}

export function draftAgendaCanvas(draft: Draft): ExampleCard[] {
  return [...goalCards(draft), ...principleCards(draft)]
}
