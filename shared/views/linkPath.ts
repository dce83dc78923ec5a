/** Where a link runs between two cards. Pure; page pixels. */

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Rect extends Point {
  readonly w: number
  readonly h: number
}

/** A cubic curve, the place of its words, and the direction in which it arrives (radians). */
export interface LinkPath {
  readonly start: Point
  readonly startPull: Point
  readonly endPull: Point
  readonly end: Point
  readonly middle: Point
  readonly arrival: number
}

type Side = 'left' | 'right' | 'top' | 'bottom'

const outward: Record<Side, Point> = { left: { x: -1, y: 0 }, right: { x: 1, y: 0 }, top: { x: 0, y: -1 }, bottom: { x: 0, y: 1 } }
const spreadStep = 34
/** Room for the arrowhead between the curve's end and the card. */
const gap = 3

const centerOf = (rect: Rect): Point => ({ x: rect.x + rect.w / 2, y: rect.y + rect.h / 2 })

function at(rect: Rect, side: Side, shift: number): Point {
  const { x, y } = centerOf(rect)
  const along = (half: number) => Math.max(-half * 0.7, Math.min(half * 0.7, shift))
  switch (side) {
    case 'left':
      return { x: rect.x - gap, y: y + along(rect.h / 2) }
    case 'right':
      return { x: rect.x + rect.w + gap, y: y + along(rect.h / 2) }
    case 'top':
      return { x: x + along(rect.w / 2), y: rect.y - gap }
    case 'bottom':
      return { x: x + along(rect.w / 2), y: rect.y + rect.h + gap }
  }
}

/** The two sides that face each other: the wider gap decides, so that lines leave the way one looks. */
function facingSides(from: Rect, to: Rect): [Side, Side] {
  const a = centerOf(from)
  const b = centerOf(to)
  const gapX = Math.abs(b.x - a.x) - (from.w + to.w) / 2
  const gapY = Math.abs(b.y - a.y) - (from.h + to.h) / 2
  if (gapX > gapY) return b.x >= a.x ? ['right', 'left'] : ['left', 'right']
  return b.y >= a.y ? ['bottom', 'top'] : ['top', 'bottom']
}

/** Both ends on the same side, away from the other card: the way back of a loop. */
function bowSides(from: Rect, to: Rect): [Side, Side] {
  const [side] = facingSides(from, to)
  return side === 'left' || side === 'right' ? ['top', 'top'] : ['right', 'right']
}

/** A point of the curve; `t` from 0 at its start to 1 at its end. */
export function pointOnCurve(t: number, path: Omit<LinkPath, 'middle' | 'arrival'>): Point {
  const u = 1 - t
  const mix = (axis: 'x' | 'y') =>
    u * u * u * path.start[axis] + 3 * u * u * t * path.startPull[axis] + 3 * u * t * t * path.endPull[axis] + t * t * t * path.end[axis]
  return { x: mix('x'), y: mix('y') }
}

/** `spread`: place among several links between the same cards; `isBack`: drawn as a bow around the side. */
export function linkPath(from: Rect, to: Rect, spread: number, isBack: boolean): LinkPath {
  const [startSide, endSide] = isBack ? bowSides(from, to) : facingSides(from, to)
  const shift = spread * spreadStep
  const start = at(from, startSide, shift)
  const end = at(to, endSide, shift)
  const distance = Math.hypot(end.x - start.x, end.y - start.y)
  const pull = isBack ? Math.min(220, 70 + distance * 0.3) + Math.abs(shift) : Math.max(18, Math.min(140, distance * 0.4))
  const pulled = (point: Point, side: Side): Point => ({ x: point.x + outward[side].x * pull, y: point.y + outward[side].y * pull })
  const curve = { start, startPull: pulled(start, startSide), endPull: pulled(end, endSide), end }
  return { ...curve, middle: pointOnCurve(0.5, curve), arrival: Math.atan2(-outward[endSide].y, -outward[endSide].x) }
}

/** Points along the curve, for hit tests and bounds. */
export function pointsOn(path: LinkPath, count = 16): Point[] {
  return Array.from({ length: count + 1 }, (_, index) => pointOnCurve(index / count, path))
}

const text = ({ x, y }: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`

export function curveData(path: LinkPath): string {
  return `M ${text(path.start)} C ${text(path.startPull)}, ${text(path.endPull)}, ${text(path.end)}`
}

/** An open arrowhead at the end. `size` in page pixels. */
export function arrowheadData(path: LinkPath, size = 11): string {
  const wing = (turn: number): Point => ({ x: path.end.x - size * Math.cos(path.arrival + turn), y: path.end.y - size * Math.sin(path.arrival + turn) })
  return `M ${text(wing(0.45))} L ${text(path.end)} L ${text(wing(-0.45))}`
}
