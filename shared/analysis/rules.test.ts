/** Every rule of the templates: a board it asks about, and what makes it fall silent. */
import { describe, expect, test } from 'vitest'
import { boardOf, card, link } from '../../tests/draftBoards'
import type { Board, BoardMeta, Card, Link, Partner, Zone } from '../domain/board'
import { ruleIds } from '../templates/findRule'
import { relationsBetween } from '../templates/relations'
import { analyse } from './analyse'
import type { AnalysisContext, Finding } from './finding'

const context: AnalysisContext = { today: '2026-11-21', isFacilitator: true }

interface Said {
  readonly cards?: readonly Card[]
  readonly links?: readonly Link[]
  readonly partners?: readonly Partner[]
  readonly zones?: readonly Zone[]
  readonly meta?: Partial<BoardMeta>
}

function boardWith({ cards = [], links = [], partners = [], zones = [], meta = {} }: Said): Board {
  const board = boardOf(cards, links, partners)
  return { ...board, meta: { ...board.meta, ...meta }, zones: new Map(zones.map((zone) => [zone.id, zone])) }
}

const join = (...parts: readonly Said[]): Said => ({
  cards: parts.flatMap(({ cards = [] }) => cards),
  links: parts.flatMap(({ links = [] }) => links),
  partners: parts.flatMap(({ partners = [] }) => partners),
  zones: parts.flatMap(({ zones = [] }) => zones),
  meta: Object.assign({}, ...parts.map(({ meta = {} }) => meta)) as Partial<BoardMeta>,
})

const partner = (id: string, type = 'core', sector = 'municipality', fields: Partner['fields'] = {}): Partner => ({ id, title: `Partner ${id}`, sector, type, fields })
const zone = (id: string, templateId: string, zoneKey: string, trackId: string | null = null): Zone => {
  const placement = { pageId: 'p', zoneId: null, x: 0, y: 0, pageX: 0, pageY: 0, order: id }
  return { id, pageId: 'p', templateId, zoneKey, trackId, trackNumber: trackId === null ? null : 1, title: '', question: '', placement, size: { w: 1, h: 1 } }
}
const inZone = (made: Card, zoneId: string): Card => ({ ...made, placement: { ...made.placement, zoneId } })
const activity = (id: string, fields: Card['fields'] = {}) => card(id, 'activity', id.toUpperCase(), { status: 'running', ...fields })
const track = (id: string, fields: Card['fields'] = {}) => card(id, 'track', id.toUpperCase(), { state: 'active', ...fields })
const chain = (kind: string, ...ids: readonly string[]): Link[] => ids.slice(1).map((to, index) => link(kind, ids[index]!, to))

const plan: Said = { cards: [track('t1'), activity('a1', { track: 't1', owner: 'p1', indicators: ['i1'] })], partners: [partner('p1')] }

interface Case {
  readonly asks: Said
  readonly refs: readonly string[]
  /** What makes it silent: added to, or in place of, what it asks about. */
  readonly settled: Said
}

const cases: Readonly<Record<string, Case>> = {
  G01: { asks: { cards: [track('t1'), track('t2', { crossCutting: true }), track('t3', { state: 'closed' })] }, refs: ['t1'], settled: { cards: [track('t1'), card('n1', 'initiative', 'N', { track: 't1' })] } },
  G02: { asks: { cards: [track('t1')] }, refs: ['t1'], settled: { cards: [track('t1'), inZone(card('g1', 'goal', 'Mål'), 'z1')], zones: [zone('z1', 'track-map', 'track-goal', 't1')] } },
  G03: { asks: { cards: [track('t1'), activity('a1', { track: 't1' })] }, refs: ['t1'], settled: { cards: [track('t1'), activity('a1', { alsoTracks: ['t1'], indicators: ['i1'] })] } },
  G04: { asks: { cards: [activity('a1'), activity('a2', { status: 'stopped' })] }, refs: ['a1'], settled: { cards: [activity('a1')], links: [link('owns', 'p1', 'a1')], partners: [partner('p1')] } },
  G05: { asks: { cards: [activity('a1')] }, refs: ['a1'], settled: { cards: [activity('a1'), card('i1', 'indicator', 'I')], links: [link('contributes', 'a1', 'i1')] } },
  G06: { asks: { cards: [activity('a1'), activity('a2'), activity('a3')], links: chain('reinforces', 'a1', 'a2') }, refs: ['a3'], settled: { cards: [activity('a1'), activity('a2')], links: chain('reinforces', 'a1', 'a2') } },
  G07: { asks: { cards: [track('t1'), activity('a1')] }, refs: ['a1'], settled: { cards: [track('t1'), activity('a1')], links: [link('belongs-to', 'a1', 't1')] } },
  G08: {
    asks: { cards: [activity('a1', { status: 'stopped', owner: 'p1' })], partners: [partner('p1'), partner('p2', 'external'), partner('p3', 'absent'), partner('p4', 'funder')] },
    refs: ['p1'],
    settled: { partners: [partner('p1', 'participant', 'state', { memberOf: 'p2' }), partner('p2')], cards: [card('k1', 'commitment', 'K', { partner: 'Partner p2', due: '2027-01-01' })] },
  },
  G09: { asks: { cards: [card('i1', 'indicator', 'I')] }, refs: ['i1'], settled: { cards: [card('i1', 'indicator', 'I', { baseline: 0 }), card('i2', 'indicator', 'I', { retired: '2025-01-01' })] } },
  G10: { asks: { cards: [card('i1', 'indicator', 'I', { level: 'outcome' })] }, refs: ['i1'], settled: { cards: [card('i1', 'indicator', 'I', { level: 'context' }), card('i2', 'indicator', 'I', { target: 0 })] } },
  G11: {
    asks: { cards: [card('i1', 'indicator', 'I', { cadence: 'year' }), card('m1', 'measurement', '', { indicator: 'i1', date: '2025-04-21' })] },
    refs: ['i1'],
    settled: { cards: [card('i1', 'indicator', 'I', { cadence: 'year' }), card('m1', 'measurement', '', { indicator: 'i1', date: '2025-04-21' }), card('m2', 'measurement', '', { indicator: 'i1', date: '2025' })] },
  },
  G12: { asks: { cards: [card('i1', 'indicator', 'I', { level: 'output' }), activity('a1', { status: 'stopped', indicators: ['i1'] })] }, refs: ['i1'], settled: { cards: [card('i1', 'indicator', 'I', { level: 'process' })] } },
  G13: { asks: { cards: [card('e1', 'evidence', 'E')] }, refs: ['e1'], settled: { cards: [card('e1', 'evidence', 'E', { source: 'Testdata' })] } },
  G14: { asks: { cards: [card('c1', 'cause', 'C')] }, refs: ['c1'], settled: { cards: [card('c1', 'cause', 'C'), card('e1', 'evidence', 'E')], links: [link('supports', 'e1', 'c1')] } },
  G15: { asks: { cards: [card('h1', 'action', 'H', { state: 'open', due: '2026-11-20' })] }, refs: ['h1'], settled: { cards: [card('h1', 'action', 'H', { state: 'done', due: '2026-11-20' }), card('h2', 'action', 'H', { state: 'open', due: '2026-11-21' })] } },
  G16: { asks: { cards: [card('d1', 'decision', 'D', { body: 'b1', rule: 'consent' })] }, refs: ['d1'], settled: { cards: [card('d1', 'decision', 'D', { body: 'b1', rule: 'consent', present: ['p1'] })] } },
  G17: { asks: { cards: [card('k1', 'commitment', 'K', { partner: 'p1' })] }, refs: ['k1'], settled: { cards: [card('k1', 'commitment', 'K', { partner: 'p1', due: '2027-01-01' })] } },
  G18: { asks: { cards: [activity('a1', { status: 'stopped' }), activity('a2', { status: 'stalled' })] }, refs: ['a1', 'a2'], settled: { cards: [activity('a1', { status: 'stopped', learning: 'Nåede ikke de unge' }), activity('a2', { status: 'stalled' }), card('l1', 'learning', 'L', { from: 'a2' })] } },
  G19: { asks: { cards: [activity('a1'), activity('a2', { status: 'done' }), card('m1', 'mission', 'M')], meta: { period: { start: 2018, end: 2027, label: '' } } }, refs: ['a1', 'm1'], settled: { cards: [activity('a1', { anchorOwner: 'p1' }), card('m1', 'mission', 'M'), card('x1', 'anchor', '', { what: 'm1', owner: 'p1' })], meta: { phase: 'forankring' } } },
  G20: { asks: { cards: [track('t1'), card('v1', 'victory', 'V', { track: 't1', reached: '2024' })] }, refs: ['t1'], settled: { cards: [track('t1'), card('v1', 'victory', 'V', { track: 't1', due: '2027-06-01' })] } },
  G21: { asks: { cards: [card('s1', 'target-statement', 'S')] }, refs: ['s1'], settled: { cards: [card('s1', 'target-statement', 'S'), track('t1')], links: [link('serves', 't1', 's1')] } },
  G22: { asks: { cards: [card('m1', 'mission', 'M')] }, refs: ['m1'], settled: { cards: [card('m1', 'mission', 'M'), card('s1', 'target-statement', 'S')], links: [link('realises', 'm1', 's1')] } },
  G23: {
    asks: { cards: [card('e1', 'evidence', 'E', { recognisedBy: ['p1'] }), card('e2', 'evidence', 'E', { recognisedBy: ['p1'], questionedBy: ['p2'] })], partners: [partner('p1'), partner('p2'), partner('p3', 'participant')] },
    refs: ['e1', 'e2'],
    settled: { cards: [card('e1', 'evidence', 'E', { recognisedBy: ['p1', 'Partner p2'] })], partners: [partner('p1'), partner('p2')] },
  },
  G24: { asks: { cards: [{ ...card('r1', 'reframing', 'R'), createdAt: '2026-09-01T10:00:00Z' }] }, refs: ['r1'], settled: { cards: [{ ...card('r1', 'reframing', 'R'), createdAt: '2026-10-01T10:00:00Z' }] } },
  G25: { asks: { cards: [card('b1', 'barrier', 'B')] }, refs: ['b1'], settled: { cards: [card('b1', 'barrier', 'B', { mover: 'p1' })] } },
  G26: { asks: { cards: [card('o1', 'body', 'O', { mandate: 'M', rule: 'unset' })] }, refs: ['o1'], settled: { cards: [card('o1', 'body', 'O', { mandate: 'M', rule: 'consent' })] } },
  G27: {
    asks: { cards: [card('k1', 'backbone-task', '', { task: 'policy' })] },
    refs: ['k1'],
    settled: { cards: ['vision-strategy', 'align-activities', 'shared-measurement', 'public-will', 'policy', 'resources'].map((task) => card(task, 'backbone-task', '', { task, owner: 'p1' })) },
  },
  G28: {
    asks: { cards: [{ ...card('n1', 'note', 'N'), author: 'x', createdAt: '2026-10-01T10:00:00Z' }, { ...card('n2', 'sign', 'N', { fate: 'open' }), createdAt: '2026-10-01T10:00:00Z' }] },
    refs: ['n1', 'n2'],
    settled: { cards: [{ ...card('n1', 'note', 'N', { fate: 'used' }), author: 'x', createdAt: '2026-10-01T10:00:00Z' }, { ...card('n2', 'note', 'N'), author: 'x', createdAt: '2026-11-01T10:00:00Z' }] },
  },
  B01: {
    asks: { cards: ['a1', 'a2', 'a3', 'a4'].map((id) => activity(id, { owner: 'p1', with: id === 'a1' ? ['p2', 'p3'] : ['p4'] })), partners: [partner('p1'), partner('p2'), partner('p3'), partner('p4', 'external')] },
    refs: ['p1'],
    settled: { cards: ['a1', 'a2', 'a3', 'a4'].map((id) => activity(id, { owner: 'p1', with: ['p2'] })), partners: [partner('p1'), partner('p2')] },
  },
  B02: {
    asks: { cards: [track('t1'), activity('a1', { track: 't1', owner: 'p1' }), activity('a2', { track: 't1', owner: 'p2' })], partners: [partner('p1'), partner('p2')] },
    refs: ['t1'],
    settled: { cards: [track('t1'), activity('a1', { track: 't1', owner: 'p1' }), activity('a2', { track: 't1', owner: 'p2' })], partners: [partner('p1'), partner('p2', 'core', 'state')] },
  },
  B03: {
    asks: { cards: [track('t1'), track('t2'), activity('a1', { track: 't1' }), activity('a2', { track: 't2' })], links: chain('reinforces', 'a1', 'a2') },
    refs: ['t1', 't2'],
    settled: { cards: [track('t1'), track('t2'), activity('a1', { track: 't1' }), activity('a2', { track: 't2', alsoTracks: ['t1'] })], links: chain('reinforces', 'a1', 'a2') },
  },
  B04: {
    asks: { cards: [track('t1'), track('t2'), track('t3'), activity('a1', { track: 't1' }), activity('a2', { track: 't2' })] },
    refs: ['t1', 't2'],
    settled: { cards: [track('t1'), track('t2'), activity('a1', { track: 't1' }), activity('a2', { track: 't2' })], links: chain('reinforces', 'a1', 'a2') },
  },
  B05: {
    asks: { cards: ['policies', 'practices', 'resource-flows', 'policies', 'practices'].map((condition, index) => card(`c${index}`, 'condition', 'C', { condition })) },
    refs: ['c0', 'c1', 'c2', 'c3', 'c4'],
    settled: { cards: ['policies', 'power', 'mental-models'].map((condition, index) => card(`c${index}`, 'condition', 'C', { condition })) },
  },
  B06: {
    asks: { cards: [card('v1', 'voice', 'V', { voice: 'institution' }), card('v2', 'voice', 'V', { voice: 'lived', missing: true }), inZone(card('x1', 'actor', 'X', { invited: 'to-invite' }), 'z1')], zones: [zone('z1', 'actor-map', 'ring-core')] },
    refs: ['v2', 'x1'],
    settled: { cards: [card('v1', 'voice', 'V', { voice: 'lived' })] },
  },
  B07: {
    asks: { cards: Array.from({ length: 10 }, (_, index) => ({ ...inZone(card(`n${index}`, 'note', 'N'), 'z1'), organisation: index < 5 ? 'Kommunen' : '' })), zones: [zone('z1', 'track-map', 'parking')] },
    refs: ['z1'],
    settled: { cards: Array.from({ length: 10 }, (_, index) => ({ ...inZone(card(`n${index}`, 'note', 'N'), 'z1'), organisation: index < 4 ? 'Kommunen' : '' })), zones: [zone('z1', 'track-map', 'parking')] },
  },
  B08: {
    asks: { cards: [card('core', 'core-problem', 'P'), card('c1', 'cause', 'C'), card('c2', 'cause', 'C')], links: chain('causes', 'c2', 'c1', 'core') },
    refs: ['c1'],
    settled: { cards: [card('core', 'core-problem', 'P'), card('c1', 'cause', 'C'), card('c2', 'cause', 'C'), card('v1', 'voice', 'V', { voice: 'close' })], links: [...chain('causes', 'c2', 'c1', 'core'), link('sheds-light', 'v1', 'c2')] },
  },
  B09: { asks: { cards: [card('o1', 'body', 'O', { role: 'advises' }), card('s1', 'seat', '', { body: 'o1', voice: 'lived', to: '2026-01-01' })] }, refs: ['o1'], settled: { cards: [card('o1', 'body', 'O', { role: 'advises' }), card('s1', 'seat', '', { body: 'o1', voice: 'close' })] } },
  B10: {
    asks: { cards: [card('o1', 'body', 'O', { role: 'decides' }), ...['p1', 'p1', 'p2'].map((id, index) => card(`s${index}`, 'seat', '', { body: 'o1', partner: id }))], partners: [partner('p1'), partner('p2')] },
    refs: ['o1'],
    settled: { cards: [card('o1', 'body', 'O', { role: 'decides', seats: 5 }), ...['p1', 'p1', 'p2'].map((id, index) => card(`s${index}`, 'seat', '', { body: 'o1', partner: id }))], partners: [partner('p1'), partner('p2')] },
  },
  B11: { asks: { cards: [card('g1', 'goal', 'G', { horizon: 'long' })] }, refs: [], settled: { cards: ['short', 'medium', 'long'].map((horizon) => card(horizon, 'shared-goal', 'G', { horizon })) } },
  N01: { asks: { cards: [activity('a1'), activity('a2')], links: [...chain('reinforces', 'a1', 'a2', 'a1')] }, refs: ['a1', 'a2'], settled: { cards: [activity('a1'), activity('a2')], links: chain('reinforces', 'a1', 'a2') } },
  N02: { asks: { cards: [activity('a1'), activity('a2'), activity('a10')], links: [link('reinforces', 'a10', 'a2'), link('reinforces', 'a1', 'a2')] }, refs: ['a2', 'a1', 'a10'], settled: { cards: [activity('a1'), activity('a2')] } },
  N03: { asks: { cards: [activity('a1'), activity('a2'), activity('a3')], links: chain('reinforces', 'a3', 'a1', 'a2') }, refs: ['a3', 'a1', 'a2'], settled: { cards: [activity('a1'), activity('a2')], links: chain('reinforces', 'a1', 'a2') } },
  N04: { asks: { cards: ['a1', 'a2', 'a3', 'a4', 'a5'].map((id) => activity(id)), links: [...chain('reinforces', 'a1', 'a2'), ...chain('reinforces', 'a3', 'a4', 'a5')] }, refs: ['a3', 'a4', 'a5', 'a1', 'a2'], settled: { cards: [activity('a1')] } },
  N05: { asks: { cards: ['c1', 'c2', 'c3'].map((id) => card(id, 'cause', id)), links: chain('causes', 'c1', 'c2', 'c1') }, refs: ['c1', 'c2'], settled: { cards: [card('c1', 'cause', 'C'), card('c2', 'cause', 'C')], links: chain('causes', 'c1', 'c2') } },
  N06: { asks: { cards: [card('c1', 'cause', 'C'), card('c2', 'cause', 'C')], links: chain('causes', 'c1', 'c2') }, refs: ['c1'], settled: { cards: [card('e1', 'effect', 'E')] } },
  N07: { asks: { cards: [activity('a1'), activity('a2'), activity('a3')], links: chain('reinforces', 'a1', 'a2', 'a3') }, refs: ['a2'], settled: { cards: [activity('a1'), activity('a2'), activity('a3')], links: chain('reinforces', 'a1', 'a2', 'a3', 'a1') } },
  N08: { asks: { cards: [card('core', 'core-problem', 'P'), card('c1', 'cause', 'C')] }, refs: ['c1'], settled: { cards: [card('c1', 'cause', 'C')] } },
  T01: { asks: { cards: [card('v1', 'victory', 'V', { reached: '2025-12-01' })] }, refs: ['v1'], settled: { cards: [card('v1', 'victory', 'V', { reached: '2026-03-01' })] } },
  T02: {
    asks: { cards: [card('s1', 'seat', '', { partner: 'p1', function: 'områdeleder', to: '2026-10-01' }), card('s2', 'seat', '', { partner: 'p1', function: 'direktør', from: '2020-01-01' })], partners: [partner('p1')] },
    refs: ['s1'],
    settled: { cards: [card('s1', 'seat', '', { partner: 'p1', function: 'områdeleder', to: '2026-10-01' }), card('s2', 'seat', '', { partner: 'p1', function: 'områdechef', from: '2026-10-15' })], partners: [partner('p1')] },
  },
  T03: { asks: { cards: [card('x1', 'election', 'Kommunalvalg', { due: '2029-11-20' }), card('k1', 'commitment', 'K', { partner: 'p1', due: '2031-01-01' })] }, refs: ['k1'], settled: { cards: [card('x1', 'election', 'Kommunalvalg', { due: '2029-11-20' }), card('k1', 'commitment', 'K', { partner: 'p1', due: '2031-01-01' }), card('q1', 'proposal', 'P', { review: '2030-03-01' })] } },
  T04: { asks: { cards: [activity('a1', { period: { start: 2025, end: 2030 } })], meta: { period: { start: 2020, end: 2029, label: '' } } }, refs: ['a1'], settled: { cards: [activity('a1', { period: { start: 2025, end: 2029 } })], meta: { period: { start: 2020, end: 2029, label: '' } } } },
  T06: { asks: { cards: [card('b1', 'boundary-item', 'B', { review: '2026-11' }), card('b2', 'boundary-item', 'B', { review: '2026-12-01' })] }, refs: ['b1'], settled: { cards: [card('b1', 'boundary-item', 'B', { review: '2027-11-01' })] } },
}

const findingOf = (board: Board, rule: string, asked = context): Finding | undefined => analyse(board, asked).find((finding) => finding.rule === rule)

describe('the rules', () => {
  test('FA10 every rule of the templates has a case here, but for what only the earlier board can tell', () => {
    expect(Object.keys(cases)).toEqual(ruleIds.filter((id) => id !== 'T05'))
  })

  test.each(Object.entries(cases))('FA10 %s asks about what it should, in words of both languages, and is silent when that is settled', (rule, { asks, refs, settled }) => {
    const found = findingOf(boardWith(asks), rule)
    expect(found?.refs).toEqual(refs)
    for (const { message } of [found!, ...found!.questions]) for (const words of [message.da, message.en]) expect(words).not.toMatch(/\{|\}|undefined|null|^$/)
    expect(findingOf(boardWith(settled), rule)).toBeUndefined()
  })

  test('FA10 the rule T05 tells how much has changed since the last meeting, when somebody has counted', () => {
    const board = boardWith(plan)
    expect(findingOf(board, 'T05')).toBeUndefined()
    expect(findingOf(board, 'T05', { ...context, sinceLast: { count: 11, date: '2026-12-08' } })?.message).toEqual({ da: '11 ændringer siden 8. december 2026.', en: '11 changes since 8 December 2026.' })
  })

  test('FA11 most severe first, then in the order of the rules', () => {
    const everything = join(...Object.values(cases).map(({ asks }) => asks))
    const found = analyse(boardWith(everything), context)
    const weights = found.map(({ severity }) => ['high', 'mid', 'low', 'info'].indexOf(severity))
    expect(weights).toEqual([...weights].sort((a, b) => a - b))
    for (const weight of [0, 1, 2, 3]) {
      const rules = found.filter((_finding, index) => weights[index] === weight).map(({ rule }) => ruleIds.indexOf(rule))
      expect(rules).toEqual([...rules].sort((a, b) => a - b))
    }
  })

  test('FZ8 an effect leads on to another and back to a cause; the circle is named', () => {
    expect([relationsBetween('effect', 'effect'), relationsBetween('effect', 'cause'), relationsBetween('effect', 'core-problem')].map((all) => all.some(({ id }) => id === 'causes'))).toEqual([true, true, false])
    const cards = [card('c1', 'cause', 'Fravær'), card('f1', 'effect', 'Ensomhed'), card('f2', 'effect', 'Uro')]
    const links = [link('causes', 'c1', 'f1'), link('causes', 'f1', 'f2'), link('causes', 'f2', 'c1')]
    expect([...(findingOf(boardWith({ cards, links }), 'N05')?.refs ?? [])].sort()).toEqual(['c1', 'f1', 'f2'])
  })

  test('FA12 what tells of people is for facilitators alone', () => {
    expect(findingOf(boardWith(cases.B07!.asks), 'B07', { ...context, isFacilitator: false })).toBeUndefined()
  })

  test('FA13 what was merged, withdrawn or is still without a word is not asked about', () => {
    const cards = [card('c1', 'cause', 'C', { fate: 'merged' }), card('c2', 'cause', 'C', { status: 'withdrawn' }), card('c3', 'cause', ' ')]
    expect(findingOf(boardWith({ cards }), 'G14')).toBeUndefined()
  })

  test('FA14 work that is seldom meant to move a number is asked about as a hint only', () => {
    expect(findingOf(boardWith({ cards: [activity('a1', { type: 'network' })] }), 'G05')?.severity).toBe('low')
    expect(findingOf(boardWith({ cards: [activity('a1', { type: 'network' }), activity('a2', { type: 'service' })] }), 'G05')?.severity).toBe('mid')
  })

  test('FA15 a board where nothing has been written asks nothing', () => {
    expect(analyse(boardWith({}), context)).toEqual([])
  })
})
