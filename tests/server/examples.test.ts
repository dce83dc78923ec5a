/** The eight examples through the front door, and what a stock client makes of them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { exampleChoices } from '../../client/home/exampleChoices'
import { readBoard } from '../../shared/document/readBoard'
import { entriesOf, recordRoots } from '../../shared/document/roots'
import { exampleIds, findExample } from '../../shared/templates/findExample'
import { ask, connectStock, createBoard, joinBoard, root, startServer, type StockClient } from './harness'

const plainRecords = (doc: Y.Doc) => recordRoots.map((name) => entriesOf(doc, name).toJSON())

/** Writes every plain value of every record anew, as it is: all of it passes the server's door again. */
function writeEverythingAgain({ doc }: StockClient): void {
  for (const name of recordRoots) {
    doc.transact(() => {
      for (const entry of entriesOf(doc, name).values()) {
        if (!(entry instanceof Y.Map)) continue
        for (const [key, value] of [...entry.entries()]) if (!(value instanceof Y.AbstractType)) entry.set(key, value)
      }
    })
  }
}

describe('the examples', () => {
  for (const example of exampleIds) {
    test(`FB15 ${example} is made in both languages, and the server has nothing to put right in it`, async () => {
      const { address } = await startServer()
      for (const language of ['da', 'en'] as const) {
        const board = await createBoard(address, { title: '', language, example })
        const client = await connectStock(board, (await joinBoard(board, 'facilitator', 'Facilitator')).cookie)
        const file = findExample(example)!
        expect(readBoard(client.doc).meta.title).toBe(file.title[language])
        expect(readBoard(client.doc).partners.size).toBe(file.partners.length)
        const before = plainRecords(client.doc)
        let fromServer = 0
        client.doc.on('update', (_update: Uint8Array, origin: unknown) => void (origin !== null && (fromServer += 1)))
        writeEverythingAgain(client)
        await client.whenSaved()
        expect(fromServer).toBe(0)
        expect(plainRecords(client.doc)).toEqual(before)
        client.close()
      }
    })
  }

  test('FB16 an example that is not there is refused, and those that are there are named', async () => {
    const { address } = await startServer()
    const answer = await ask(address, 'POST', '/api/boards', { title: '', example: 'atlantis' })
    expect(answer.status).toBe(400)
    const { error } = (await answer.json()) as { error: { message: string } }
    for (const id of exampleIds) expect(error.message).toContain(id)
  })
})

describe('the front page', () => {
  test('FB17 its list of examples says what their files say', () => {
    expect(exampleChoices.map((choice) => choice.id).sort()).toEqual([...exampleIds].sort())
    for (const { id, title, start, end, partners, activities } of exampleChoices) {
      const file = findExample(id)!
      expect([title.da, title.en, start, end], id).toEqual([file.title.da, file.title.en, file.period!.start, file.period!.end])
      expect([partners, activities], id).toEqual([file.partners.length, file.activities.length])
    }
  })

  test('FB19 what it imports names no file with the examples’ content', () => {
    const list = readFileSync(join(root, 'client/home/exampleChoices.ts'), 'utf8')
    expect(list).not.toMatch(/import [^\n]*(examples\/|findExample|initiative)/)
    expect(list.length).toBeLessThan(6_000)
  })
})
