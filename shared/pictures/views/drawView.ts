/** The live view of a zone, drawn as large as there is room for and never larger than life. */
import type { Board, Size } from '../../domain/board'
import type { Language } from '../../domain/language'
import { words } from '../../reports/figures/svg'
import { composeCurves } from '../../views/composeCurves'
import { composeMatrix } from '../../views/composeMatrix'
import { composeNetwork } from '../../views/composeNetwork'
import { composeTimeline } from '../../views/composeTimeline'
import { layCurves } from '../../views/layCurves'
import type { ViewLayout } from '../../views/shownInView'
import { inks } from '../inks'
import { fitLine } from '../measureText'
import { moved } from '../thing'
import { drawCurve } from './drawCurve'
import { drawMatrix, layMatrix } from './drawMatrix'
import { drawNetwork } from './drawNetwork'
import { drawTimeline } from './drawTimeline'

export interface ViewRequest {
  readonly board: Board
  readonly language: Language
  /** Of the room below the zone's question. */
  readonly size: Size
  /** ISO day. */
  readonly today: string
}

/** Room for what sticks out of a figure: numbers at corners, thick edges. */
const margin = 14

function fitted(svg: string, drawn: { readonly width: number; readonly height: number }, { size }: ViewRequest, around = 0): string {
  const [width, height] = [drawn.width + 2 * around, drawn.height + 2 * around]
  const scale = Math.min(1, size.w / width, size.h / height)
  return moved(svg, (size.w - width * scale) / 2 + around * scale, around * scale, scale)
}

/** As wide as fills the zone: one that is too tall is laid out wider and drawn smaller. */
function matrixView(request: ViewRequest): string {
  const { board, language, size } = request
  const matrix = composeMatrix(board, language)
  let drawing = layMatrix(matrix, size.w)
  for (let step = 1; step <= 8 && drawing.height / drawing.width > size.h / size.w; step++) drawing = layMatrix(matrix, size.w * (1 + step * 0.25))
  return matrix.rows.length === 0 ? '' : fitted(drawMatrix(drawing), drawing, request)
}

function networkView(request: ViewRequest): string {
  const network = composeNetwork(request.board, request.language)
  return network.nodes.length === 0 ? '' : fitted(drawNetwork(network), network, request, margin)
}

function timelineView(request: ViewRequest): string {
  const { board, language, size, today } = request
  const first = composeTimeline(board, language, { today, width: size.w })
  const timeline = composeTimeline(board, language, { today, width: Math.round(Math.min(3200, Math.max(1000, (first.height * size.w) / size.h))) })
  return timeline.rows.length === 0 ? '' : fitted(drawTimeline(timeline), timeline, request)
}

function curvesView({ board, language, size }: ViewRequest): string {
  const count = composeCurves(board, language).filter(({ figure }) => figure !== null).length
  if (count === 0) return ''
  const lay = layCurves(count, size)
  const curves = composeCurves(board, language, lay.drawn).filter(({ figure }) => figure !== null)
  return curves
    .map(({ figure, title, unit }, index) => {
      const caption = words(fitLine(title, { size: 17, weight: 600, width: lay.width }), 0, 20, { size: 17, weight: 600, fill: inks.ink })
      return moved(caption + (figure === null ? '' : moved(drawCurve(figure, unit), 0, lay.captionHeight, lay.scale)), lay.xOf(index), lay.yOf(index))
    })
    .join('')
}

const views: Readonly<Record<ViewLayout, (request: ViewRequest) => string>> = { matrix: matrixView, network: networkView, timeline: timelineView, series: curvesView }

/** '' where there is nothing to show yet, or no room for it. */
export function drawView(layout: ViewLayout, request: ViewRequest): string {
  return request.size.w < 60 || request.size.h < 60 ? '' : views[layout](request)
}
