import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addCard } from '../../shared/document/cards'
import { authorise } from '../access/authorise'
import type { StoredMember } from '../store/AccessStore'
import { admitUpdate, type AdmittedUpdate } from '../admission/admitUpdate'
import { openLiveDocument } from './LiveDocument'

const member: StoredMember = { board: 'b', participant: 'p', link: 'l', name: 'A', organisation: '', voice: '', role: 'editor', color: 0, joined: '' }

function admitted(bytes: Uint8Array, doc: Y.Doc): AdmittedUpdate {
  const right = authorise(member, 'read')
  const admission = right === null ? null : admitUpdate(right, bytes, doc)
  if (admission?.is !== 'admitted') throw new Error('not admitted')
  return admission.update
}

const placement = { pageId: 'p', zoneId: null, x: 0, y: 0, pageX: 0, pageY: 0, order: 'a0' }

function cardUpdate(id: string): Uint8Array {
  const doc = new Y.Doc()
  addCard(doc, { id, kind: 'note', title: 'x', placement, author: null, organisation: '', createdAt: '' })
  return Y.encodeStateAsUpdate(doc)
}

/** Decodes well; applying it throws half-way, since its origin is in its own future. */
function tornUpdate(): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const number of [1, 1, 5, 0]) encoding.writeVarUint(encoder, number)
  encoding.writeUint8(encoder, 4 | 0x80)
  for (const number of [5, 100]) encoding.writeVarUint(encoder, number)
  encoding.writeVarString(encoder, 'a')
  encoding.writeVarUint(encoder, 0)
  return encoding.toUint8Array(encoder)
}

test('S170 an update that tears the document while it is applied is left out, and the others of its group are taken in', () => {
  const live = openLiveDocument(() => ({ snapshot: cardUpdate('gemt'), updates: [], seq: 0 }))
  const applied = live.apply([cardUpdate('før'), tornUpdate(), cardUpdate('efter')].map((bytes) => admitted(bytes, live.doc)))
  expect(applied.outcomes).toEqual(['applied', 'broken', 'applied'])
  expect([...live.doc.getMap('cards').keys()].sort()).toEqual(['efter', 'før', 'gemt'])
  const other = new Y.Doc()
  Y.applyUpdate(other, applied.update ?? new Uint8Array())
  expect([...other.getMap('cards').keys()].sort()).toEqual(['efter', 'før'])
  expect(live.apply([admitted(cardUpdate('videre'), live.doc)]).outcomes).toEqual(['applied'])
})

test('S171 a group becomes one update, and what changes nothing becomes none', () => {
  const live = openLiveDocument(() => ({ snapshot: null, updates: [], seq: 0 }))
  const group = ['a', 'b', 'c'].map((id) => admitted(cardUpdate(id), live.doc))
  const { update, hasServerPart } = live.apply(group)
  expect(hasServerPart).toBe(false)
  const other = new Y.Doc()
  Y.applyUpdate(other, update ?? new Uint8Array())
  expect([...other.getMap('cards').keys()].sort()).toEqual(['a', 'b', 'c'])
  expect(live.apply(group).update).toBe(null)
})

test('S172 a board over 25 MB takes in deletions only', () => {
  const live = openLiveDocument(() => ({ snapshot: cardUpdate('k1'), updates: [], seq: 0 }))
  live.noteSize(26 * 1024 * 1024)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(live.doc))
  let deletion = new Uint8Array()
  doc.on('update', (update: Uint8Array) => (deletion = new Uint8Array(update)))
  doc.getMap('cards').delete('k1')
  expect(live.hasRoom()).toBe(false)
  expect(live.apply([cardUpdate('k2'), deletion].map((bytes) => admitted(bytes, live.doc))).outcomes).toEqual(['full', 'applied'])
  expect(live.doc.getMap('cards').size).toBe(0)
})
