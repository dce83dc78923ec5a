/** What cards can be, and where they can go, on this board. */
import type { Board, Zone } from '../../shared/domain/board'
import { pagesInOrder, zonesOfPage } from '../../shared/domain/boardQueries'
import type { Language } from '../../shared/domain/language'
import { guessKind } from '../../shared/imports/matchColumns'
import type { Table } from '../../shared/imports/readTable'
import { zoneForKind } from '../../shared/imports/zoneForKind'
import { cardKinds, findCardKind } from '../../shared/templates/findCardKind'
import { zoneSpec } from '../../shared/templates/findTemplate'
import { pageTitle } from '../../shared/templates/pageTitle'
import { zoneWords } from '../../shared/templates/zoneWords'

export interface PlaceChoice {
  /** A zone's id; empty: loose on the page. */
  readonly id: string
  readonly label: string
}

const kindsOfZone = (zone: Zone): readonly string[] => zoneSpec(zone.templateId, zone.zoneKey)?.cards ?? []

/** Kinds the open page's zones take first, then those of the other pages, then all others. */
export function kindChoices(board: Board, pageId: string | null, language: Language): { readonly id: string; readonly label: string }[] {
  const pages = pagesInOrder(board).sort((a, b) => Number(b.id === pageId) - Number(a.id === pageId))
  const near = pages.flatMap((page) => zonesOfPage(board, page.id).flatMap(kindsOfZone))
  const all = [...new Set([...near, 'note', 'partner', ...cardKinds])]
  return all.flatMap((kind) => {
    const spec = findCardKind(kind)
    return spec === null ? [] : [{ id: kind, label: spec.name[language] }]
  })
}

/** Zones that take the kind, each with its page. */
export function placeChoices(board: Board, kind: string, language: Language): PlaceChoice[] {
  if (kind === 'partner') return []
  return pagesInOrder(board).flatMap((page) =>
    zonesOfPage(board, page.id)
      .filter((zone) => kindsOfZone(zone).includes(kind))
      .map((zone) => ({ id: zone.id, label: `${zoneWords(zone, board).fullTitle[language]} (${pageTitle(page, language)})` })),
  )
}

/** What a table most likely is: what its headings say, else what the open page's first zone takes. */
export function firstKind(board: Board, table: Table, pageId: string | null): string {
  const guessed = guessKind(table)
  if (guessed !== null) return guessed
  const zone = pageId === null ? undefined : zonesOfPage(board, pageId)[0]
  return (zone && kindsOfZone(zone)[0]) ?? 'note'
}

export function firstPlace(board: Board, kind: string, pageId: string | null): string {
  return zoneForKind(board, kind, pageId)?.id ?? ''
}
