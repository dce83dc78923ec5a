/** Asking for a page, a zone or the selected card, in words. */
import type { Board } from '../../shared/domain/board'
import { cardsOfPage, pagesInOrder, zonesOfPage } from '../../shared/domain/boardQueries'
import type { Language } from '../../shared/domain/language'
import { zoneWords } from '../../shared/templates/zoneWords'
import { pointerTargets, type LivingBlockName, type PointerTarget } from '../../shared/text/schema'
import { cardName } from '../board/cardName'
import { pageTitle } from '../../shared/templates/pageTitle'
import type { Choice, CommandContext } from '../commands/command'
import { findCardKind } from '../../shared/templates/findCardKind'
import { agendaWords } from '../words/agenda'
import { itemWords } from '../words/items'

function zoneChoices(board: Board, language: Language, prefix = ''): Choice[] {
  return pagesInOrder(board).flatMap((page) =>
    zonesOfPage(board, page.id).map((zone) => ({
      id: `${prefix}${zone.id}`,
      label: zoneWords(zone, board).fullTitle[language],
      hint: agendaWords[language].onPage(pageTitle(page, language)),
    })),
  )
}

/** A zone's id; null when they change their mind. */
export function chooseZone({ live, ask, language }: CommandContext): Promise<string | null> {
  return ask.choose(agendaWords[language].zoneQuestion, zoneChoices(live.view.read(), language))
}

/** What a pointer is to show; null when they change their mind. Selected cards come first. */
export async function chooseTarget({ live, ask, language }: CommandContext): Promise<{ target: PointerTarget; ref: string } | null> {
  const words = agendaWords[language]
  const board = live.view.read()
  const cards = live.desk.read().selection.filter((id) => board.cards.has(id))
  const chosen = await ask.choose(words.pointerQuestion, [
    ...cards.map((id) => ({ id: `card:${id}`, label: cardName(board, id, language), hint: words.selectedCard })),
    ...pagesInOrder(board).map((page) => ({ id: `page:${page.id}`, label: words.pageChoice(pageTitle(page, language)) })),
    ...zoneChoices(board, language, 'zone:'),
  ])
  const target = pointerTargets.find((one) => chosen?.startsWith(`${one}:`))
  return target === undefined ? null : { target, ref: chosen!.slice(target.length + 1) }
}

/** Blocks that show something of the board which is chosen. */
export const hasChoice = (block: LivingBlockName): boolean => block === 'zone-cards' || block === 'picture' || block === 'card'

/** Selected cards first, then all by their page. */
async function chooseCard({ live, ask, language }: CommandContext): Promise<string | null> {
  const words = itemWords[language]
  const board = live.view.read()
  const selected = live.desk.read().selection.filter((id) => board.cards.has(id))
  const others = pagesInOrder(board).flatMap((page) => cardsOfPage(board, page.id).map(({ id }) => ({ id, hint: agendaWords[language].onPage(pageTitle(page, language)) })))
  const choices = [...selected.map((id) => ({ id, hint: agendaWords[language].selectedCard })), ...others.filter(({ id }) => !selected.includes(id))]
  if (choices.length === 0) {
    ask.say(words.noCards)
    return null
  }
  return ask.choose(
    words.cardQuestion,
    choices.map(({ id, hint }) => ({ id, label: cardName(board, id, language), hint: [findCardKind(board.cards.get(id)?.kind ?? '')?.name[language] ?? '', hint].filter((part) => part !== '').join(', ') })),
  )
}

/** A page or a zone. */
async function choosePicture({ live, ask, language }: CommandContext): Promise<string | null> {
  const board = live.view.read()
  return ask.choose(itemWords[language].pictureQuestion, [
    ...pagesInOrder(board).map((page) => ({ id: page.id, label: agendaWords[language].pageChoice(pageTitle(page, language)) })),
    ...zoneChoices(board, language),
  ])
}

/** The id of what the block is to show; null when they change their mind. */
export function chooseRef(context: CommandContext, block: LivingBlockName): Promise<string | null> {
  if (block === 'zone-cards') return chooseZone(context)
  return block === 'picture' ? choosePicture(context) : chooseCard(context)
}
