/** Starting servers as processes of their own, and reading what the operating system says of them. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

/** Starts a script that prints its address in its first line. */
export async function startProcess(script, env = {}) {
  const child = spawn(process.execPath, [script], { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] })
  const address = await new Promise((resolve, reject) => {
    let text = ''
    child.stdout.on('data', (chunk) => {
      text += chunk
      const found = /https?:\/\/\S+/.exec(text)
      if (found) resolve(found[0])
    })
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code}`)))
  })
  return {
    address,
    pid: child.pid,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', resolve)
        child.kill('SIGTERM')
      }),
  }
}

export function newDataFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'faellestavle-bench-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

export function startOurs(folder) {
  return startProcess(join(root, 'dist', 'server', 'main.js'), { PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder, LOG_LEVEL: 'error' })
}

export const startBare = () => startProcess(join(import.meta.dirname, 'bareBroadcast.mjs'))
export const startPeer = () => startProcess(join(import.meta.dirname, 'peerServer.mjs'))

/** CPU seconds a process has used (user and system). Linux only. */
export function cpuSeconds(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}

function statusBytes(pid, name) {
  const kilobytes = new RegExp(`${name}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Number(kilobytes?.[1] ?? 0) * 1024
}

export const residentBytes = (pid) => statusBytes(pid, 'VmRSS')
export const peakBytes = (pid) => statusBytes(pid, 'VmHWM')

/** A new board of ours with a session cookie for an editor. */
export async function openBoard(address, body = { title: 'Måling', language: 'da' }) {
  const post = (path, given) =>
    fetch(address + path, { method: 'POST', headers: { 'Content-Type': 'application/json', Origin: address }, body: JSON.stringify(given) })
  const { boardId, links } = await (await post('/api/boards', body)).json()
  const key = links.editor.split('#k=')[1]
  return {
    boardId,
    async join(name) {
      const answer = await post(`/api/boards/${boardId}/join`, { key, name })
      if (answer.status !== 200) throw new Error(`join answered ${answer.status}`)
      return answer.headers.get('set-cookie').split(';')[0]
    },
  }
}

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

export function percentile(sorted, share) {
  return sorted.length === 0 ? NaN : sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
}

export const median = (values) => percentile([...values].sort((a, b) => a - b), 0.5)
