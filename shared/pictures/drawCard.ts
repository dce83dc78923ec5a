/** A card as the canvas draws it: kind, colour with its pattern and number, words, what its fields tell, and where it is from. It grows with its words. */
import type { Board, Card } from '../domain/board'
import { cardPoint } from '../domain/cardPoint'
import { boardColor } from '../domain/colors'
import { cardSize } from '../domain/geometry'
import type { Language } from '../domain/language'
import type { Rect } from '../domain/placing'
import { cardFace } from '../reports/cardFace'
import { shape, words } from '../reports/figures/svg'
import { cleanText } from '../reports/normalise'
import { kindWords } from '../templates/kindWords'
import { inks, mix } from './inks'
import { breakLines, fitLine } from './measureText'
import { patternStrip } from './patterns'
import { moved, textBlock, type Thing } from './thing'

const edge = 1
const above = 8
const below = 9
const right = 12
const kindSize = 12.5
const kindHeight = kindSize * 1.3 + 3
const textSize = 17
const textHeight = textSize * 1.28
const factSize = 13
const factHeight = 18
const fromSize = 12.5
const fromHeight = fromSize * 1.3
const lineGap = 6
const badge = 24

export interface LaidCard {
  readonly card: Card
  /** Page pixels. */
  readonly box: Rect
  readonly kind: string
  readonly lines: readonly string[]
  readonly facts: readonly string[]
  readonly from: string
}

const leftOf = ({ color }: Card): number => (color === null ? 14 : 21)

/** Where everything on a card stands; as high as its words need, and at least its own size. */
export function layCard(board: Board, card: Card, language: Language): LaidCard {
  const { w, h } = card.size ?? cardSize
  const width = Math.max(20, w - 2 * edge - leftOf(card) - right)
  const lines = breakLines(cleanText(card.title), { size: textSize, width })
  const told = cleanText(cardFace(board, card, language).join(' · '))
  const facts = told === '' ? [] : breakLines(told, { size: factSize, weight: 600, width, maxLines: 2 })
  const from = fitLine(cleanText(card.organisation), { size: fromSize, width })
  const needed = 2 * edge + above + kindHeight + lines.length * textHeight + heightBelow({ facts, from }) + below
  const kind = fitLine(cleanText(kindWords(card)[language]), { size: kindSize, weight: 600, width: width - badge })
  return { card, box: { ...cardPoint(board, card), w, h: Math.max(h, Math.ceil(needed)) }, kind, lines, facts, from }
}

/** What stands at the foot of the card. */
function heightBelow({ facts, from }: Pick<LaidCard, 'facts' | 'from'>): number {
  const told = facts.length === 0 ? 0 : lineGap + facts.length * factHeight
  return told + (from === '' ? 0 : (told === 0 ? lineGap : 2) + fromHeight)
}

export function drawCard(laid: LaidCard): Thing {
  const { card, box, kind, lines, facts, from } = laid
  const { w, h } = box
  const tone = card.color === null ? null : boardColor(card.color)
  const paper = tone?.paper ?? inks.sheet
  const left = edge + leftOf(card)
  const foot = h - edge - below - heightBelow(laid)
  const parts = [
    shape('rect', { x: 0.5, y: 0.5, width: w - 1, height: h - 1, rx: 6, fill: paper, stroke: mix(tone?.ink ?? inks.lineStrong, paper, 0.55) }),
    card.color === null ? '' : patternStrip(card.color, { x: 1, y: 6, w: 9, h: Math.max(0, h - 12) }),
    textBlock([kind], left, edge + above, kindSize * 1.3, { size: kindSize, weight: 600, fill: tone?.ink ?? inks.soft }),
    tone === null ? '' : shape('circle', { cx: w - 19, cy: 18.5, r: 9.5, fill: tone.ink }) + words(String(tone.number), w - 19, 22.8, { size: 12.5, weight: 700, fill: inks.white, anchor: 'middle' }),
    textBlock(lines, left, edge + above + kindHeight, textHeight, { size: textSize, fill: inks.ink }),
    textBlock(facts, left, foot + lineGap, factHeight, { size: factSize, weight: 600, fill: inks.ink }),
    from === '' ? '' : textBlock([from], left, h - edge - below - fromHeight, fromHeight, { size: fromSize, fill: inks.soft }),
  ]
  return { box, svg: moved(parts.join(''), box.x, box.y) }
}
