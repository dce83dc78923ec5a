import { memo, type CSSProperties } from 'react'
import { useValue } from 'tldraw'
import type { ColorNumber } from '../../../shared/domain/board'
import { ChangeMark } from '../../board/ChangeMark'
import { Explain } from '../../glossary/Explain'
import { boardColor } from '../../ui/colors'
import { canvasWords } from '../../words/canvas'
import { useWords } from '../../words/defineWords'
import { useSay } from '../../words/language'
import type { Stage } from '../stage'
import { zoneLook } from '../../../shared/templates/zoneLook'
import { LiveView } from './LiveView'
import { recordOfShape } from './shapeIds'
import type { ZoneShape } from './shapeTypes'
import { ZoneEchoes } from './ZoneEchoes'

function trackStyle(track: number): CSSProperties {
  if (track === 0) return {}
  const { paper, ink } = boardColor(track as ColorNumber)
  return { '--zone-paper': paper, '--zone-ink': ink } as CSSProperties
}

/** A zone: its title, its guiding question in the reader's language, and how many cards lie in it. */
export const ZoneField = memo(function ZoneField({ shape, stage }: { readonly shape: ZoneShape; readonly stage: Stage }) {
  const say = useSay()
  const words = useWords(canvasWords)
  const { w, h, title, question, track, count, place } = shape.props
  const { id } = recordOfShape(shape.id)
  const isUnder = useValue('cards would fall in', () => stage.dropZones.get().includes(id), [stage, id])
  const zone = stage.live.view.read().zones.get(id)
  const { tone, leads, ring, step } = zoneLook(zone ?? { templateId: null, zoneKey: null })
  const look = { 'data-tone': tone, 'data-leads': leads ?? undefined, 'data-ring': ring ?? undefined }
  const marks = { 'data-zone': id, 'data-track': track > 0 || undefined, 'data-under': isUnder || undefined, ...look }
  return (
    <div className="zone" {...marks} style={{ width: w, height: h, ...trackStyle(track) }}>
      {track > 0 && <span className={`zone-strip pattern pattern-${boardColor(track as ColorNumber).pattern}`} aria-hidden="true" />}
      <div className="zone-head">
        {track > 0 && <span className="zone-number">{track}</span>}
        {step !== null && (
          <span className="zone-step" aria-hidden="true">
            {step}
          </span>
        )}
        <span className="zone-title">{say(title)}</span>
        <Explain place={place} />
        <ChangeMark name={`zones/${id}`} />
        {count > 0 && (
          <span className="zone-count" title={words.cards(count)}>
            {count}
          </span>
        )}
      </div>
      <p className="zone-question">{say(question)}</p>
      {tone === 'view' ? <LiveView zoneId={id} zoneViews={stage.zoneViews} /> : <ZoneEchoes zoneId={id} w={w} h={h} count={count} stage={stage} />}
      {leads !== null && <span className="zone-leads" aria-hidden="true" />}
    </div>
  )
})
