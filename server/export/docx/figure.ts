/** A figure as a picture in the text, described for those who do not see it. */
import { ImageRun, Paragraph } from 'docx'
import type { Figure } from '../../../shared/reports/report'
import { runs, type Counter } from './runs'
import { drawPng } from '../drawPng'
import { figurePixels, figureWidth } from '../figureSize'
import { styleIds } from './styles'

/** Twips in a pixel at 96 to the inch, which is what Word counts pictures in. */
const twipsPerPixel = 15
const twipsPerMillimetre = 1440 / 25.4
/** Pixels drawn for each shown: sharp on paper. */
const sharpness = 2.5

/** `width`: of the text, in twips. */
export function figureBlocks(figure: Figure, textWidth: number, counter: Counter): Paragraph[] {
  const { svg, alt, caption, width, height } = figure
  const shown = Math.round((figureWidth(figure, textWidth / twipsPerMillimetre) * twipsPerMillimetre) / twipsPerPixel)
  const picture = new ImageRun({
    type: 'png',
    data: drawPng(svg, figurePixels(figure, shown * sharpness)),
    transformation: { width: shown, height: Math.round((shown * height) / width) },
    altText: { name: caption || alt, title: caption, description: alt, id: String(counter.next()) },
  })
  const above = caption === '' ? [] : [new Paragraph({ style: styleIds.caption, children: runs([{ text: caption }], counter) })]
  return [...above, new Paragraph({ keepNext: true, children: [picture] })]
}
