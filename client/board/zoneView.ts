/** A live view that fills a zone of the canvas. The shell gives them to the canvas, which knows none of them. */
import type { ComponentType } from 'react'
import type { Zone, Size } from '../../shared/domain/board'
import type { ViewLayout } from '../../shared/views/shownInView'
import type { LiveBoard } from './liveBoard'

export interface ZoneViewProps {
  readonly zone: Zone
  /** Room for it below the zone's title, canvas pixels. */
  readonly size: Size
}

export interface ZoneView {
  readonly View: ComponentType<ZoneViewProps>
  /** What a card becomes that is let go over a thing of the view: written in the same step as its new place. */
  readonly dropCard?: (live: LiveBoard, cardId: string, over: Element) => void
}

export type ZoneViews = Readonly<Partial<Record<ViewLayout, ZoneView>>>
