/** Asking for a page, a zone or the selected card, in words. */
import type { Board } from '../../shared/domain/board'
import { pagesInOrder, zonesOfPage } from '../../shared/domain/boardQueries'
import type { Language } from '../../shared/domain/language'
import { zoneWords } from '../../shared/templates/zoneWords'
import { pointerTargets, type PointerTarget } from '../../shared/text/schema'
import { cardName } from '../board/cardName'
import { pageTitle } from '../../shared/templates/pageTitle'
import type { Choice, CommandContext } from '../commands/command'
import { agendaWords } from '../words/agenda'

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
