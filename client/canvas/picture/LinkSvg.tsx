import type { Language } from '../../../shared/domain/language'
import { arrowheadData, curveData, type LinkPath } from '../../../shared/views/linkPath'
import { labelSize } from '../../../shared/views/linkWords'
import type { LinkShape } from '../shapes/shapeTypes'

interface LinkSvgProps {
  readonly shape: LinkShape
  readonly path: LinkPath
  readonly language: Language
}

const line = '#5a554b'

/** A link in a picture, with its words as text. */
export function LinkSvg({ shape, path, language }: LinkSvgProps) {
  const words = shape.props.label[language]
  const { w, h } = labelSize(words)
  return (
    <>
      <path d={curveData(path)} fill="none" stroke={line} strokeWidth={2} strokeDasharray={shape.props.isDashed ? '7 6' : undefined} />
      {shape.props.isDirected && <path d={arrowheadData(path)} fill="none" stroke={line} strokeWidth={2} strokeLinejoin="round" strokeLinecap="round" />}
      <rect x={path.middle.x - w / 2} y={path.middle.y - h / 2} width={w} height={h} rx={11} fill="#faf7f1" stroke="#d9d2c4" />
      <text
        x={path.middle.x}
        y={path.middle.y + 4.5}
        textAnchor="middle"
        fontSize={13}
        fontWeight={550}
        fill="#1d1b17"
        fontFamily="'Source Sans 3 Variable', 'Source Sans 3', sans-serif"
      >
        {words}
      </text>
    </>
  )
}
