/** How long a board is kept, who decided it, and that everybody is told in good time. */
import Database from 'better-sqlite3'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { AuditAnswer } from '../../shared/protocol/answers'
import { admin, obeyed } from './adminHarness'
import { about, joinWith, linkOf, run, send, stagesOf } from './commanding'
import { startOnClock } from './dataHarness'
import { addCard, ask, connectStock, createBoard, joinBoard, openRaw, startServer, until, type Member, type TestBoard } from './harness'

async function auditOf(board: TestBoard, { cookie }: Member): Promise<{ readonly status: number; readonly audit: AuditAnswer }> {
  const answer = await ask(board.address, 'GET', `/api/boards/${board.boardId}/audit`, undefined, { Cookie: cookie })
  return { status: answer.status, audit: (await answer.json()) as AuditAnswer }
}

test('TA7 a facilitator chooses how long the board is kept; others may not, nor less than thirty days, and it is in the audit', async () => {
  const { server, pass } = await startOnClock()
  const board = await createBoard(server.address)
  const [facilitator, editor, viewer] = [await joinBoard(board, 'facilitator', 'Frida'), await joinBoard(board, 'editor'), await joinBoard(board, 'viewer')]
  expect((await about(board, facilitator)).retentionDays).toBe(null)
  for (const member of [editor, viewer]) expect((await send(board, member, 'board.setRetention', { days: 365 })).status).toBe(403)
  for (const days of [0, 29, 4_384, 30.5]) expect([days, (await send(board, facilitator, 'board.setRetention', { days })).status]).toEqual([days, 400])
  await run(board, facilitator, 'board.setRetention', { days: 365 })
  expect([(await about(board, facilitator)).retentionDays, (await about(board, editor)).retentionDays]).toEqual([365, undefined])
  expect((await auditOf(board, facilitator)).audit.lines[0]).toMatchObject({ by: 'Frida', type: 'board.setRetention', days: 365 })
  await pass(364)
  await joinBoard(board, 'viewer')
  await pass(1)
  await expect(joinBoard(board, 'viewer')).rejects.toThrow()
  expect((await obeyed(server.dataDir, 'undelete', board.boardId)).join('\n')).toMatch(/Its time was up/)
  await pass(2)
  await joinBoard(board, 'viewer')
})

test('TA8 everybody on a board that will soon go to the trash is told, and the list of the administrator says it; a change ends it', async () => {
  const { server, pass } = await startOnClock()
  const board = await createBoard(server.address)
  const [facilitator, editor] = [await joinBoard(board, 'facilitator'), await joinBoard(board, 'editor')]
  await run(board, facilitator, 'board.setRetention', { days: 365 })
  await pass(304)
  expect(stagesOf(await openRaw(board, editor.cookie)).at(-1)?.endsAt).toBe(undefined)
  expect((await obeyed(server.dataDir, 'list')).join('\n')).toMatch(/kept 365 days/)
  await pass(2)
  const socket = await openRaw(board, editor.cookie)
  await until(() => stagesOf(socket).length > 0, 'the stage')
  const endsAt = stagesOf(socket).at(-1)?.endsAt ?? ''
  expect(Date.parse(endsAt) - Date.now()).toBeLessThanOrEqual(365 * 86_400_000)
  expect((await obeyed(server.dataDir, 'list')).join('\n')).toContain(`NOTE: goes to the trash ${endsAt.slice(0, 10)}`)
  // The rooms' clock stands still while the days pass, so a longer time is what ends the warning here.
  await run(board, facilitator, 'board.setRetention', { days: 1_826 })
  await until(() => stagesOf(socket).at(-1)?.endsAt === undefined, 'the warning to end')
})

test('TA9 when somebody writes on a board that was about to end, everybody hears that it goes on', async () => {
  const server = await startServer({}, { roomLingerMs: 50 })
  const board = await createBoard(server.address)
  const [facilitator, editor] = [await joinBoard(board, 'facilitator'), await joinBoard(board, 'editor')]
  await run(board, facilitator, 'board.setRetention', { days: 30 })
  await server.stop()
  const database = new Database(join(server.dataDir, 'faellestavle.db'))
  database.prepare('update boards set changed = ?').run(new Date(Date.now() - 20 * 86_400_000).toISOString())
  database.close()
  const again = await startServer({ DATA_DIR: server.dataDir })
  const moved = { ...board, address: again.address }
  const socket = await openRaw(moved, facilitator.cookie)
  await until(() => stagesOf(socket).at(-1)?.endsAt !== undefined, 'the warning')
  const client = await connectStock(moved, editor.cookie)
  addCard(client.doc, 'k1', 'Vi arbejder videre')
  await until(() => stagesOf(socket).length > 1 && stagesOf(socket).at(-1)?.endsAt === undefined, 'the warning to end')
})

test('TA10 facilitators read who decided what by name, newest first and without content; others may not; a link is told by its name', async () => {
  const server = await startServer()
  const board = await createBoard(server.address)
  const [facilitator, guest, viewer] = [await joinBoard(board, 'facilitator', 'Frida'), await joinBoard(board, 'editor', 'Gæst'), await joinBoard(board, 'viewer')]
  const client = await connectStock(board, guest.cookie)
  addCard(client.doc, 'k1', 'Indhold der ikke skal med')
  await client.whenSaved()
  await run(board, facilitator, 'link.create', { name: 'Boligforeningen', role: 'editor' })
  await run(board, facilitator, 'member.setRole', { participantId: guest.participantId, role: 'viewer' })
  await run(board, facilitator, 'board.freeze', {})
  for (const member of [guest, viewer]) expect((await auditOf(board, member)).status).toBe(403)
  expect((await ask(board.address, 'GET', `/api/boards/${board.boardId}/audit`)).status).toBe(401)
  const { audit } = await auditOf(board, facilitator)
  expect(audit.brokenAt).toBe(null)
  expect(audit.lines.map(({ number, by, type, about: what }) => [number, by, type, what])).toEqual([
    [3, 'Frida', 'board.freeze', ''],
    [2, 'Frida', 'member.setRole', 'Gæst'],
    [1, 'Frida', 'link.create', 'Boligforeningen'],
  ])
  expect(JSON.stringify(audit)).not.toContain('Indhold')
})

test('TA11 an audit that was tampered with is named by verify and in the app, with the line', async () => {
  const server = await startServer()
  const board = await createBoard(server.address)
  const facilitator = await joinBoard(board, 'facilitator')
  for (const type of ['board.freeze', 'board.thaw', 'board.freeze'] as const) await run(board, facilitator, type, {})
  await server.stop()
  expect((await obeyed(server.dataDir, 'verify')).at(-1)).toMatch(/^All is whole/)
  const database = new Database(join(server.dataDir, 'faellestavle.db'))
  database.exec(`insert into resealing values ('${board.boardId}'); update audit set type = 'board.freeze' where seq = 2; delete from resealing`)
  database.close()
  const { code, lines } = await admin(server.dataDir, ['verify'], 'da')
  expect([code, lines[0]]).toEqual([1, `Listen over beslutninger på tavlen ${board.boardId} er ikke hel: linje 2 er ændret eller mangler.`])
  const again = await startServer({ DATA_DIR: server.dataDir })
  expect((await auditOf({ ...board, address: again.address }, facilitator)).audit.brokenAt).toBe(2)
})

test('TA12 the administrator sees a link that has expired as expired, without an address; closed ones not at all', async () => {
  const { server, pass, now } = await startOnClock()
  const board = await createBoard(server.address)
  const facilitator = await joinBoard(board, 'facilitator')
  const expiresAt = new Date(now().getTime() + 5 * 86_400_000).toISOString()
  const { linkId } = await run(board, facilitator, 'link.create', { name: 'Til mødet', role: 'editor', expiresAt })
  const closed = await run(board, facilitator, 'link.create', { name: 'Fortrudt', role: 'editor' })
  await run(board, facilitator, 'link.close', { linkId: closed.linkId ?? '' })
  const { url } = await linkOf(board, facilitator, linkId)
  expect(await obeyed(server.dataDir, 'links', board.boardId)).toContain(`editor (Til mødet): ${url ?? ''}`)
  await pass(6)
  const lines = await obeyed(server.dataDir, 'links', board.boardId)
  expect(lines).toContain(`editor (Til mødet): expired ${expiresAt.slice(0, 10)}`)
  expect(lines.join('\n')).not.toMatch(/Fortrudt/)
  expect((await joinWith(board, url)).status).toBe(404)
})
