import type { Editor } from 'tldraw'
import type { ColorNumber } from '../../../shared/domain/board'
import type { Language } from '../../../shared/domain/language'
import { plainParagraphs } from '../../board/cardParagraphs'
import { boardColor } from '../../ui/colors'
import { factsHeight } from '../shapes/cardHeights'
import type { CardShape } from '../shapes/shapeTypes'
import { PatternFill } from './PatternFill'
import { SvgWords } from './SvgWords'

interface CardSvgProps {
  readonly shape: CardShape
  readonly editor: Editor
  readonly height: number
  readonly language: Language
}

const ink = '#1d1b17'
const soft = '#5a554b'

/** A card in a picture, with its words as text. */
export function CardSvg({ shape, editor, height, language }: CardSvgProps) {
  const { w, kind, paragraphs, color, organisation, facts } = shape.props
  const below = organisation === '' ? 9 : 29
  const tone = color === 0 ? null : boardColor(color as ColorNumber)
  const left = tone ? 22 : 14
  const width = w - left - 12
  return (
    <>
      <rect width={w} height={height} rx={6} fill={tone?.paper ?? '#fffdf9'} stroke={tone?.ink ?? '#8d8575'} strokeWidth={1} />
      {tone && <PatternFill color={color} x={1} y={6} w={9} h={height - 12} />}
      <SvgWords editor={editor} text={kind[language]} x={left} y={9} width={width - 26} fontSize={12.5} lineHeight={1.3} weight={600} fill={tone?.ink ?? soft} lines={1} />
      {tone && (
        <>
          <circle cx={w - 18} cy={18} r={9.5} fill={tone.ink} />
          <text x={w - 18} y={22.3} textAnchor="middle" fontSize={12.5} fontWeight={700} fill="#fff" fontFamily="'Source Sans 3 Variable', 'Source Sans 3', sans-serif">
            {color}
          </text>
        </>
      )}
      <SvgWords editor={editor} text={plainParagraphs(paragraphs)} x={left} y={29} width={width} fontSize={17} lineHeight={1.28} weight={480} fill={ink} />
      <SvgWords editor={editor} text={facts[language]} x={left} y={height - below - factsHeight(shape.props) + 6} width={width} fontSize={13} lineHeight={1.38} weight={550} fill={ink} lines={2} />
      <SvgWords editor={editor} text={organisation} x={left} y={height - 26} width={width} fontSize={12.5} weight={400} fill={soft} lines={1} />
    </>
  )
}
