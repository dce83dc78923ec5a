import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import * as Y from 'yjs'
import { findBrokenEntry } from '../../server/access/auditChain'
import { openAuthorityStore } from '../../server/store/AuthorityStore'
import type { ErrorAnswer } from '../../shared/protocol/answers'
import { about, joinByCode, joinWith, linkOf, linksOf, membersOf, newCommandId, run, send, stagesOf } from './commanding'
import { addCard, ask, connectStock, createBoard, joinBoard, newFolder, openRaw, smallPng, startServer, until, updateOf, type Member, type TestBoard } from './harness'
import { findIssuedKeys, noteIssued } from './issuedKeys'

const errorOf = async (answer: Response): Promise<ErrorAnswer['error']> => ((await answer.json()) as ErrorAnswer).error
const withCookie = (board: TestBoard, { cookie }: Member, path: string, language = 'da') =>
  ask(board.address, 'GET', `/api/boards/${board.boardId}${path}`, undefined, { Cookie: cookie, 'Accept-Language': language })

/** Moves the server's clock, and nothing else. */
function moveClock(): { forward(ms: number): void } {
  vi.useFakeTimers({ toFake: ['Date'] })
  onTestFinished(() => void vi.useRealTimers())
  return { forward: (ms) => void vi.setSystemTime(Date.now() + ms) }
}

/** The code a socket ends with because of an act. */
async function endOf({ closed }: { readonly closed: Promise<{ readonly code: number }> }, act: () => Promise<unknown>): Promise<number> {
  await act()
  return (await closed).code
}

describe('commands', () => {
  test('K10 a command sent twice is done once and answered the same; another under its id is refused', async () => {
    const board = await createBoard((await startServer()).address)
    const boss = await joinBoard(board, 'facilitator')
    const commandId = newCommandId()
    const twice = await Promise.all([0, 1].map(() => send(board, boss, 'link.create', { name: 'Kommunen', role: 'editor' }, commandId)))
    const [first, second] = await Promise.all(twice.map((answer) => answer.json()))
    expect(second).toEqual(first)
    expect((await linksOf(board, boss)).length).toBe(4)
    const other = await send(board, boss, 'link.create', { name: 'Skolen', role: 'editor' }, commandId)
    expect([other.status, (await errorOf(other)).code]).toEqual([409, 'command-reused'])
    expect((await linksOf(board, boss)).length).toBe(4)
  })

  test('K11 what only a facilitator decides answers 403 to others and changes nothing', async () => {
    const server = await startServer()
    const board = await createBoard(server.address)
    const [boss, editor, viewer] = [await joinBoard(board, 'facilitator'), await joinBoard(board, 'editor'), await joinBoard(board, 'viewer')]
    const before = await linksOf(board, boss)
    for (const member of [editor, viewer]) {
      const answers = [
        send(board, member, 'link.create', { name: '', role: 'facilitator' }),
        send(board, member, 'link.close', { linkId: before[0]?.linkId ?? '' }),
        send(board, member, 'door.open', {}),
        send(board, member, 'board.freeze', {}),
        send(board, member, 'member.setRole', { participantId: member.participantId, role: 'facilitator' }),
        send(board, member, 'member.remove', { participantId: boss.participantId }),
      ]
      for (const answer of await Promise.all(answers)) expect(answer.status).toBe(403)
      const { links, allLinks, members, role } = await about(board, member)
      expect([links, allLinks, members]).toEqual([undefined, undefined, undefined])
      expect(role).toBe(member.role)
    }
    expect(await linksOf(board, boss)).toEqual(before.map((link) => ({ ...link, lastUsedAt: expect.anything(), memberCount: expect.anything() })))
    expect((await about(board, boss)).isFrozen).toBe(false)
    const stranger = await ask(board.address, 'POST', `/api/boards/${board.boardId}/commands`, { commandId: newCommandId(), type: 'board.freeze', args: {} })
    expect(stranger.status).toBe(401)
  })

  test('K12 an unknown command, and arguments that are missing, wrong or too many, are refused in words', async () => {
    const board = await createBoard((await startServer()).address)
    const boss = await joinBoard(board, 'facilitator')
    const commandId = newCommandId()
    const bodies = [
      {},
      { commandId, type: 'link.steal', args: {} },
      { commandId, type: 'link.create', args: { name: 'A', role: 'owner' } },
      { commandId, type: 'link.create', args: { name: 'A'.repeat(500), role: 'editor' } },
      { commandId, type: 'link.create', args: { name: 'A', role: 'editor', expiresAt: 'i morgen' } },
      { commandId, type: 'link.create', args: { name: 'A', role: 'editor', expiresAt: '2020-01-01T00:00:00Z' } },
      { commandId, type: 'link.create', args: { name: 'A', role: 'editor', key: 'abc' } },
      { commandId, type: 'link.close', args: { linkId: { $ne: '' } } },
      { commandId: 'x', type: 'board.freeze', args: {} },
      { commandId, type: 'door.open', args: { minutes: 100_000 } },
      { type: 'board.freeze', args: {} },
    ]
    for (const body of bodies) {
      const answer = await ask(board.address, 'POST', `/api/boards/${board.boardId}/commands`, body, { Cookie: boss.cookie })
      expect([body, answer.status]).toEqual([body, 400])
      expect((await errorOf(answer)).message).not.toBe('')
    }
    const missing = [send(board, boss, 'link.close', { linkId: 'findesikke' }), send(board, boss, 'member.remove', { participantId: 'findesikke' })]
    for (const answer of await Promise.all(missing)) expect(answer.status).toBe(404)
  })
})

describe('links', () => {
  test('K13 a link has a name, a role, an end and a last use, and opens the board', async () => {
    const board = await createBoard((await startServer()).address)
    const boss = await joinBoard(board, 'facilitator')
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString()
    const { linkId = '' } = await run(board, boss, 'link.create', { name: 'Boligforeningen\n', role: 'viewer', expiresAt })
    const made = await linkOf(board, boss, linkId)
    expect(made).toMatchObject({ name: 'Boligforeningen', role: 'viewer', kind: 'key', state: 'open', expiresAt, lastUsedAt: null, memberCount: 0 })
    const { status, member } = await joinWith(board, made.url)
    expect([status, member.role]).toEqual([200, 'viewer'])
    await run(board, boss, 'link.rename', { linkId, name: 'Boligforeningen Øst' })
    await run(board, boss, 'link.setExpiry', { linkId, expiresAt: null })
    expect(await linkOf(board, boss, linkId)).toMatchObject({ name: 'Boligforeningen Øst', expiresAt: null, lastUsedAt: expect.any(String), memberCount: 1, url: made.url })
    expect((await about(board, boss)).links).toEqual(board.links)
  })

  test('K14 a new key ends the old one at once, for open sockets too; who made it stays', async () => {
    const board = await createBoard((await startServer()).address)
    const boss = await joinBoard(board, 'facilitator')
    const [guest, other] = [await joinBoard(board, 'editor'), await joinBoard(board, 'viewer')]
    const [guestSocket, otherSocket] = [await openRaw(board, guest.cookie), await openRaw(board, other.cookie)]
    const editorLink = (await linksOf(board, boss)).find((link) => link.role === 'editor')
    expect(await endOf(guestSocket, () => run(board, boss, 'link.rotate', { linkId: editorLink?.linkId ?? '' }))).toBe(4403)
    expect(otherSocket.socket.readyState).toBe(otherSocket.socket.OPEN)
    expect((await withCookie(board, guest, '')).status).toBe(410)
    expect((await joinWith(board, board.links.editor)).status).toBe(404)
    const renewed = await linkOf(board, boss, editorLink?.linkId)
    expect(renewed.url).not.toBe(board.links.editor)
    const back = await joinWith(board, renewed.url, guest.cookie)
    expect([back.status, back.member.participantId]).toEqual([200, guest.participantId])
    const own = (await linksOf(board, boss)).find((link) => link.role === 'facilitator')
    const bossSocket = await openRaw(board, boss.cookie)
    await run(board, boss, 'link.rotate', { linkId: own?.linkId ?? '' })
    expect((await withCookie(board, boss, '')).status).toBe(200)
    expect(bossSocket.socket.readyState).toBe(bossSocket.socket.OPEN)
  })

  test('K15 a closed link ends at once and for good; the link one came in by is not closed by oneself', async () => {
    const board = await createBoard((await startServer()).address)
    const boss = await joinBoard(board, 'facilitator')
    const guest = await joinBoard(board, 'editor')
    const socket = await openRaw(board, guest.cookie)
    const links = await linksOf(board, boss)
    const linkId = links.find((link) => link.role === 'editor')?.linkId ?? ''
    expect(await endOf(socket, () => run(board, boss, 'link.close', { linkId }))).toBe(4403)
    expect((await openRaw(board, guest.cookie).then(({ closed }) => closed)).code).toBe(4403)
    expect((await joinWith(board, board.links.editor)).status).toBe(404)
    expect(await linkOf(board, boss, linkId)).toMatchObject({ state: 'closed', url: null, memberCount: 0 })
    expect((await about(board, boss)).links?.editor).toBe('')
    for (const again of [send(board, boss, 'link.rotate', { linkId }), send(board, boss, 'link.rename', { linkId, name: 'x' }), send(board, boss, 'link.close', { linkId })]) {
      expect((await again).status).toBe(409)
    }
    const own = await send(board, boss, 'link.close', { linkId: links.find((link) => link.role === 'facilitator')?.linkId ?? '' })
    expect([own.status, (await errorOf(own)).code]).toEqual([409, 'own-link'])
  })

  test('K16 a link that ends by itself ends for open sockets too', async () => {
    const board = await createBoard((await startServer()).address)
    const boss = await joinBoard(board, 'facilitator')
    const { linkId } = await run(board, boss, 'link.create', { name: 'Til i dag', role: 'editor', expiresAt: new Date(Date.now() + 1_500).toISOString() })
    const { url } = await linkOf(board, boss, linkId)
    const { member } = await joinWith(board, url)
    const socket = await openRaw(board, member.cookie)
    expect((await socket.closed).code).toBe(4403)
    const answer = await withCookie(board, member, '')
    expect([answer.status, (await errorOf(answer)).code]).toEqual([410, 'link-expired'])
    expect((await joinWith(board, url)).status).toBe(404)
    expect((await linkOf(board, boss, linkId)).state).toBe('expired')
  })

  test('K17 whose link is closed gets 410 with words from the board, its pictures and its exports', async () => {
    const board = await createBoard((await startServer()).address)
    const [boss, guest] = [await joinBoard(board, 'facilitator'), await joinBoard(board, 'editor')]
    const image = `/images/${createHash('sha256').update(smallPng).digest('hex')}`
    await ask(board.address, 'PUT', `/api/boards/${board.boardId}${image}`, smallPng, { Cookie: guest.cookie })
    const paths = ['', '/board', image, '/export/agenda.md', '/export/agenda.docx', '/export/board.json']
    for (const path of paths) expect([path, (await withCookie(board, guest, path)).status]).not.toEqual([path, 410])
    await run(board, boss, 'link.close', { linkId: (await linksOf(board, boss)).find((link) => link.role === 'editor')?.linkId ?? '' })
    for (const path of paths) {
      const answer = await withCookie(board, guest, path)
      expect([path, answer.status]).toEqual([path, 410])
      expect(await errorOf(answer)).toEqual({ code: 'link-closed', message: expect.stringMatching(/lukket.*nyt/) })
      expect((await errorOf(await withCookie(board, guest, path, 'en'))).message).toMatch(/closed.*new one/)
    }
    expect((await send(board, guest, 'board.freeze', {})).status).toBe(410)
    expect((await ask(board.address, 'PUT', `/api/boards/${board.boardId}${image}`, smallPng, { Cookie: guest.cookie })).status).toBe(410)
  })
})

describe('the door', () => {
  test('K18 while it is open its code lets people in as participants; when it closes the code is dead and those inside stay', async () => {
    const board = await createBoard((await startServer()).address)
    const [boss, viewer] = [await joinBoard(board, 'facilitator'), await joinBoard(board, 'viewer')]
    const [bossSocket, viewerSocket] = [await openRaw(board, boss.cookie), await openRaw(board, viewer.cookie)]
    await run(board, boss, 'door.open', {})
    await until(() => stagesOf(viewerSocket).at(-1)?.door.isOpen === true && stagesOf(bossSocket).at(-1)?.door.isOpen === true, 'the open door')
    const code = stagesOf(bossSocket).at(-1)?.door.code ?? ''
    noteIssued(code)
    expect(code).toMatch(/^[2-9A-Y]{8}$/)
    expect(stagesOf(viewerSocket).at(-1)?.door.code).toBeUndefined()
    const { status, member } = await joinByCode(board, code.toLowerCase())
    expect([status, member.role, member.boardId]).toEqual([200, 'editor', board.boardId])
    const same = await joinByCode(board, code, boss.cookie)
    expect([same.status, same.member.role]).toEqual([200, 'facilitator'])
    expect((await joinByCode(board, code, viewer.cookie)).member).toMatchObject({ participantId: viewer.participantId, role: 'editor' })

    const inside = await openRaw(board, member.cookie)
    await run(board, boss, 'door.close', {})
    await until(() => stagesOf(inside).at(-1)?.door.isOpen === false, 'the closed door')
    expect((await joinByCode(board, code)).status).toBe(404)
    expect((await withCookie(board, member, '')).status).toBe(200)
    await run(board, boss, 'door.open', {})
    await until(() => stagesOf(bossSocket).at(-1)?.door.isOpen === true, 'the door open again')
    const next = stagesOf(bossSocket).at(-1)?.door.code ?? ''
    noteIssued(next)
    expect(next).not.toBe(code)
    expect((await joinByCode(board, code)).status).toBe(404)
    const door = (await linksOf(board, boss)).find((link) => link.kind === 'door')
    expect(door).toMatchObject({ url: null, role: 'editor', memberCount: 2 })
    expect((await send(board, boss, 'link.rotate', { linkId: door?.linkId ?? '' })).status).toBe(409)
    await run(board, boss, 'link.close', { linkId: door?.linkId ?? '' })
    expect((await inside.closed).code).toBe(4403)
    expect((await joinByCode(board, next)).status).toBe(404)
  })

  test('K19 wrong codes are few, per session and per address, and a right one is then refused too', async () => {
    const { address } = await startServer({ TRUST_PROXY: '1' })
    const board = await createBoard(address)
    const [boss, guest] = [await joinBoard(board, 'facilitator'), await joinBoard(board, 'viewer')]
    const bossSocket = await openRaw(board, boss.cookie)
    await run(board, boss, 'door.open', {})
    await until(() => stagesOf(bossSocket).at(-1)?.door.isOpen === true, 'the open door')
    const code = stagesOf(bossSocket).at(-1)?.door.code ?? ''
    const from = async (ip: string, typed: string, cookie?: string) => {
      const headers = { 'X-Forwarded-For': `9.9.9.9, ${ip}`, ...(cookie !== undefined && { Cookie: cookie }) }
      return (await ask(address, 'POST', '/api/join', { code: typed, name: 'A' }, headers)).status
    }
    const wrong = code === 'ACEFGHJK' ? 'ACEFGHJM' : 'ACEFGHJK'
    const bySession: number[] = []
    for (let index = 0; index < 7; index++) bySession.push(await from(`10.0.0.${index}`, wrong, guest.cookie))
    expect(bySession).toEqual([404, 404, 404, 404, 404, 429, 429])
    expect(await from('10.0.0.9', code, guest.cookie)).toBe(429)
    const byAddress: number[] = []
    for (let index = 0; index < 31; index++) byAddress.push(await from('2001:db8:1:2::' + index, wrong))
    expect(byAddress).toEqual([...Array<number>(30).fill(404), 429])
    expect(await from('2001:db8:1:2::ffff', code)).toBe(429)
    expect(await from('2001:db8:1:3::1', code)).toBe(200)
  })

  test('K20 the door closes by itself, and everybody is told', async () => {
    const clock = moveClock()
    const board = await createBoard((await startServer()).address)
    const [boss, viewer] = [await joinBoard(board, 'facilitator'), await joinBoard(board, 'viewer')]
    const [bossSocket, viewerSocket] = [await openRaw(board, boss.cookie), await openRaw(board, viewer.cookie)]
    await run(board, boss, 'door.open', { minutes: 1 })
    await until(() => stagesOf(viewerSocket).at(-1)?.door.isOpen === true, 'the open door')
    const code = stagesOf(bossSocket).at(-1)?.door.code ?? ''
    clock.forward(40_000)
    expect((await joinByCode(board, code)).status).toBe(200)
    await until(async () => (await joinByCode(board, code)).status === 200, 'signs of life')
    await new Promise((resolve) => setTimeout(resolve, 1_200))
    clock.forward(21_000)
    await until(() => stagesOf(viewerSocket).at(-1)?.door.isOpen === false && stagesOf(bossSocket).at(-1)?.door.isOpen === false, 'the closed door')
    expect((await joinByCode(board, code)).status).toBe(404)
  })
})

describe('a frozen board', () => {
  test('K21 all but facilitators read; what they write meanwhile is kept with them and comes in at the thaw', async () => {
    const board = await createBoard((await startServer()).address)
    const [boss, anna, bo] = [await joinBoard(board, 'facilitator'), await joinBoard(board, 'editor', 'Anna'), await joinBoard(board, 'editor', 'Bo')]
    const [bossClient, annaClient, boClient] = [await connectStock(board, boss.cookie), await connectStock(board, anna.cookie), await connectStock(board, bo.cookie)]
    await run(board, boss, 'board.freeze', {})
    expect((await about(board, anna))).toMatchObject({ isFrozen: true, role: 'editor' })
    for (let index = 0; index < 6; index++) addCard(annaClient.doc, `a${index}`, 'Annas')
    addCard(bossClient.doc, 'boss', 'Facilitators')
    await bossClient.whenSaved()
    await until(() => boClient.doc.getMap('cards').has('boss'), 'the facilitator\'s card')
    await until(() => annaClient.refusals().includes('frozen'), 'a refusal in words')
    expect(boClient.doc.getMap('cards').has('a0')).toBe(false)
    const image = `/api/boards/${board.boardId}/images/${createHash('sha256').update(smallPng).digest('hex')}`
    const put = await ask(board.address, 'PUT', image, smallPng, { Cookie: anna.cookie })
    expect([put.status, (await errorOf(put)).code]).toEqual([403, 'board-frozen'])
    expect(annaClient.closeCodes()).toEqual([])
    const accepted = annaClient.saved().count
    await run(board, boss, 'board.thaw', {})
    await annaClient.whenSaved()
    expect(annaClient.saved().count).toBeGreaterThan(accepted)
    await until(() => boClient.doc.getMap('cards').has('a5'), 'what was kept')
    expect(annaClient.closeCodes()).toEqual([])
  })

  test('K22 work done without a line on a board that was frozen meanwhile waits on the device and comes in at the thaw', async () => {
    const board = await createBoard((await startServer()).address)
    const [boss, anna] = [await joinBoard(board, 'facilitator'), await joinBoard(board, 'editor')]
    const first = await connectStock(board, anna.cookie)
    first.close()
    await run(board, boss, 'board.freeze', {})
    for (let index = 0; index < 20; index++) addCard(first.doc, `offline${index}`, 'I toget')
    const again = await connectStock(board, anna.cookie, { doc: first.doc })
    await until(() => again.refusals().includes('frozen'), 'a refusal in words')
    const watcher = await connectStock(board, boss.cookie)
    expect(watcher.doc.getMap('cards').has('offline0')).toBe(false)
    await run(board, boss, 'board.thaw', {})
    await again.whenSaved()
    await until(() => watcher.doc.getMap('cards').has('offline19'), 'the work from the train')
    expect(again.closeCodes()).toEqual([])
  })

  test('K28 whoever comes in is told the stage, and everybody when it changes', async () => {
    const board = await createBoard((await startServer()).address)
    const [boss, anna] = [await joinBoard(board, 'facilitator'), await joinBoard(board, 'editor')]
    const early = await openRaw(board, anna.cookie)
    await until(() => stagesOf(early).length > 0, 'the stage')
    expect(stagesOf(early)[0]).toEqual({ isFrozen: false, role: 'editor', door: { isOpen: false }, openLinks: 3, protocol: 1 })
    await run(board, boss, 'board.freeze', {})
    await run(board, boss, 'link.create', { name: 'Ny', role: 'viewer' })
    await until(() => stagesOf(early).at(-1)?.openLinks === 4, 'the news')
    expect(stagesOf(early).at(-1)).toEqual({ isFrozen: true, role: 'editor', door: { isOpen: false }, openLinks: 4, protocol: 1 })
    const late = await openRaw(board, anna.cookie)
    await until(() => stagesOf(late).length > 0, 'the stage')
    expect(stagesOf(late)[0]?.isFrozen).toBe(true)
  })
})

describe('people', () => {
  test('K23 facilitation is shared and handed over at once, stays with the link, and a board is never left without', async () => {
    const board = await createBoard((await startServer()).address)
    const [boss, anna] = [await joinBoard(board, 'facilitator'), await joinBoard(board, 'editor', 'Anna')]
    const alone = await send(board, boss, 'member.setRole', { participantId: boss.participantId, role: 'editor' })
    expect([alone.status, (await errorOf(alone)).code]).toEqual([409, 'last-facilitator'])
    const annaSocket = await openRaw(board, anna.cookie)
    await run(board, boss, 'member.setRole', { participantId: anna.participantId, role: 'facilitator' })
    await until(() => stagesOf(annaSocket).at(-1)?.role === 'facilitator', 'the new role')
    expect((await about(board, anna)).allLinks?.length).toBe(3)
    await run(board, boss, 'member.setRole', { participantId: boss.participantId, role: 'editor' })
    expect((await send(board, boss, 'board.freeze', {})).status).toBe(403)
    expect((await send(board, anna, 'board.freeze', {})).status).toBe(200)
    expect((await joinBoard(board, 'editor', 'Anna', anna.cookie)).role).toBe('facilitator')
    await run(board, anna, 'member.setRole', { participantId: boss.participantId, role: 'viewer' })
    expect((await joinBoard(board, 'facilitator', 'Chef', boss.cookie)).role).toBe('viewer')
    expect((await joinBoard(board, 'editor', 'Chef', boss.cookie)).role).toBe('editor')
  })

  test('K24 whoever is taken off the board is out at once and stays out with that session and link', async () => {
    const board = await createBoard((await startServer()).address)
    const [boss, guest, other] = [await joinBoard(board, 'facilitator'), await joinBoard(board, 'editor'), await joinBoard(board, 'editor')]
    const sockets = [await openRaw(board, guest.cookie), await openRaw(board, guest.cookie)]
    const otherSocket = await openRaw(board, other.cookie)
    await run(board, boss, 'member.remove', { participantId: guest.participantId })
    for (const { closed } of sockets) expect((await closed).code).toBe(4403)
    expect(otherSocket.socket.readyState).toBe(otherSocket.socket.OPEN)
    for (const path of ['', '/board', '/export/agenda.md']) {
      const answer = await withCookie(board, guest, path)
      expect([answer.status, (await errorOf(answer)).code]).toEqual([403, 'removed'])
    }
    expect((await openRaw(board, guest.cookie).then(({ closed }) => closed)).code).toBe(4403)
    expect((await joinWith(board, board.links.editor, guest.cookie)).status).toBe(403)
    expect((await membersOf(board, boss)).find(({ participantId }) => participantId === guest.participantId)).toMatchObject({ hasAccess: false })
    const { linkId } = await run(board, boss, 'link.create', { name: 'Velkommen igen', role: 'editor' })
    expect((await joinWith(board, (await linkOf(board, boss, linkId)).url, guest.cookie)).member.participantId).toBe(guest.participantId)
    expect((await withCookie(board, guest, '')).status).toBe(200)
    const self = await send(board, boss, 'member.remove', { participantId: boss.participantId })
    expect([self.status, (await errorOf(self)).code]).toEqual([409, 'own-membership'])
  })

  test('K29 what somebody sends after they were taken off changes nothing', async () => {
    const board = await createBoard((await startServer()).address)
    const [boss, guest] = [await joinBoard(board, 'facilitator'), await joinBoard(board, 'editor')]
    const raw = await openRaw(board, guest.cookie)
    const watcher = await connectStock(board, boss.cookie)
    await run(board, boss, 'member.remove', { participantId: guest.participantId })
    const doc = new Y.Doc()
    addCard(doc, 'for-sent', 'Efter')
    if (raw.socket.readyState === raw.socket.OPEN) raw.send(updateOf(Y.encodeStateAsUpdate(doc)))
    await raw.closed
    addCard(watcher.doc, 'efter', 'Alt er sket')
    await watcher.whenSaved()
    expect((await connectStock(board, boss.cookie)).doc.getMap('cards').has('for-sent')).toBe(false)
  })
})

describe('the audit', () => {
  test('K25 every command is in it without content, chained, and nothing there can be changed or taken out', async () => {
    const server = await startServer()
    const board = await createBoard(server.address)
    const [boss, guest] = [await joinBoard(board, 'facilitator', 'Frida Facilitator'), await joinBoard(board, 'editor')]
    const { linkId } = await run(board, boss, 'link.create', { name: 'Hemmelig partner', role: 'editor' })
    await run(board, boss, 'board.freeze', {})
    await send(board, boss, 'member.remove', { participantId: boss.participantId })
    await run(board, boss, 'member.setRole', { participantId: guest.participantId, role: 'viewer' })
    await server.stop()
    const database = new Database(join(server.dataDir, 'faellestavle.db'))
    onTestFinished(() => void database.close())
    const entries = openAuthorityStore(database).audit(board.boardId)
    expect(entries.map(({ type, participant, ids }) => [type, participant, JSON.parse(ids)])).toEqual([
      ['link.create', boss.participantId, { linkId }],
      ['board.freeze', boss.participantId, {}],
      ['member.setRole', boss.participantId, { participantId: guest.participantId }],
    ])
    expect(JSON.stringify(entries)).not.toMatch(/Hemmelig|Frida/)
    expect(findBrokenEntry(board.boardId, entries)).toBeNull()
    const forged = entries.map((entry) => (entry.seq === 2 ? { ...entry, type: 'board.thaw' } : entry))
    expect(findBrokenEntry(board.boardId, forged)).toBe(2)
    expect(findBrokenEntry(board.boardId, entries.filter(({ seq }) => seq !== 2))).toBe(2)
    expect(() => database.exec("update audit set type = 'x'")).toThrow(/append-only/)
    expect(() => database.exec('delete from audit')).toThrow(/append-only/)
    database.pragma('foreign_keys = OFF')
    database.prepare('delete from boards where id = ?').run(board.boardId)
    expect(openAuthorityStore(database).audit(board.boardId)).toEqual([])
  })
})

describe('keys', () => {
  test('K26 no key, code or session token that was issued is found in any log, database or folder', async () => {
    const server = await startServer()
    const board = await createBoard(server.address)
    const boss = await joinBoard(board, 'facilitator')
    const bossSocket = await openRaw(board, boss.cookie)
    const { linkId = '' } = await run(board, boss, 'link.create', { name: 'Partner', role: 'editor' })
    await joinWith(board, (await linkOf(board, boss, linkId)).url)
    await run(board, boss, 'link.rotate', { linkId })
    const { url } = await linkOf(board, boss, linkId)
    await joinWith(board, url)
    await run(board, boss, 'door.open', {})
    await until(() => stagesOf(bossSocket).at(-1)?.door.isOpen === true, 'the open door')
    const code = stagesOf(bossSocket).at(-1)?.door.code ?? ''
    noteIssued(code, boss.cookie.split('=')[1] ?? '')
    await joinByCode(board, code)
    const stocked = await connectStock(board, boss.cookie)
    addCard(stocked.doc, 'a', 'Et kort')
    await stocked.whenSaved()
    await fetch(`${server.address}/b/${board.boardId}?k=${url?.split('#k=')[1] ?? ''}`)
    expect(findIssuedKeys(server.dataDir, server.logged())).toEqual([])
    await server.stop()
    expect(findIssuedKeys(server.dataDir, server.logged())).toEqual([])
    // The search finds what is there.
    const folder = newFolder(false)
    writeFileSync(join(folder, 'fundet'), `før ${code} efter`)
    expect(findIssuedKeys(folder, `{"key":"${code}"}`)).toEqual([`${code.slice(0, 4)}… in fundet`, `${code.slice(0, 4)}… in the log`])
  })
})
