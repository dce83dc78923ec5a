/** Lines become cards: in the zone under the pointer, or where one looks; asked once from two lines up. */
import { cardGap, cardSize, zoneAt } from '../../../shared/domain/geometry'
import { limits } from '../../../shared/protocol/limits'
import { addCardAt, addCards, cardsPerRow, placementAt } from '../../board/newCard'
import { canvasWords } from '../../words/canvas'
import type { Stage } from '../stage'
import { isTable } from '../../../shared/imports/readTable'
import { pastedLines } from '../../../shared/imports/pastedLines'

/** More in one go would fill the page before anybody saw what happened. */
const maxLinesAtOnce = 300

interface Point {
  readonly x: number
  readonly y: number
}

function makeOne({ live }: Stage, pageId: string, title: string, at: Point): string[] {
  const id = addCardAt(live, placementAt(live.view.read(), pageId, at), title)
  return id === null ? [] : [id]
}

function makeMany({ live }: Stage, pageId: string, titles: readonly string[], at: Point): string[] {
  const zone = zoneAt(live.view.read().zones.values(), pageId, at)
  const rowWidth = Math.min(cardsPerRow, titles.length) * (cardSize.w + cardGap) - cardGap
  return addCards(live, titles, zone ? { zoneId: zone.id } : { pageId, x: Math.round(at.x - rowWidth / 2), y: Math.round(at.y - cardSize.h / 2) })
}

/** `at`: page pixels. Returns the ids of the cards made; none when the person changed their mind. */
export async function makeCards(stage: Stage, text: string, at: Point): Promise<string[]> {
  const { live, ask, language } = stage
  const words = canvasWords[language]
  const pageId = live.desk.read().pageId
  const titles = pastedLines(text)
  if (!live.canEdit || pageId === null || titles.length === 0) return []
  if (isTable(text)) return live.desk.put({ intake: text }), []
  if (titles.length > maxLinesAtOnce) return ask.say(words.tooManyLines(titles.length, maxLinesAtOnce)), []
  if (titles.some((title) => title.length > limits.maxCardCharacters)) return ask.say(words.lineTooLong), []
  if (titles.length === 1) return makeOne(stage, pageId, titles[0]!, at)
  if (!(await ask.confirm(words.makeCards(titles.length), words.makeCardsYes(titles.length)))) return []
  const made = makeMany(stage, pageId, titles, at)
  ask.say(words.madeCards(made.length))
  return made
}
