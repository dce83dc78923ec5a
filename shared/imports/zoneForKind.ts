/** Where cards of a kind go when nobody said: a zone that takes them, on the given page when there is one, else on the first page that has one. */
import type { Board, Zone } from '../domain/board'
import { pagesInOrder, zonesOfPage } from '../domain/boardQueries'
import { zoneSpec } from '../templates/findTemplate'

export function zoneForKind(board: Board, kind: string, pageId: string | null = null): Zone | null {
  const pages = pagesInOrder(board).sort((a, b) => Number(b.id === pageId) - Number(a.id === pageId))
  const takesKind = (zone: Zone) => zoneSpec(zone.templateId, zone.zoneKey)?.cards.includes(kind) ?? false
  return pages.flatMap((page) => zonesOfPage(board, page.id)).find(takesKind) ?? null
}
