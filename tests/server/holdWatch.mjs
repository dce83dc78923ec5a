/** Loaded into a server of the tests before it starts: tells on stderr, when asked by SIGUSR2, how long the event loop was held at most since the last time. */
import { performance } from 'node:perf_hooks'

const everyMs = 5
let lastMs = performance.now()
let longestMs = 0
setInterval(() => {
  const nowMs = performance.now()
  longestMs = Math.max(longestMs, nowMs - lastMs - everyMs)
  lastMs = nowMs
}, everyMs).unref()
process.on('SIGUSR2', () => {
  process.stderr.write(`held ${longestMs.toFixed(1)}\n`)
  longestMs = 0
})
