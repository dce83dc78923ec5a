/** The few kinds of things that views draw and words are found for: apart, so that neither needs the other. */

export type NodeMark = 'hub' | 'bridge' | 'loop'

export type EventKind = 'election' | 'reform' | 'funding-end' | 'leadership' | 'milestone' | 'session' | 'decision' | 'victory' | 'reframing' | 'joined' | 'left'

export type Quality = 'measured' | 'estimated' | 'approximate' | 'at-least' | 'derived' | 'statement'
