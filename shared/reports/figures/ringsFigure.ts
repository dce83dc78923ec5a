/** The actors from those it is about and outwards: each ring encloses the one before it, so that nobody's name is cut or turned. */
import type { Language } from '../../domain/language'
import type { Figure } from '../report'
import { drawBox, placeBoxes, type Boxed } from './boxes'
import { figureWords } from './figureWords'
import { drawing, ink, shape, words } from './svg'

export interface Ring {
  readonly label: string
  readonly actors: readonly Boxed[]
}

const width = 900
const inset = 22
const titleRoom = 34

/** Inmost first. Null when nobody stands in any. */
export function ringsFigure(rings: readonly Ring[], language: Language): Figure | null {
  if (rings.every(({ actors }) => actors.length === 0)) return null
  const grounds = [ink.accentGround, ink.ground, ink.paper]
  // From the inmost out: the height of each ring is known before it is drawn around.
  let inner = ''
  let innerHeight = 0
  rings.forEach(({ label, actors }, index) => {
    const edge = (rings.length - 1 - index) * inset
    const w = width - edge * 2
    const { boxes, height } = placeBoxes(actors, edge + 16, titleRoom, w - 32, 192)
    const below = titleRoom + height + (height > 0 ? 16 : 0)
    const h = below + innerHeight + (index === 0 ? 6 : inset)
    const own = shape('rect', { x: edge, y: 0, width: w, height: h, rx: 22, fill: grounds[index % grounds.length]!, stroke: ink.accent, 'stroke-width': 1.4 }) + words(label, edge + 22, 23, { size: 15, weight: 600, fill: ink.accent })
    inner = `${own}${boxes.map((box) => drawBox(box)).join('')}${index === 0 ? '' : `<g transform="translate(0 ${below})">${inner}</g>`}`
    innerHeight = h
  })
  const said = figureWords[language]
  const h = innerHeight + 4
  return { caption: said.rings, alt: said.ringsAlt(rings.map(({ label, actors }) => `${label}: ${actors.length}`)), svg: drawing(width, h, [`<g transform="translate(0 2)">${inner}</g>`]), width, height: Math.ceil(h), share: 1 }
}
