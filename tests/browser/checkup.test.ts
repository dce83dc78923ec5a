import { request as askHttp, createServer } from 'node:http'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { ensureBuilt } from '../../server/prepare.mjs'
import { obeyed } from '../server/adminHarness'
import { newFolder, startProcess } from '../server/harness'
import { newPerson, openBrowser } from './harness'

let browser: Browser

beforeAll(async () => {
  await ensureBuilt()
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** A proxy with every fault there is: no sockets, small bodies, no policy, and the server's own name for Host. */
async function startBadProxy(upstream: string): Promise<string> {
  const { hostname, port } = new URL(upstream)
  const server = createServer((request, response) => {
    if (request.method === 'PUT') return void response.writeHead(413).end()
    const passed = askHttp({ hostname, port, path: request.url, method: request.method, headers: { ...request.headers, host: `${hostname}:${port}` } }, (answer) => {
      const { 'content-security-policy': _policy, ...headers } = answer.headers
      response.writeHead(answer.statusCode ?? 502, headers)
      answer.pipe(response)
    })
    request.pipe(passed)
  })
  server.on('upgrade', (_request, socket) => void socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
}

/** The states of what the page has found, by its order. */
const seen = (text: string, state: string): number => text.split('\n').filter((line) => line.trim() === state).length

test('O78 the checkup page tells what works from the browser to the disk, and names what a bad proxy does', async () => {
  const dataDir = newFolder()
  const server = await startProcess({ DATA_DIR: dataDir, LOG_LEVEL: 'warn' })
  const here = await newPerson(browser, server.address)
  await here.page.goto(`${server.address}/checkup`)
  await here.page.getByText('WebSocket kommer igennem.').waitFor()
  const found = await here.page.locator('.findings').innerText()
  expect([seen(found, 'Fejl'), seen(found, 'Bemærk'), seen(found, 'I orden')]).toEqual([0, 1, 11])
  expect(found).toContain('Der er aldrig taget en sikkerhedskopi')
  expect(here.faults).toEqual([])
  await here.shoot('checkup')
  await here.close()

  const proxy = await startBadProxy(server.address)
  const away = await newPerson(browser, proxy, { language: 'en' })
  const pass = (await obeyed(dataDir, 'checkup')).at(-1)?.split('#')[1] ?? ''
  await away.page.goto(`${proxy}/checkup#${pass}`)
  await away.page.getByText('WebSocket does not get through').waitFor()
  await away.page.getByRole('button', { name: 'Check again' }).waitFor()
  const wrong = await away.page.locator('.findings').innerText()
  for (const words of [`but the server believes to be at ${server.address}`, 'sees no Content-Security-Policy', 'did not get through (answer 413)']) expect(wrong).toContain(words)
  expect(new URL(away.page.url()).hash).toBe('')
  await away.close()
})
