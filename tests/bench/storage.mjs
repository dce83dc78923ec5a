/** Bytes stored after many gestures, beside the same content written once. */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { addCard, connectStock } from './fill.mjs'
import { newDataFolder, openBoard, sleep, startOurs } from './servers.mjs'

const cards = 50
const titleOf = (index) => `Kort ${index}`

function storedBytes(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(db|sqlite3?)(-wal|-shm)?$/.test(entry.name))
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
}

async function store(write) {
  const data = newDataFolder()
  const server = await startOurs(data.folder)
  const board = await openBoard(server.address)
  const client = await connectStock(server.address, board.boardId, await board.join('Skriver'))
  await write(client.doc)
  await client.whenSaved()
  client.close()
  await server.stop()
  const bytes = storedBytes(data.folder)
  data.remove()
  return bytes
}

function textOf(doc, id) {
  return doc.getMap('cards').get(id).get('title').get(0).get(0)
}

export async function measureStorage({ gestures }) {
  const finalText = (index) => titleOf(index) + 'x'.repeat(Math.floor(gestures / 2 / cards))
  const once = await store(async (doc) => {
    doc.transact(() => {
      for (let index = 0; index < cards; index++) addCard(doc, `k${index}`, finalText(index), { x: index * 10, y: gestures })
    })
  })
  const many = await store(async (doc) => {
    for (let index = 0; index < cards; index++) addCard(doc, `k${index}`, titleOf(index), { x: index * 10, y: 0 })
    for (let gesture = 0; gesture < gestures; gesture++) {
      const id = `k${gesture % cards}`
      if (gesture % 2 === 0) {
        const entry = doc.getMap('cards').get(id)
        entry.set('placement', { ...entry.get('placement'), y: gesture, pageY: gesture })
      } else {
        const text = textOf(doc, id)
        text.insert(text.length, 'x')
      }
      if (gesture % 4 === 3) await sleep(80)
    }
  })
  const empty = await store(async () => undefined)
  const kb = (bytes) => `${(bytes / 1024).toFixed(0)} kB`
  console.log(`\nStored after ${gestures.toLocaleString('en')} gestures on ${cards} cards: ${kb(many)}; the same content written once: ${kb(once)} (an empty board: ${kb(empty)})`)
  console.log(`ratio ${(many / once).toFixed(2)}, without the empty board ${((many - empty) / Math.max(1, once - empty)).toFixed(2)}`)
}
