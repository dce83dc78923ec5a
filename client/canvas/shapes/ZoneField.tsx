import { memo, type CSSProperties } from 'react'
import { useValue } from 'tldraw'
import type { ColorNumber } from '../../../shared/domain/board'
import { boardColor } from '../../ui/colors'
import { canvasWords } from '../../words/canvas'
import { useWords } from '../../words/defineWords'
import { useSay } from '../../words/language'
import type { Stage } from '../stage'
import { LiveView } from './LiveView'
import { recordOfShape } from './shapeIds'
import type { ZoneShape } from './shapeTypes'

function trackStyle(track: number): CSSProperties {
  if (track === 0) return {}
  const { paper, ink } = boardColor(track as ColorNumber)
  return { '--zone-paper': paper, '--zone-ink': ink } as CSSProperties
}

/** A zone: its title, its guiding question in the reader's language, and how many cards lie in it. */
export const ZoneField = memo(function ZoneField({ shape, stage }: { readonly shape: ZoneShape; readonly stage: Stage }) {
  const say = useSay()
  const words = useWords(canvasWords)
  const { w, h, title, question, track, count } = shape.props
  const { id } = recordOfShape(shape.id)
  const isUnder = useValue('cards would fall in', () => stage.dropZones.get().includes(id), [stage, id])
  const marks = { 'data-zone': id, 'data-track': track > 0 || undefined, 'data-under': isUnder || undefined }
  return (
    <div className="zone" {...marks} style={{ width: w, height: h, ...trackStyle(track) }}>
      {track > 0 && <span className={`zone-strip pattern pattern-${boardColor(track as ColorNumber).pattern}`} aria-hidden="true" />}
      <div className="zone-head">
        {track > 0 && <span className="zone-number">{track}</span>}
        <span className="zone-title">{say(title)}</span>
        {count > 0 && (
          <span className="zone-count" title={words.cards(count)}>
            {count}
          </span>
        )}
      </div>
      <p className="zone-question">{say(question)}</p>
      <LiveView zoneId={id} zoneViews={stage.zoneViews} />
    </div>
  )
})
