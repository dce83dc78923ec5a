/** How the zones of a template look together, so that one sees from afar which page one is on. Never the only carrier of what a zone means. */
import type { Zone } from '../domain/board'

export interface ZoneLook {
  /** Its ground: most are plain paper. */
  readonly tone: 'plain' | 'sky' | 'heart' | 'earth' | 'level-1' | 'level-2' | 'level-3' | 'aside' | 'view'
  /** An arrow over its edge to what follows. */
  readonly leads: 'right' | 'up' | null
  /** A ring around those in the middle, 1 the innermost. */
  readonly ring: 1 | 2 | 3 | null
  /** Its place in the run of a meeting, from 1. */
  readonly step: number | null
}

const plain: ZoneLook = { tone: 'plain', leads: null, ring: null, step: null }
const tone = (name: ZoneLook['tone'], more: Partial<ZoneLook> = {}): ZoneLook => ({ ...plain, tone: name, ...more })

const runOfMeeting = ['victories', 'since', 'agenda', 'decide', 'discuss', 'actions', 'worries', 'learning', 'tell', 'next']

const looks: Readonly<Record<string, Readonly<Record<string, ZoneLook>>>> = {
  'problem-analysis': {
    effects: tone('sky'),
    core: tone('heart', { leads: 'up' }),
    causes: tone('earth', { leads: 'up' }),
    'cond-policies': tone('level-1'),
    'cond-practices': tone('level-1'),
    'cond-resources': tone('level-1'),
    'cond-relations': tone('level-2'),
    'cond-power': tone('level-2'),
    'cond-mental': tone('level-3'),
    boundary: tone('aside'),
    reframing: tone('aside'),
    gaps: tone('aside'),
  },
  'track-map': { vision: tone('sky'), target: tone('sky'), across: tone('aside'), parking: tone('aside') },
  'activity-plan': { matrix: tone('view'), network: tone('view'), timeline: tone('view'), stop: tone('earth'), learned: tone('earth') },
  'agenda-canvas': {
    current: tone('earth', { leads: 'right' }),
    goals: tone('heart', { leads: 'right' }),
    desired: tone('sky'),
    open: tone('aside'),
    consent: tone('heart'),
  },
  'measurement-board': {
    goals: tone('sky', { leads: 'right' }),
    signs: tone('plain', { leads: 'right' }),
    indicators: tone('heart'),
    series: tone('view'),
    learning: tone('aside'),
    gaps: tone('aside'),
  },
  'actor-map': {
    'ring-core': tone('level-3', { ring: 1 }),
    'ring-near': tone('level-2', { ring: 2 }),
    'ring-system': tone('level-1', { ring: 3 }),
    missing: tone('earth'),
    energy: tone('earth'),
    relations: tone('aside'),
    bodies: tone('plain'),
    backbone: tone('plain'),
  },
  'steering-meeting': Object.fromEntries(
    runOfMeeting.map((key, index) => [key, tone(key === 'decide' ? 'heart' : key === 'victories' ? 'sky' : key === 'worries' || key === 'learning' ? 'earth' : 'plain', { step: index + 1 })]),
  ),
  'programme-model': {
    vision: tone('sky'),
    target: tone('level-1', { leads: 'up' }),
    missions: tone('level-2', { leads: 'up' }),
    initiatives: tone('level-3', { leads: 'up' }),
    measures: tone('aside'),
    assumptions: tone('aside'),
    anchor: tone('aside'),
  },
}

export function zoneLook({ templateId, zoneKey }: Pick<Zone, 'templateId' | 'zoneKey'>): ZoneLook {
  return looks[templateId ?? '']?.[zoneKey ?? ''] ?? plain
}
