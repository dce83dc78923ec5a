/** What only some may say of a card or a link: the receiver's answer, what is agreed, what is shared. */
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { addPartner } from '../../shared/document/boardRecords'
import { addCard, setCardField } from '../../shared/document/cards'
import { setConfirmation } from '../../shared/document/confirm'
import { addLink } from '../../shared/document/links'
import { readBoard } from '../../shared/document/readBoard'
import { entriesOf, findEntry } from '../../shared/document/roots'
import type { Confirmation } from '../../shared/domain/confirmation'
import { connectStock, createBoard, isSame, joinBoard, startServer, until, type StockClient } from './harness'

const placement = { pageId: 'activity-plan', zoneId: 'activity-plan.bank', x: 20, y: 100, pageX: 20, pageY: 100, order: 'a0' }

interface Stage {
  readonly receiver: StockClient
  readonly stranger: StockClient
  readonly facilitator: StockClient
}

function addActivity(doc: Y.Doc, id: string, author: string, owner: string): void {
  addCard(doc, { id, kind: 'activity', title: id, placement, author, organisation: '', createdAt: '2026-11-21T10:00:00.000Z', fields: { owner } })
}

/** Kommunen owns what Fonden's activity is said to reinforce. */
async function openStage(): Promise<Stage> {
  const { address } = await startServer()
  const board = await createBoard(address, { title: 'Prøve', templates: ['problem-analysis', 'activity-plan'] })
  const people = [await joinBoard(board, 'editor', 'A', undefined, 'Kommunen'), await joinBoard(board, 'editor', 'B', undefined, 'Fonden'), await joinBoard(board, 'facilitator', 'F', undefined, 'Sekretariatet')] as const
  const [receiver, stranger, facilitator] = [await connectStock(board, people[0].cookie), await connectStock(board, people[1].cookie), await connectStock(board, people[2].cookie)]
  const { doc } = facilitator
  doc.transact(() => {
    addPartner(doc, { id: 'kommunen', title: 'Kommunen', sector: 'municipality', type: 'core', fields: {} })
    addPartner(doc, { id: 'fonden', title: 'Fonden', sector: 'philanthropy', type: 'core', fields: {} })
    addActivity(doc, 'fra', people[2].participantId, 'fonden')
    addActivity(doc, 'til', people[2].participantId, 'kommunen')
    addActivity(doc, 'andet', people[2].participantId, 'fonden')
    addLink(doc, { id: 'l', kind: 'reinforces', from: 'fra', to: 'til', why: 'netværket viste behovet', author: people[2].participantId, createdAt: '' })
  })
  await until(() => [receiver, stranger].every((client) => isSame(client.doc, doc)), 'the plan')
  return { receiver, stranger, facilitator }
}

const answer = (is: Confirmation['answer'], by = 'kommunen', isOnBehalf = false): Confirmation => ({ answer: is, by, at: '2026-11-21T10:00:00.000Z', isOnBehalf })

const linkOf = ({ doc }: StockClient) => readBoard(doc).links.get('l')!

async function settled(stage: Stage, who: StockClient): Promise<void> {
  await who.whenSaved()
  await until(() => [stage.receiver, stage.stranger].every((client) => isSame(client.doc, stage.facilitator.doc)), 'the same at all')
}

describe('answers of the receiver', () => {
  test('FD15 another organisation neither gives, changes, takes away nor moves an answer, in whoever’s name, and nobody is turned away', async () => {
    const stage = await openStage()
    const { stranger, receiver, facilitator } = stage
    const attacks: readonly [string, (doc: Y.Doc) => void][] = [
      ['in the receiver’s name', (doc) => setConfirmation(doc, 'l', answer('yes'))],
      ['in its own name', (doc) => setConfirmation(doc, 'l', answer('yes', 'fonden'))],
      ['as a facilitator', (doc) => setConfirmation(doc, 'l', answer('no', 'kommunen', true))],
      ['with the field alone', (doc) => findEntry(doc, 'links', 'l')!.set('confirmedBy', 'kommunen')],
    ]
    for (const [what, write] of attacks) {
      write(stranger.doc)
      await settled(stage, stranger)
      expect(linkOf(receiver).fields, what).toEqual({})
    }
    setConfirmation(receiver.doc, 'l', answer('yes'))
    await settled(stage, receiver)
    const { fields } = linkOf(facilitator)
    expect(fields).toEqual({ confirmedBy: 'kommunen', confirmation: answer('yes') })
    const later: readonly [string, (doc: Y.Doc) => void][] = [
      ['taken away', (doc) => findEntry(doc, 'links', 'l')!.delete('confirmedBy')],
      ['changed', (doc) => setConfirmation(doc, 'l', answer('no'))],
      ['moved', (doc) => findEntry(doc, 'links', 'l')!.set('to', 'andet')],
    ]
    for (const [what, write] of later) {
      write(stranger.doc)
      await settled(stage, stranger)
      expect([linkOf(facilitator).fields, linkOf(facilitator).to], what).toEqual([fields, 'til'])
    }
    expect([stranger.refusals(), stranger.closeCodes()]).toEqual([[], []])
  })

  test('FD16 the receiver changes its mind, a facilitator answers on its behalf, and a link that was removed comes back with its answer', async () => {
    const stage = await openStage()
    const { stranger, receiver, facilitator } = stage
    setConfirmation(receiver.doc, 'l', answer('not-yet'))
    await settled(stage, receiver)
    expect(linkOf(facilitator).fields).toEqual({ confirmation: answer('not-yet') })
    setConfirmation(facilitator.doc, 'l', answer('yes', 'kommunen', true))
    await settled(stage, facilitator)
    expect(linkOf(receiver).fields.confirmedBy).toBe('kommunen')
    const undo = new Y.UndoManager(entriesOf(stranger.doc, 'links'))
    entriesOf(stranger.doc, 'links').delete('l')
    await settled(stage, stranger)
    undo.undo()
    await settled(stage, stranger)
    expect(linkOf(facilitator).fields).toEqual({ confirmedBy: 'kommunen', confirmation: answer('yes', 'kommunen', true) })
    setConfirmation(receiver.doc, 'l', answer('no'))
    await settled(stage, receiver)
    expect(linkOf(facilitator).fields).toEqual({ confirmation: answer('no') })
  })
})

describe('what is shared and agreed', () => {
  test('FD17 agreed is written by a facilitator alone; evidence without a source is a draft, also when its source is taken away', async () => {
    const stage = await openStage()
    const { stranger, facilitator } = stage
    const status = () => readBoard(stage.receiver.doc).cards.get('v')?.fields.status
    addCard(stranger.doc, { id: 'v', kind: 'evidence', title: 'Mange er ensomme', placement, author: null, organisation: '', createdAt: '', fields: { status: 'shared' } })
    await settled(stage, stranger)
    expect(status()).toBe('draft')
    stranger.doc.transact(() => {
      setCardField(stranger.doc, 'v', 'source', 'Testdata 2025')
      setCardField(stranger.doc, 'v', 'status', 'shared')
    })
    await settled(stage, stranger)
    expect(status()).toBe('shared')
    setCardField(stranger.doc, 'v', 'status', 'agreed')
    await settled(stage, stranger)
    expect(status()).toBe('shared')
    setCardField(facilitator.doc, 'v', 'status', 'agreed')
    await settled(stage, facilitator)
    setCardField(stranger.doc, 'v', 'title', 'x')
    await settled(stage, stranger)
    expect(status()).toBe('agreed')
    setCardField(stranger.doc, 'v', 'source', null)
    await settled(stage, stranger)
    expect(status()).toBe('draft')
  })

  test('FD18 two who at the same moment each draw one half of a circle of dependencies end without the circle', async () => {
    const stage = await openStage()
    const { stranger, receiver, facilitator } = stage
    addLink(stranger.doc, { id: 'd1', kind: 'depends-on', from: 'fra', to: 'til', author: null, createdAt: '' })
    addLink(receiver.doc, { id: 'd2', kind: 'depends-on', from: 'til', to: 'fra', author: null, createdAt: '' })
    await Promise.all([stranger.whenSaved(), receiver.whenSaved()])
    await settled(stage, stranger)
    expect([...readBoard(facilitator.doc).links.keys()].filter((id) => id.startsWith('d'))).toHaveLength(1)
  })
})
