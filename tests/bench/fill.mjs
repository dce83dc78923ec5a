/** Filling a board of ours through the front door: a stock client, at the pace the server allows. */
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { sleep } from './servers.mjs'

/** A stock y-websocket client with cookie and Origin. */
export async function connectStock(address, boardId, cookie) {
  class Socket extends WebSocket {
    constructor(url) {
      super(url, { headers: { Cookie: cookie, Origin: address } })
    }
  }
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(`${address.replace('http', 'ws')}/sync`, boardId, doc, { WebSocketPolyfill: Socket, disableBc: true })
  let saved = null
  provider.messageHandlers[100] = (_encoder, decoder) => {
    saved = Y.decodeStateVector(decoder.arr.slice(decoder.pos + 1))
  }
  await new Promise((resolve) => provider.once('sync', resolve))
  return {
    doc,
    /** Waits until everything written here is on the server's disk. */
    async whenSaved() {
      const mine = () => Y.getState(doc.store, doc.clientID)
      while ((saved?.get(doc.clientID) ?? 0) < mine()) await sleep(20)
    },
    close: () => provider.destroy(),
  }
}

export function addCard(doc, id, text, place) {
  doc.transact(() => {
    const entry = new Y.Map()
    const title = new Y.XmlFragment()
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(text)])
    title.insert(0, [paragraph])
    entry.set('kind', 'cause')
    entry.set('title', title)
    entry.set('placement', { pageId: 'problem-analysis', zoneId: null, x: place.x, y: place.y, pageX: place.x, pageY: place.y, order: 'a0' })
    entry.set('size', { w: 208, h: 88 })
    entry.set('createdAt', '2026-11-21T10:00:00.000Z')
    doc.getMap('cards').set(id, entry)
  })
}

/** Adds `count` cards, 50 in each update, 20 updates a second. */
export async function addManyCards(doc, count) {
  for (let first = 0; first < count; first += 50) {
    doc.transact(() => {
      for (let index = first; index < Math.min(count, first + 50); index++) {
        addCard(doc, `k${index}`, `Årsag nummer ${index}: unge mangler voksne, der bliver og kender vejen`, { x: (index % 40) * 220, y: Math.floor(index / 40) * 110 })
      }
    })
    await sleep(50)
  }
}
