import { expect, test } from 'vitest'
import { boTrygt, emptyBoard } from '../../tests/draftBoards'
import { cardsOfZone } from '../domain/boardQueries'
import { addCard } from './cards'
import { readBoard } from './readBoard'
import { tidyPlacements, tidyZone } from './tidyZone'
import { openUndo } from './undo'

const zoneId = 'problem-analysis.causes'

function scattered() {
  const doc = emptyBoard()
  const places = [[300, 400], [20, 410], [700, 95], [40, 120], [500, 405]] as const
  places.forEach(([x, y], index) => {
    const placement = { pageId: 'problem-analysis', zoneId, x, y, pageX: 0, pageY: 0, order: `a${index + 1}` }
    addCard(doc, { id: `k${index}`, kind: 'cause', title: `Årsag ${index}`, placement, author: null, organisation: '', createdAt: '' })
  })
  return doc
}

test('FC7 a zone is tidied in one step that can be undone, and the list reads its cards in the same order', () => {
  const doc = scattered()
  const before = readBoard(doc).cards
  const own = { name: 'own' }
  const undo = openUndo(doc, [own])
  doc.transact(() => expect(tidyZone(doc, readBoard(doc), zoneId)).toBe(5), own)
  const board = readBoard(doc)
  expect(cardsOfZone(board, zoneId).map(({ id }) => id)).toEqual(['k3', 'k2', 'k1', 'k0', 'k4'])
  expect(cardsOfZone(board, zoneId).map(({ placement }) => `${placement.x},${placement.y}`)).toEqual(['16,88', '240,88', '464,88', '688,88', '912,88'])
  expect(tidyPlacements(board, zoneId).size).toBe(0)
  undo.undo()
  expect(readBoard(doc).cards).toEqual(before)
})

test('FC7 a card that somebody holds stays where it is, and none is laid on it', () => {
  const doc = scattered()
  const board = readBoard(doc)
  const held = board.cards.get('k3')!
  tidyZone(doc, board, zoneId, { staying: new Set(['k3']) })
  const after = readBoard(doc)
  expect(after.cards.get('k3')).toEqual(held)
  for (const { id, placement: { x, y } } of cardsOfZone(after, zoneId)) {
    const isClear = id === 'k3' || x >= held.placement.x + 208 || x + 208 <= held.placement.x || y >= held.placement.y + 88 || y + 88 <= held.placement.y
    expect(isClear).toBe(true)
  }
})

test('FC7 what an example brings is tidy already, row by row', () => {
  const board = readBoard(boTrygt())
  expect(tidyPlacements(board, 'problem-analysis.voices').size).toBe(0)
})
