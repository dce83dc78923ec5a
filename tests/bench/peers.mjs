/** The other servers, at fixed versions, in a folder of their own: installed on the first run, never part of the product. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const peersFolder = join(import.meta.dirname, 'peers')
const versions = { '@y/websocket-server': '0.1.1', yjs: '13.6.27' }

export function ensurePeers() {
  if (existsSync(join(peersFolder, 'node_modules', '@y', 'websocket-server'))) return
  mkdirSync(peersFolder, { recursive: true })
  writeFileSync(join(peersFolder, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies: versions }))
  console.error('Installing the servers we compare with (first run) …')
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent'], { cwd: peersFolder, stdio: ['ignore', 2, 2] })
}
