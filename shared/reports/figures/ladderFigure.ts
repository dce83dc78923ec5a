/** The programme model on one page: from the vision down to what carries it on, one step per row. */
import type { Language } from '../../domain/language'
import { wrapWords } from '../../views/wrapWords'
import type { Figure } from '../report'
import { drawBox, placeBoxes, type Boxed } from './boxes'
import { figureWords } from './figureWords'
import { arrow, drawing, ink, shape, wordLines } from './svg'

export interface Step {
  readonly label: string
  readonly things: readonly Boxed[]
}

const width = 900
const labelWidth = 130
const stepGap = 22

/** Steps with nothing on them are left out; null when fewer than two are left. */
export function ladderFigure(steps: readonly Step[], language: Language): Figure | null {
  const filled = steps.filter(({ things }) => things.length > 0)
  if (filled.length < 2) return null
  const parts: string[] = []
  let y = 4
  filled.forEach(({ label, things }, index) => {
    const { boxes, height } = placeBoxes(things, labelWidth + 12, y + 10, width - labelWidth - 24, things.length === 1 ? 520 : 172)
    const h = Math.max(height + 20, 48)
    parts.push(shape('rect', { x: 1, y, width: width - 2, height: h, rx: 8, fill: index === 0 ? ink.accentGround : ink.ground, stroke: ink.thin }))
    parts.push(wordLines(wrapWords(label, 16, 3), 12, y + 26, 17, { size: 14, weight: 600, fill: ink.accent }))
    parts.push(...boxes.map((box) => drawBox(box, { stroke: index === 0 ? ink.accent : ink.line })))
    if (index > 0) parts.push(arrow([width / 2, y - 2], [width / 2, y - stepGap + 3]))
    y += h + stepGap
  })
  const said = figureWords[language]
  const height = y - stepGap + 6
  return { caption: said.ladder, alt: said.ladderAlt(filled.map(({ label }) => label.toLowerCase())), svg: drawing(width, height, parts), width, height: Math.ceil(height), share: 1 }
}
