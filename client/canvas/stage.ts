/** What the canvas's parts share while it is shown: made when it opens, closed with it. */
import { atom, type Atom, type Editor } from 'tldraw'
import type { Language } from '../../shared/domain/language'
import type { NextPlace } from '../board/CardEditor'
import type { LiveBoard } from '../board/liveBoard'
import type { ZoneViews } from '../board/zoneView'
import type { Ask } from '../commands/command'
import { openCardHeights, type CardHeights } from './shapes/cardHeights'
import type { Rect } from '../../shared/views/linkPath'
import { openCardRects } from './shapes/pathOfLink'

export interface Stage {
  readonly live: LiveBoard
  readonly heights: CardHeights
  /** Live views that fill zones, given by the shell. */
  readonly zoneViews: ZoneViews
  /** Zones into which the cards in hand would fall now. */
  readonly dropZones: Atom<readonly string[]>
  /** Where cards lie now, page pixels. */
  cardRects(editor: Editor): readonly Rect[]
  /** Set anew at every drawing of the canvas: the asking dialogs and the language may change. */
  ask: Ask
  language: Language
  /** Hands of the card being written in; set when the canvas is bound. */
  doneWriting(): void
  nextCard(cardId: string, place: NextPlace): void
  /** The tool places a card here (page pixels). */
  placeCard(at: { x: number; y: number }): void
  close(): void
}

export function openStage(live: LiveBoard, ask: Ask, language: Language, zoneViews: ZoneViews): Stage {
  const heights = openCardHeights()
  const dropZones = atom<readonly string[]>('drop zones', [])
  const nothing = () => undefined
  const hands = { doneWriting: nothing, nextCard: nothing, placeCard: nothing }
  return { live, heights, zoneViews, dropZones, cardRects: openCardRects(), ask, language, ...hands, close: () => heights.close() }
}
