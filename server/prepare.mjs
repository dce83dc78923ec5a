/** Installs and builds what is missing or stale. Speaks on stderr only: stdout belongs to the server. Runs before anything is installed, so it imports nothing but Node. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..')
const leastNode = [20, 19]

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

/** Whether it worked. `says`: what the command writes is shown. */
function attempt(args, says = true, env = process.env) {
  return spawnSync(args[0], args.slice(1), { cwd: root, env, stdio: ['ignore', says ? 2 : 'ignore', says ? 2 : 'ignore'], shell: process.platform === 'win32' }).status === 0
}

function run(what, args, env = process.env) {
  console.error(`${what} …`)
  if (attempt(args, true, env)) return
  console.error(`${what} failed.`)
  process.exit(1)
}

/** Ends the process in words when Node is too old. */
export function ensureNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1])) return
  console.error(`Fællestavle needs Node ${leastNode.join('.')} or later; this is ${process.versions.node}.`)
  process.exit(1)
}

/** Compares what the lock file asks for with what npm says it installed; optional packages of other platforms may be missing. */
function isInstalled() {
  const asked = readJson(join(root, 'package-lock.json'))?.packages
  const installed = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages
  if (!asked || !installed) return false
  return Object.entries(asked).every(([path, { version, optional, link }]) => path === '' || link || optional || installed[path]?.version === version)
}

/** The database's binary belongs to one version of Node; another one may have installed it. */
function hasWorkingDatabase() {
  try {
    const Database = createRequire(join(root, 'package.json'))('better-sqlite3')
    new Database(':memory:').close()
    return true
  } catch {
    return false
  }
}

/** What builds the app is needed also where NODE_ENV says production. */
const quietly = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error']

/**
 * `npm ci` refuses a lock file made where the registry lacked some platform's optional package;
 * `npm install` takes the same versions from it and leaves those out.
 */
function install() {
  console.error('Installing …')
  if (!attempt(['npm', 'ci', ...quietly], false)) run('Installing what this platform needs', ['npm', 'install', '--no-save', ...quietly])
}

/** Installs unless everything the lock file names is there. */
export async function ensureInstalled() {
  ensureNode()
  if (!isInstalled()) install()
  else if (!hasWorkingDatabase()) run('Fetching the database for this version of Node', ['npm', 'rebuild', 'better-sqlite3', '--loglevel=error'])
}

const builds = {
  client: { what: 'Building the client', args: ['build'], made: 'dist/client/index.html', sources: ['client', 'shared'] },
  server: {
    what: 'Building the server',
    args: ['build', '--ssr', '--outDir', 'dist/server', '--emptyOutDir'],
    made: 'dist/server/main.js',
    sources: ['server', 'shared'],
  },
}
const alwaysSources = ['package-lock.json', 'vite.config.ts', 'tsconfig.json']

function filesBelow(path) {
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
}

function hashOf(sources) {
  const hash = createHash('sha256')
  const files = [...sources.flatMap(filesBelow), ...alwaysSources.map((file) => join(root, file))]
  for (const file of files) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

function buildIfStale({ what, args, made, sources }, stampPath) {
  const hash = hashOf(sources)
  if (existsSync(join(root, made)) && existsSync(stampPath) && readFileSync(stampPath, 'utf8') === hash) return
  run(what, [process.execPath, join('node_modules', 'vite', 'bin', 'vite.js'), ...args, '--logLevel', 'warn'], {
    ...process.env,
    // A test run that finds the build stale must not leave a build for tests behind.
    NODE_ENV: 'production',
  })
  writeFileSync(stampPath, hash)
}

/** Waits while another process builds; a lock older than this is left over from one that died. */
const longestBuildMs = 180_000

async function takeLock(path) {
  for (;;) {
    try {
      mkdirSync(path)
      return
    } catch {
      const since = statSync(path, { throwIfNoEntry: false })?.mtimeMs
      if (since !== undefined && Date.now() - since > longestBuildMs) rmSync(path, { recursive: true, force: true })
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

/** Builds `client` and `server`, each only when its sources changed since the last time. One process at a time. */
export async function ensureBuilt(names = ['client', 'server']) {
  mkdirSync(join(root, 'dist'), { recursive: true })
  const lock = join(root, 'dist', '.building')
  await takeLock(lock)
  const release = () => rmSync(lock, { recursive: true, force: true })
  process.once('exit', release)
  for (const name of names) buildIfStale(builds[name], join(root, 'dist', `${name}.stamp`))
  release()
  process.off('exit', release)
}
