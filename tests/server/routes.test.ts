/** Every address of the API against everybody who may knock, on a board that is open and on one that is frozen. */
import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ErrorAnswer, VersionAnswer } from '../../shared/protocol/answers'
import { newCommandId, run } from './commanding'
import { addCard, ask, connectStock, createBoard, joinBoard, root, smallPng, startServer, until } from './harness'

type Who = 'nobody' | 'stranger' | 'removed' | 'viewer' | 'editor' | 'facilitator'
type Needs = 'read' | 'edit' | 'facilitate'

interface Route {
  readonly method: 'GET' | 'POST' | 'PUT'
  /** As the server's own recipe writes it. */
  readonly path: string
  readonly needs: Needs
  readonly done: number
  body?(): unknown
  /** In place of what the path names. */
  readonly query?: string
}

const thaw = () => ({ commandId: newCommandId(), type: 'link.create', args: { name: 'Prøve', role: 'viewer' } })

const routes: readonly Route[] = [
  { method: 'GET', path: '/api/boards/:id', needs: 'read', done: 200 },
  { method: 'GET', path: '/api/boards/:id/board', needs: 'read', done: 200 },
  { method: 'GET', path: '/api/boards/:id/export/:file', needs: 'read', done: 200 },
  { method: 'GET', path: '/api/boards/:id/exports/:job', needs: 'read', done: 200 },
  { method: 'GET', path: '/api/boards/:id/versions', needs: 'read', done: 200 },
  { method: 'GET', path: '/api/boards/:id/versions/compare', needs: 'read', done: 200, query: '?from=:version' },
  { method: 'GET', path: '/api/boards/:id/versions/:version/board', needs: 'read', done: 200 },
  { method: 'GET', path: '/api/boards/:id/versions/:version/document', needs: 'read', done: 200 },
  { method: 'GET', path: '/api/boards/:id/signoffs', needs: 'read', done: 200 },
  { method: 'GET', path: '/api/boards/:id/signoffs/:signoff/document', needs: 'read', done: 200 },
  { method: 'GET', path: '/api/boards/:id/cards/:card/history', needs: 'read', done: 200 },
  { method: 'GET', path: '/api/boards/:id/images/:sha256', needs: 'read', done: 200 },
  { method: 'GET', path: '/api/boards/:id/audit', needs: 'facilitate', done: 200 },
  { method: 'POST', path: '/api/boards/:id/versions', needs: 'edit', done: 201, body: () => ({ name: 'Navn' }) },
  { method: 'POST', path: '/api/boards/:id/versions/:version/restore', needs: 'facilitate', done: 200 },
  { method: 'POST', path: '/api/boards/:id/commands', needs: 'facilitate', done: 200, body: thaw },
  { method: 'PUT', path: '/api/boards/:id/images/:sha256', needs: 'edit', done: 201, body: () => smallPng },
  { method: 'GET', path: '/api/boards/:id/findings', needs: 'read', done: 200 },
  { method: 'GET', path: '/api/boards/:id/export/archive.:format', needs: 'facilitate', done: 200 },
  { method: 'POST', path: '/api/boards/:id/import', needs: 'edit', done: 200, body: () => 'Et punkt' },
  { method: 'POST', path: '/api/boards/:id/import/table', needs: 'edit', done: 200, body: () => 'a;b\nc;d' },
]
/** Open to anyone by their nature; tests of their own. */
const openRoutes = ['post /api/boards', 'post /api/boards/:id/join', 'post /api/join']

const rank: Readonly<Record<Needs, number>> = { read: 0, edit: 1, facilitate: 2 }
const roleRank: Partial<Record<Who, number>> = { viewer: 0, editor: 1, facilitator: 2 }

/** Status, and the code of the refusal. */
function expected(who: Who, { needs, done }: Route, isFrozen: boolean): readonly [number, string] {
  if (who === 'nobody') return [401, 'session-needed']
  if (who === 'stranger') return [403, 'not-member']
  if (who === 'removed') return [403, 'removed']
  const has = roleRank[who] ?? 0
  if (has < rank[needs]) return [403, 'not-allowed']
  return isFrozen && who === 'editor' && needs === 'edit' ? [403, 'board-frozen'] : [done, '']
}

async function startWithAll() {
  const { address } = await startServer()
  const [board, other] = [await createBoard(address), await createBoard(address)]
  const facilitator = await joinBoard(board, 'facilitator')
  const [viewer, editor, removed] = [await joinBoard(board, 'viewer'), await joinBoard(board, 'editor'), await joinBoard(board, 'editor')]
  await run(board, facilitator, 'member.remove', { participantId: removed.participantId })
  const client = await connectStock(board, facilitator.cookie)
  addCard(client.doc, 'kort', 'Et kort')
  await client.whenSaved()
  const named = await ask(address, 'POST', `/api/boards/${board.boardId}/versions`, { name: 'Første' }, { Cookie: facilitator.cookie })
  await run(board, facilitator, 'signoff.send', { document: 'common', sessionId: null })
  const { signoffId = '' } = await run(board, facilitator, 'signoff.approve', { document: 'common', sessionId: null })
  const sha256 = createHash('sha256').update(smallPng).digest('hex')
  await ask(address, 'PUT', `/api/boards/${board.boardId}/images/${sha256}`, smallPng, { Cookie: facilitator.cookie })
  const names: Readonly<Record<string, string>> = { id: board.boardId, version: ((await named.json()) as VersionAnswer).id, signoff: signoffId, card: 'kort', sha256, file: 'agenda.md', format: 'json', job: 'a-job-of-mine' }
  const cookies: Readonly<Record<Who, string>> = { nobody: '', stranger: (await joinBoard(other, 'facilitator')).cookie, removed: removed.cookie, viewer: viewer.cookie, editor: editor.cookie, facilitator: facilitator.cookie }
  const knock = async (who: Who, route: Route): Promise<readonly [number, string]> => {
    const path = `${route.path}${route.query ?? ''}`.replace(/:(\w+)/g, (_whole, name: string) => names[name] ?? '')
    const answer = await ask(address, route.method, path, route.body?.(), cookies[who] === '' ? {} : { Cookie: cookies[who] })
    const text = await answer.text()
    return [answer.status, answer.ok ? '' : (JSON.parse(text) as ErrorAnswer).error.code]
  }
  return { address, board, facilitator, editor, client, knock }
}

const everybody: readonly Who[] = ['nobody', 'stranger', 'removed', 'viewer', 'editor', 'facilitator']

test('TA30 every address of the API answers everybody as their role and the board allow: strangers nothing, readers reading, and on a frozen board only facilitators change', async () => {
  const { board, facilitator, knock } = await startWithAll()
  for (const isFrozen of [false, true]) {
    if (isFrozen) await run(board, facilitator, 'board.freeze', {})
    for (const route of routes) {
      for (const who of everybody) {
        const called = `${route.method} ${route.path} by ${who}${isFrozen ? ', frozen' : ''}`
        expect([called, ...(await knock(who, route))]).toEqual([called, ...expected(who, route, isFrozen)])
      }
    }
  }
})

test('TA31 no address of the API is missing in that table', () => {
  const files = readdirSync(join(root, 'server/http'), { recursive: true, withFileTypes: true }).filter((entry) => entry.name.endsWith('.ts'))
  const text = files.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')).join('\n')
  const served = [...text.matchAll(/method: '(get|post|put|delete)',\s+path: '([^']+)'/g)].map((match) => `${match[1] ?? ''} ${match[2] ?? ''}`)
  expect(served.length).toBeGreaterThan(10)
  expect(served.filter((route) => !openRoutes.includes(route)).sort()).toEqual(routes.map(({ method, path }) => `${method.toLowerCase()} ${path}`).sort())
})

test('TA32 whoever is taken off the board while their picture is still on its way has put none', async () => {
  const { address, board, facilitator, editor } = await startWithAll()
  const bytes = Buffer.concat([smallPng, randomBytes(200)])
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { hostname, port } = new URL(address)
  const path = `/api/boards/${board.boardId}/images/${sha256}`
  const status = new Promise<number>((resolve, reject) => {
    const put = request({ hostname, port, path, method: 'PUT', headers: { Origin: address, Cookie: editor.cookie, 'Content-Length': bytes.length } }, (answer) => resolve(answer.statusCode ?? 0))
    put.on('error', reject)
    put.write(bytes.subarray(0, 100))
    void run(board, facilitator, 'member.remove', { participantId: editor.participantId }).then(() => put.end(bytes.subarray(100)))
  })
  expect(await status).toBe(403)
  expect((await ask(address, 'GET', path, undefined, { Cookie: facilitator.cookie })).status).toBe(404)
})

test('TA33 two facilitators restoring at once, with the board frozen under way, leave one whole board that all agree on', async () => {
  const { address, board, facilitator, client } = await startWithAll()
  const second = await joinBoard(board, 'facilitator', 'Anden')
  const reader = await connectStock(board, (await joinBoard(board, 'viewer')).cookie)
  const post = (cookie: string, path: string, body?: unknown) => ask(address, 'POST', `/api/boards/${board.boardId}${path}`, body, { Cookie: cookie })
  const keep = async (name: string) => ((await (await post(facilitator.cookie, '/versions', { name })).json()) as VersionAnswer).id
  const one = await keep('En')
  addCard(client.doc, 'to', 'Nummer to')
  await client.whenSaved()
  const two = await keep('To')
  const answers = await Promise.all([post(facilitator.cookie, `/versions/${one}/restore`), run(board, second, 'board.freeze', {}), post(second.cookie, `/versions/${two}/restore`), post(facilitator.cookie, `/versions/${one}/restore`)])
  expect(answers.flatMap((answer) => ('status' in answer ? [answer.status] : []))).toEqual([200, 200, 200])
  await until(() => JSON.stringify(reader.doc.getMap('cards').toJSON()) === JSON.stringify(client.doc.getMap('cards').toJSON()), 'both to agree')
  expect([['kort'], ['kort', 'to']]).toContainEqual([...client.doc.getMap('cards').keys()].sort())
})
