/** The missions; vision, target picture and activities stand on their own pages and are shown here. What an alliance says it is for, it does: a mission. */
import { statementCards, type Draft, type ExampleCard, type Fields } from './draft'

export function draftProgrammeModel(draft: Draft): ExampleCard[] {
  const { missions, purposes } = draft.initiative
  const numbered = (cards: readonly ExampleCard[], fields: Fields): ExampleCard[] =>
    cards.map((card, index) => ({ ...card, fields: { ...card.fields, ...fields, number: index + 1 } }))
  return [
    ...numbered(statementCards(draft, 'programme-model', 'missions', 'mission', missions), {}),
    ...numbered(statementCards(draft, 'programme-model', 'missions', 'mission', purposes), { purpose: true }),
  ]
}
