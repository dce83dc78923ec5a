/** A figure as a picture in the text, described for those who do not see it. */
import type { Figure } from '../../../shared/reports/report'
import { drawPng } from '../drawPng'
import { figurePixels, figureWidth } from '../figureSize'
import { element, escapeXml } from './element'
import { runs } from './runs'
import { cm, styleNames } from './styles'
import { paragraphStyleFor, type Writing } from './writing'

/** Sharp on paper: 240 to the inch. */
const pixelsPerCm = 240 / 2.54

export function figureXml(figure: Figure, writing: Writing): string {
  const { svg, alt, caption, width, height } = figure
  const shown = figureWidth(figure, writing.width * 10) / 10
  writing.pictures.push(drawPng(svg, figurePixels(figure, shown * pixelsPerCm)))
  const number = writing.pictures.length
  const above = caption === '' ? '' : element('text:p', { 'text:style-name': paragraphStyleFor(styleNames.caption, writing) }, runs([{ text: caption }]))
  const image = element('draw:image', { 'xlink:href': `Pictures/${number}.png`, 'xlink:type': 'simple', 'xlink:show': 'embed', 'xlink:actuate': 'onLoad', 'draw:mime-type': 'image/png' })
  const frame = element(
    'draw:frame',
    { 'draw:name': `Figure${number}`, 'draw:style-name': 'Picture', 'text:anchor-type': 'as-char', 'svg:width': cm(shown), 'svg:height': cm((shown * height) / width) },
    image,
    element('svg:title', {}, escapeXml(caption || alt)),
    element('svg:desc', {}, escapeXml(alt)),
  )
  return above + element('text:p', { 'text:style-name': paragraphStyleFor(styleNames.figure, writing) }, frame)
}
