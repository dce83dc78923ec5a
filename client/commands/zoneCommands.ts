/** *Ret felt til*: a zone's cards laid out in even rows. */
import type { Board } from '../../shared/domain/board'
import { zonesOfPage } from '../../shared/domain/boardQueries'
import { cardHeight } from '../../shared/templates/cardHeight'
import { zoneAt } from '../../shared/domain/geometry'
import { tidyZone } from '../../shared/document/tidyZone'
import { zoneWords } from '../../shared/templates/zoneWords'
import type { Command, CommandContext } from './command'

const zonesWithCards = (board: Board, pageId: string) => {
  const filled = new Set([...board.cards.values()].map(({ placement }) => placement.zoneId))
  return zonesOfPage(board, pageId).filter(({ id }) => filled.has(id))
}

/** The zone that is chosen, or that of a chosen card. */
function zoneAtHand({ live }: CommandContext): string | null {
  const board = live.view.read()
  for (const id of live.desk.read().selection) {
    const zoneId = board.zones.has(id) ? id : board.cards.get(id)?.placement.zoneId
    if (zoneId && board.zones.has(zoneId)) return zoneId
  }
  return null
}

async function askForZone({ live, ask, language }: CommandContext, pageId: string): Promise<string | null> {
  const board = live.view.read()
  const middle = live.desk.eye.read()?.middle()
  const near = middle === undefined ? null : zoneAt(board.zones.values(), pageId, middle)
  const zones = zonesWithCards(board, pageId)
  // The one that is looked at, or pointed at, comes first.
  const sorted = [...zones.filter(({ id }) => id === near?.id), ...zones.filter(({ id }) => id !== near?.id)]
  return ask.choose(
    language === 'da' ? 'Hvilket felt skal rettes til?' : 'Which zone is to be tidied?',
    sorted.map((zone) => ({ id: zone.id, label: zoneWords(zone, board).fullTitle[language] })),
  )
}

/** Cards that others drag or write in stay where they are. */
function heldByOthers({ live }: CommandContext): Set<string> {
  const others = [...live.connection.presence.others().values()]
  return new Set(others.flatMap(({ editing, moving }) => [...(editing ? [editing] : []), ...(moving ?? []).map(([id]) => id)]))
}

async function tidy(context: CommandContext): Promise<void> {
  const { live, ask, language } = context
  const { pageId } = live.desk.read()
  if (pageId === null) return
  const zoneId = zoneAtHand(context) ?? (await askForZone(context, pageId))
  if (zoneId === null) return
  const eye = live.desk.eye.read()
  let moved = 0
  live.edit((doc) => {
    moved = tidyZone(doc, live.view.read(), zoneId, { staying: heldByOthers(context), heightOf: (card) => eye?.heightOf?.(card.id) ?? cardHeight(card) })
  })
  const tidied = language === 'da' ? 'Feltet er rettet til. Fortryd med Ctrl+Z.' : 'The zone has been tidied. Undo with Ctrl+Z.'
  ask.say(moved > 0 ? tidied : language === 'da' ? 'Feltet er allerede rettet til.' : 'The zone is tidy already.')
}

const hasSomeToTidy = ({ live }: CommandContext): boolean => {
  const { pageId } = live.desk.read()
  return pageId !== null && zonesWithCards(live.view.read(), pageId).length > 0
}

export const zoneCommands: readonly Command[] = [
  { id: 'zone.tidy', words: { da: 'Ret felt til', en: 'Tidy zone' }, group: 'card', role: 'editor', isAvailable: hasSomeToTidy, run: tidy },
]
