import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { addCard as addCardTo, setCardField } from '../../shared/document/cards'
import { readBoard } from '../../shared/document/readBoard'
import { admin, obeyed } from './adminHarness'
import { about, run } from './commanding'
import { filesWith, versionsWith } from './dataHarness'
import { ask, connectStock, createBoard, joinBoard, openRaw, startServer, until } from './harness'

interface Exported {
  readonly participant: string
  readonly name: string
  readonly organisation: string
  readonly board: string
  readonly boardTitle: string
  readonly cards: readonly { readonly title: string }[]
}

const placement = { pageId: 'p', zoneId: null, x: 0, y: 0, pageX: 0, pageY: 0, order: 'a0' }

/** Åse on two boards with one browser, and somebody else of the same board. */
async function startWithPeople() {
  const server = await startServer()
  const board = await createBoard(server.address, { title: 'Første' })
  const second = await createBoard(server.address, { title: 'Second', language: 'en' })
  const person = await joinBoard(board, 'editor', 'Åse Prøve', undefined, 'Nordby Boligforening')
  const elsewhere = await joinBoard(second, 'viewer', 'Åse Prøve', person.cookie)
  const other = await joinBoard(board, 'editor', 'Bo Anden')
  const client = await connectStock(board, person.cookie)
  addCardTo(client.doc, { id: 'k1', kind: 'note', title: 'Mit kort', placement, author: person.participantId, organisation: '', createdAt: '2026-11-21T10:00:00.000Z' })
  await client.whenSaved()
  client.close()
  return { server, board, second, person, elsewhere, other }
}

describe('a person', () => {
  test('O50 what is kept about somebody is given out: name, organisation, memberships and the cards they wrote', async () => {
    const { server, board, second, person } = await startWithPeople()
    const exported = JSON.parse((await obeyed(server.dataDir, 'export-person', 'åse prøve')).join('\n')) as Exported[]
    expect(exported.map(({ name, organisation, board: id, boardTitle, cards }) => [name, organisation, id, boardTitle, cards.map((card) => card.title)]).sort()).toEqual(
      [
        ['Åse Prøve', 'Nordby Boligforening', board.boardId, 'Første', ['Mit kort']],
        ['Åse Prøve', '', second.boardId, 'Second', []],
      ].sort(),
    )
    const one = JSON.parse((await obeyed(server.dataDir, 'export-person', person.participantId)).join('\n')) as Exported[]
    expect(one.map((member) => member.participant)).toEqual([person.participantId])
    expect((await admin(server.dataDir, ['export-person', 'Findes Ikke'], 'da')).complaints).toEqual([expect.stringContaining('»Findes Ikke«')])
  })

  test('O51 an erased person is out at once on every board, is called so in each board\'s language, and no file holds the name', async () => {
    const { server, board, second, person, other } = await startWithPeople()
    const raw = await openRaw(board, person.cookie)
    const bystander = await openRaw(board, other.cookie)
    await obeyed(server.dataDir, 'erase-person', person.participantId)
    expect((await raw.closed).code).toBe(4401)
    expect(bystander.socket.readyState).toBe(bystander.socket.OPEN)
    for (const id of [board.boardId, second.boardId]) expect((await ask(server.address, 'GET', `/api/boards/${id}`, undefined, { Cookie: person.cookie })).status).toBe(401)
    const namesOn = async (at: typeof board, cookie: string) => {
      const answer = (await (await ask(server.address, 'GET', `/api/boards/${at.boardId}`, undefined, { Cookie: cookie })).json()) as { participants: { name: string }[] }
      return answer.participants.map((participant) => participant.name).sort()
    }
    expect(await namesOn(board, other.cookie)).toEqual(['Bo Anden', 'Slettet deltager'])
    expect(await namesOn(second, (await joinBoard(second, 'viewer', 'C')).cookie)).toEqual(['C', 'Erased participant'])
    expect((await connectStock(board, other.cookie)).doc.getMap('cards').has('k1')).toBe(true)
    expect((await joinBoard(board, 'editor', 'Ny', person.cookie)).participantId).not.toBe(person.participantId)
    await server.stop()
    const files = readdirSync(server.dataDir).filter((name) => name.startsWith('faellestavle.db'))
    expect(files.filter((name) => /Åse Prøve|Nordby Boligforening/.test(readFileSync(join(server.dataDir, name), 'utf8')))).toEqual([])
    expect((await admin(server.dataDir, ['erase-person', 'Åse Prøve'])).complaints).toEqual([expect.stringContaining('export-person')])
  })
})

describe('a person who did much', () => {
  test('TA5 no file, packed version, note, visit, command or audit knows the id or name of an erased person; the audit is whole, and others keep theirs', async () => {
    const server = await startServer({}, { roomLingerMs: 50, historyTimes: { quietMs: 100, noteEveryMs: 20 } })
    const board = await createBoard(server.address, { title: 'Første' })
    const facilitator = await joinBoard(board, 'facilitator', 'Frida Facilitator')
    const person = await joinBoard(board, 'editor', 'Åse Prøve', undefined, 'Nordby Boligforening')
    const other = await joinBoard(board, 'editor', 'Bo Anden')
    await run(board, facilitator, 'member.setRole', { participantId: person.participantId, role: 'facilitator' })
    await run(board, facilitator, 'link.create', { name: 'Åse Prøve', role: 'editor' })
    await run(board, person, 'board.freeze', {})
    await run(board, person, 'board.thaw', {})
    const [client, bystander] = [await connectStock(board, person.cookie), await connectStock(board, other.cookie)]
    const card = (id: string, author: string, fields = {}) => ({ id, kind: 'activity', title: `Kort ${id}`, placement, author, organisation: '', createdAt: '2026-11-21T10:00:00.000Z', fields })
    addCardTo(client.doc, card('k1', person.participantId))
    addCardTo(bystander.doc, card('k2', other.participantId))
    await Promise.all([client.whenSaved(), bystander.whenSaved()])
    setCardField(client.doc, 'k2', 'status', 'active')
    await client.whenSaved()
    expect((await ask(board.address, 'POST', `/api/boards/${board.boardId}/versions`, { name: 'Min version' }, { Cookie: person.cookie })).status).toBe(201)
    const [kept] = JSON.parse((await obeyed(server.dataDir, 'export-person', person.participantId)).join('\n')) as Record<string, readonly Record<string, string>[]>[]
    expect(kept?.decisions?.map(({ type }) => type)).toEqual(['board.freeze', 'board.thaw'])
    expect([kept?.versions?.map(({ name }) => name), kept?.visits?.length]).toEqual([['Min version'], 1])
    // On another board they are alone: when they are sent away, their session ends there.
    const alone = await createBoard(server.address)
    const here = await joinBoard(alone, 'editor', 'Åse Prøve', person.cookie)
    const only = await connectStock(alone, here.cookie)
    addCardTo(only.doc, card('k9', here.participantId))
    await only.whenSaved()
    await obeyed(server.dataDir, 'erase-person', person.participantId)
    await until(() => client.closeCodes().includes(4401), 'the person to be sent away')
    await until(() => readBoard(bystander.doc).cards.get('k1')?.author !== person.participantId, 'the author to be erased')
    expect(readBoard(bystander.doc).cards.get('k2')?.author).toBe(other.participantId)
    expect((await about(board, facilitator)).members?.map(({ name }) => name).sort()).toEqual(['Bo Anden', 'Frida Facilitator', 'Slettet deltager'])
    addCardTo(bystander.doc, card('k3', other.participantId))
    await bystander.whenSaved()
    bystander.close()
    expect((await obeyed(server.dataDir, 'verify')).at(-1)).toMatch(/^All is whole/)
    await server.stop()
    for (const words of [person.participantId, here.participantId, 'Åse Prøve', 'Nordby Boligforening']) expect([words, filesWith(server.dataDir, words), versionsWith(server.dataDir, words)]).toEqual([words, [], 0])
    for (const words of [other.participantId, 'Bo Anden']) expect(filesWith(server.dataDir, words)).not.toEqual([])
    expect(versionsWith(server.dataDir, other.participantId)).toBeGreaterThan(0)
  })
})
