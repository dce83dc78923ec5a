/** Small victories open every meeting; without its page they lie across the tracks. */
import { given, homeAt, statementCards, type Draft, type ExampleCard } from './draft'

export function draftSteeringMeeting(draft: Draft): ExampleCard[] {
  const { victories } = draft.initiative
  return statementCards(draft, 'steering-meeting', 'victories', 'victory', victories).map((card, index) => {
    const year = victories[index]?.year
    const { year: _year, ...fields } = card.fields
    return { ...card, fields: { ...fields, ...given({ reached: typeof year === 'number' ? String(year) : undefined }) }, orElse: homeAt('track-map', 'across') }
  })
}
