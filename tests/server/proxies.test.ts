import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { readConfig } from '../../server/config'
import type { CheckupAnswer } from '../../shared/protocol/checkup'
import { obeyed } from './adminHarness'
import { addCard, ask, connectStock, createBoard, freePort, joinBoard, newFolder, root, startServer, until } from './harness'

const example = (name: string): string => readFileSync(join(root, 'server', 'examples', name), 'utf8')

/** Where a program of Debian's is installed; null when it is not. */
function findProgram(name: string): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', '/usr/bin']
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null
}

interface Proxy {
  readonly name: string
  /** The example as it is, but on this port without a certificate, and in front of our server. */
  readonly command: (program: string, folder: string, port: number, upstream: string) => readonly string[]
}

const nginx: Proxy = {
  name: 'nginx',
  command(program, folder, port, upstream) {
    // The upstream first: the port we listen on may begin with the same figures.
    const site = example('nginx.conf')
      .replaceAll('127.0.0.1:4321', upstream)
      .replace(/server \{\n {4}listen 80;[\s\S]*?\n\}\n/, '')
      .replace('listen 443 ssl;', `listen 127.0.0.1:${port};`)
      .replace(/^ *ssl_.*\n/gm, '')
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join('\n')
    writeFileSync(join(folder, 'nginx.conf'), `daemon off;\nmaster_process off;\npid ${folder}/pid;\nevents {}\nhttp {\n${temporary}\n${site}\n}\n`)
    return [program, '-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')]
  },
}

const caddy: Proxy = {
  name: 'caddy',
  command(program, folder, port, upstream) {
    const site = example('Caddyfile').replaceAll('127.0.0.1:4321', upstream).replace('tavle.example.dk {', `http://127.0.0.1:${port} {`)
    writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n\tauto_https off\n\tstorage file_system ${folder}\n}\n${site}`)
    return [program, 'run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')]
  },
}

/** Starts the proxy in front of a server and gives its address; ended after the test. */
async function startProxy(proxy: Proxy, program: string, upstream: string): Promise<string> {
  const folder = newFolder()
  const port = await freePort()
  const [file = '', ...args] = proxy.command(program, folder, port, new URL(upstream).host)
  const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { PATH: process.env.PATH ?? '', HOME: folder } })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += String(chunk)))
  const address = `http://127.0.0.1:${port}`
  const answers = () => fetch(`${address}/healthz`).then((answer) => answer.ok, () => false)
  await until(() => child.exitCode !== null || answers(), proxy.name)
  if (child.exitCode !== null) throw new Error(`${proxy.name} ended: ${said}`)
  return address
}

/** Everything a board needs, through the proxy. */
async function walkThrough(proxy: Proxy, program: string): Promise<void> {
  const server = await startServer({ TRUST_PROXY: 'on' })
  const address = await startProxy(proxy, program, server.address)
  const board = await createBoard(address)
  expect(new URL(board.links.editor).origin).toBe(address)
  const [a, b] = await Promise.all(['A', 'B'].map(async (name) => connectStock(board, (await joinBoard(board, 'editor', name)).cookie)))
  if (a === undefined || b === undefined) throw new Error('nobody came in')
  addCard(a.doc, 'k1', 'Gennem proxyen')
  await a.whenSaved()
  await until(() => b.doc.getMap('cards').has('k1'), 'the card')

  const pass = (await obeyed(server.dataDir, 'checkup')).at(-1)?.split('#t=')[1] ?? ''
  const headers = { Authorization: `Bearer ${pass}` }
  const seen = (await (await ask(address, 'GET', '/api/checkup', undefined, headers)).json()) as CheckupAnswer
  expect([seen.ownAddress, seen.findings.find((found) => found.id === 'proxy')?.state]).toEqual([address, 'ok'])
  expect((await fetch(`${address}/healthz`)).headers.get('content-security-policy')).toBe(seen.contentSecurityPolicy)
  expect((await ask(address, 'PUT', '/api/checkup/body', new Uint8Array(seen.maxBodyBytes), headers)).status).toBe(200)
  expect((await fetch(`${address}/metrics`)).status).toBe(404)
  // Longer in silence than boards ever are.
  const line = new WebSocket(`${address.replace('http', 'ws')}/sync/checkup?quiet=17`, [pass], { headers: { Origin: address } })
  const said = await new Promise((resolve) => {
    line.on('message', (data) => resolve(String(data)))
    line.on('close', () => resolve('cut'))
    line.on('error', () => undefined)
  })
  expect(said).toBe('kept')
}

const nginxProgram = findProgram('nginx')
const caddyProgram = findProgram('caddy')

describe('the examples', () => {
  // Where a proxy is not installed there is nothing to walk through, and that is said.
  for (const [name, found] of [['nginx', nginxProgram], ['Caddy', caddyProgram]] as const) if (found === null) console.warn(`NOT RUN: ${name} is not installed here, so that its example was not walked through.`)
  if (nginxProgram !== null) test('O80 through nginx, with the example as it is, everything gets through: links, boards, large pictures, silent lines', () => walkThrough(nginx, nginxProgram))
  if (caddyProgram !== null) test('O81 through Caddy, with the example as it is, everything gets through: links, boards, large pictures, silent lines', () => walkThrough(caddy, caddyProgram))

  test('O82 the services set only what the server knows, and run programs that are there', () => {
    for (const name of readdirSync(join(root, 'server', 'examples')).filter((file) => file.endsWith('.service'))) {
      const text = example(name)
      const settings = Object.fromEntries([...text.matchAll(/^Environment=([A-Z_]+)=(.*)$/gm)].map((match) => [match[1] ?? '', match[2] ?? '']))
      const read = readConfig(settings, root)
      expect([name, 'config' in read]).toEqual([name, true])
      expect(Object.keys(settings).filter((key) => !['PORT', 'HOST', 'DATA_DIR', 'PUBLIC_URL', 'TRUST_PROXY', 'CREATE_PASSWORD', 'LOG_LEVEL'].includes(key))).toEqual([])
      expect(text).toMatch(/^ExecStart=\/usr\/bin\/node \/opt\/faellestavle\/dist\/server\/main\.js/m)
    }
  })
})
