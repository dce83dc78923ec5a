/** The partners as actors in three rings, the bodies with what they may, the secretariat's place, and how it was organised before. */
import type { InitiativePartner } from '../initiative'
import { cardIn, given, readingFields, sayMaybe, type Draft, type ExampleCard, type Fields } from './draft'
import { readingOf } from './readings'

const map = 'actor-map'

/** Who lives with it, who meets them every day; whoever is in neither sets the frame. Read from the sector, which is all the file tells. */
const innerRings: Readonly<Record<string, 'ring-core' | 'ring-near'>> = {
  citizens: 'ring-core',
  'user-organisation': 'ring-core',
  'civil-society': 'ring-near',
  housing: 'ring-near',
  education: 'ring-near',
  police: 'ring-near',
  profession: 'ring-near',
  culture: 'ring-near',
  business: 'ring-near',
  utility: 'ring-near',
  media: 'ring-near',
}

/** Ties that mean that the actor is in. */
const isIn = (partner: InitiativePartner): boolean => partner.kind !== null && partner.kind !== 'external' && partner.kind !== 'absent'

/** An absent partner is asked for among those who are missing. */
function actorCard(draft: Draft, partner: InitiativePartner): ExampleCard {
  const title = draft.say(partner.name)
  const role = sayMaybe(draft, partner.role)
  if (partner.kind === 'absent') {
    return cardIn(map, 'missing', { id: `actor.${partner.id}`, kind: 'actor-gap', title, note: role, fields: given({ partner: partner.id, src: partner.src }) })
  }
  return cardIn(map, innerRings[partner.sector ?? ''] ?? 'ring-system', {
    id: `actor.${partner.id}`,
    kind: 'actor',
    title,
    fields: given({
      partner: partner.id,
      sector: partner.sector,
      stake: role,
      invited: isIn(partner) ? 'in' : undefined,
      ringInferred: true,
      inferred: partner.inferred,
      src: partner.src,
    }),
  })
}

/** The rule is the deciding body's; where several decide or none is known to, it stays with the principles alone. */
function bodyCards(draft: Draft): ExampleCard[] {
  const { initiative, say } = draft
  const { bodies } = initiative.organisation
  const roleOf = (id: string) => readingOf(initiative.id, id).role
  const deciding = bodies.filter((body) => roleOf(body.id) === 'decides')
  return bodies.map((body) => {
    const hasRule = initiative.decisionRule !== null && deciding.length === 1 && deciding[0] === body
    const rule: Fields = hasRule ? { rule: initiative.decisionRule?.rule ?? 'unset', ruleInferred: true } : { rule: 'unset' }
    const fields = { ...given({ mandate: sayMaybe(draft, body.role), seats: body.seats, src: body.src }), ...rule, ...readingFields(draft, body.id, 'roleInferred') }
    return cardIn(map, 'bodies', { id: body.id, kind: 'body', title: say(body.name), fields })
  })
}

function historyCards({ initiative, say, language }: Draft): ExampleCard[] {
  const before = language === 'da' ? 'Organisering' : 'Organisation'
  return [...initiative.organisation.history]
    .sort((a, b) => a.order - b.order)
    .map((stage, index) =>
      cardIn(map, 'bodies', {
        id: `history${index + 1}`,
        kind: 'note',
        title: `${before} ${stage.order}: ${say(stage.label)}`,
        fields: given({ stage: stage.order, label: say(stage.label), src: stage.src }),
      }),
    )
}

/** The file says where the secretariat belongs and how large it is, never which of the six tasks it does. */
function secretariatCards(draft: Draft): ExampleCard[] {
  const secretariat = draft.initiative.organisation.secretariat
  if (secretariat === null || (secretariat.placement === null && secretariat.anchoring === null && secretariat.fte === null)) return []
  const title = sayMaybe(draft, secretariat.placement) ?? (draft.language === 'da' ? 'Sekretariat' : 'Secretariat')
  const fields = given({ anchoring: secretariat.anchoring, fte: secretariat.fte, src: secretariat.src })
  return [cardIn(map, 'backbone', { id: 'secretariat', kind: 'backbone-task', title, fields })]
}

export function draftActorMap(draft: Draft): ExampleCard[] {
  return [...draft.initiative.partners.map((partner) => actorCard(draft, partner)), ...bodyCards(draft), ...historyCards(draft), ...secretariatCards(draft)]
}
