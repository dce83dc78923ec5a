/** Partners around the table who have no browser of their own in a test: stock clients that speak for an organisation. */
import type * as Y from 'yjs'
import { connectStock, joinBoard, type StockClient, type TestBoard } from '../server/harness'

export interface Seats {
  /** What this organisation does, on the server's disk when it resolves. */
  act(organisation: string, change: (doc: Y.Doc) => void): Promise<void>
  /** The board as the one who sits there sees it now. */
  docOf(organisation: string): Promise<Y.Doc>
}

export function openSeats(board: TestBoard): Seats {
  const clients = new Map<string, Promise<StockClient>>()
  const open = async (organisation: string) => connectStock(board, (await joinBoard(board, 'editor', `Fra ${organisation}`, undefined, organisation)).cookie)
  const clientOf = (organisation: string) => {
    const client = clients.get(organisation) ?? open(organisation)
    clients.set(organisation, client)
    return client
  }
  return {
    async act(organisation, change) {
      const client = await clientOf(organisation)
      client.doc.transact(() => change(client.doc))
      await client.whenSaved()
    },
    docOf: async (organisation) => (await clientOf(organisation)).doc,
  }
}
