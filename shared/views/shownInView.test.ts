import { describe, expect, test } from 'vitest'
import { emptyBoard } from '../../tests/draftBoards'
import { addCard, placementsInZone } from '../document/cards'
import { growZonesFor } from '../document/growZones'
import { readBoard } from '../document/readBoard'
import { tidyPlacements } from '../document/tidyZone'
import { cardSize } from '../domain/geometry'

const matrix = 'activity-plan.matrix'
const draft = { title: 'Åben rådgivning', author: null, organisation: '', createdAt: '' }

/** A board whose matrix holds this many cards of a kind, piled far below its edge. */
function piled(kind: string, count: number) {
  const doc = emptyBoard()
  const [place] = placementsInZone(readBoard(doc), matrix, [cardSize])
  const height = readBoard(doc).zones.get(matrix)!.size.h
  const ids = Array.from({ length: count }, (_, index) => `k${index}`)
  ids.forEach((id, index) => addCard(doc, { ...draft, id, kind, placement: { ...place!, y: height - 80 + index * 100, order: `a${index}` } }))
  return { doc, ids, height }
}

describe('cards that a live view stands for', () => {
  test('FX1 no zone grows for them, and it grows for those it cannot show', () => {
    const seen = piled('note', 4)
    growZonesFor(seen.doc, seen.ids)
    expect(readBoard(seen.doc).zones.get(matrix)!.size.h).toBeGreaterThan(seen.height)
    const stoodFor = piled('activity', 4)
    growZonesFor(stoodFor.doc, stoodFor.ids)
    expect(readBoard(stoodFor.doc).zones.get(matrix)!.size.h).toBe(stoodFor.height)
  })

  test('FX1 nothing is placed around them, and tidying leaves them', () => {
    const { doc } = piled('activity', 4)
    const first = (board = readBoard(doc)) => placementsInZone(board, matrix, [cardSize])[0]!
    const { x, y } = first(readBoard(emptyBoard()))
    expect([first().x, first().y]).toEqual([x, y])
    expect(tidyPlacements(readBoard(doc), matrix).size).toBe(0)
    expect(tidyPlacements(readBoard(piled('note', 4).doc), matrix).size).toBeGreaterThan(0)
  })
})
