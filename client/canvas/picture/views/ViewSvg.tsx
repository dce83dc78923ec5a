/** The live views of the plan as they stand in a picture of the page: the same figures, without hands. */
import type { ReactNode } from 'react'
import type { Board, Size } from '../../../../shared/domain/board'
import type { Language } from '../../../../shared/domain/language'
import { composeCurves } from '../../../../shared/views/composeCurves'
import { composeMatrix } from '../../../../shared/views/composeMatrix'
import { composeNetwork } from '../../../../shared/views/composeNetwork'
import { composeTimeline } from '../../../../shared/views/composeTimeline'
import { layCurves } from '../../../../shared/views/layCurves'
import type { ViewLayout } from '../../../../shared/views/shownInView'
import { boardFontFamily } from '../boardFonts'
import { CurveSvg } from './CurveSvg'
import { layMatrix, MatrixSvg } from './MatrixSvg'
import { NetworkSvg } from './NetworkSvg'
import { TimelineSvg } from './TimelineSvg'
import { ink } from './tones'

interface ViewSvgProps {
  readonly board: Board
  readonly layout: ViewLayout
  readonly language: Language
  /** Of the room below the zone's title, whose corner is at x and y. */
  readonly size: Size
  readonly x: number
  readonly y: number
  /** ISO day. */
  readonly today: string
}

/** Drawn as large as there is room for, and never larger than life. */
function Fitted({ drawn, size, children }: { readonly drawn: { readonly width: number; readonly height: number }; readonly size: Size; readonly children: ReactNode }) {
  const scale = Math.min(1, size.w / drawn.width, size.h / drawn.height)
  return <g transform={`translate(${((size.w - drawn.width * scale) / 2).toFixed(1)} 0) scale(${scale.toFixed(4)})`}>{children}</g>
}

/** As wide as fills the zone: a matrix that is too tall is laid out wider and drawn smaller. */
function MatrixView({ board, language, size }: ViewSvgProps) {
  const matrix = composeMatrix(board, language)
  let drawing = layMatrix(matrix, size.w)
  for (let step = 1; step <= 8 && drawing.height / drawing.width > size.h / size.w; step++) drawing = layMatrix(matrix, size.w * (1 + step * 0.25))
  return (
    <Fitted drawn={drawing} size={size}>
      <MatrixSvg matrix={matrix} drawing={drawing} />
    </Fitted>
  )
}

function NetworkView({ board, language, size }: ViewSvgProps) {
  const network = composeNetwork(board, language)
  return network.nodes.length === 0 ? null : (
    <Fitted drawn={network} size={size}>
      <NetworkSvg network={network} />
    </Fitted>
  )
}

function TimelineView({ board, language, size, today }: ViewSvgProps) {
  const first = composeTimeline(board, language, { today, width: size.w })
  const timeline = composeTimeline(board, language, { today, width: Math.round(Math.min(3200, Math.max(1000, (first.height * size.w) / size.h))) })
  return timeline.rows.length === 0 ? null : (
    <Fitted drawn={timeline} size={size}>
      <TimelineSvg timeline={timeline} />
    </Fitted>
  )
}

function CurvesView({ board, language, size }: ViewSvgProps) {
  const count = composeCurves(board, language).filter(({ figure }) => figure !== null).length
  if (count === 0) return null
  const lay = layCurves(count, size)
  const curves = composeCurves(board, language, lay.drawn).filter(({ figure }) => figure !== null)
  return curves.map((curve, index) => (
    <g key={curve.indicatorId} transform={`translate(${lay.xOf(index)} ${lay.yOf(index)})`}>
      <text y={20} fontSize={17} fontWeight={650} fill={ink}>
        {lay.caption(curve.title)}
      </text>
      <g transform={`translate(0 ${lay.captionHeight}) scale(${lay.scale.toFixed(4)})`}>{curve.figure && <CurveSvg figure={curve.figure} unit={curve.unit} />}</g>
    </g>
  ))
}

const views = { matrix: MatrixView, network: NetworkView, timeline: TimelineView, series: CurvesView } as const

export function ViewSvg(props: ViewSvgProps) {
  const View = views[props.layout]
  return (
    <g transform={`translate(${props.x} ${props.y})`} fontFamily={`'${boardFontFamily}', 'Source Sans 3', sans-serif`}>
      <View {...props} />
    </g>
  )
}
