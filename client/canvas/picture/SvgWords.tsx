import type { Editor } from 'tldraw'
import { boardFontFamily } from './boardFonts'

export interface SvgWordsProps {
  readonly editor: Editor
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly fontSize: number
  /** Multiple of the font's size. */
  readonly lineHeight?: number
  readonly weight?: number
  readonly fill: string
  readonly lines?: number
}

interface Line {
  readonly text: string
  readonly y: number
}

/** Lines as the browser breaks them. */
function breakLines({ editor, text, width, fontSize, lineHeight = 1.3, weight = 400 }: SvgWordsProps): Line[] {
  const spans = editor.textMeasure.measureTextSpans(text, {
    overflow: 'wrap',
    width,
    height: 10_000,
    padding: 0,
    fontSize,
    fontWeight: String(weight),
    fontFamily: `'${boardFontFamily}', sans-serif`,
    fontStyle: 'normal',
    lineHeight,
    textAlign: 'start',
  })
  const lines: Line[] = []
  for (const span of spans) {
    const last = lines.at(-1)
    if (last && Math.abs(last.y - span.box.y) < 2) lines[lines.length - 1] = { ...last, text: last.text + span.text }
    else lines.push({ text: span.text, y: span.box.y })
  }
  return lines
}

/** Words as real text in a picture: readable, searchable, and drawn alike everywhere. */
export function SvgWords(props: SvgWordsProps) {
  const { text, x, y, fontSize, lineHeight = 1.3, weight = 400, fill, lines: most } = props
  if (text.trim() === '') return null
  const lines = breakLines(props)
  const baseline = (fontSize * lineHeight + fontSize * 0.66) / 2
  return (
    <text fontFamily={`'${boardFontFamily}', 'Source Sans 3', sans-serif`} fontSize={fontSize} fontWeight={weight} fill={fill} xmlSpace="preserve">
      {lines.slice(0, most ?? lines.length).map((line, index) => (
        <tspan key={index} x={x} y={(y + line.y + baseline).toFixed(1)}>
          {line.text.replace(/\s+$/, '')}
        </tspan>
      ))}
    </text>
  )
}
