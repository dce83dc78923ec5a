/** Making a link between two cards: one path for dragging on the canvas, for menus and for the list. */
import type { Board, Card } from '../../shared/domain/board'
import { linksFrom } from '../../shared/domain/boardQueries'
import { isSaidByField, relationField } from '../../shared/domain/relationFields'
import { linkRefusal } from '../../shared/domain/relationRules'
import type { Language } from '../../shared/domain/language'
import { setCardField } from '../../shared/document/cards'
import { addLink } from '../../shared/document/links'
import { termAt } from '../../shared/templates/glossary'
import { findTemplate } from '../../shared/templates/findTemplate'
import { findRelation, relationRequires, relationsBetween, type Relation } from '../../shared/templates/relations'
import type { Ask, Choice } from '../commands/command'
import { cardName } from './cardName'
import type { LiveBoard } from './liveBoard'
import { newId } from './newId'

/** Relations that the board's own templates use; all of them on a board without templates. */
function relationsOfBoard(board: Board): ReadonlySet<string> | null {
  const templates = [...board.pages.values()].flatMap((page) => (page.templateId ? (findTemplate(page.templateId) ?? []) : []))
  return templates.length === 0 ? null : new Set(templates.flatMap((template) => template.relations))
}

/** What may be drawn from one card to another, without what is drawn already. */
export function linkKindsBetween(board: Board, fromId: string, toId: string): readonly Relation[] {
  const from = board.cards.get(fromId)
  const to = board.cards.get(toId)
  if (!from || !to || fromId === toId) return []
  const used = relationsOfBoard(board)
  const drawn = new Set(linksFrom(board, fromId).flatMap((link) => (link.to === toId ? [link.kind] : [])))
  return relationsBetween(from.kind, to.kind).filter((relation) => (used === null || used.has(relation.id)) && !drawn.has(relation.id) && !isSaidByField(board, relation.id, fromId, toId))
}

function byName(board: Board, language: Language) {
  const collator = new Intl.Collator(language)
  return (a: Card, b: Card) => collator.compare(cardName(board, a.id, language), cardName(board, b.id, language))
}

/** The cards one may link a card to, by name. */
export function linkChoicesFrom(board: Board, fromId: string, language: Language): Choice[] {
  return [...board.cards.values()]
    .filter((card) => linkKindsBetween(board, fromId, card.id).length > 0)
    .sort(byName(board, language))
    .map((card) => ({
      id: card.id,
      label: cardName(board, card.id, language),
      hint: linkKindsBetween(board, fromId, card.id)
        .map((relation) => relation.label[language])
        .join(', '),
    }))
}

const sentences = {
  da: { none: 'De to kort kan ikke kobles: skabelonen kender ingen kobling mellem dem.', which: 'Hvordan hænger de sammen?', why: 'Fordi …', made: 'Koblet: ', owned: (name: string) => `${name} har allerede ansvaret. Der er kun én ansvarlig: fjern den gamle kobling først.`, cycle: (loop: string) => `Det kan ikke lade sig gøre, for så venter de på hinanden: ${loop}.` },
  en: { none: 'These two cards cannot be linked: the template knows no link between them.', which: 'How do they relate?', why: 'Because …', made: 'Linked: ', owned: (name: string) => `${name} is responsible already. There is only one: remove the old link first.`, cycle: (loop: string) => `That cannot be, for then they wait for one another: ${loop}.` },
}

/** Links two cards: asks which relation when several fit (or takes the `only` one), and for the because where it is required. What a field of the card says is written there. Returns the link's id, or null when none was made. */
export async function makeLink(live: LiveBoard, ask: Ask, language: Language, fromId: string, toId: string, only: string | null = null): Promise<string | null> {
  const words = sentences[language]
  const board = live.view.read()
  const kinds = linkKindsBetween(board, fromId, toId).filter((relation) => only === null || relation.id === only)
  const label = (relation: Relation) => `${cardName(board, fromId, language)} ${relation.label[language]} ${cardName(board, toId, language)}`
  if (kinds.length === 0) ask.say(words.none)
  const kind = kinds.length > 1 ? await ask.choose(words.which, kinds.map((relation) => ({ id: relation.id, label: label(relation), hint: termAt(`relation:${relation.id}`)?.says[language] }))) : kinds[0]?.id
  const relation = findRelation(kind ?? '')
  if (!relation) return null
  const refusal = linkRefusal(board, relation.id, fromId, toId)
  if (refusal !== null) {
    ask.say(refusal.is === 'owned' ? words.owned(cardName(board, refusal.by, language)) : words.cycle(refusal.ids.map((id) => cardName(board, id, language)).join(' → ')))
    return null
  }
  const why = relationRequires(relation.id).includes('why') ? await ask.text(words.why, '', { required: true, lines: true }) : ''
  if (why === null) return null
  const field = relationField(live.view.read(), relation.id, fromId, toId)
  if (field !== null) {
    live.edit((doc) => setCardField(doc, field.cardId, field.name, field.value))
    ask.say(words.made + label(relation))
    return null
  }
  const id = newId()
  const { author, createdAt } = live.stamp()
  live.edit((doc) => addLink(doc, { id, kind: relation.id, from: fromId, to: toId, why, author, createdAt }))
  ask.say(words.made + label(relation))
  return id
}
