/** Joining and memory at several sizes of board, from a server that has just started. */
import { connectStock, addManyCards } from './fill.mjs'
import { median, newDataFolder, openBoard, residentBytes, sleep, startOurs } from './servers.mjs'

const joins = 5

async function measureSize(cardCount) {
  const data = newDataFolder()
  let server = await startOurs(data.folder)
  const board = await openBoard(server.address)
  const cookie = await board.join('Fylder')
  if (cardCount > 0) {
    const filler = await connectStock(server.address, board.boardId, cookie)
    await addManyCards(filler.doc, cardCount)
    await filler.whenSaved()
    filler.close()
  }
  await server.stop()
  server = await startOurs(data.folder)
  await sleep(500)
  const times = []
  let loaded = 0
  const clients = []
  for (let join = 0; join < joins; join++) {
    const startedAt = performance.now()
    clients.push(await connectStock(server.address, board.boardId, cookie))
    times.push(performance.now() - startedAt)
    if (join === 0) {
      await sleep(1_500)
      loaded = residentBytes(server.pid)
    }
  }
  for (const client of clients) client.close()
  await server.stop()
  data.remove()
  return { first: times[0], later: median(times.slice(1)), loaded }
}

export async function measureSizes({ cardCounts }) {
  const empty = await measureSize(0)
  console.log('\nJoining a board after a restart, and what a loaded board costs')
  console.log('cards   first join ms   later joins ms   memory above an empty board MB')
  for (const cardCount of cardCounts) {
    const { first, later, loaded } = await measureSize(cardCount)
    console.log(`${String(cardCount).padStart(5)} ${first.toFixed(0).padStart(15)} ${later.toFixed(0).padStart(16)} ${((loaded - empty.loaded) / 2 ** 20).toFixed(1).padStart(32)}`)
  }
}
