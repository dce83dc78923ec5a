/** One zone of a template, where its layout puts it. */
import type * as Y from 'yjs'
import type { Placement } from '../domain/board'
import type { ZonePlace } from '../templates/layout'
import { addZone } from './boardRecords'

export const zoneIdOf = (pageId: string, zoneKey: string, trackNumber: number | null): string =>
  trackNumber === null ? `${pageId}.${zoneKey}` : `${pageId}.${zoneKey}.${trackNumber}`

export interface ZoneDraft {
  /** Absent: the readable one of its page, key and track. */
  readonly id?: string
  readonly pageId: string
  readonly templateId: string
  readonly place: ZonePlace
  readonly order: string
  readonly trackId: string | null
}

export function putZone(doc: Y.Doc, { id, pageId, templateId, place, order, trackId }: ZoneDraft): void {
  const { zoneKey, trackNumber, x, y, w, h } = place
  const placement: Placement = { pageId, zoneId: null, x, y, pageX: x, pageY: y, order }
  addZone(doc, { id: id ?? zoneIdOf(pageId, zoneKey, trackNumber), pageId, templateId, zoneKey, trackId, trackNumber, title: '', question: '', placement, size: { w, h } })
}
