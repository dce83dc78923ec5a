import type { EventKind } from '../../shared/views/viewKinds'

/** Each kind of event has a shape of its own, around its moment: SVG paths. */
export const eventShapes: Readonly<Record<EventKind, string>> = {
  election: 'M0-8L8 0L0 8L-8 0Z',
  reform: 'M-7-7H7V7H-7Z',
  'funding-end': 'M-8-6H8L0 8Z',
  leadership: 'M-8 6H8L0-8Z',
  milestone: 'M-6-8V8M-6-8L8-4L-6 0',
  session: 'M-7 0A7 7 0 1 0 7 0A7 7 0 1 0-7 0Z',
  decision: 'M-7-2L-2 4L8-7',
  victory: 'M0-9L2.6-2.9L9-2.9L3.9 1.2L5.8 7.6L0 3.8L-5.8 7.6L-3.9 1.2L-9-2.9L-2.6-2.9Z',
  reframing: 'M-8 0A8 8 0 0 1 6-5M6-5L1-6M6-5L5 0',
  joined: 'M-7 0H7M0-7V7',
  left: 'M-7 0H7',
}
