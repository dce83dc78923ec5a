/** Relay: a third of the clients type, all others wait for every letter. Latency, CPU per delivered message, peak memory. */
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { cpuSeconds, median, newDataFolder, openBoard, peakBytes, percentile, sleep, startBare, startOurs, startPeer } from './servers.mjs'

const typingEveryMs = 200
/** Every update carries `@@` and a number, so that a receiver finds it in any frame, alone or together with others. */
const markLength = 10
const markOf = (number) => `@@${String(number).padStart(markLength - 2, '0')}`

function syncFrame(update) {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarUint(encoder, 2)
  encoding.writeVarUint8Array(encoder, update)
  return encoding.toUint8Array(encoder)
}

/** A client that speaks just enough of the protocol: answers the server's step 1, sends its own, types, and looks for marks. Before a bare broadcast it only types: every handshake would go to everybody. */
function openClient(url, options, onMark, isSpeaking = true) {
  const doc = new Y.Doc()
  const socket = new WebSocket(url, { ...options, perMessageDeflate: false })
  socket.binaryType = 'nodebuffer'
  const ready = new Promise((resolve, reject) => {
    socket.on('open', () => {
      if (isSpeaking) socket.send(Uint8Array.from([0, 0, 1, 0]))
      setTimeout(resolve, 50)
    })
    socket.on('error', reject)
  })
  socket.on('message', (data) => {
    if (isSpeaking && data[0] === 0 && data[1] === 0) socket.send(Uint8Array.from([0, 1, 2, 0, 0]))
    for (let at = data.indexOf('@@'); at !== -1; at = data.indexOf('@@', at + markLength)) onMark(Number(data.toString('latin1', at + 2, at + markLength)))
  })
  const entry = new Y.Map()
  const text = new Y.XmlText()
  const updates = []
  doc.on('update', (update) => updates.push(update))
  return {
    ready,
    close: () => socket.terminate(),
    /** Makes a card of one's own to type in. */
    prepare(id) {
      doc.transact(() => {
        const title = new Y.XmlFragment()
        const paragraph = new Y.XmlElement('paragraph')
        paragraph.insert(0, [text])
        title.insert(0, [paragraph])
        entry.set('kind', 'note')
        entry.set('title', title)
        entry.set('placement', { pageId: 'p', zoneId: null, x: 0, y: 0, pageX: 0, pageY: 0, order: 'a0' })
        entry.set('size', { w: 208, h: 88 })
        doc.getMap('cards').set(id, entry)
      })
      for (const update of updates.splice(0)) socket.send(syncFrame(update))
    },
    type(number) {
      text.insert(text.length, markOf(number))
      for (const update of updates.splice(0)) socket.send(syncFrame(update))
    },
  }
}

let rooms = 0

/** Every round gets a board of its own, so that nobody types into what an earlier round left behind. */
async function connectAll(kind, server, count, onMark) {
  const address = server.address.replace('http', 'ws')
  rooms += 1
  if (kind !== 'ours') return Array.from({ length: count }, () => openClient(`${address}/board${rooms}`, {}, onMark, kind !== 'bare ws'))
  const board = await openBoard(server.address)
  const clients = []
  for (let index = 0; index < count; index++) {
    const cookie = await board.join(`Deltager ${index}`)
    clients.push(openClient(`${address}/sync/${board.boardId}`, { headers: { Cookie: cookie, Origin: server.address } }, onMark))
  }
  return clients
}

/** One round on one server. Latencies in milliseconds, CPU in microseconds per delivered message. */
export async function measureRound(kind, server, count, seconds) {
  const sentAt = new Map()
  const latencies = []
  let delivered = 0
  let number = 0
  const clients = await connectAll(kind, server, count, (mark) => {
    const at = sentAt.get(mark)
    if (at === undefined) return
    delivered += 1
    latencies.push(performance.now() - at)
  })
  await Promise.all(clients.map((client) => client.ready))
  const writers = clients.slice(0, Math.round(count / 3))
  writers.forEach((writer, index) => writer.prepare(`card${index}`))
  await sleep(500)
  const cpuBefore = cpuSeconds(server.pid)
  const timers = writers.map((writer) => {
    const type = () => {
      number += 1
      sentAt.set(number, performance.now())
      writer.type(number)
    }
    let interval = null
    const start = setTimeout(() => {
      type()
      interval = setInterval(type, typingEveryMs)
    }, Math.random() * typingEveryMs)
    return () => {
      clearTimeout(start)
      clearInterval(interval)
    }
  })
  await sleep(seconds * 1000)
  for (const stop of timers) stop()
  await sleep(400)
  const cpu = cpuSeconds(server.pid) - cpuBefore
  for (const client of clients) client.close()
  await sleep(100)
  latencies.sort((a, b) => a - b)
  const expected = number * (count - 1)
  return {
    p50: percentile(latencies, 0.5),
    p95: percentile(latencies, 0.95),
    p99: percentile(latencies, 0.99),
    cpuPerDelivery: (cpu * 1e6) / delivered,
    delivered: delivered / expected,
  }
}

const ratio = (value, floor) => (value / floor).toFixed(2)

function printTable(count, results, peaks) {
  console.log(`\nRelay with ${count} clients, ${Math.round(count / 3)} of them typing five times a second (median of rounds)`)
  console.log('server                  p50 ms  p95 ms  p99 ms  CPU µs/delivery  peak MB  delivered')
  const medians = Object.fromEntries(
    Object.entries(results).map(([kind, rounds]) => [kind, Object.fromEntries(Object.keys(rounds[0]).map((name) => [name, median(rounds.map((round) => round[name]))]))]),
  )
  for (const [kind, row] of Object.entries(medians)) {
    const cells = [row.p50, row.p95, row.p99].map((value) => value.toFixed(2).padStart(7)).join(' ')
    console.log(`${kind.padEnd(22)} ${cells} ${row.cpuPerDelivery.toFixed(1).padStart(16)} ${(peaks[kind] / 2 ** 20).toFixed(0).padStart(8)} ${(row.delivered * 100).toFixed(1).padStart(9)} %`)
  }
  const pairs = (name, other) => median(results.ours.map((round, index) => round[name] / results[other][index][name]))
  console.log(`ours / bare broadcast, pair by pair: p50 ${pairs('p50', 'bare ws').toFixed(2)}, p95 ${pairs('p95', 'bare ws').toFixed(2)}, p99 ${pairs('p99', 'bare ws').toFixed(2)}, CPU ${pairs('cpuPerDelivery', 'bare ws').toFixed(2)}`)
  console.log(`ours / @y/websocket-server, pair by pair: p95 ${pairs('p95', '@y/websocket-server').toFixed(2)}, CPU ${pairs('cpuPerDelivery', '@y/websocket-server').toFixed(2)}, peak memory ${ratio(peaks.ours, peaks['@y/websocket-server'])}`)
}

export async function measureRelay({ rounds, roundSeconds, clientCounts }) {
  for (const count of clientCounts) {
    const data = newDataFolder()
    const servers = { 'bare ws': await startBare(), '@y/websocket-server': await startPeer(), ours: await startOurs(data.folder) }
    const results = { 'bare ws': [], '@y/websocket-server': [], ours: [] }
    // Once around uncounted: the first seconds belong to the compiler.
    for (const [kind, server] of Object.entries(servers)) await measureRound(kind, server, count, 2)
    for (let round = 0; round < rounds; round++) {
      const kinds = Object.keys(servers)
      const order = [...kinds.slice(round % 3), ...kinds.slice(0, round % 3)]
      for (const kind of order) results[kind].push(await measureRound(kind, servers[kind], count, roundSeconds))
    }
    const peaks = Object.fromEntries(Object.entries(servers).map(([kind, server]) => [kind, peakBytes(server.pid)]))
    printTable(count, results, peaks)
    for (const server of Object.values(servers)) await server.stop()
    data.remove()
  }
}
