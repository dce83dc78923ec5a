/** What one can do with cards. */
import type { Card } from '../../shared/domain/board'
import { orderAfterAll } from '../../shared/domain/order'
import { zonesOfPage } from '../../shared/domain/boardQueries'
import { placementInZone, placementOnPage, placementsInZone, placeCard, removeCard, setCardField, sizeForText } from '../../shared/document/cards'
import { removeDrawing } from '../../shared/document/boardRecords'
import { zoneWords } from '../../shared/templates/zoneWords'
import { copyCard } from '../board/copyCard'
import { addCardAt, placementAt } from '../board/newCard'
import { boardColors } from '../ui/colors'
import type { Command, CommandContext } from './command'

/** The selected cards, in the order they were selected. */
export function selectedCards({ live }: CommandContext): Card[] {
  const { cards } = live.view.read()
  return live.desk.read().selection.flatMap((id) => cards.get(id) ?? [])
}

const hasCard = (context: CommandContext) => selectedCards(context).length > 0
const hasOneCard = (context: CommandContext) => selectedCards(context).length === 1

/** The zone that is selected, or the one the selected card lies in. */
function zoneAtHand({ live }: CommandContext): string | null {
  const board = live.view.read()
  for (const id of live.desk.read().selection) {
    if (board.zones.has(id)) return id
    const zoneId = board.cards.get(id)?.placement.zoneId
    if (zoneId && board.zones.has(zoneId)) return zoneId
  }
  return null
}

function newCard(context: CommandContext): void {
  const { live } = context
  const { pageId, view } = live.desk.read()
  const eye = live.desk.eye.read()
  if (pageId === null || eye === null) return
  const board = live.view.read()
  const zoneId = view === 'list' ? zoneAtHand(context) : null
  const placement = (zoneId && placementInZone(board, zoneId)) || placementAt(board, pageId, eye.middle())
  const cardId = addCardAt(live, placement, '')
  if (cardId === null) return
  live.desk.put({ selection: [cardId] })
  eye.startWriting(cardId)
}

function deleteCards(context: CommandContext): void {
  const { live, ask, language } = context
  const cards = selectedCards(context)
  const others = [...live.connection.presence.others().values()]
  const free = cards.filter((card) => !others.some((other) => other.editing === card.id))
  const { drawings } = live.view.read()
  const drawn = live.desk.read().selection.filter((id) => drawings.has(id))
  live.edit((doc) => {
    for (const card of free) removeCard(doc, card.id)
    // What is chosen together goes together.
    for (const id of drawn) removeDrawing(doc, id)
  })
  live.desk.put({ selection: [] })
  if (free.length < cards.length) {
    ask.say(language === 'da' ? 'Et kort, som en anden skriver i, bliver ikke slettet.' : 'A card somebody else is writing in is not deleted.')
  } else {
    ask.say(language === 'da' ? `${free.length} kort slettet. Fortryd med Ctrl+Z.` : `${free.length} ${free.length === 1 ? 'card' : 'cards'} deleted. Undo with Ctrl+Z.`)
  }
}

function duplicateCards(context: CommandContext): void {
  const { live } = context
  const board = live.view.read()
  let order: string | null = null
  const copies = selectedCards(context).map((card) => {
    const { x, y, pageX, pageY, pageId } = card.placement
    order = order === null ? placementOnPage(board, pageId, 0, 0).order : orderAfterAll([order])
    return copyCard(live, card, { ...card.placement, x: x + 24, y: y + 24, pageX: pageX + 24, pageY: pageY + 24, order })
  })
  live.edit((doc) => copies.forEach((copy) => copy.write(doc)))
  live.desk.put({ selection: copies.map((copy) => copy.id) })
}

async function moveToZone(context: CommandContext): Promise<void> {
  const { live, ask, language } = context
  const cards = selectedCards(context)
  const pageId = live.desk.read().pageId
  if (cards.length === 0 || pageId === null) return
  const board = live.view.read()
  const zones = zonesOfPage(board, pageId)
  const zoneId = await ask.choose(
    language === 'da' ? 'Flyt til hvilket felt?' : 'Move to which zone?',
    zones.map((zone) => ({ id: zone.id, label: zoneWords(zone).fullTitle[language], hint: zoneWords(zone).question[language] })),
  )
  if (zoneId === null) return
  const ids = cards.map((card) => card.id)
  const placements = placementsInZone(live.view.read(), zoneId, cards.map((card) => sizeForText(card.title, card.size ?? undefined)), ids)
  live.edit((doc) => placements.forEach((placement, index) => placeCard(doc, ids[index]!, placement)))
  const zone = live.view.read().zones.get(zoneId)
  if (zone) ask.say(language === 'da' ? `Flyttet til ${zoneWords(zone).fullTitle.da}.` : `Moved to ${zoneWords(zone).fullTitle.en}.`)
}

async function chooseColor(context: CommandContext): Promise<void> {
  const { live, ask, language } = context
  const choices = [
    { id: '0', label: language === 'da' ? 'Uden farve' : 'No colour' },
    ...boardColors.map((color) => ({ id: String(color.number), label: `${color.number} ${color.name[language]}` })),
  ]
  const chosen = await ask.choose(language === 'da' ? 'Hvilken farve?' : 'Which colour?', choices)
  if (chosen === null) return
  live.edit((doc) => {
    for (const card of selectedCards(context)) setCardField(doc, card.id, 'color', chosen === '0' ? null : Number(chosen))
  })
}

export const cardCommands: readonly Command[] = [
  { id: 'card.new', words: { da: 'Nyt kort', en: 'New card' }, group: 'card', role: 'editor', shortcuts: ['N'], run: newCard },
  {
    id: 'card.write',
    words: { da: 'Skriv i kortet', en: 'Write in the card' },
    group: 'card',
    role: 'editor',
    shortcuts: ['Enter'],
    isAvailable: hasOneCard,
    run: (context) => {
      const card = selectedCards(context)[0]
      if (card) context.live.desk.eye.read()?.startWriting(card.id)
    },
  },
  {
    id: 'card.open',
    words: { da: 'Oplysninger', en: 'Details' },
    group: 'card',
    role: 'viewer',
    shortcuts: ['I'],
    isAvailable: hasOneCard,
    run: (context) => context.live.desk.put({ openCard: selectedCards(context)[0]?.id ?? null, history: null }),
  },
  { id: 'card.move', words: { da: 'Flyt til felt …', en: 'Move to zone …' }, group: 'card', role: 'editor', shortcuts: ['M'], isAvailable: hasCard, run: moveToZone },
  { id: 'card.color', words: { da: 'Farve …', en: 'Colour …' }, group: 'card', role: 'editor', shortcuts: ['C'], isAvailable: hasCard, run: chooseColor },
  {
    id: 'card.duplicate',
    words: { da: 'Dupliker', en: 'Duplicate' },
    group: 'card',
    role: 'editor',
    shortcuts: ['Mod+D'],
    isAvailable: hasCard,
    run: duplicateCards,
  },
  {
    id: 'card.delete',
    words: { da: 'Slet kort', en: 'Delete card' },
    group: 'card',
    role: 'editor',
    shortcuts: ['Delete', 'Backspace'],
    isAvailable: hasCard,
    run: deleteCards,
  },
]
