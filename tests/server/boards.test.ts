import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { BoardAnswer, ErrorAnswer } from '../../shared/protocol/answers'
import { templateIds } from '../../shared/templates/findTemplate'
import { addCard, ask, connectStock, createBoard, joinBoard, keyOf, startServer, type TestBoard } from './harness'

const errorOf = async (answer: Response): Promise<ErrorAnswer['error']> => ((await answer.json()) as ErrorAnswer).error

describe('creating a board', () => {
  test('S1 creating answers 201 with an id and three absolute links, each with a key of its own of 22 characters', async () => {
    const { address } = await startServer()
    const board = await createBoard(address, { title: 'Bo trygt', language: 'da', templates: ['problem-analysis'] })
    const keys = Object.values(board.links).map(keyOf)
    for (const link of Object.values(board.links)) expect(link).toMatch(new RegExp(`^${address}/b/${board.boardId}#k=[A-Za-z0-9_-]{22}$`))
    expect(new Set(keys).size).toBe(3)
  })

  test('S2 links begin with PUBLIC_URL when it is set', async () => {
    const { address } = await startServer({ PUBLIC_URL: 'https://tavle.example.dk/' })
    const answer = await ask(address, 'POST', '/api/boards', {}, { Origin: 'https://tavle.example.dk' })
    const { boardId, links } = (await answer.json()) as TestBoard
    expect(links.viewer).toMatch(new RegExp(`^https://tavle\\.example\\.dk/b/${boardId}#k=`))
  })

  test('S3 the templates asked for are pages with zones, seeded once by the server and not by those who join', async () => {
    const { address } = await startServer()
    const board = await createBoard(address, { title: 'Spor', templates: ['problem-analysis', 'track-map'], tracks: 3 })
    const people = await Promise.all(['A', 'B', 'C'].map(async (name) => connectStock(board, (await joinBoard(board, 'editor', name)).cookie)))
    const zones = people.map(({ doc }) => [...doc.getMap('zones').keys()].sort())
    expect(zones[0]?.length).toBeGreaterThan(6)
    expect(zones[1]).toEqual(zones[0])
    expect(zones[2]).toEqual(zones[0])
    expect([...(people[0]?.doc.getMap('pages').keys() ?? [])].sort()).toEqual(['problem-analysis', 'track-map'])
    expect(zones[0]?.filter((id) => /^track-map\..*\.3$/.test(id)).length).toBeGreaterThan(0)
    expect(zones[0]?.filter((id) => /^track-map\..*\.4$/.test(id))).toEqual([])
  })

  test('S4 a body that cannot be used is refused with 400 and words that name what is wrong', async () => {
    const { address } = await startServer()
    const cases: [unknown, string, RegExp][] = [
      ['{"title": "Halv', 'bad-json', /JSON/],
      ['"tekst"', 'bad-json', /JSON/],
      ['[]', 'bad-body', /objekt/],
      [{ title: 'a'.repeat(10_000) }, 'field-too-long', /title.*200/],
      [{ title: 7 }, 'field-wrong', /title/],
      [{ language: 'fr' }, 'field-wrong', /language/],
      [{ templates: ['problem-analysis', 'findes-ikke'] }, 'unknown-template', /findes-ikke.*problem-analysis/],
      [{ example: 'ukendt' }, 'unknown-example', /ukendt.*bo-trygt/],
      [{ tracks: 9 }, 'field-too-large', /tracks.*8/],
      [{ date: '2026-02-30' }, 'field-wrong', /date/],
      [{ titel: 'x' }, 'field-unknown', /titel/],
    ]
    for (const [body, code, words] of cases) {
      const answer = await ask(address, 'POST', '/api/boards', body)
      const error = await errorOf(answer)
      expect([answer.status, error.code]).toEqual([400, code])
      expect(error.message).toMatch(words)
    }
  })

  test('S5 a body over 64 kB is refused with 413', async () => {
    const { address } = await startServer()
    const answer = await ask(address, 'POST', '/api/boards', JSON.stringify({ title: 'a'.repeat(70_000) }))
    expect(answer.status).toBe(413)
    expect((await errorOf(answer)).message).toMatch(/64 kB/)
  })

  test('S6 with CREATE_PASSWORD a wrong or missing password is refused with 403, the right one creates', async () => {
    const { address } = await startServer({ CREATE_PASSWORD: 'æbleskive' })
    const statuses = []
    for (const body of [{}, { password: 'vaffel' }, { password: 'æbleskive' }]) statuses.push((await ask(address, 'POST', '/api/boards', body)).status)
    expect(statuses).toEqual([403, 403, 201])
  })
})

describe('joining', () => {
  test('S7 a key is exchanged for a participant, the role of its link and a session cookie that scripts and other sites cannot use', async () => {
    const { address } = await startServer()
    const board = await createBoard(address)
    for (const role of ['facilitator', 'editor', 'viewer'] as const) {
      const answer = await ask(address, 'POST', `/api/boards/${board.boardId}/join`, { key: keyOf(board.links[role]), name: 'Deltager' })
      expect(answer.status).toBe(200)
      expect(await answer.json()).toMatchObject({ role, participantId: expect.stringMatching(/^[a-z0-9]{12}$/) as string })
      const cookie = answer.headers.get('set-cookie') ?? ''
      expect(cookie).toMatch(/; HttpOnly/)
      expect(cookie).toMatch(/; SameSite=Strict/)
      expect(cookie).toMatch(/; Path=\/;/)
      expect(cookie).not.toMatch(/Secure/)
    }
  })

  test('S8 on https the cookie is Secure: by PUBLIC_URL, or by a trusted proxy, and never by an untrusted one', async () => {
    const join = async (settings: Record<string, string>, headers: Record<string, string>): Promise<string> => {
      const { address } = await startServer(settings)
      const created = await ask(address, 'POST', '/api/boards', {}, headers)
      const { boardId, links } = (await created.json()) as TestBoard
      const answer = await ask(address, 'POST', `/api/boards/${boardId}/join`, { key: keyOf(links.editor), name: 'A' }, headers)
      return answer.headers.get('set-cookie') ?? ''
    }
    const proxied = { Origin: 'https://tavle.example.dk', 'X-Forwarded-Proto': 'https', 'X-Forwarded-Host': 'tavle.example.dk' }
    expect(await join({ PUBLIC_URL: 'https://tavle.example.dk' }, { Origin: 'https://tavle.example.dk' })).toMatch(/; Secure/)
    expect(await join({ TRUST_PROXY: 'on' }, proxied)).toMatch(/; Secure/)
    expect(await join({}, { 'X-Forwarded-Proto': 'https' })).not.toMatch(/Secure/)
  })

  test('S9 a wrong id and a wrong key get the same 404, byte for byte', async () => {
    const { address } = await startServer()
    const board = await createBoard(address)
    const other = await createBoard(address)
    const attempts = [
      [board.boardId, 'x'.repeat(22)],
      ['aaaaaaaaaaaa', keyOf(board.links.editor)],
      [board.boardId, keyOf(other.links.editor)],
      [board.boardId, ''],
    ]
    const answers = await Promise.all(attempts.map(([id, key]) => ask(address, 'POST', `/api/boards/${id}/join`, { key, name: 'A' })))
    expect(answers.map((answer) => answer.status)).toEqual([404, 404, 404, 404])
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1)
    expect(answers.map((answer) => answer.headers.get('set-cookie'))).toEqual([null, null, null, null])
  })

  test('S10 joining again with another link of the board changes role and name, and keeps who one is', async () => {
    const { address } = await startServer()
    const board = await createBoard(address)
    const first = await joinBoard(board, 'viewer', 'Anna')
    const again = await joinBoard(board, 'editor', 'Anna Holm', first.cookie, 'Kommunen')
    expect(again).toMatchObject({ participantId: first.participantId, role: 'editor', cookie: first.cookie })
    const about = (await (await ask(address, 'GET', `/api/boards/${board.boardId}`, undefined, { Cookie: first.cookie })).json()) as BoardAnswer
    expect(about.participants).toEqual([{ participantId: first.participantId, name: 'Anna Holm', organisation: 'Kommunen', role: 'editor', color: 0 }])
  })

  test('S11 one cookie holds memberships of several boards', async () => {
    const { address } = await startServer()
    const one = await createBoard(address, { title: 'Et' })
    const two = await createBoard(address, { title: 'To' })
    const { cookie } = await joinBoard(one, 'editor')
    expect((await joinBoard(two, 'viewer', 'A', cookie)).cookie).toBe(cookie)
    const roles = await Promise.all([one, two].map(async ({ boardId }) => ((await (await ask(address, 'GET', `/api/boards/${boardId}`, undefined, { Cookie: cookie })).json()) as BoardAnswer).role))
    expect(roles).toEqual(['editor', 'viewer'])
  })

  test('S12 a name is needed, and names are cut of control characters', async () => {
    const { address } = await startServer()
    const board = await createBoard(address)
    const path = `/api/boards/${board.boardId}/join`
    const key = keyOf(board.links.editor)
    for (const name of ['', '   ', '\u0000', 'x'.repeat(81)]) expect((await ask(address, 'POST', path, { key, name })).status).toBe(400)
    const { cookie } = await joinBoard(board, 'editor', 'A\u0000B\nC')
    const about = (await (await ask(address, 'GET', `/api/boards/${board.boardId}`, undefined, { Cookie: cookie })).json()) as BoardAnswer
    expect(about.participants[0]?.name).toBe('A B C')
  })
})

describe('reading a board', () => {
  test('S13 a board is told to members only; a stranger learns nothing, not even whether it exists', async () => {
    const { address } = await startServer()
    const board = await createBoard(address)
    const other = await createBoard(address)
    const { cookie } = await joinBoard(other, 'facilitator')
    for (const path of ['', '/board', '/export/agenda.md', `/images/${'0'.repeat(64)}`]) {
      const known = [await ask(address, 'GET', `/api/boards/${board.boardId}${path}`), await ask(address, 'GET', `/api/boards/${board.boardId}${path}`, undefined, { Cookie: cookie })]
      const unknown = [await ask(address, 'GET', `/api/boards/aaaaaaaaaaaa${path}`), await ask(address, 'GET', `/api/boards/aaaaaaaaaaaa${path}`, undefined, { Cookie: cookie })]
      expect(known.map((answer) => answer.status)).toEqual([401, 403])
      for (const [index, answer] of unknown.entries()) expect([answer.status, await answer.text()]).toEqual([known[index]?.status, await known[index]?.text()])
    }
  })

  test('S14 a member gets title, dates, language, templates, role and participants; only a facilitator gets the links again', async () => {
    const { address } = await startServer()
    const board = await createBoard(address, { title: 'Æ, ø og å', language: 'en', templates: ['activity-plan'] })
    const about = async (cookie: string) => (await (await ask(address, 'GET', `/api/boards/${board.boardId}`, undefined, { Cookie: cookie })).json()) as BoardAnswer
    const facilitator = await joinBoard(board, 'facilitator', 'Fie')
    const viewer = await joinBoard(board, 'viewer', 'Vera')
    const told = await about(facilitator.cookie)
    expect(told).toMatchObject({ boardId: board.boardId, title: 'Æ, ø og å', language: 'en', templates: ['activity-plan'], role: 'facilitator', participantId: facilitator.participantId, links: board.links })
    expect(told.participants.map(({ name, role, color }) => ({ name, role, color }))).toEqual([
      { name: 'Fie', role: 'facilitator', color: 0 },
      { name: 'Vera', role: 'viewer', color: 1 },
    ])
    expect(new Date(told.createdAt).toISOString()).toBe(told.createdAt)
    expect((await about(viewer.cookie)).links).toBeUndefined()
    const editor = await joinBoard(board, 'editor', 'Eva')
    expect((await about(editor.cookie)).links).toBeUndefined()
  })

  test('S15 the board as JSON holds pages, zones in words, cards with plain titles and their fields, links, partners, indicators and the agenda', async () => {
    const { address } = await startServer()
    const board = await createBoard(address, { title: 'Bo trygt', example: 'bo-trygt' })
    const { cookie } = await joinBoard(board, 'viewer')
    const answer = await ask(address, 'GET', `/api/boards/${board.boardId}/board`, undefined, { Cookie: cookie })
    type Row = Record<string, unknown>
    const told = (await answer.json()) as Record<'pages' | 'zones' | 'cards' | 'links' | 'partners' | 'indicators' | 'sessions' | 'agenda', Row[]> & { meta: Row }
    expect(told.meta.title).toBe('Bo trygt')
    expect(told.pages.map((page) => page.id)).toEqual(templateIds)
    expect(told.pages.every((page) => page.title !== '')).toBe(true)
    expect(told.zones.find((zone) => zone.id === 'problem-analysis.causes')).toMatchObject({ title: 'Årsager', words: { title: { da: 'Årsager' } } })
    for (const card of told.cards) {
      expect(typeof card.title).toBe('string')
      expect(card).toMatchObject({ id: expect.any(String) as string, kind: expect.any(String) as string, pageId: expect.any(String) as string, placement: expect.any(Object) as object, fields: expect.any(Object) as object })
    }
    const activity = told.cards.find((card) => card.kind === 'activity')
    expect(activity?.status).toBe((activity?.fields as Row).status)
    expect(told.indicators.length).toBe(told.cards.filter((card) => card.kind === 'indicator').length)
    expect(told.indicators.length).toBeGreaterThan(0)
    expect(told.links.length * told.partners.length).toBeGreaterThan(0)
    expect(told.agenda[0]?.blocks).toContainEqual(expect.objectContaining({ type: 'agendaItem', title: [expect.objectContaining({ text: 'Eventuelt' })], outcome: 'discuss' }))
  })

  test('S16 the board as JSON follows what is written, and changedAt with it', async () => {
    const { address } = await startServer()
    const board = await createBoard(address)
    const { cookie } = await joinBoard(board, 'editor')
    const about = async () => (await (await ask(address, 'GET', `/api/boards/${board.boardId}`, undefined, { Cookie: cookie })).json()) as BoardAnswer
    const before = await about()
    const client = await connectStock(board, cookie)
    addCard(client.doc, 'k1', 'Ny årsag\nlinje to')
    await client.whenSaved()
    const told = (await (await ask(address, 'GET', `/api/boards/${board.boardId}/board`, undefined, { Cookie: cookie })).json()) as { cards: { id: string; title: string }[] }
    expect(told.cards).toContainEqual(expect.objectContaining({ id: 'k1', title: 'Ny årsag\nlinje to' }))
    expect((await about()).changedAt > before.changedAt).toBe(true)
  })

  test('S17 what cannot be exported is a 404 with the list of what can', async () => {
    const { address } = await startServer()
    const board = await createBoard(address)
    const { cookie } = await joinBoard(board, 'viewer')
    for (const file of ['agenda.exe', 'andet.docx', 'agenda', '..%2Fagenda.md']) {
      const answer = await ask(address, 'GET', `/api/boards/${board.boardId}/export/${file}`, undefined, { Cookie: cookie })
      expect(answer.status).toBe(404)
      expect((await errorOf(answer)).message).toMatch(/agenda\.docx.*agenda\.md/)
    }
  })
})

describe('secrets', () => {
  test('S18 no key is in the log, the database or any file, and the master key is for its owner alone', async () => {
    const server = await startServer()
    const board = await createBoard(server.address)
    const { cookie } = await joinBoard(board, 'editor', 'Hemmeligt Navn')
    const client = await connectStock(board, cookie)
    addCard(client.doc, 'k1', 'tekst')
    await client.whenSaved()
    await ask(server.address, 'GET', `/api/boards/${board.boardId}?k=${keyOf(board.links.editor)}`, undefined, { Cookie: cookie })
    await server.stop()
    const secrets = [...Object.values(board.links).map(keyOf), cookie.split('=')[1] ?? '']
    const files = readdirSync(server.dataDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    expect(files.map((file) => file.name).sort()).toEqual(['faellestavle.db', 'master.key'])
    for (const file of files) {
      const bytes = readFileSync(join(file.parentPath, file.name), 'latin1')
      for (const secret of secrets) expect(bytes.includes(secret)).toBe(false)
    }
    for (const secret of [...secrets, 'Hemmeligt Navn', '127.0.0.1 ']) expect(server.logged().includes(secret)).toBe(false)
    expect(statSync(join(server.dataDir, 'master.key')).mode & 0o777).toBe(0o600)
    expect(statSync(join(server.dataDir, 'faellestavle.db')).mode & 0o777).toBe(0o600)
  })
})
