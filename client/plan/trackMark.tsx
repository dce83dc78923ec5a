import type { CSSProperties } from 'react'
import type { ColorNumber } from '../../shared/domain/board'
import { boardColor } from '../ui/colors'

/** The two tones of a track for the styles; without a colour those of plain paper. */
export function toneOf(color: ColorNumber | null): CSSProperties {
  if (color === null) return {}
  const { paper, ink } = boardColor(color)
  return { '--tone-paper': paper, '--tone-ink': ink } as CSSProperties
}

/** A track's number on its colour: never colour alone. */
export function TrackMark({ number, color }: { readonly number: number | null; readonly color: ColorNumber | null }) {
  if (number === null) return null
  return (
    <span className="track-mark" style={toneOf(color)}>
      {number}
    </span>
  )
}
