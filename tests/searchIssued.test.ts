import { randomBytes } from 'node:crypto'
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openRun, searchIssued } from './searchIssued.mjs'

test('TB30 what was issued in a run is found wherever it lies, in any kind of file, and nothing else is', () => {
  const run = openRun()
  onTestFinished(run.close)
  const secrets = Array.from({ length: 500 }, () => randomBytes(16).toString('base64url'))
  appendFileSync(run.issuedFile, `${secrets.join('\n')}\n`)
  mkdirSync(join(run.madeFolder, 'data'))
  writeFileSync(join(run.madeFolder, 'data', 'clean.db'), randomBytes(200_000))
  expect(searchIssued(run)).toEqual({ finds: [], secretCount: 500, fileCount: 1 })
  writeFileSync(join(run.madeFolder, 'data', 'torn.db'), Buffer.concat([randomBytes(999), Buffer.from(`a${secrets[7]}b`), randomBytes(99)]))
  writeFileSync(join(run.madeFolder, 'server.log'), `{"key":"${secrets[9]}"}`)
  expect(searchIssued(run).finds.map((find) => find.replace(run.madeFolder, '')).sort()).toEqual([`${secrets[7]!.slice(0, 4)}… in /data/torn.db`, `${secrets[9]!.slice(0, 4)}… in /server.log`].sort())
})
