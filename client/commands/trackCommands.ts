/** Tracks through the years: renamed, merged, split, closed, reopened. And what is stopped leaves what was learned. */
import type { Board, Card } from '../../shared/domain/board'
import { tracksInOrder } from '../../shared/domain/boardQueries'
import { freeTrackNumber, isActiveTrack } from '../../shared/domain/trackMoves'
import { setCardField } from '../../shared/document/cards'
import { closeTrack, mergeTracks, reopenTrack, rewordCard, splitTrack, type TrackMaker } from '../../shared/document/tracks'
import { tracksByActivity } from '../../shared/reports/tracks'
import { cardName } from '../board/cardName'
import type { LiveBoard } from '../board/liveBoard'
import { newId } from '../board/newId'
import { trackWords } from '../words/tracks'
import { cardAtHand, chooseSome } from './cardAtHand'
import type { Choice, Command, CommandContext } from './command'

const isTrack = ({ kind }: Card) => kind === 'track'
const isClosed = (card: Card) => isTrack(card) && card.fields.state === 'closed'
const isGoing = ({ kind, fields }: Card) => kind === 'activity' && fields.status !== 'stopped'

function makerOf(live: LiveBoard): TrackMaker {
  return { ...live.stamp(), newId }
}

const today = (live: LiveBoard): string => live.stamp().createdAt.slice(0, 10)

const choicesOf = (board: Board, cards: readonly Card[], language: CommandContext['language']): Choice[] => cards.map(({ id, color }) => ({ id, label: `${color === null ? '' : `${color}. `}${cardName(board, id, language)}` }))

function show(live: LiveBoard, cardId: string): void {
  const { openCard } = live.desk.read()
  live.desk.put({ selection: [cardId], ...(openCard === null ? {} : { openCard: cardId }) })
}

async function rename(context: CommandContext): Promise<void> {
  const { live, ask, language } = context
  const words = trackWords[language]
  const track = cardAtHand(context, isTrack)
  if (track === null) return
  const title = await ask.text(words.newName, track.title, { required: true })
  if (title === null || title === track.title) return
  live.edit((doc) => rewordCard(doc, track, title, today(live)))
  ask.say(words.renamed(track.title, title))
}

async function merge(context: CommandContext): Promise<void> {
  const { live, ask, language } = context
  const words = trackWords[language]
  const track = cardAtHand(context, isActiveTrack)
  if (track === null) return
  const board = live.view.read()
  const others = tracksInOrder(board).filter((one) => one.id !== track.id && isActiveTrack(one))
  const otherId = await ask.choose(words.mergeWith(track.title), choicesOf(board, others, language))
  if (otherId === null) return
  const title = await ask.text(words.mergedName, '', { required: true })
  if (title === null) return
  let merged = ''
  live.edit((doc) => void (merged = mergeTracks(doc, live.view.read(), [track.id, otherId], title, makerOf(live))))
  show(live, merged)
  ask.say(words.merged(title))
}

async function split(context: CommandContext): Promise<void> {
  const { live, ask, language } = context
  const words = trackWords[language]
  const track = cardAtHand(context, isActiveTrack)
  if (track === null) return
  const board = live.view.read()
  const number = freeTrackNumber(board)
  if (number === null) return ask.say(words.noNumber)
  const first = await ask.text(words.firstName, '', { required: true })
  const second = first === null ? null : await ask.text(words.secondName, '', { required: true })
  if (first === null || second === null) return
  const activities = [...tracksByActivity(board)].flatMap(([card, tracks]) => (tracks.includes(track.id) ? [card] : []))
  const chosen = await chooseSome(context, words.whichGo(second), choicesOf(board, activities, language), words.noMore)
  if (chosen === null) return
  live.edit((doc) => void splitTrack(doc, live.view.read(), track.id, { titles: [first, second], second: chosen, number }, makerOf(live)))
  ask.say(words.split(first, second))
}

async function close(context: CommandContext): Promise<void> {
  const { live, ask, language } = context
  const words = trackWords[language]
  const track = cardAtHand(context, isActiveTrack)
  if (track === null) return
  const because = await ask.text(words.whyClosed, '', { lines: true })
  if (because === null) return
  live.edit((doc) => closeTrack(doc, track, because, makerOf(live)))
  ask.say(words.closed(track.title))
}

function reopen(context: CommandContext): void {
  const { live, ask, language } = context
  const track = cardAtHand(context, isClosed)
  if (track === null) return
  live.edit((doc) => reopenTrack(doc, track))
  ask.say(trackWords[language].reopened(track.title))
}

async function stop(context: CommandContext): Promise<void> {
  const { live, ask, language } = context
  const words = trackWords[language]
  const activity = cardAtHand(context, isGoing)
  if (activity === null) return
  const known = activity.fields.learning
  const learning = await ask.text(words.whatLearned, typeof known === 'string' ? known : '', { lines: true })
  if (learning === null) return
  live.edit((doc) => {
    setCardField(doc, activity.id, 'status', 'stopped')
    if (learning !== '') setCardField(doc, activity.id, 'learning', learning)
  })
  ask.say(words.stopped(activity.title))
}

function command(id: string, da: string, en: string, role: Command['role'], isIt: (card: Card) => boolean, run: Command['run']): Command {
  return { id, words: { da, en }, group: 'card', role, isAvailable: (context) => cardAtHand(context, isIt) !== null, run }
}

export const trackCommands: readonly Command[] = [
  command('track.rename', 'Omdøb sporet …', 'Rename the track …', 'editor', isTrack, rename),
  command('track.merge', 'Læg sporet sammen med …', 'Merge the track with …', 'facilitator', isActiveTrack, merge),
  command('track.split', 'Del sporet op …', 'Split the track …', 'facilitator', isActiveTrack, split),
  command('track.close', 'Afslut sporet …', 'Close the track …', 'facilitator', isActiveTrack, close),
  command('track.reopen', 'Åbn sporet igen', 'Reopen the track', 'facilitator', isClosed, reopen),
  command('activity.stop', 'Stop aktiviteten …', 'Stop the activity …', 'editor', isGoing, stop),
]
