/**
 * Loaded into a server of the tests before it starts: tells on stderr, when asked by SIGUSR2, how long the event loop was held at most
 * since the last time, and for how long it worked in all. Both in milliseconds of its own work, so that other programs' do not count.
 */
const everyMs = 5
let last = process.cpuUsage()
let longestMs = 0
let workMs = 0
setInterval(() => {
  const now = process.cpuUsage()
  const heldMs = (now.user - last.user + now.system - last.system) / 1_000
  last = now
  longestMs = Math.max(longestMs, heldMs)
  workMs += heldMs
}, everyMs).unref()
process.on('SIGUSR2', () => {
  process.stderr.write(`held ${longestMs.toFixed(1)} of ${workMs.toFixed(1)}\n`)
  longestMs = 0
  workMs = 0
})
