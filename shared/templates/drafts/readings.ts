/**
 * What one must read into our eight initiatives to give an entry its choice, since the files say it in prose only: which role a body has,
 * what kind of barrier a challenge is, or that it is a worry about what may come. Each is marked on its card as our reading.
 */
import type { FieldValue } from '../../domain/board'

export interface Reading {
  /** Another kind of card than its list gives. */
  readonly kind?: 'risk' | 'other-explanation'
  readonly [field: string]: FieldValue | undefined
}

type Readings = Readonly<Record<string, Reading>>

const role = (value: string): Reading => ({ role: value })
const barrier = (type: string): Reading => ({ type })
const worry = (type: string): Reading => ({ kind: 'risk', type })

const readings: Readonly<Record<string, Readings>> = {
  'bo-trygt': {
    b1: role('funds'),
    b2: role('carries-out'),
    b3: role('local'),
    b4: role('coordinates'),
    c1: worry('politics'),
    c2: worry('reform'),
    c3: worry('politics'),
    c4: barrier('relation'),
    c5: barrier('relation'),
    res1: { kind: 'other-explanation', indicator: 'i1', weight: 'major' },
  },
  dk2020: {
    b3: role('carries-out'),
    b4: role('coordinates'),
    b5: role('advises'),
    c1: barrier('law'),
    c2: barrier('capacity'),
    c4: worry('politics'),
  },
  'fremtidens-baeredygtige-landskaber': {
    b1: role('decides'),
    b2: role('advises'),
    b3: role('coordinates'),
    b4: role('local'),
    b5: role('local'),
    c1: barrier('law'),
    c2: barrier('practice'),
    c3: barrier('money'),
    c4: barrier('power'),
  },
  'hjem-til-alle': {
    b2: role('decides'),
    b3: role('decides'),
    b4: role('carries-out'),
    b5: role('coordinates'),
    c1: worry('turnover'),
    c2: worry('turnover'),
    c3: barrier('practice'),
    c4: barrier('power'),
  },
  'medvind-i-oesterbyen': {
    b1: role('decides'),
    b2: role('coordinates'),
    b3: role('coordinates'),
    c1: barrier('relation'),
    c2: barrier('practice'),
    c3: barrier('practice'),
    c4: barrier('relation'),
  },
  'social-inklusion-ci-gruppen': {
    b1: role('decides'),
    b2: role('coordinates'),
  },
  'toendermarsk-initiativet': {
    b1: role('decides'),
    b2: role('advises'),
    b3: role('coordinates'),
    b4: role('carries-out'),
    c1: worry('fatigue'),
    c2: barrier('practice'),
    c3: barrier('mindset'),
  },
  troldhedestien: {
    b2: role('coordinates'),
    b4: role('reference'),
    c1: barrier('practice'),
    c2: barrier('practice'),
  },
}

/** The phase an initiative was in when its source was written, where the source tells. */
const phases: Readonly<Record<string, string>> = { 'bo-trygt': 'forankring' }

export function phaseOf(initiativeId: string | null): string | undefined {
  return initiativeId === null ? undefined : phases[initiativeId]
}

/** Empty for an entry that speaks for itself, and for initiatives that are not ours. */
export function readingOf(initiativeId: string | null, entryId: string): Reading {
  return (initiativeId === null ? undefined : readings[initiativeId]?.[entryId]) ?? {}
}
