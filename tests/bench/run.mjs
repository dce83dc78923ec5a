/**
 * `npm run bench`: our server beside a bare `ws` broadcast and `@y/websocket-server`, interleaved in one run on this machine.
 * Read the ratios; absolute times belong to the machine. Figures: relay latency, CPU per delivered message, peak memory,
 * joining and memory at several sizes, bytes stored after many gestures, admission beside applying alone.
 */
import { ensureBuilt, ensureInstalled } from '../../server/prepare.mjs'

await ensureInstalled()
await ensureBuilt()
const { ensurePeers } = await import('./peers.mjs')
ensurePeers()
const { measureRelay } = await import('./relay.mjs')
const { measureSizes } = await import('./sizes.mjs')
const { measureStorage } = await import('./storage.mjs')
const { measureAdmission } = await import('./admission.mjs')

const isQuick = process.argv.includes('--quick')
console.log(`Node ${process.version}, ${new Date().toISOString()}${isQuick ? ', quick run' : ''}`)
await measureRelay({ rounds: isQuick ? 1 : 4, roundSeconds: isQuick ? 4 : 8, clientCounts: [30, 100] })
await measureSizes({ cardCounts: isQuick ? [200, 1_500] : [200, 1_500, 5_000] })
await measureStorage({ gestures: 1_000 })
await measureAdmission()
