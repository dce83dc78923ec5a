/**
 * Makes one flood in a process of its own, so that it slows nobody's clock but the machine's: `node flood.mjs <updates|sockets|frames> <address> <boardId> <cookie>`.
 * Prints with which codes it was sent away, as JSON.
 */
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'

const [what, address, boardId, cookie] = process.argv.slice(2)
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** A socket of the flood's one session, and the code with which it ends. */
function open() {
  const socket = new WebSocket(`${address.replace(/^http/, 'ws')}/sync/${boardId}`, { headers: { Origin: address, Cookie: cookie } })
  const closed = new Promise((resolve) => socket.once('close', resolve))
  // Its end says all there is to say.
  socket.on('error', () => undefined)
  return new Promise((resolve) => socket.once('open', () => resolve({ socket, closed })))
}

/** `step`: 0 asks for what is missing, 2 tells of a change. */
function syncFrame(step, bytes) {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarUint(encoder, step)
  encoding.writeVarUint8Array(encoder, bytes)
  return encoding.toUint8Array(encoder)
}

const floods = {
  /** Five hundred updates a second, coming back each time it is sent away. */
  async updates() {
    const codes = []
    for (let round = 0; round < 3; round++) {
      const { socket, closed } = await open()
      const isOpen = () => socket.readyState === WebSocket.OPEN
      socket.send(syncFrame(0, Uint8Array.of(0)))
      const doc = new Y.Doc()
      doc.on('update', (update) => isOpen() && socket.send(syncFrame(2, update)))
      for (let tenth = 0; isOpen(); tenth++) {
        for (let number = 0; number < 50; number++) doc.getMap('meta').set('strøm', tenth * 50 + number)
        await sleep(100)
      }
      codes.push(await closed)
    }
    return codes
  },
  /** Two thousand sockets on one board from one session: `most` may stay. */
  async sockets(most = Number(process.argv[6])) {
    const opened = []
    for (let wave = 0; wave < 20; wave++) opened.push(...(await Promise.all(Array.from({ length: 100 }, open))))
    const isOpen = ({ socket }) => socket.readyState === WebSocket.OPEN
    while (opened.filter(isOpen).length > most) await sleep(20)
    const codes = await Promise.all(opened.filter((one) => !isOpen(one)).map(({ closed }) => closed))
    for (const { socket } of opened) socket.terminate()
    return codes
  },
  /** Frames of two mebibytes, many at once. */
  async frames() {
    const opened = await Promise.all(Array.from({ length: 20 }, open))
    for (const { socket } of opened) socket.send(new Uint8Array(2 * 1024 * 1024))
    return Promise.all(opened.map(({ closed }) => closed))
  },
}

process.stdout.write(JSON.stringify(await floods[what]()))
process.exit(0)
