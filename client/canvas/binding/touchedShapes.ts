import type { TLShapeId } from 'tldraw'
import type { Board } from '../../../shared/domain/board'
import { cardsOfPage, zonesOfPage } from '../../../shared/domain/boardQueries'
import type { RecordRef } from '../../../shared/document/changedRecords'
import { isCardHere } from './readPage'
import { shapeIdOf, type RecordName, type ShownRoot } from '../shapes/shapeIds'

export interface Touched {
  readonly records: readonly RecordName[]
  /** Links may have come or gone, or changed their course. */
  readonly hasNewLinks: boolean
}

const shownRoots: readonly string[] = ['zones', 'cards', 'links', 'drawings'] satisfies ShownRoot[]

/** Which shapes must be made again when these records changed: a zone moves its cards, a card changes its zone's count. */
export function touchedShapes(board: Board, pageId: string, changed: readonly RecordRef[], isShown: (id: TLShapeId) => boolean): Touched {
  const touched = changed.filter((ref): ref is RecordName & RecordRef => shownRoots.includes(ref.root))
  const zoneIds = new Set(touched.flatMap(({ root, id }) => (root === 'zones' ? [id] : [])))
  const cardsOfZones = zoneIds.size === 0 ? [] : [...board.cards.values()].filter(({ placement }) => zoneIds.has(placement.zoneId ?? ''))
  // What a partner is called stands on the cards that name it.
  const hasPartners = changed.some(({ root }) => root === 'partners')
  const named = hasPartners ? cardsOfPage(board, pageId) : []
  const hasCards = touched.some(({ root }) => root === 'cards')
  const cameOrWent = touched.some(({ root, id }) => root === 'cards' && isShown(shapeIdOf('cards', id)) !== isCardHere(board, id, pageId))
  return {
    records: [
      ...touched.map(({ root, id }) => ({ root, id })),
      ...cardsOfZones.map(({ id }) => ({ root: 'cards' as const, id })),
      ...named.map(({ id }) => ({ root: 'cards' as const, id })),
      ...(hasCards ? zonesOfPage(board, pageId).map(({ id }) => ({ root: 'zones' as const, id })) : []),
    ],
    hasNewLinks: cameOrWent || touched.some(({ root }) => root === 'links'),
  }
}
