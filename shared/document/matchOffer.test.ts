import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { putCard } from '../../tests/draftBoards'
import { cardFace } from '../reports/cardFace'
import { addPartner } from './boardRecords'
import { matchOffer } from './matchOffer'
import { readBoard } from './readBoard'
import { seedBoard } from './seedBoard'
import { openUndo } from './undo'

const origin = { name: 'own' }

function planWith(needsPartner: string): Y.Doc {
  const doc = new Y.Doc()
  const session = { id: 's', title: '', date: '', place: '' }
  seedBoard(doc, { title: 'Prøve', language: 'da', createdAt: '', templates: [{ templateId: 'activity-plan' }], session, newId: () => 'n' })
  for (const id of ['A', 'B']) addPartner(doc, { id, title: `Partner ${id}`, sector: 'municipality', type: 'core', fields: {} })
  putCard(doc, 'activity-plan.offers', 'o', 'offer', 'En vejleder to dage om ugen', { partner: 'A' })
  putCard(doc, 'activity-plan.offers', 'n', 'need', 'Nogen de unge kan ringe til', { partner: needsPartner })
  return doc
}

function match(doc: Y.Doc): void {
  const board = readBoard(doc)
  const placement = { pageId: 'activity-plan', zoneId: 'activity-plan.bank', x: 0, y: 0, pageX: 0, pageY: 0, order: 'a' }
  let count = 0
  doc.transact(() => matchOffer(doc, { offer: board.cards.get('o')!, need: board.cards.get('n')!, id: 'a', placement, author: 'p', organisation: '', createdAt: '', newId: () => `l${++count}` }), origin)
}

describe('an offer meets a need', () => {
  test('FZ6 the activity has both partners, both cards lead to it and say that they are used, and undo takes it back in one step', () => {
    const doc = planWith('B')
    const undo = openUndo(doc, [origin])
    match(doc)
    const board = readBoard(doc)
    expect(board.cards.get('a')).toMatchObject({ kind: 'activity', title: 'En vejleder to dage om ugen: Nogen de unge kan ringe til', fields: { owner: 'A', with: ['B'], status: 'planned' } })
    expect([...board.links.values()].map(({ kind, from, to }) => `${kind} ${from} ${to}`).sort()).toEqual(['became n a', 'became o a'])
    expect(['o', 'n'].map((id) => [board.cards.get(id)!.fields.fate, cardFace(board, board.cards.get(id)!, 'da')[0]])).toEqual([['used', 'brugt'], ['used', 'brugt']])
    expect(undo.undo()).toBe('done')
    const after = readBoard(doc)
    expect([after.cards.has('a'), after.links.size, after.cards.get('o')!.fields.fate, undo.canUndo()]).toEqual([false, 0, undefined, false])
  })

  test('FZ6 whoever both gives and needs is responsible once', () => {
    const doc = planWith('A')
    match(doc)
    expect(readBoard(doc).cards.get('a')!.fields).toEqual({ owner: 'A', status: 'planned' })
  })
})
