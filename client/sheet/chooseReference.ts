/** Choosing what a field refers to: a partner or a card, found by typing; a partner that is missing is made in place. */
import type { Board } from '../../shared/domain/board'
import type { Language } from '../../shared/domain/language'
import { addPartner } from '../../shared/document/boardRecords'
import { nameOrder } from '../../shared/reports/dates'
import { enumWords } from '../../shared/templates/enumWords'
import { findCardKind, findField, type FieldSpec } from '../../shared/templates/findCardKind'
import { cardName } from '../board/cardName'
import { newId } from '../board/newId'
import type { Choice, CommandContext } from '../commands/command'
import { sheetWords } from '../words/sheet'

const newPartnerId = '+'

function byLabel(language: Language) {
  const order = nameOrder(language)
  return (a: Choice, b: Choice) => order(a.label, b.label)
}

/** Partners by name: never by size or money. */
export function partnerChoices(board: Board, language: Language): Choice[] {
  return [...board.partners.values()]
    .filter(({ title }) => title.trim() !== '')
    .map(({ id, title, sector }) => ({ id, label: title, hint: sector === '' ? '' : enumWords('partner', 'sector', sector)[language] }))
    .sort(byLabel(language))
}

function cardChoices(board: Board, kinds: readonly string[], ownId: string, language: Language): Choice[] {
  const isFit = (kind: string) => kinds.includes('any') || kinds.includes(kind)
  return [...board.cards.values()]
    .filter(({ id, kind }) => id !== ownId && isFit(kind))
    .map(({ id, kind }) => ({ id, label: cardName(board, id, language), hint: findCardKind(kind)?.name[language] ?? kind }))
    .sort(byLabel(language))
}

/** Asks for name, sector and tie, and adds the partner; null when the person changes their mind. */
async function makePartner({ live, ask, language }: CommandContext): Promise<string | null> {
  const words = sheetWords[language]
  const title = await ask.text(words.newPartnerName, '', { required: true })
  if (title === null) return null
  const choices = (name: 'sector' | 'type') => (findField('partner', name)?.values ?? []).map((value) => ({ id: value, label: enumWords('partner', name, value)[language] }))
  const sector = await ask.choose(words.newPartnerSector(title), choices('sector'))
  const type = sector === null ? null : await ask.choose(words.newPartnerTie(title), choices('type'))
  if (sector === null || type === null) return null
  const id = newId()
  live.edit((doc) => addPartner(doc, { id, title, sector, type, fields: {} }))
  ask.say(words.partnerAdded(title))
  return id
}

/** The id that was chosen; null when none was. `without`: chosen already. */
export async function chooseReference(context: CommandContext, field: Pick<FieldSpec, 'label'>, kinds: readonly string[], ownId: string, without: readonly string[]): Promise<string | null> {
  const { live, ask, language } = context
  const words = sheetWords[language]
  const board = live.view.read()
  const label = field.label[language]
  const isPartner = kinds.includes('partner')
  const all = isPartner ? [...partnerChoices(board, language), { id: newPartnerId, label: words.newPartner }] : cardChoices(board, kinds, ownId, language)
  const choices = all.filter(({ id }) => !without.includes(id))
  if (choices.length === 0) {
    ask.say(words.noChoices)
    return null
  }
  const chosen = await ask.choose(isPartner ? words.whichPartner(label) : words.whichOf(label), choices)
  return chosen === newPartnerId ? makePartner(context) : chosen
}
