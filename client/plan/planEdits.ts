/** What hands do to the plan, each one step of undo: the views write the same fields of the same cards. */
import type { Board, ColorNumber, FieldValue, Placement } from '../../shared/domain/board'
import { pagesInOrder, zonesOfPage } from '../../shared/domain/boardQueries'
import type { Language } from '../../shared/domain/language'
import { addCard, placementInZone, placementOnPage, setCardField } from '../../shared/document/cards'
import { removeLink } from '../../shared/document/links'
import type { PlanChange, PlanPlace } from '../../shared/views/movePlanned'
import type { LiveBoard } from '../board/liveBoard'
import { newId } from '../board/newId'

/** Writes what a move says; null changes nothing. */
export function writeChange(live: LiveBoard, activityId: string, change: PlanChange | null): void {
  if (change === null) return
  live.edit((doc) => {
    for (const [name, value] of Object.entries(change.fields)) setCardField(doc, activityId, name, value)
    for (const linkId of change.removedLinks) removeLink(doc, linkId)
  })
}

export function writeField(live: LiveBoard, cardId: string, name: string, value: FieldValue): void {
  live.edit((doc) => setCardField(doc, cardId, name, value))
}

/** At the end of the zone with this key, on the open page before the others; below the zones of a page when no page has one. */
function placeIn(board: Board, zoneKeys: readonly string[], openPageId: string | null): Placement | null {
  const pages = pagesInOrder(board).sort((a, b) => Number(b.id === openPageId) - Number(a.id === openPageId))
  for (const key of zoneKeys) {
    for (const page of pages) {
      const zone = zonesOfPage(board, page.id).find(({ zoneKey }) => zoneKey === key)
      if (zone) return placementInZone(board, zone.id)
    }
  }
  const page = pages[0]
  if (page === undefined) return null
  const bottom = Math.max(0, ...zonesOfPage(board, page.id).map(({ placement, size }) => placement.y + size.h))
  return placementOnPage(board, page.id, 0, bottom + 48)
}

interface PlanCardDraft {
  readonly kind: string
  readonly title: string
  readonly fields: Readonly<Record<string, FieldValue>>
  readonly color?: ColorNumber | null
  readonly zoneKeys: readonly string[]
}

/** Id of the new card; null when the board has no page. */
export function addPlanCard(live: LiveBoard, { zoneKeys, ...draft }: PlanCardDraft): string | null {
  const placement = placeIn(live.view.read(), zoneKeys, live.desk.read().pageId)
  if (placement === null || !live.canEdit) return null
  const id = newId()
  live.edit((doc) => addCard(doc, { id, placement, ...draft, ...live.stamp() }))
  return id
}

/** An activity with its owner and track, in the matrix of the board. */
export function addActivity(live: LiveBoard, title: string, { partnerId, trackId }: PlanPlace): string | null {
  const fields = { status: 'planned', ...(partnerId !== null && { owner: partnerId }), ...(trackId !== null && { track: trackId }) }
  const color = trackId === null ? null : (live.view.read().cards.get(trackId)?.color ?? null)
  return addPlanCard(live, { kind: 'activity', title, fields, color, zoneKeys: ['matrix', 'bank'] })
}

/** A number as people write it in their language: 1.300 and 98,7, or 1,300 and 98.7. Null when it is none. */
export function readNumber(text: string, language: Language): number | null {
  const bare = text.replace(/\s/g, '')
  const plain = language === 'da' ? bare.replace(/\.(?=\d{3}(\D|$))/g, '').replace(',', '.') : bare.replace(/,(?=\d{3}(\D|$))/g, '')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null
}

/** A year as a number, a month or day as text, nothing as null; undefined for what is no time. */
export function readTime(text: string): FieldValue | undefined {
  const bare = text.trim()
  if (bare === '') return null
  if (/^\d{4}$/.test(bare)) return Number(bare)
  return /^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/.test(bare) ? bare : undefined
}
