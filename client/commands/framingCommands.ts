/** A new way to put it: tried until the next meeting, or adopted by a decision. */
import type { Board, Card, FieldValue, Placement } from '../../shared/domain/board'
import { cardsOfKind, sessionsInOrder } from '../../shared/domain/boardQueries'
import { cardSize } from '../../shared/domain/geometry'
import { adoptedOn, mayBeAdopted, proposedWording, wordingsFor } from '../../shared/domain/reframing'
import { zoneForKind } from '../../shared/analysis/zones'
import { adoptReframing, type Adoption } from '../../shared/document/adoptReframing'
import { placementInZone, placementOnPage, setCardField } from '../../shared/document/cards'
import { formatDate } from '../../shared/reports/dates'
import { findCardKind } from '../../shared/templates/findCardKind'
import { cardName } from '../board/cardName'
import { newId } from '../board/newId'
import { todayHere } from '../board/todayHere'
import { framingWords } from '../words/framing'
import { cardAtHand, chooseSome } from './cardAtHand'
import type { Choice, Command, CommandContext } from './command'

const mayBeTried = (card: Card): boolean => card.kind === 'reframing' && adoptedOn(card) === ''

function choiceOf(board: Board, card: Card, language: CommandContext['language']): Choice {
  return { id: card.id, label: `${findCardKind(card.kind)?.name[language] ?? card.kind}: ${cardName(board, card.id, language)}` }
}

/** The cards that get the words: one at least where there is one; null when the person changes their mind. */
async function chooseWordings(context: CommandContext, reframing: Card): Promise<readonly string[] | null> {
  const { live, ask, language } = context
  const words = framingWords[language]
  const board = live.view.read()
  const choices = wordingsFor(board, reframing.id).map((card) => choiceOf(board, card, language))
  if (choices.length === 0) return []
  const first = await ask.choose(words.whichWording(proposedWording(reframing)), choices)
  const others = choices.filter(({ id }) => id !== first)
  if (first === null || others.length === 0) return first === null ? null : [first]
  const more = await chooseSome(context, words.whichMore, others, words.noMore)
  return more === null ? null : [first, ...more]
}

/** Where a new decision is noted: with the others, else beside the reframing. */
function placeOfDecision(board: Board, { placement }: Card): Placement {
  const zone = zoneForKind(board, 'decision')
  return (zone && placementInZone(board, zone.id)) ?? placementOnPage(board, placement.pageId, placement.pageX + cardSize.w + 16, placement.pageY)
}

/** The body that decided, and its rule; nothing where the board knows none. */
async function chooseBody({ live, ask, language }: CommandContext): Promise<Readonly<Record<string, FieldValue>> | null> {
  const words = framingWords[language]
  const board = live.view.read()
  const bodies = cardsOfKind(board, 'body').filter(({ title }) => title.trim() !== '')
  if (bodies.length === 0) return {}
  const chosen = await ask.choose(words.whichBody, [...bodies.map(({ id }) => ({ id, label: cardName(board, id, language) })), { id: '', label: words.bodyLater }])
  if (chosen === null) return null
  const rule = board.cards.get(chosen)?.fields.rule
  return chosen === '' ? {} : { body: chosen, ...(typeof rule === 'string' && rule !== 'unset' ? { rule } : {}) }
}

async function chooseDecision(context: CommandContext, reframing: Card): Promise<Adoption['decision'] | null> {
  const { live, ask, language } = context
  const words = framingWords[language]
  const board = live.view.read()
  const known = cardsOfKind(board, 'decision').filter(({ title }) => title.trim() !== '')
  const choices = [{ id: '', label: words.newDecision }, ...known.map(({ id }) => ({ id, label: cardName(board, id, language) }))]
  const chosen = known.length === 0 ? '' : await ask.choose(words.whichDecision, choices)
  if (chosen === null || chosen !== '') return chosen === null ? null : { is: 'known', id: chosen }
  const fields = await chooseBody(context)
  if (fields === null) return null
  const from = typeof reframing.fields.from === 'string' ? reframing.fields.from.trim() : ''
  return { is: 'new', id: newId(), title: words.decisionTitle(from, proposedWording(reframing)), placement: placeOfDecision(board, reframing), fields }
}

/** One step of undo. What the decision still lacks is asked for in its own sheet. */
async function adopt(context: CommandContext): Promise<void> {
  const { live, ask, language } = context
  const reframing = cardAtHand(context, mayBeAdopted)
  const targetIds = reframing === null ? null : await chooseWordings(context, reframing)
  const decision = reframing === null || targetIds === null ? null : await chooseDecision(context, reframing)
  if (reframing === null || targetIds === null || decision === null) return
  live.edit((doc) => adoptReframing(doc, live.view.read(), { reframingId: reframing.id, targetIds, decision, ...live.stamp(), newId }))
  ask.say(framingWords[language].adopted(proposedWording(reframing)))
}

function tryIt(context: CommandContext): void {
  const { live, ask, language } = context
  const card = cardAtHand(context, mayBeTried)
  if (card === null) return
  const words = framingWords[language]
  const isTried = card.fields.trial === true
  const next = sessionsInOrder(live.view.read()).find(({ date }) => date > todayHere())?.date ?? ''
  live.edit((doc) => {
    setCardField(doc, card.id, 'trial', isTried ? null : true)
    setCardField(doc, card.id, 'review', isTried || next === '' ? null : next)
  })
  ask.say(isTried ? words.notTried : words.tried(next === '' ? '' : formatDate(next, language)))
}

function command(id: string, name: 'adopt' | 'tryIt' | 'stopTrying', role: Command['role'], isIt: (card: Card) => boolean, run: Command['run']): Command {
  return { id, words: { da: framingWords.da[name], en: framingWords.en[name] }, group: 'card', role, isAvailable: (context) => cardAtHand(context, isIt) !== null, run }
}

export const framingCommands: readonly Command[] = [
  command('reframing.adopt', 'adopt', 'facilitator', mayBeAdopted, adopt),
  command('reframing.try', 'tryIt', 'editor', (card) => mayBeTried(card) && card.fields.trial !== true, tryIt),
  command('reframing.untry', 'stopTrying', 'editor', (card) => mayBeTried(card) && card.fields.trial === true, tryIt),
]
