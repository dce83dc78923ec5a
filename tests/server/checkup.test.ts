import { describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import type { CheckupAnswer } from '../../shared/protocol/checkup'
import { admin, obeyed } from './adminHarness'
import { ask, createBoard, newFolder, startServer } from './harness'

const read = async (answer: Response) => (await answer.json()) as CheckupAnswer
const stateOf = ({ findings }: CheckupAnswer, id: string) => findings.find((found) => found.id === id)?.state

/** The pass in the address that the command printed. */
async function passOf(dataDir: string): Promise<string> {
  return (await obeyed(dataDir, 'checkup')).at(-1)?.split('#t=')[1] ?? ''
}

/** What came of a line: its messages, or the status of its refusal. */
function tryLine(address: string, origin: string, protocols: readonly string[] = [], quietS = 0): Promise<readonly string[] | number> {
  return new Promise((resolve) => {
    const said: string[] = []
    const line = new WebSocket(`${address.replace(/^http/, 'ws')}/sync/checkup?quiet=${quietS}`, [...protocols], { headers: { Origin: origin } })
    line.on('message', (data) => void said.push(String(data)))
    line.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0))
    line.on('error', () => undefined)
    line.on('close', () => resolve(said))
  })
}

describe('checkup', () => {
  test('O72 at the machine itself it is open; behind a proxy, or from elsewhere, it needs the pass that the command printed', async () => {
    const { address } = await startServer()
    const answer = await read(await ask(address, 'GET', '/api/checkup'))
    expect([answer.ownAddress, answer.findings.map((found) => found.id)]).toEqual([address, ['proxy', 'address', 'disk', 'write', 'clock', 'backup']])
    const relayed: Record<string, string>[] = [{ 'X-Forwarded-For': '10.0.0.1' }, { Forwarded: 'for=10.0.0.1' }, { Authorization: 'Bearer gaet', Via: '1.1 proxy' }]
    for (const headers of relayed) {
      const refused = await ask(address, 'GET', '/api/checkup', undefined, { ...headers, 'Accept-Language': 'en' })
      expect([refused.status, ((await refused.json()) as { error: { message: string } }).error.message]).toEqual([403, expect.stringContaining('npm run admin -- checkup')])
    }
    const proxied = await startServer({ TRUST_PROXY: 'on' })
    expect((await ask(proxied.address, 'GET', '/api/checkup')).status).toBe(403)
    const authorization = { Authorization: `Bearer ${await passOf(proxied.dataDir)}` }
    const seen = await read(await ask(proxied.address, 'GET', '/api/checkup', undefined, { ...authorization, 'X-Forwarded-Proto': 'https', 'X-Forwarded-Host': 'tavle.example.dk' }))
    expect([seen.ownAddress, stateOf(seen, 'proxy')]).toEqual(['https://tavle.example.dk', 'ok'])
    expect(stateOf(await read(await ask(proxied.address, 'GET', '/api/checkup', undefined, authorization)), 'proxy')).toBe('fault')
    expect(proxied.logged()).not.toContain(authorization.Authorization.slice(7))
  })

  test('O73 a pass lasts for an hour', async () => {
    let aheadMs = 0
    const server = await startServer({}, { now: () => new Date(Date.now() + aheadMs) })
    const headers = { Authorization: `Bearer ${await passOf(server.dataDir)}`, Via: '1.1 proxy' }
    expect((await ask(server.address, 'GET', '/api/checkup', undefined, headers)).status).toBe(200)
    aheadMs = 3_600_000
    expect((await ask(server.address, 'GET', '/api/checkup', undefined, headers)).status).toBe(403)
  })

  test('O74 what a proxy says and the server does not believe is named, and the policy is told as it was sent', async () => {
    const server = await startServer()
    const headers = { Authorization: `Bearer ${await passOf(server.dataDir)}`, 'X-Forwarded-Proto': 'https', 'X-Forwarded-Host': 'tavle.example.dk' }
    const answer = await ask(server.address, 'GET', '/api/checkup', undefined, headers)
    const seen = await read(answer)
    expect(seen.contentSecurityPolicy).toBe(answer.headers.get('content-security-policy'))
    expect(seen.findings.find((found) => found.id === 'proxy')).toEqual({ id: 'proxy', state: 'fault', words: { da: expect.stringContaining('TRUST_PROXY=on') as string, en: expect.stringContaining('PUBLIC_URL=https://tavle.example.dk') as string } })
  })

  test('O75 a body as large as a picture may be is taken, a larger one refused', async () => {
    const { address } = await startServer()
    const put = async (bytes: number) => (await ask(address, 'PUT', '/api/checkup/body', new Uint8Array(bytes))).status
    expect([await put(10 * 1024 * 1024), await put(10 * 1024 * 1024 + 1)]).toEqual([200, 413])
    expect((await ask(address, 'PUT', '/api/checkup/body', new Uint8Array(10), { Via: '1.1 proxy' })).status).toBe(403)
  })

  test('O76 a line is opened for the administrator from our own page alone, stays silent and then says that it lasted; a stopping server ends it', async () => {
    const server = await startServer()
    expect(await tryLine(server.address, server.address)).toEqual(['kept'])
    expect(await tryLine(server.address, 'https://andre.example')).toBe(403)
    const proxied = await startServer({ TRUST_PROXY: 'on' })
    expect(await tryLine(proxied.address, proxied.address)).toBe(403)
    expect(await tryLine(proxied.address, proxied.address, [await passOf(proxied.dataDir)])).toEqual(['kept'])
    const waiting = tryLine(server.address, server.address, [], 100)
    await createBoard(server.address)
    await server.stop()
    expect(await waiting).toEqual([])
  })

  test('O77 the command tells the age of the last backup and a path in PUBLIC_URL; with the server stopped too', async () => {
    const server = await startServer()
    expect((await obeyed(server.dataDir, 'checkup')).join('\n')).toMatch(/^note +There has never been a backup/m)
    await obeyed(server.dataDir, 'backup', newFolder())
    expect((await obeyed(server.dataDir, 'checkup')).join('\n')).toMatch(/^ok +The last backup is at most a week old/m)
    await server.stop()
    const late = await startServer({ DATA_DIR: server.dataDir }, { now: () => new Date(Date.now() + 20 * 24 * 3_600_000) })
    expect((await obeyed(server.dataDir, 'checkup')).join('\n')).toMatch(/^note +The last backup is 20 days old/m)
    await late.stop()
    const { code, lines } = await admin(server.dataDir, ['checkup'], 'da', { PUBLIC_URL: 'https://example.dk/tavle' })
    expect([code, lines[0], lines.at(-1)]).toEqual([0, expect.stringContaining('Links begynder med https://example.dk/tavle'), expect.stringContaining('kører ikke')])
  })
})
