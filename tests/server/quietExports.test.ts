/** Heavy exports do not disturb those who type; and the same version gives the same file. */
import { beforeAll, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { ensureBuilt } from '../../server/prepare.mjs'
import { exportTable } from '../../shared/reports/exportTable'
import { addCard, ask, connectStock, createBoard, isSame, joinBoard, newFolder, startProcess, titleOf, until, type StockClient } from './harness'

beforeAll(() => ensureBuilt(['server']))

const alphabet = 'abcdefghijklmnopqrstuvwxyzæøå'
const heavy = ['common.pdf', 'agenda.zip', 'common.docx', 'plan.pdf', 'archive.zip', 'common.odt', 'tracks.pdf', 'agenda.pdf']

const wordsOf = (doc: Y.Doc): string => titleOf(doc, 'fælles').toString()

/** One letter at a time: the next is typed when the other has seen it. Answers what was typed while `isUnderWay`. */
async function typeWhile(mine: StockClient, other: StockClient, start: number, isUnderWay: () => boolean): Promise<string> {
  let typed = ''
  while (isUnderWay()) {
    const letter = alphabet[(start + typed.length) % alphabet.length]!
    const mark = `${letter}${start}.${typed.length};`
    titleOf(mine.doc, 'fælles').insert(start === 0 ? 0 : wordsOf(mine.doc).length, mark)
    await until(() => wordsOf(other.doc).includes(mark), 'the other to see the letter', 60_000)
    if (isUnderWay()) typed += letter
  }
  return typed
}

test('GO20 people who type while big exports are made lose no letter, and what they write comes to the others while the exports go on', async () => {
  const server = await startProcess({ DATA_DIR: newFolder(), LOG_LEVEL: 'warn' })
  const board = await createBoard(server.address, { title: '', language: 'da', example: 'bo-trygt' })
  const members = [await joinBoard(board, 'facilitator', 'A'), await joinBoard(board, 'editor', 'B')]
  const [a, b] = [await connectStock(board, members[0]!.cookie), await connectStock(board, members[1]!.cookie)]
  addCard(a.doc, 'fælles', '')
  await until(() => b.doc.getMap('cards').has('fælles'), 'the card')
  let left = heavy.length
  const statuses = heavy.map(async (pair) => {
    const answer = await ask(server.address, 'GET', `/api/boards/${board.boardId}/export/${pair}`, undefined, { Cookie: members[0]!.cookie })
    await answer.arrayBuffer()
    left -= 1
    return answer.status
  })
  const isUnderWay = () => left > 0
  const typed = await Promise.all([typeWhile(a, b, 0, isUnderWay), typeWhile(b, a, 1, isUnderWay)])
  expect(await Promise.all(statuses)).toEqual(heavy.map(() => 200))
  // Of those whose echo came before the last export ended: many, since exports take their seconds and letters do not.
  for (const letters of typed) expect(letters.length).toBeGreaterThan(3 * heavy.length)
  await until(() => isSame(a.doc, b.doc), 'both to agree')
  const words = wordsOf(a.doc)
  typed.forEach((letters, person) => [...letters].forEach((letter, index) => expect(words).toContain(`${letter}${person}.${index};`)))
  await Promise.all([a.whenSaved(), b.whenSaved()])
}, 180_000)

test('GO21 two exports of the same version are the same bytes, in every format', async () => {
  const server = await startProcess({ DATA_DIR: newFolder(), LOG_LEVEL: 'warn' })
  const board = await createBoard(server.address, { title: '', language: 'da', example: 'bo-trygt' })
  const { cookie } = await joinBoard(board, 'facilitator', 'A')
  const bytesOf = async (pair: string) => Buffer.from(await (await ask(server.address, 'GET', `/api/boards/${board.boardId}/export/${pair}`, undefined, { Cookie: cookie })).arrayBuffer())
  const pairs = [...exportTable.agenda.formats.map((format) => `agenda.${format}`), ...exportTable.archive.formats.map((format) => `archive.${format}`), 'minutes.docx', 'common.pdf', 'actions.ics', 'board.json', 'initiative.json']
  for (const pair of pairs) {
    const [first, second] = [await bytesOf(pair), await bytesOf(pair)]
    expect(first.length, pair).toBeGreaterThan(30)
    expect(second.equals(first), pair).toBe(true)
  }
}, 180_000)
