import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { readBoard } from '../document/readBoard'
import { seedBoard } from '../document/seedBoard'
import type { Board } from '../domain/board'
import type { Language } from '../domain/language'
import { captureInitiative } from './captureInitiative'
import { exampleIds, findExample } from './findExample'
import type { Initiative } from './initiative'
import { parseInitiative } from './parseInitiative'

function boardOf(example: Initiative, language: Language): Board {
  const doc = new Y.Doc()
  let next = 0
  const session = { id: 'session1', title: '', date: '', place: '' }
  seedBoard(doc, { title: '', language, createdAt: '2026-11-21T09:00:00.000Z', templates: null, session, example, newId: () => `id${(next += 1)}` })
  return readBoard(doc)
}

type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain }

const isWords = (value: object): value is { da: string; en: string } => 'da' in value && 'en' in value

/** What is said, in one language: gaps are left out, entries stand in the order of their ids, and an object that has but its source says nothing. */
function said(value: unknown, language: Language): Plain | undefined {
  if (value === null || value === undefined || value === false) return undefined
  if (Array.isArray(value)) {
    const entries = value.flatMap((one) => said(one, language) ?? [])
    const idOf = (one: Plain) => (typeof one === 'object' && one !== null && 'id' in one ? String(one.id) : '')
    return entries.length === 0 ? undefined : [...entries].sort((a, b) => (idOf(a) < idOf(b) ? -1 : idOf(a) > idOf(b) ? 1 : 0))
  }
  if (typeof value !== 'object') return value as Plain
  if (isWords(value)) return value[language]
  const entries = Object.entries(value).flatMap(([key, inner]): [string, Plain][] => {
    const plain = said(inner, language)
    return plain === undefined ? [] : [[key, plain]]
  })
  return entries.length === 0 || (entries.length === 1 && entries[0]?.[0] === 'src') ? undefined : Object.fromEntries(entries)
}

const languages = ['da', 'en'] as const

describe('an initiative file', () => {
  for (const id of exampleIds) {
    test(`FB1 ${id} comes back from the board with every entry, in both languages`, () => {
      const file = findExample(id)!
      for (const language of languages) {
        const back = parseInitiative(JSON.parse(JSON.stringify(captureInitiative(boardOf(file, language)))))
        expect(back.remarks).toEqual([])
        expect(said(back.initiative, language)).toEqual(said(file, language))
      }
    })

    test(`FB2 ${id} made again from its board is the same board`, () => {
      const board = boardOf(findExample(id)!, 'da')
      const again = boardOf(parseInitiative(captureInitiative(board)).initiative!, 'da')
      const plain = ({ cards, links, partners }: Board) => ({
        cards: [...cards.values()].map(({ placement: { pageId, zoneId }, size: _size, ...card }) => ({ ...card, pageId, zoneId })).sort((a, b) => (a.id < b.id ? -1 : 1)),
        links: [...links.values()],
        partners: [...partners.values()],
      })
      expect(plain(again)).toEqual(plain(board))
    })
  }

  test('FB3 the eight are sound', async () => {
    expect(exampleIds).toHaveLength(8)
    for (const id of exampleIds) {
      const file: unknown = (await import(`./examples/${id}.json`)).default
      expect(parseInitiative(file).remarks).toEqual([])
    }
  })

  test('FB3 a file with a title alone is an initiative', () => {
    const { initiative, remarks } = parseInitiative({ title: { da: 'Ny indsats' } })
    expect(remarks).toEqual([])
    expect(boardOf(initiative!, 'da').meta.title).toBe('Ny indsats')
  })

  test('FB7 one language stands for both', () => {
    expect(parseInitiative({ title: { en: 'New' } }).initiative?.title).toEqual({ da: 'New', en: 'New' })
    expect(parseInitiative({ title: {} }).initiative).toBeNull()
  })
})

/** Only there so that a test that hangs ends. */
const patienceMs = 120_000
const title = { da: 'T', en: 'T' }
const codes = (value: unknown) => parseInitiative(value).remarks.map(({ code, path }) => [code, path])

describe('a faulty initiative file', () => {
  test('FB4 what is no initiative is refused, and says so', () => {
    for (const value of [null, undefined, 7, 'x', [], {}, { title: 3 }, { title: { da: 5 } }]) {
      const { initiative, remarks } = parseInitiative(value)
      expect(initiative).toBeNull()
      expect(remarks[0]?.code).toBe('not-an-initiative')
    }
  })

  test('FB4 an unknown key, a wrong value, an unknown choice and too long a text are left out alone', () => {
    const long = 'x'.repeat(2_001)
    const activity = (id: string, more: object) => ({ id, title, ...more })
    const given = { title, surprise: 1, vision: 5, activities: [activity('a1', { stop: true }), activity('a2', { kind: 'dance' }), activity('a3', { title: { da: long } }), activity('a4', { partners: ['p1', 4] })], partners: [{ id: 'p1', name: title }] }
    const { initiative, remarks } = parseInitiative(given)
    expect(initiative?.activities.map((one) => one.id)).toEqual(['a1', 'a4'])
    expect(initiative?.activities[1]?.partners).toEqual(['p1'])
    expect(remarks.map(({ code, path, entry }) => [code, path, entry])).toEqual(
      expect.arrayContaining([
        ['unknown-key', 'surprise', ''],
        ['unknown-key', 'activities[0].stop', 'a1'],
        ['wrong-value', 'vision', ''],
        ['unknown-choice', 'activities[1].kind', 'a2'],
        ['too-large', 'activities[2].title.da', 'a3'],
        ['wrong-value', 'activities[3].partners[1]', 'a4'],
      ]),
    )
    for (const { message } of remarks) expect(message.da !== '' && message.en !== '' && message.da !== message.en).toBe(true)
  })

  test('FB4 a file of very many faults is read no slower than its length', () => {
    const many = Object.fromEntries(Array.from({ length: 30_000 }, (_, index) => [`key${index}`, index]))
    const activities = Array.from({ length: 2_000 }, (_, index) => ({ id: `a${index}`, title, kind: 'dance', src: Array.from({ length: 20 }, () => 7) }))
    const { initiative, remarks } = parseInitiative({ title, ...many, activities })
    expect(initiative?.activities).toEqual([])
    expect(remarks).toHaveLength(200)
  }, patienceMs)

  test('FB5 references to what is not there are named, one by one', () => {
    const given = {
      title,
      partners: [{ id: 'p1', name: title, memberOf: 'p9' }],
      indicators: [{ id: 'i1', name: title, track: 't9' }],
      activities: [{ id: 'a1', title, track: 't8', alsoTracks: ['t7'], partners: ['p1', 'p8'], indicators: ['i9', 'i1'] }, { id: 'a2', title }],
      reinforcements: [{ id: 'r1', from: 'a1', to: 'a9', why: title }, { id: 'r2', from: 'a1', to: 'a2', why: title, confirmedBy: 'p7' }, { id: 'r3', from: 'a1', to: 'a1', why: title }],
    }
    const { initiative } = parseInitiative(given)
    expect(initiative?.activities[0]).toMatchObject({ track: null, alsoTracks: [], partners: ['p1'], indicators: ['i1'] })
    expect(initiative?.reinforcements.map((one) => one.id)).toEqual(['r2'])
    expect(codes(given)).toEqual([
      ['unknown-reference', 'partners[0].memberOf'],
      ['unknown-reference', 'indicators[0].track'],
      ['unknown-reference', 'activities[0].track'],
      ['unknown-reference', 'activities[0].alsoTracks'],
      ['unknown-reference', 'activities[0].partners'],
      ['unknown-reference', 'activities[0].indicators'],
      ['unknown-reference', 'reinforcements[0].to'],
      ['unknown-reference', 'reinforcements[1].confirmedBy'],
      ['wrong-value', 'reinforcements[2].to'],
    ])
  })

  test('FB6 an id that has been used, or that the board itself uses, stands once', () => {
    const given = { title, partners: [{ id: 'a', name: title }], activities: [{ id: 'a', title }, { id: 'vision', title }, { id: 'b', title }] }
    expect(parseInitiative(given).initiative?.activities.map((one) => one.id)).toEqual(['b'])
    expect(codes(given)).toEqual([['double-id', 'activities[0]'], ['double-id', 'activities[1]']])
  })

  test('FB4 whatever stands in it, nothing is thrown and a board can be made of what is left', () => {
    const file = JSON.parse(JSON.stringify(captureInitiative(boardOf(findExample('troldhedestien')!, 'da')))) as Record<string, unknown>
    const junk = fc.oneof(fc.jsonValue(), fc.constant(undefined), fc.constant(Number.NaN), fc.string({ maxLength: 3_000 }))
    const spoil = fc.record({ key: fc.constantFrom(...Object.keys(file)), inner: fc.option(fc.nat(20)), field: fc.constantFrom('id', 'title', 'src', 'track', 'value', '__proto__', 'x'), junk })
    fc.assert(
      fc.property(fc.array(spoil, { minLength: 1, maxLength: 5 }), (faults) => {
        const given: Record<string, unknown> = { ...file }
        for (const { key, inner, field, junk: value } of faults) {
          const list = given[key]
          given[key] = inner !== null && Array.isArray(list) ? list.map((one: unknown, index) => (index === inner ? { ...(one as object), [field]: value } : one)) : value
        }
        const { initiative } = parseInitiative(given)
        if (initiative !== null) expect(boardOf(initiative, 'en').pages.size).toBeGreaterThan(0)
      }),
      { numRuns: 25 },
    )
  }, patienceMs)

  test('FB4 whatever is no file at all is refused without a throw', () => {
    fc.assert(fc.property(fc.anything({ withNullPrototype: true }), (value) => void parseInitiative(value)), { numRuns: 200 })
  })
})
