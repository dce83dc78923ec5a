/** Deleted means gone: out of the log, out of every version, out of the notes, out of the file. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { removeCard } from '../../shared/document/cards'
import { setDrawing } from '../../shared/document/boardRecords'
import { readBoard } from '../../shared/document/readBoard'
import type { VersionAnswer, VersionsAnswer } from '../../shared/protocol/answers'
import { obeyed } from './adminHarness'
import { filesWith, startOnClock, versionsWith } from './dataHarness'
import { addCard, ask, connectStock, createBoard, joinBoard, smallPng, titleOf, until, type Member, type StockClient, type TestBoard } from './harness'

const historyTimes = { quietMs: 100, noteEveryMs: 20 }
const post = (board: TestBoard, { cookie }: Member, path: string, body?: unknown) => ask(board.address, 'POST', `/api/boards/${board.boardId}${path}`, body, { Cookie: cookie })
const keep = async (board: TestBoard, member: Member, name: string) => (await (await post(board, member, '/versions', { name })).json()) as VersionAnswer

/** Everybody leaves; the end of the session is kept. */
async function leave(board: TestBoard, { cookie }: Member, client: StockClient): Promise<void> {
  client.close()
  const newest = async () => ((await (await ask(board.address, 'GET', `/api/boards/${board.boardId}/versions`, undefined, { Cookie: cookie })).json()) as VersionsAnswer).versions[0]?.kind
  await until(async () => (await newest()) === 'end', 'the end of the session')
}

async function saved(client: StockClient, change: (doc: Y.Doc) => void): Promise<void> {
  const { count } = client.saved()
  change(client.doc)
  await until(() => client.saved().count > count, 'saved')
}

/** A card was written, rewritten, kept in a named version and deleted; another stays. */
async function startWithDeletion() {
  const clocked = await startOnClock({ historyTimes })
  const board = await createBoard(clocked.server.address)
  const facilitator = await joinBoard(board, 'facilitator')
  const client = await connectStock(board, facilitator.cookie)
  await saved(client, (doc) => addCard(doc, 'hemmelig', 'Trukket tilbage af borgeren'))
  await saved(client, (doc) => titleOf(doc, 'hemmelig').insert(0, 'Senere: '))
  await saved(client, (doc) => addCard(doc, 'bliver', 'Kortet der bliver'))
  const named = await keep(board, facilitator, 'Med begge')
  await saved(client, (doc) => removeCard(doc, 'hemmelig'))
  await leave(board, facilitator, client)
  return { ...clocked, board, facilitator, named }
}

describe('a deleted card', () => {
  test('TA1 a card deleted thirty days ago is in no file any more: not in the log, a version or a note; what stays on the board stays in them', async () => {
    const { server, pass, board, facilitator, named } = await startWithDeletion()
    await pass(29)
    expect((await post(board, facilitator, `/versions/${named.id}/restore`)).status).toBe(200)
    const client = await connectStock(board, facilitator.cookie)
    expect(readBoard(client.doc).cards.has('hemmelig')).toBe(true)
    await saved(client, (doc) => removeCard(doc, 'hemmelig'))
    await leave(board, facilitator, client)
    await pass(31)
    await pass(1)
    expect((await post(board, facilitator, `/versions/${named.id}/restore`)).status).toBe(200)
    const after = await connectStock(board, facilitator.cookie)
    expect([...readBoard(after.doc).cards.keys()]).toEqual(['bliver'])
    after.close()
    await server.stop()
    for (const words of ['Trukket tilbage', 'Senere: ']) expect([words, filesWith(server.dataDir, words), versionsWith(server.dataDir, words)]).toEqual([words, [], 0])
    expect(versionsWith(server.dataDir, 'Kortet der bliver')).toBeGreaterThan(0)
  })

  test('TA2 what was made and deleted between two versions leaves the notes too, and a drawing leaves as a card does', async () => {
    const { server, pass } = await startOnClock({ historyTimes })
    const board = await createBoard(server.address)
    const editor = await joinBoard(board, 'editor')
    const client = await connectStock(board, editor.cookie)
    await saved(client, (doc) => addCard(doc, 'kort', 'Kun et øjeblik'))
    await saved(client, (doc) => setDrawing(doc, 'd1', { type: 'text', text: 'Tegnet for tidligt' }))
    await keep(board, editor, 'Med tegning')
    await saved(client, (doc) => removeCard(doc, 'kort'))
    await saved(client, (doc) => doc.getMap('drawings').delete('d1'))
    await leave(board, editor, client)
    await pass(31)
    await server.stop()
    for (const words of ['Kun et øjeblik', 'Tegnet for tidligt']) expect([words, filesWith(server.dataDir, words), versionsWith(server.dataDir, words)]).toEqual([words, [], 0])
  })

  test('TA3 a board that people have open is swept too, and nobody notices', async () => {
    const { server, pass, board, facilitator, named } = await startWithDeletion()
    const client = await connectStock(board, facilitator.cookie)
    await pass(31)
    expect([client.closeCodes(), client.provider.wsconnected]).toEqual([[], true])
    await saved(client, (doc) => addCard(doc, 'nyt', 'Videre'))
    const then = await (await ask(board.address, 'GET', `/api/boards/${board.boardId}/versions/${named.id}/board`, undefined, { Cookie: facilitator.cookie })).text()
    expect([then.includes('Trukket'), then.includes('Kortet der bliver')]).toEqual([false, true])
    client.close()
    await server.stop()
    expect(filesWith(server.dataDir, 'Trukket tilbage')).toEqual([])
  })
})

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const sha256 = hashOf(smallPng)

describe('a picture', () => {
  test('TA4 a picture that nothing shows any more is gone from the disk after thirty days; one that is shown, or stands in a version, stays', async () => {
    const { server, pass } = await startOnClock({ historyTimes })
    const [board, other] = [await createBoard(server.address), await createBoard(server.address)]
    const fileOn = ({ boardId }: TestBoard) => existsSync(join(server.dataDir, 'images', boardId, sha256))
    const [editor, elsewhere] = [await joinBoard(board, 'editor'), await joinBoard(other, 'editor')]
    const clients = [await connectStock(board, editor.cookie), await connectStock(other, elsewhere.cookie)] as const
    for (const [index, member] of [editor, elsewhere].entries()) {
      const { address, boardId } = [board, other][index]!
      expect((await ask(address, 'PUT', `/api/boards/${boardId}/images/${sha256}`, smallPng, { Cookie: member.cookie })).status).toBe(201)
      await saved(clients[index]!, (doc) => setDrawing(doc, 'b1', { type: 'image', sha256 }))
    }
    await keep(board, editor, 'Med billede')
    await saved(clients[0], (doc) => doc.getMap('drawings').delete('b1'))
    await leave(board, editor, clients[0])
    clients[1].close()
    await pass(20)
    expect([fileOn(board), fileOn(other)]).toEqual([true, true])
    await pass(11)
    await pass(1)
    expect([fileOn(board), fileOn(other)]).toEqual([false, true])
    expect((await ask(board.address, 'GET', `/api/boards/${board.boardId}/images/${sha256}`, undefined, { Cookie: editor.cookie })).status).toBe(404)
    expect((await obeyed(server.dataDir, 'verify')).at(-1)).toMatch(/^All is whole.* 1 picture/)
  })
})
