import { memo } from 'react'
import { layoutTemplate } from '../../shared/templates/layout'
import { zoneLook } from '../../shared/templates/zoneLook'
import { boardColors } from '../ui/colors'

interface MiniatureProps {
  /** Null: an empty page. */
  readonly templateId: string | null
  readonly tracks?: number
}

/** A page drawn small, from the same layout as the page itself. */
export const Miniature = memo(function Miniature({ templateId, tracks = 4 }: MiniatureProps) {
  const places = templateId === null ? [] : layoutTemplate(templateId, { tracks })
  const w = Math.max(1600, ...places.map((place) => place.x + place.w))
  const h = Math.max(800, ...places.map((place) => place.y + place.h))
  return (
    <svg className="miniature" viewBox={`-40 -40 ${w + 80} ${h + 80}`} aria-hidden="true">
      {places.map((place) => {
        const { tone, ring } = zoneLook({ templateId, zoneKey: place.zoneKey })
        const color = place.trackNumber === null ? undefined : boardColors[place.trackNumber - 1]
        return (
          <rect
            key={`${place.zoneKey}.${place.trackNumber}`}
            data-tone={tone}
            x={place.x}
            y={place.y}
            width={place.w}
            height={place.h}
            rx={ring === null ? 24 : 160}
            style={color && { fill: color.paper, stroke: color.ink }}
          />
        )
      })}
    </svg>
  )
})
