import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { addCard as addCardTo } from '../../shared/document/cards'
import { admin, obeyed } from './adminHarness'
import { ask, connectStock, createBoard, joinBoard, openRaw, startServer } from './harness'

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
