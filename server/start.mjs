/** `npm start`: installs what is missing, builds what is stale, serves. The first line on stdout is the address. */
import { ensureBuilt, ensureInstalled, ensureNode } from './prepare.mjs'

const parentLookMs = 500

/**
 * npm runs this in a shell. A signal sent to npm ends that shell, which passes nothing on: the server would live on,
 * holding port and data. When its parent is gone it takes that for the signal.
 */
function stopWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    process.kill(process.pid, 'SIGTERM')
  }, parentLookMs)
  timer.unref()
}

ensureNode()
stopWithNpm()
await ensureInstalled()
await ensureBuilt()
await import(new URL('../dist/server/main.js', import.meta.url).href)
