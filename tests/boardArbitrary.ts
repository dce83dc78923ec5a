/** Boards of any content, and later boards made from them, for properties. */
import fc from 'fast-check'
import type { Board, Card, FieldValue, Link, Partner } from '../shared/domain/board'
import { boardOf, card, link } from './draftBoards'

const ids = ['one', 'two', 'three', 'four', 'five'] as const
const kinds = ['note', 'activity', 'seat', 'victory', 'measurement', 'action', 'decision', 'proposal', 'track', 'state-statement', 'partner', 'reframing'] as const
const day = fc.constantFrom('2026-01-01', '2026-06-01', '2026-11-20', '2027-02-15')
const value: fc.Arbitrary<FieldValue> = fc.oneof(fc.constantFrom<FieldValue>('', 'running', 'done', 'decided', 'absent', 'A', 'B', null, true, 7), day, fc.array(fc.constantFrom('A', 'B')))
const fieldNames = ['status', 'state', 'due', 'reached', 'owner', 'partner', 'function', 'to', 'from', 'until', 'type', 'indicator', 'value', 'learning'] as const
const fields = fc.dictionary(fc.constantFrom(...fieldNames), value, { maxKeys: 4 })

const cardWith = (id: string): fc.Arbitrary<Card> =>
  fc
    .record({ kind: fc.constantFrom(...kinds), title: fc.constantFrom('', 'Et', 'To'), note: fc.constantFrom('', 'n'), pageId: fc.constantFrom('p', 'q'), zoneId: fc.constantFrom(null, 'z'), x: fc.integer({ min: 0, max: 3 }), fields })
    .map(({ kind, title, note, pageId, zoneId, x, fields: given }) => {
      const made = card(id, kind, title, given)
      return { ...made, note, placement: { ...made.placement, pageId, zoneId, x } }
    })

const some = <Made>(make: (id: string) => fc.Arbitrary<Made>): fc.Arbitrary<Made[]> =>
  fc.tuple(...ids.map((id) => fc.option(make(id), { nil: null }))).map((made) => made.filter((one): one is Made => one !== null))

const partnerWith = (id: string): fc.Arbitrary<Partner> =>
  fc.record({ title: fc.constantFrom('Kommunen', 'Fonden'), type: fc.constantFrom('core', 'absent', '') }).map(({ title, type }) => ({ id: `p-${id}`, title, sector: '', type, fields: {} }))
const linkWith = (id: string): fc.Arbitrary<Link> =>
  fc.record({ kind: fc.constantFrom('causes', 'reinforces'), from: fc.constantFrom(...ids), to: fc.constantFrom(...ids), why: fc.constantFrom('', 'derfor') }).map(({ kind, from, to, why }) => ({ ...link(kind, from, to), id: `l-${id}`, why }))
const pageWith = (id: string) => fc.record({ title: fc.constantFrom('Side', 'Ark') }).map(({ title }) => ({ id: id === 'one' ? 'p' : id === 'two' ? 'q' : `page-${id}`, title, templateId: null, order: id }))

export const anyBoard: fc.Arbitrary<Board> = fc
  .record({ cards: some(cardWith), links: some(linkWith), partners: some(partnerWith), pages: some(pageWith), title: fc.constantFrom('Tavle', 'Ny tavle') })
  .map(({ cards, links, partners, pages, title }) => {
    const made = boardOf(cards, links, partners)
    return { ...made, meta: { ...made.meta, title }, pages: new Map(pages.map((page) => [page.id, page])) }
  })
