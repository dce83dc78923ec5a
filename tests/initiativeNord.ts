/** The board of scenario 5: *Initiativ Nord* at the end of meeting M23, and as it stands when M24 opens. Test data. */
import type { Board, Card, FieldValue, Page, Partner } from '../shared/domain/board'
import type { Span } from '../shared/domain/compareBoards'
import { boardOf, card } from './draftBoards'

const onPage = (pageId: string, made: Card): Card => ({ ...made, placement: { ...made.placement, pageId } })
const page = (id: string, templateId: string, order: string): Page => ({ id, title: '', templateId, order })
const partners: readonly Partner[] = [...'ABCDEFGHIJKL'].map((letter) => ({ id: letter, title: `Partner ${letter}`, sector: 'municipality', type: 'core', fields: {} }))

const activity = (id: string, title: string, owner: string, fields: Readonly<Record<string, FieldValue>>) => onPage('plan', card(id, 'activity', title, { owner, ...fields }))
const seat = (partner: string, fields: Readonly<Record<string, FieldValue>>) => onPage('organisation', card(`seat-${partner}`, 'seat', '', { partner, ...fields }))
const indicator = (id: string, title: string, baseline: number) => onPage('measurement', card(id, 'indicator', title, { unit: '%', direction: 'up', baseline, baselineYear: 2021 }))
const measured = (id: string, of: string, year: string, value: number) => onPage('measurement', card(id, 'measurement', '', { indicator: of, date: year, value, quality: 'measured' }))

function nord(cards: readonly Card[]): Board {
  const pages = [page('plan', 'activity-plan', 'a0'), page('measurement', 'measurement', 'a1'), page('organisation', 'organisation', 'a2'), page('steering', 'steering-meeting', 'a3')]
  return { ...boardOf(cards, [], partners), pages: new Map(pages.map((one) => [one.id, one])) }
}

const lasting: readonly Card[] = [
  indicator('i1', 'Unge med en voksen at ringe til', 38),
  indicator('i2', 'Unge i fritidsjob', 29),
  measured('m1', 'i1', '2025', 43),
  measured('m2', 'i2', '2025', 35),
  onPage('steering', card('h4', 'action', 'Aftale om lokaler', { owner: 'K', due: '2027-02-15', state: 'open' })),
  seat('A', { function: 'direktør', from: '2021-01-01' }),
]

/** 8 December 2026. */
export const nordAtM23: Board = nord([
  ...lasting,
  activity('a3', 'Mentorordning', 'B', { status: 'planned' }),
  activity('a7', 'Jobmesse', 'E', { status: 'running' }),
  seat('C', { function: 'områdeleder', from: '2022-01-01' }),
])

/** 9 March 2027. Note 43 was made and deleted in between. */
export const nordAtM24: Board = nord([
  ...lasting,
  activity('a3', 'Mentorordning', 'B', { status: 'running' }),
  activity('a7', 'Jobmesse', 'E', { status: 'stopped', learning: 'De unge kom ikke; besøg på arbejdspladser virkede' }),
  seat('C', { function: 'områdeleder', from: '2022-01-01', to: '2027-02-01' }),
  seat('D', { function: 'udviklingschef', from: '2027-01-15' }),
  seat('H', { function: 'afdelingsleder', from: '2027-01-15' }),
  measured('m3', 'i1', '2026', 46),
  measured('m4', 'i2', '2026', 31),
  onPage('plan', card('v9', 'victory', 'Første ti mentorpar', { reached: '2027-01-20' })),
  onPage('steering', card('n41', 'note', 'Ny ungdomspolitik på vej')),
  onPage('steering', card('n42', 'note', 'Byrådet har halvlegsmøde')),
])

export const betweenMeetings: Span = { from: '2026-12-08', to: '2027-03-09' }
