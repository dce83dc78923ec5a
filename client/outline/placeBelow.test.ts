import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { cardSize, zoneAt } from '../../shared/domain/geometry'
import { addCard } from '../../shared/document/cards'
import { addPage, addZone } from '../../shared/document/boardRecords'
import { openBoardView } from '../../shared/document/openBoardView'
import { openRoots } from '../../shared/document/roots'
import { placementAt } from '../board/newCard'
import { placeBelow } from './useOutlineEye'

it('L9 a card made outside zones in the list lands below the zones, on no zone and on no other card', () => {
  const corner = fc.record({ x: fc.integer({ min: -2000, max: 2000 }), y: fc.integer({ min: 0, max: 2000 }) })
  fc.assert(
    fc.property(fc.array(corner, { maxLength: 4 }), fc.integer({ min: 1, max: 15 }), (zones, count) => {
      const doc = openRoots(new Y.Doc())
      addPage(doc, { id: 'p', title: 'Side', templateId: null, order: 'a0' })
      zones.forEach(({ x, y }, index) => {
        const placement = { pageId: 'p', zoneId: null, x, y, pageX: x, pageY: y, order: `a${index}` }
        addZone(doc, { id: `z${index}`, pageId: 'p', templateId: null, zoneKey: null, trackId: null, trackNumber: null, title: '', question: '', placement, size: { w: 500, h: 400 } })
      })
      const view = openBoardView(doc)
      for (let index = 0; index < count; index++) {
        const point = placeBelow(view.read(), 'p')
        expect(zoneAt(view.read().zones.values(), 'p', point)).toBeNull()
        const placement = placementAt(view.read(), 'p', point)
        const touches = [...view.read().cards.values()].some(
          ({ placement: other }) => Math.abs(other.pageX - placement.pageX) < cardSize.w && Math.abs(other.pageY - placement.pageY) < cardSize.h,
        )
        expect(touches).toBe(false)
        addCard(doc, { id: `c${index}`, kind: 'note', placement, author: null, organisation: '', createdAt: '' })
      }
    }),
    { numRuns: 50 },
  )
})
