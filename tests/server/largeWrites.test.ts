/** Honest clients that write much at once: a whole board in one transaction, and a long day without a line. */
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { captureDocument } from '../../shared/document/captureDocument'
import { readBoard } from '../../shared/document/readBoard'
import { openRoots } from '../../shared/document/roots'
import { putLink } from '../draftBoards'
import { seedVestbyen } from '../vestbyen'
import { ask, connectStock, createBoard, joinBoard, openRaw, startServer, until, updateOf } from './harness'
import { actAtRandom, newBook, randomFrom } from './soakEdits'

async function vestbyenBoard() {
  const { address } = await startServer()
  const board = await createBoard(address, { title: 'Børn i Vestbyen', templates: ['problem-analysis'], language: 'da' })
  return { board, member: await joinBoard(board, 'facilitator', 'Sekretær', undefined, 'Sekretariatet') }
}

const countsOf = (doc: Y.Doc) => {
  const { cards, links, partners } = readBoard(doc)
  return { cards: cards.size, links: links.size, partners: partners.size }
}

describe('much at once', () => {
  test('FG1 a stock client writes scenario 1 in one transaction, and all of it is there for others and on disk', async () => {
    const { board, member } = await vestbyenBoard()
    const writer = await connectStock(board, member.cookie)
    writer.doc.transact(() => seedVestbyen(writer.doc))
    await writer.whenSaved()
    expect(countsOf(writer.doc)).toEqual({ cards: 34, links: 19, partners: 5 })
    const reader = await connectStock(board, (await joinBoard(board, 'viewer')).cookie)
    expect(countsOf(reader.doc)).toEqual(countsOf(writer.doc))
    expect([writer.closeCodes(), writer.refusals()]).toEqual([[], []])
    const lines = (await (await ask(board.address, 'GET', `/api/boards/${board.boardId}/findings`, undefined, { Cookie: member.cookie })).json()) as { rule: string; refs: string[] }[]
    expect(lines.find(({ rule }) => rule === 'G14')?.refs).toHaveLength(7)
  })

  test('FG1 ids that name an arrow are welcome; those that break an address or a line are not', async () => {
    const { board, member } = await vestbyenBoard()
    const writer = await connectStock(board, member.cookie)
    openRoots(writer.doc).getMap('links').set('a7->a1', new Y.Map())
    await writer.whenSaved()
    expect(writer.closeCodes()).toEqual([])
    for (const id of ['a b', 'a/b', 'a<b', 'a"b', 'a\nb', '>a', '']) {
      const foreign = new Y.Doc()
      foreign.getMap('cards').set(id, new Y.Map())
      const raw = await openRaw(board, member.cookie)
      raw.send(updateOf(Y.encodeStateAsUpdate(foreign)))
      expect((await raw.closed).code).toBe(4400)
    }
  })

  test('FG10 a link of the plan between cards it does not join says only that they belong together; other links stay as drawn', async () => {
    const { board, member } = await vestbyenBoard()
    const writer = await connectStock(board, member.cookie)
    writer.doc.transact(() => {
      seedVestbyen(writer.doc)
      putLink(writer.doc, 'reinforces', 'c1', 'c2', 'Fordi')
      putLink(writer.doc, 'owns', 'A', 'c1')
    })
    await writer.whenSaved()
    const { links } = readBoard(writer.doc)
    expect([links.get('c1>c2')?.kind, links.get('c1>c2')?.why, links.get('A>c1')?.kind]).toEqual(['relates', 'Fordi', 'relates'])
    expect([...links.values()].filter(({ kind }) => kind === 'causes')).toHaveLength(15)
    expect(writer.closeCodes()).toEqual([])
  })

  test('FG2 five hundred mixed edits made without a line arrive in one go, while others write', async () => {
    const { board, member } = await vestbyenBoard()
    const writer = await connectStock(board, member.cookie)
    const other = await connectStock(board, (await joinBoard(board, 'editor')).cookie)
    writer.doc.transact(() => seedVestbyen(writer.doc))
    await writer.whenSaved()
    writer.provider.disconnect()
    for (const [seed, doc, name] of [[7, writer.doc, 'Uden linje'], [8, other.doc, 'Med linje']] as const) {
      const random = randomFrom(seed)
      const book = newBook()
      for (let number = 0; number < (doc === writer.doc ? 500 : 40); number++) actAtRandom({ name: name.replace(' ', ''), doc }, number, random, book)
    }
    await other.whenSaved()
    writer.provider.connect()
    await writer.whenSaved()
    const states = () => [writer, other].map(({ doc }) => JSON.stringify(captureDocument(doc)))
    await until(() => states()[0] === states()[1], 'the same board for both')
    expect([writer.closeCodes().filter((code) => code >= 4400), writer.refusals(), other.closeCodes(), other.refusals()]).toEqual([[], [], [], []])
    expect(countsOf(writer.doc).cards).toBeGreaterThan(100)
  })
})
