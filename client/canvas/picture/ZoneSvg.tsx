import type { Editor } from 'tldraw'
import type { Board, ColorNumber } from '../../../shared/domain/board'
import type { Language } from '../../../shared/domain/language'
import { zoneHeaderHeight, zonePadding } from '../../../shared/domain/geometry'
import { viewOfZone } from '../../../shared/views/shownInView'
import { recordOfShape } from '../shapes/shapeIds'
import { EchoesSvg } from './EchoesSvg'
import { ViewSvg } from './views/ViewSvg'
import { boardColor } from '../../ui/colors'
import type { ZoneShape } from '../shapes/shapeTypes'
import { PatternFill } from './PatternFill'
import { SvgWords } from './SvgWords'

interface ZoneSvgProps {
  readonly shape: ZoneShape
  readonly editor: Editor
  readonly language: Language
  readonly board: Board
  /** ISO day. */
  readonly today: string
}

/** A zone in a picture. */
export function ZoneSvg({ shape, editor, language, board, today }: ZoneSvgProps) {
  const { w, h, title, question, track } = shape.props
  const tone = track === 0 ? null : boardColor(track as ColorNumber)
  const left = tone ? 50 : 16
  const zone = board.zones.get(recordOfShape(shape.id).id)
  const layout = zone ? viewOfZone(zone) : null
  const room = { w: w - 2 * zonePadding, h: h - zoneHeaderHeight - zonePadding }
  return (
    <>
      <rect width={w} height={h} rx={10} fill={tone ? tone.paper : '#fffdf9'} fillOpacity={tone ? 0.45 : 1} stroke={tone?.ink ?? '#8d8575'} strokeWidth={1.25} />
      {tone && (
        <>
          <PatternFill color={track} x={10} y={1} w={w - 20} h={6} />
          <rect x={16} y={15} width={26} height={26} rx={5} fill={tone.ink} />
          <text x={29} y={33.5} textAnchor="middle" fontSize={16} fontWeight={700} fill="#fff" fontFamily="'Source Sans 3 Variable', 'Source Sans 3', sans-serif">
            {track}
          </text>
        </>
      )}
      <SvgWords editor={editor} text={title[language]} x={left} y={13} width={w - left - 40} fontSize={22} weight={650} fill="#1d1b17" lines={1} />
      <SvgWords editor={editor} text={question[language]} x={16} y={44} width={w - 32} fontSize={15} weight={400} fill="#5a554b" lines={2} />
      {zone && !layout && <EchoesSvg board={board} zone={zone} language={language} />}
      {layout && <ViewSvg board={board} layout={layout} language={language} size={room} x={zonePadding} y={zoneHeaderHeight} today={today} />}
    </>
  )
}
