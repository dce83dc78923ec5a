/** An offer and a need become an activity: with both chosen by one press, with one of them the other is asked for. */
import type { Board, Card } from '../../shared/domain/board'
import { cardsOfKind } from '../../shared/domain/boardQueries'
import { cardSize } from '../../shared/domain/geometry'
import { zoneForKind } from '../../shared/analysis/zones'
import { matchOffer, titleOfMatch } from '../../shared/document/matchOffer'
import { placementOnPage, placementsInZone, sizeForText } from '../../shared/document/cards'
import { nameOfRef, refsIn } from '../../shared/reports/boardNames'
import { cardName } from '../board/cardName'
import { newId } from '../board/newId'
import { matchWords } from '../words/match'
import { cardAtHand } from './cardAtHand'
import { selectedCards } from './cardCommands'
import type { Choice, Command, CommandContext } from './command'

interface Pair {
  readonly offer: Card
  readonly need: Card
}

/** One of each, when that is just what is chosen. */
function chosenPair(context: CommandContext): Pair | null {
  const cards = selectedCards(context)
  const [offer, need] = ['offer', 'need'].map((kind) => cards.find((card) => card.kind === kind))
  return cards.length === 2 && offer !== undefined && need !== undefined ? { offer, need } : null
}

const isHalf = ({ kind, title }: Card): boolean => (kind === 'offer' || kind === 'need') && title.trim() !== ''

function choicesOf(board: Board, kind: string, language: CommandContext['language']): Choice[] {
  return cardsOfKind(board, kind)
    .filter(({ title, fields }) => title.trim() !== '' && fields.fate !== 'used' && fields.fate !== 'merged' && fields.status !== 'withdrawn')
    .map(({ id, fields }) => ({ id, label: cardName(board, id, language), hint: refsIn(fields.partner).map((ref) => nameOfRef(board, ref, language)).join(', ') }))
}

async function pairOf(context: CommandContext): Promise<Pair | null> {
  const { live, ask, language } = context
  const chosen = chosenPair(context)
  const half = chosen === null ? cardAtHand(context, isHalf) : null
  if (half === null) return chosen
  const words = matchWords[language]
  const board = live.view.read()
  const isOffer = half.kind === 'offer'
  const choices = choicesOf(board, isOffer ? 'need' : 'offer', language)
  if (choices.length === 0) ask.say(isOffer ? words.noNeed : words.noOffer)
  const name = cardName(board, half.id, language)
  const otherId = choices.length === 0 ? null : await ask.choose(isOffer ? words.whichNeed(name) : words.whichOffer(name), choices)
  const other = live.view.read().cards.get(otherId ?? '')
  if (other === undefined) return null
  return isOffer ? { offer: half, need: other } : { offer: other, need: half }
}

/** One step of undo; the new activity is chosen, and open where a card was open. */
async function match(context: CommandContext): Promise<void> {
  const { live, ask, language } = context
  const pair = await pairOf(context)
  if (pair === null) return
  const board = live.view.read()
  const zone = zoneForKind(board, 'activity')
  const { offer } = pair
  const title = titleOfMatch(pair.offer, pair.need)
  const beside = () => placementOnPage(board, offer.placement.pageId, offer.placement.pageX + cardSize.w + 16, offer.placement.pageY)
  const placement = (zone && placementsInZone(board, zone.id, [sizeForText(title)])[0]) ?? beside()
  const id = newId()
  live.edit((doc) => matchOffer(doc, { ...pair, id, placement, ...live.stamp(), newId }))
  live.desk.put({ selection: [id], ...(live.desk.read().openCard === null ? {} : { openCard: id }) })
  ask.say(matchWords[language].made(title))
}

export const matchCommands: readonly Command[] = [
  {
    id: 'activity.match',
    words: { da: matchWords.da.make, en: matchWords.en.make },
    group: 'card',
    role: 'editor',
    isAvailable: (context) => chosenPair(context) !== null || cardAtHand(context, isHalf) !== null,
    run: match,
  },
]
