/** `npm test`: installs and builds what is missing, then checks types and runs everything. `npm test -- <path>` runs some; `npm run walk` only the walk. */
import { spawnSync } from 'node:child_process'
import { ensureBuilt, ensureInstalled } from '../server/prepare.mjs'
import { openRun, searchIssued } from './searchIssued.mjs'

function run(title, command, args, env = {}) {
  console.error(`\n== ${title}`)
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } })
  if (status !== 0) process.exit(status ?? 1)
}

const only = process.argv.slice(2)
const isWalk = only[0] === 'walk'
/** `npm test -- soak 600`: the bad line for so many seconds. */
const soakSeconds = only[0] === 'soak' ? Number(only[1] ?? 600) : null

/** Nothing that opens a board may be left lying about. */
function searchForKeys() {
  console.error('\n== Keys that were left behind')
  const { finds, secretCount, fileCount } = searchIssued(made)
  console.error(finds.length === 0 ? `None of ${secretCount} in ${fileCount} files.` : finds.join('\n'))
  if (finds.length > 0) process.exit(1)
}

await ensureInstalled()
const { ensureBrowser } = await import('./findBrowser.mjs')
const browser = await ensureBrowser()
const { ensureReaders } = await import('./ensureReaders.mjs')
if (only.length === 0) ensureReaders()
await ensureBuilt()

const made = openRun()
process.on('exit', made.close)

const vitest = ['node_modules/vitest/vitest.mjs', 'run']
const env = { CHROMIUM_PATH: browser, ISSUED_FILE: made.issuedFile, MADE_FOLDER: made.madeFolder }
if (isWalk) {
  run('The walk of a letter from card to Word', process.execPath, [...vitest, '--project', 'browser', 'tests/browser/walk.test.ts'], env)
} else if (soakSeconds !== null) {
  run(`Twelve people on a bad line for ${soakSeconds} s`, process.execPath, [...vitest, '--project', 'server', 'tests/server/soak.test.ts'], { ...env, SOAK_S: String(soakSeconds) })
} else {
  if (only.length === 0) run('Types', process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit'])
  run('Tests', process.execPath, [...vitest, ...only], env)
}
searchForKeys()
