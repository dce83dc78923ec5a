import { zoneHeaderHeight, zonePadding } from '../../../shared/domain/geometry'
import { viewOfZone } from '../../../shared/views/shownInView'
import { useBoard } from '../../board/liveBoard'
import type { ZoneViews } from '../../board/zoneView'

/** The live view of a zone, below its title. What is pressed in it is its own, not the canvas's. */
export function LiveView({ zoneId, zoneViews }: { readonly zoneId: string; readonly zoneViews: ZoneViews }) {
  const zone = useBoard((board) => board.zones.get(zoneId))
  const layout = zone ? viewOfZone(zone) : null
  const View = layout === null ? undefined : zoneViews[layout]?.View
  if (!zone || !View) return null
  const size = { w: zone.size.w - 2 * zonePadding, h: zone.size.h - zoneHeaderHeight - zonePadding }
  const keep = (event: { target: EventTarget; stopPropagation(): void }) => {
    if (event.target instanceof Element && event.target.closest('button, [role=button], .curve, td') !== null) event.stopPropagation()
  }
  return (
    <div className="zone-live" style={{ left: zonePadding, top: zoneHeaderHeight }} onPointerDown={keep} onPointerUp={keep} onDoubleClick={keep} onTouchStart={keep} onTouchEnd={keep}>
      <View zone={zone} size={size} />
    </div>
  )
}
