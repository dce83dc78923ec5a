/** The meaning of what comes in: taken in, put right in the same message, never turned away. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { agendaText } from '../../shared/document/boardRecords'
import { addCard, cardText, placeCard, resizeCard } from '../../shared/document/cards'
import { addLink } from '../../shared/document/links'
import { readBoard } from '../../shared/document/readBoard'
import { readRichText } from '../../shared/document/readRichText'
import { entriesOf, findEntry, metaOf, type Entry } from '../../shared/document/roots'
import type { Board } from '../../shared/domain/board'
import { connectStock, createBoard, isSame, joinBoard, sleep, startServer, titleOf, until, type StockClient } from './harness'

const placement = { pageId: 'problem-analysis', zoneId: 'problem-analysis.causes', x: 20, y: 100, pageX: 20, pageY: 100, order: 'a0' }

interface Stage {
  readonly doc: Y.Doc
  readonly me: string
  readonly other: string
}

function newCard({ doc, me }: Stage, id: string, extra: { author?: string; organisation?: string; kind?: string } = {}): Entry {
  addCard(doc, { id, kind: 'cause', title: 'x', placement, author: me, organisation: '', createdAt: '2026-11-21T10:00:00.000Z', ...extra })
  return findEntry(doc, 'cards', id)!
}

const zoneId = 'problem-analysis.causes'
const zone = (doc: Y.Doc): Entry => findEntry(doc, 'zones', zoneId)!
const titleParagraph = (doc: Y.Doc, id: string) => cardText(doc, id)!.get(0) as Y.XmlElement

type Wrong = readonly [string, (stage: Stage) => void, (board: Board, doc: Y.Doc, stage: Stage) => void]

const card = (board: Board, id: string) => board.cards.get(id)!

/** What an editor writes that must not stand, and what stands instead. */
const wrongs: readonly Wrong[] = [
  ['a zone is moved', ({ doc }) => zone(doc).set('placement', { ...(zone(doc).get('placement') as object), x: 9_999 }), () => undefined],
  ['a zone is resized', ({ doc }) => zone(doc).set('size', { w: 20, h: 20 }), () => undefined],
  ['a zone forgets its template', ({ doc }) => zone(doc).delete('zoneKey'), () => undefined],
  ['a zone is removed', ({ doc }) => entriesOf(doc, 'zones').delete(zoneId), () => undefined],
  ['all zones are removed', ({ doc }) => entriesOf(doc, 'zones').clear(), () => undefined],
  ['a zone is put anew somewhere else', ({ doc }) => {
    const entry: Entry = new Y.Map()
    entry.set('placement', { ...placement, zoneId: null })
    entry.set('size', { w: 1, h: 1 })
    entriesOf(doc, 'zones').set(zoneId, entry)
  }, () => undefined],
  ['a zone loses its place', ({ doc }) => zone(doc).delete('placement'), () => undefined],
  ['a page of a template is removed', ({ doc }) => entriesOf(doc, 'pages').delete('problem-analysis'), () => undefined],
  ['all pages are removed', ({ doc }) => entriesOf(doc, 'pages').clear(), () => undefined],
  ['a page forgets its template', ({ doc }) => findEntry(doc, 'pages', 'track-map')!.delete('templateId'), () => undefined],
  ['a card lies at NaN', (stage) => newCard(stage, 'c1').set('placement', { ...placement, x: NaN, pageY: Infinity }), (board) =>
    expect(card(board, 'c1').placement).toEqual({ ...placement, x: 0, pageY: 1_000_000 })],
  ['a card lies beyond the moon', (stage) => newCard(stage, 'c2').set('placement', { ...placement, pageX: -1e300 }), (board) =>
    expect(card(board, 'c2').placement.pageX).toBe(-1_000_000)],
  ['a card lies on the word "here"', (stage) => newCard(stage, 'c3').set('placement', 'her'), (board) => expect(card(board, 'c3').placement.pageId).toBe('problem-analysis')],
  ['a card is a mile wide', (stage) => newCard(stage, 'c4').set('size', { w: 1e9, h: 88 }), (board) => expect(card(board, 'c4').size).toEqual({ w: 50_000, h: 88 })],
  ['a card is as large as NaN', (stage) => newCard(stage, 'c5').set('size', { w: NaN, h: NaN }), (board) => expect(card(board, 'c5').size).toEqual({ w: 208, h: 88 })],
  ['a card of a kind nobody knows', (stage) => void newCard(stage, 'c6', { kind: 'virus' }), (board) => expect(card(board, 'c6').kind).toBe('note')],
  ['a card whose kind is a number', (stage) => newCard(stage, 'c7').set('kind', 7), (board) => expect(card(board, 'c7').kind).toBe('note')],
  ['a title that is a plain word', (stage) => newCard(stage, 'c8').set('title', 'ord'), (_board, doc) => expect(titleOf(doc, 'c8').toString()).toBe('ord')],
  ['a colour beyond the palette', (stage) => newCard(stage, 'c9').set('color', 99), (board) => expect(card(board, 'c9').color).toBe(null)],
  ['a card in somebody else’s name', (stage) => void newCard(stage, 'c10', { author: stage.other }), (board, _doc, { me }) => expect(card(board, 'c10').author).toBe(me)],
  ['a card in another organisation’s name', (stage) => void newCard(stage, 'c11', { organisation: 'Kommunen' }), (board) => expect(card(board, 'c11').organisation).toBe('')],
  ['a card of which nobody is to know who wrote it stays so', (stage) => newCard(stage, 'c12').delete('author'), (board) => expect(card(board, 'c12').author).toBe(null)],
  ['the author of a card is changed', ({ doc, me }) => findEntry(doc, 'cards', 'fra-b')!.set('author', me), (board, _doc, { other }) => expect(card(board, 'fra-b').author).toBe(other)],
  ['the author of a card is taken off', ({ doc }) => findEntry(doc, 'cards', 'fra-b')!.delete('author'), (board, _doc, { other }) => expect(card(board, 'fra-b').author).toBe(other)],
  ['the day of a card is changed', ({ doc }) => findEntry(doc, 'cards', 'fra-b')!.set('createdAt', '1999-01-01T00:00:00.000Z'), (board) =>
    expect(card(board, 'fra-b').createdAt).toBe('2026-11-21T10:00:00.000Z')],
  ['a card is put anew in one’s own name', (stage) => void newCard(stage, 'fra-b'), (board, _doc, { other }) => expect(card(board, 'fra-b').author).toBe(other)],
  ['a field holds NaN', (stage) => newCard(stage, 'c13').set('value', NaN), (board) => expect(card(board, 'c13').fields.value).toBe(0)],
  ['a field holds a book', (stage) => newCard(stage, 'c14').set('who', 'x'.repeat(100_000)), (board) => expect(String(card(board, 'c14').fields.who).length).toBe(20_000)],
  ['a card has a heading and a script', (stage) => {
    newCard(stage, 'c15')
    const heading = new Y.XmlElement('heading')
    heading.insert(0, [new Y.XmlText('stor')])
    cardText(stage.doc, 'c15')!.insert(0, [heading, new Y.XmlElement('script')])
  }, (_board, doc) => expect(cardText(doc, 'c15')!.toString()).toBe('<paragraph>stor</paragraph><paragraph>x</paragraph>')],
  ['a card has marks that cards do not have', (stage) => {
    newCard(stage, 'c16')
    titleOf(stage.doc, 'c16').format(0, 1, { bold: {}, onclick: { a: 1 }, link: { href: 'https://example.org' } })
  }, (_board, doc) => expect(titleOf(doc, 'c16').toDelta()).toEqual([{ insert: 'x', attributes: { bold: {} } }])],
  ['letters lie loose in a card', (stage) => {
    newCard(stage, 'c17')
    cardText(stage.doc, 'c17')!.insert(0, [new Y.XmlText('løst')])
  }, (_board, doc) => expect(cardText(doc, 'c17')!.toString()).toBe('<paragraph>løst</paragraph><paragraph>x</paragraph>')],
  ['a picture is put among the letters', (stage) => {
    newCard(stage, 'c18')
    titleOf(stage.doc, 'c18').insertEmbed(0, { image: 'https://example.org/spor.png' })
  }, (_board, doc) => expect(titleOf(doc, 'c18').toDelta()).toEqual([{ insert: 'x' }])],
  ['a paragraph has a style', (stage) => {
    newCard(stage, 'c19')
    titleParagraph(stage.doc, 'c19').setAttribute('style', 'position:fixed')
  }, (_board, doc) => expect(titleParagraph(doc, 'c19').getAttributes()).toEqual({})],
  ['the agenda leads to a script', ({ doc }) => {
    const paragraph = new Y.XmlElement('paragraph')
    const text = new Y.XmlText()
    paragraph.insert(0, [text])
    agendaText(doc, sessionOf(doc))!.insert(0, [paragraph])
    text.insert(0, 'klik', { link: { href: 'javascript:alert(1)' } })
  }, (_board, doc) => expect(((agendaText(doc, sessionOf(doc))!.get(0) as Y.XmlElement).get(0) as Y.XmlText).toDelta()).toEqual([{ insert: 'klik' }])],
  ['the agenda has a frame in it', ({ doc }) => {
    const frame = new Y.XmlElement('iframe')
    frame.insert(0, [new Y.XmlText('se her')])
    agendaText(doc, sessionOf(doc))!.insert(0, [frame])
  }, (_board, doc) => expect(readRichText(agendaText(doc, sessionOf(doc)))[0]).toEqual({ type: 'paragraph', text: [{ type: 'text', text: 'se her', marks: {} }] })],
  ['a heading of level 99', ({ doc }) => {
    const heading = new Y.XmlElement<{ level: number }>('heading')
    heading.setAttribute('level', 99)
    agendaText(doc, sessionOf(doc))!.insert(0, [heading as unknown as Y.XmlElement])
  }, (_board, doc) => expect((agendaText(doc, sessionOf(doc))!.get(0) as Y.XmlElement).getAttributes()).toEqual({ level: 1 })],
  ['an item with values that are none', ({ doc }) => {
    const item = new Y.XmlElement<Record<string, unknown> & { [name: string]: never }>('agendaItem')
    for (const [name, value] of Object.entries({ id: 'p', level: 7, outcome: 'rave', minutes: -5, isClosed: 'ja', result: 'måske', source: 'javascript:x', onclick: 'x' })) item.setAttribute(name, value as never)
    const title = new Y.XmlElement('itemTitle')
    title.insert(0, [new Y.XmlText('Punkt')])
    item.insert(0, [title])
    agendaText(doc, sessionOf(doc))!.insert(0, [item as unknown as Y.XmlElement])
  }, (_board, doc) => {
    expect((agendaText(doc, sessionOf(doc))!.get(0) as Y.XmlElement).getAttributes()).toEqual({ id: 'p', level: 1, isClosed: false })
    expect(readRichText(agendaText(doc, sessionOf(doc)))[0]).toMatchObject({ type: 'agendaItem', outcome: null, minutes: null, isClosed: false, result: null, source: null, title: [{ text: 'Punkt' }] })
  }],
  ['an item within an item, and one with two titles', ({ doc }) => {
    const named = (name: string, words: string, ...more: Y.XmlElement[]) => {
      const element = new Y.XmlElement(name)
      const text = words === '' ? [] : [new Y.XmlText(words)]
      element.insert(0, [...text, ...more])
      return element
    }
    const inner = named('agendaItem', '', named('itemTitle', 'Inderst'))
    const outer = named('agendaItem', '', named('itemTitle', 'Første titel'), named('itemTitle', 'Anden titel'), named('itemSection', '', inner, named('paragraph', 'Tekst')))
    agendaText(doc, sessionOf(doc))!.insert(0, [outer])
  }, (_board, doc) => {
    const [item] = readRichText(agendaText(doc, sessionOf(doc)))
    expect(item).toMatchObject({ type: 'agendaItem', title: [{ text: 'Første titel' }] })
    expect(JSON.stringify(item)).toMatch(/Anden titel.*Inderst.*Tekst/)
    expect(JSON.stringify(item).match(/agendaItem/g)).toHaveLength(1)
  }],
  ['the agenda becomes a word', ({ doc }) => findEntry(doc, 'sessions', sessionOf(doc))!.set('agenda', 'ord'), (_board, doc) =>
    expect(agendaText(doc, sessionOf(doc))!.toString()).toBe('<paragraph>ord</paragraph>')],
  ['a link to what never was', (stage) => {
    newCard(stage, 'c20')
    addLink(stage.doc, { id: 'l1', kind: 'causes', from: 'c20', to: 'findes-ikke', author: stage.me, createdAt: '' })
  }, (board) => expect(board.links.has('l1')).toBe(false)],
  ['a link to itself', (stage) => {
    newCard(stage, 'c21')
    addLink(stage.doc, { id: 'l2', kind: 'causes', from: 'c21', to: 'c21', author: stage.me, createdAt: '' })
  }, (board) => expect(board.links.has('l2')).toBe(false)],
  ['a link of a kind nobody knows, in somebody else’s name', (stage) => {
    newCard(stage, 'c22')
    addLink(stage.doc, { id: 'l3', kind: 'hader', from: 'c22', to: 'fra-b', author: stage.other, createdAt: '' })
  }, (board, _doc, { me }) => expect([board.links.get('l3')?.kind, board.links.get('l3')?.author]).toEqual(['relates', me])],
  ['a drawing at NaN', ({ doc }) => {
    const entry: Entry = new Y.Map()
    entry.set('type', 'geo')
    entry.set('place', { x: NaN, y: -Infinity, rotation: 0, order: 'a1' })
    entry.set('w', Infinity)
    entriesOf(doc, 'drawings').set('d1', entry)
  }, (board) => expect(board.drawings.get('d1')?.fields).toEqual({ type: 'geo', place: { x: 0, y: -1_000_000, rotation: 0, order: 'a1' }, w: Number.MAX_SAFE_INTEGER })],
  ['the board in a language there is not', ({ doc }) => metaOf(doc).set('language', 'klingon'), (_board, doc) => expect(metaOf(doc).get('language')).toBe('da')],
  ['the board from the future', ({ doc }) => metaOf(doc).set('schemaVersion', 999), (_board, doc) => expect(metaOf(doc).get('schemaVersion')).toBe(1)],
  ['the board without a title', ({ doc }) => metaOf(doc).delete('title'), (_board, doc) => expect(metaOf(doc).get('title')).toBe('Prøve')],
]

const sessionOf = (doc: Y.Doc): string => [...entriesOf(doc, 'sessions').keys()][0] ?? ''

/** What stands for everybody, as one text. */
function frameOf(doc: Y.Doc): string {
  const { zones, pages } = readBoard(doc)
  const words = [...zones.values()].map(({ id, placement: { pageId, x, y }, size, zoneKey, templateId }) => ({ id, pageId, x, y, size, zoneKey, templateId }))
  return JSON.stringify([words.sort((a, b) => (a.id < b.id ? -1 : 1)), [...pages.values()].map(({ id, templateId }) => [id, templateId]).sort()])
}

async function openStage() {
  const { address } = await startServer()
  const board = await createBoard(address, { title: 'Prøve', templates: ['problem-analysis', 'track-map'] })
  const [a, b] = [await joinBoard(board, 'editor', 'A'), await joinBoard(board, 'editor', 'B')]
  const [mine, theirs] = [await connectStock(board, a.cookie), await connectStock(board, b.cookie)]
  newCard({ doc: theirs.doc, me: b.participantId, other: a.participantId }, 'fra-b')
  await until(() => isSame(mine.doc, theirs.doc), 'the first card')
  return { address, board, mine, theirs, stage: { doc: mine.doc, me: a.participantId, other: b.participantId } }
}

describe('what is put right', () => {
  test(`M20 ${wrongs.length} wrong writings: each is put right for all, its writer too, and no other ever saw it, nor was anybody turned away`, async () => {
    const { address, mine, theirs, stage } = await openStage()
    const elsewhere = await createBoard(address)
    const neighbour = await connectStock(elsewhere, (await joinBoard(elsewhere, 'editor', 'C')).cookie)
    const frame = frameOf(theirs.doc)
    const seen = new Set<string>()
    theirs.doc.on('afterTransaction', () => {
      seen.add(frameOf(theirs.doc))
      for (const { placement: at } of readBoard(theirs.doc).cards.values()) if (Math.abs(at.pageX) > 1e6) seen.add('far')
      if (JSON.stringify(theirs.doc.toJSON()).includes('javascript:')) seen.add('script')
    })
    for (const [what, write, check] of wrongs) {
      mine.doc.transact(() => write(stage))
      await mine.whenSaved()
      await until(() => isSame(mine.doc, theirs.doc), what)
      check(readBoard(theirs.doc), theirs.doc, stage)
      titleOf(theirs.doc, 'fra-b').insert(0, 'v')
      await theirs.whenSaved()
    }
    expect([...seen]).toEqual([frame])
    expect([mine.refusals(), theirs.refusals(), mine.closeCodes(), theirs.closeCodes(), neighbour.closeCodes()]).toEqual([[], [], [], [], []])
  })

  test('M21 a facilitator moves and removes zones and pages, and yet the last page stays', async () => {
    const { board, theirs } = await openStage()
    const facilitator = await connectStock(board, (await joinBoard(board, 'facilitator', 'F')).cookie)
    zone(facilitator.doc).set('size', { w: 900, h: 900 })
    entriesOf(facilitator.doc, 'zones').delete('problem-analysis.effects')
    entriesOf(facilitator.doc, 'pages').delete('track-map')
    await facilitator.whenSaved()
    await until(() => isSame(facilitator.doc, theirs.doc), 'the same')
    expect([zone(theirs.doc).get('size'), entriesOf(theirs.doc, 'zones').has('problem-analysis.effects'), [...entriesOf(theirs.doc, 'pages').keys()]]).toEqual([
      { w: 900, h: 900 },
      false,
      ['problem-analysis'],
    ])
    entriesOf(facilitator.doc, 'pages').delete('problem-analysis')
    await until(() => entriesOf(facilitator.doc, 'pages').size === 1 && isSame(facilitator.doc, theirs.doc), 'the page to be back')
    expect(findEntry(theirs.doc, 'pages', 'problem-analysis')?.get('templateId')).toBe('problem-analysis')
  })

  test('M22 a card of 25,000 letters is cut at 20,000, and its author is told', async () => {
    const { mine, theirs, stage } = await openStage()
    newCard(stage, 'lang')
    titleOf(mine.doc, 'lang').insert(1, 'y'.repeat(24_999))
    await until(() => titleOf(mine.doc, 'lang').length === 20_000 && isSame(mine.doc, theirs.doc), 'the cut')
    expect([[...new Set(mine.refusals())], theirs.refusals(), mine.closeCodes()]).toEqual([['text-cut'], [], []])
    titleOf(mine.doc, 'lang').delete(0, 10)
    await mine.whenSaved()
    await until(() => isSame(mine.doc, theirs.doc), 'the rest')
    expect(titleOf(theirs.doc, 'lang').length).toBe(19_990)
  })

  test('M23 undoing the removal of somebody else’s card brings it back with its author', async () => {
    const { mine, theirs, stage } = await openStage()
    const undo = new Y.UndoManager(entriesOf(mine.doc, 'cards'))
    entriesOf(mine.doc, 'cards').delete('fra-b')
    await until(() => !entriesOf(theirs.doc, 'cards').has('fra-b'), 'it to be gone')
    undo.undo()
    await until(() => entriesOf(theirs.doc, 'cards').has('fra-b') && isSame(mine.doc, theirs.doc), 'it to be back')
    expect(readBoard(theirs.doc).cards.get('fra-b')?.author).toBe(stage.other)
  })
})

type Race = { readonly who: number; readonly does: 'move' | 'zone' | 'page' | 'type' | 'add' | 'remove' | 'link' | 'size' | 'wait'; readonly value: number }

const race: fc.Arbitrary<Race> = fc.record({ who: fc.nat(3), does: fc.constantFrom('move', 'move', 'zone', 'page', 'type', 'add', 'remove', 'link', 'size', 'wait'), value: fc.nat(40) })

function run(doc: Y.Doc, me: string, { does, value }: Race): void {
  const id = `r${value % 6}`
  const zones = [...entriesOf(doc, 'zones').keys()].sort()
  const zoneOf = zones[value % Math.max(1, zones.length)] ?? null
  if (does === 'zone' && zoneOf !== null) return entriesOf(doc, 'zones').delete(zoneOf)
  if (does === 'page') return entriesOf(doc, 'pages').clear()
  if (does === 'add' || findEntry(doc, 'cards', id) === null) return void newCard({ doc, me, other: '' }, id)
  if (does === 'remove') return entriesOf(doc, 'cards').delete(id)
  if (does === 'move') return placeCard(doc, id, { ...placement, zoneId: zoneOf, x: value, pageX: value })
  if (does === 'size') return resizeCard(doc, id, { w: value % 3 === 0 ? NaN : 100 + value, h: 90 })
  if (does === 'link') return addLink(doc, { id: `l${value}`, kind: 'causes', from: id, to: `r${(value + 1) % 6}`, author: me, createdAt: '' })
  titleOf(doc, id).insert(0, 'abc'[value % 3] ?? '')
}

test('M24 honest clients racing, facilitators and editors, moving into zones that are being removed: no one is refused, and all end equal', async () => {
  const { address } = await startServer()
  await fc.assert(
    fc.asyncProperty(fc.array(race, { minLength: 20, maxLength: 60 }), async (steps) => {
      const board = await createBoard(address, { title: 'Kapløb', templates: ['problem-analysis'] })
      const members = await Promise.all([0, 1, 2, 3].map((index) => joinBoard(board, index === 0 ? 'facilitator' : 'editor', `P${index}`)))
      const clients: StockClient[] = await Promise.all(members.map((member) => connectStock(board, member.cookie)))
      for (const step of steps) {
        if (step.does === 'wait') await sleep(10)
        else run(clients[step.who]!.doc, members[step.who]!.participantId, step)
      }
      await Promise.all(clients.map((client) => client.whenSaved()))
      await until(() => clients.every((client) => isSame(client.doc, clients[0]!.doc)), 'the same board at all')
      expect(clients.flatMap((client) => [...client.refusals(), ...client.closeCodes()])).toEqual([])
      expect(entriesOf(clients[0]!.doc, 'pages').size).toBe(1)
      expect(entriesOf(clients[0]!.doc, 'zones').size).toBeGreaterThanOrEqual(0)
      for (const client of clients) client.close()
    }),
    { numRuns: 12, endOnFailure: true },
  )
})
