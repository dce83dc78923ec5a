import { useMemo } from 'react'
import { useSvgExportContext } from 'tldraw'
import type { ColorNumber } from '../../../shared/domain/board'
import { boardColor, type PatternName } from '../../ui/colors'

/** One tile of each pattern: strokes on an 8 by 8 square. */
const tiles: Record<PatternName, string> = {
  plain: '',
  diagonal: 'M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6',
  dots: 'M4 4h.01',
  grid: 'M0 0h8 M0 0v8',
  waves: 'M0 4 Q2 1 4 4 T8 4',
  crosses: 'M1.5 1.5 l5 5 M6.5 1.5 l-5 5',
  bricks: 'M0 0h8 M0 4h8 M2 0v4 M6 4v4',
  steps: 'M0 6h4v-4h4',
}

interface PatternFillProps {
  readonly color: number
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** A strip with a colour's pattern, for exported pictures. */
export function PatternFill({ color, x, y, w, h }: PatternFillProps) {
  const { pattern, ink, paper } = boardColor(color as ColorNumber)
  const context = useSvgExportContext()
  const id = `board-pattern-${color}`
  useMemo(
    () =>
      context?.addExportDef({
        key: id,
        getElement: () => (
          <pattern id={id} width={8} height={8} patternUnits="userSpaceOnUse">
            <rect width={8} height={8} fill={pattern === 'plain' ? ink : paper} />
            <path d={tiles[pattern]} stroke={ink} strokeWidth={pattern === 'dots' ? 3 : 1.6} strokeLinecap="round" fill="none" />
          </pattern>
        ),
      }),
    [context, id, pattern, ink, paper],
  )
  return <rect x={x} y={y} width={w} height={h} fill={`url(#${id})`} />
}
