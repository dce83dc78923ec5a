import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { appAddress, appPath, pathInApp } from './appPath'

afterEach(() => vi.unstubAllGlobals())

function liesAt(content: string, href: string): void {
  vi.stubGlobal('document', { querySelector: () => ({ getAttribute: () => content }) })
  vi.stubGlobal('location', new URL(href))
}

test('TB24 every address that the client asks for goes by where the app lies on its host', () => {
  liesAt('/tavle/', 'https://x.dk/tavle/b/1?view=list')
  expect([appPath('/api/boards'), appAddress(), pathInApp('/tavle/b/1'), pathInApp('/tavle'), pathInApp('/andet')]).toEqual(['/tavle/api/boards', 'https://x.dk/tavle', '/b/1', '/', '/andet'])
  liesAt('./', 'https://x.dk/tavle/checkup')
  expect([appPath('/api/checkup'), appAddress()]).toEqual(['/tavle/api/checkup', 'https://x.dk/tavle'])
  liesAt('/', 'https://x.dk/b/1')
  expect([appPath('/sync'), appAddress(), pathInApp('/b/1')]).toEqual(['/sync', 'https://x.dk', '/b/1'])

  const straight = /(?:fetch|assign|replace|register|WebSocket|open)\(\s*['"`]\/|\b(?:href|src|action)=(?:"\/|\{['"`]\/)|location\.origin\}?[^\n]*\/(?:b|api|join)\b/
  const client = join(import.meta.dirname, '..')
  const files = readdirSync(client, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
  expect(files.flatMap((name) => readFileSync(join(client, name), 'utf8').split('\n').flatMap((line) => (straight.test(line) ? [`${name} must ask appPath: ${line.trim()}`] : [])))).toEqual([])
})
