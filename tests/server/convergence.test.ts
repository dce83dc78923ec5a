import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { setCardField, placeCard } from '../../shared/document/cards'
import { findEntry } from '../../shared/document/roots'
import { addCard, connectStock, createBoard, isSame, joinBoard, sleep, startServer, titleOf, until, type StockClient } from './harness'

const people = 4

interface Edit {
  readonly does: 'add' | 'remove' | 'type' | 'erase' | 'color' | 'move'
  readonly who: number
  readonly card: number
  readonly value: number
}
type Step =
  | Edit
  | { readonly does: 'leave' | 'return'; readonly who: number }
  | { readonly does: 'wait' }

const who = fc.nat(people - 1)
const edits: fc.Arbitrary<Edit> = fc.record({ does: fc.constantFrom('add', 'remove', 'type', 'type', 'type', 'erase', 'color', 'move'), who, card: fc.nat(6), value: fc.nat(100) })
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: edits },
  { weight: 3, arbitrary: fc.record({ does: fc.constantFrom('leave', 'return'), who }) },
  { weight: 2, arbitrary: fc.constant({ does: 'wait' as const }) },
)

function edit(doc: Y.Doc, given: Edit, person: number): void {
  const id = `k${given.card}`
  if (given.does === 'add' && findEntry(doc, 'cards', id) === null) return addCard(doc, id, `${person}`)
  if (findEntry(doc, 'cards', id) === null) return
  if (given.does === 'remove') return void doc.getMap('cards').delete(id)
  if (given.does === 'color') return setCardField(doc, id, 'color', (given.value % 8) + 1)
  if (given.does === 'move') return placeCard(doc, id, { pageId: 'p', zoneId: null, x: given.value, y: 0, pageX: given.value, pageY: 0, order: 'a0' })
  const text = titleOf(doc, id)
  if (given.does === 'erase' && text.length > 0) text.delete(given.value % text.length, 1)
  if (given.does === 'type') text.insert(given.value % (text.length + 1), 'abcæøå'[given.value % 6] ?? 'x')
}

async function take(given: Step, clients: readonly StockClient[]): Promise<void> {
  if (given.does === 'wait') return sleep(15)
  const client = clients[given.who]
  if (client === undefined) return
  if ('card' in given) edit(client.doc, given, given.who)
  else if (given.does === 'leave') client.provider.disconnect()
  else client.provider.connect()
}

test('S100 whatever several people write, and whoever loses the line meanwhile, all end with the same board, and so does a newcomer', async () => {
  const { address } = await startServer()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 80 }), async (steps) => {
      const board = await createBoard(address)
      const clients = await Promise.all(Array.from({ length: people }, async (_, person) => connectStock(board, (await joinBoard(board, 'editor', `P${person}`)).cookie)))
      for (const given of steps) await take(given, clients)
      for (const client of clients) client.provider.connect()
      await until(() => clients.every((client) => client.provider.synced), 'all to be back')
      await Promise.all(clients.map((client) => client.whenSaved()))
      const newcomer = await connectStock(board, (await joinBoard(board, 'viewer', 'Ny')).cookie)
      await until(() => clients.every((client) => isSame(client.doc, newcomer.doc)), 'the same board at all')
      expect(newcomer.doc.store.pendingStructs).toBe(null)
      for (const client of [...clients, newcomer]) client.close()
    }),
    { numRuns: 15, endOnFailure: true },
  )
})
