/** The way of an arrow between two boxes: a bow that passes the other boxes by as well as it can. */
import type { Box } from './placeNodes'

export interface Point {
  readonly x: number
  readonly y: number
}

/** A quadratic curve. */
export interface Route {
  readonly from: Point
  readonly control: Point
  readonly to: Point
}

const middleOf = ({ x, y, w, h }: Box): Point => ({ x: x + w / 2, y: y + h / 2 })

/** Where the way from a box's middle towards a point leaves it. */
function leaves(box: Box, towards: Point, margin: number): Point {
  const middle = middleOf(box)
  const dx = towards.x - middle.x
  const dy = towards.y - middle.y
  if (dx === 0 && dy === 0) return middle
  const share = Math.min((box.w / 2 + margin) / Math.max(Math.abs(dx), 1e-6), (box.h / 2 + margin) / Math.max(Math.abs(dy), 1e-6))
  return { x: middle.x + dx * Math.min(share, 1), y: middle.y + dy * Math.min(share, 1) }
}

export function pointOn({ from, control, to }: Route, t: number): Point {
  const mix = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c
  return { x: mix(from.x, control.x, to.x), y: mix(from.y, control.y, to.y) }
}

const isIn = (point: Point, { x, y, w, h }: Box, margin: number) => point.x > x - margin && point.x < x + w + margin && point.y > y - margin && point.y < y + h + margin

const steps = Array.from({ length: 21 }, (_, index) => index / 20)
const labelPlaces = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73]
const bows = [0, 34, -34, 68, -68, 110, -110, 160, -160]
const labelRadius = 11

/** `others`: boxes to pass by. `isPaired`: another arrow goes the other way. */
export function routeEdge(a: Box, b: Box, others: readonly Box[], isPaired: boolean): Route {
  const [start, end] = [middleOf(a), middleOf(b)]
  const length = Math.max(1, Math.hypot(end.x - start.x, end.y - start.y))
  const side = { x: (end.y - start.y) / length, y: (start.x - end.x) / length }
  const curveWith = (bow: number) => {
    const control = { x: (start.x + end.x) / 2 + side.x * bow * 1.4, y: (start.y + end.y) / 2 + side.y * bow * 1.4 }
    return { from: leaves(a, control, 2), control, to: leaves(b, control, 9) }
  }
  const cost = (bow: number) => {
    const curve = curveWith(bow)
    const hidden = steps.filter((t) => others.some((box) => isIn(pointOn(curve, t), box, 8))).length
    return hidden * 400 + Math.abs(bow)
  }
  const choices = isPaired ? bows.filter((bow) => bow > 0) : bows
  return curveWith(choices.reduce((best, bow) => (cost(bow) < cost(best) ? bow : best)))
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y)

/** Where each arrow's number stands: on its own line, clear of boxes, of other numbers and as well as it can of other lines. */
export function placeNumbers(routes: readonly Route[], boxes: readonly Box[]): Point[] {
  const drawn = routes.map((route) => steps.map((t) => pointOn(route, t)))
  const taken: Point[] = []
  for (const [index, route] of routes.entries()) {
    const cost = (point: Point, place: number) =>
      boxes.filter((box) => isIn(point, box, labelRadius)).length * 1000 +
      taken.filter((other) => distance(point, other) < 2 * labelRadius + 2).length * 500 +
      drawn.filter((line, at) => at !== index && line.some((other) => distance(point, other) < labelRadius + 6)).length * 40 +
      place
    const places = labelPlaces.map((t) => pointOn(route, t))
    const best = places.reduce((found, point, at) => (cost(point, at) < cost(places[found]!, found) ? at : found), 0)
    taken.push(places[best]!)
  }
  return taken
}

/** The arrow's head, pointing at where it ends. */
export function headOf({ control, to }: Route): readonly [Point, Point, Point] {
  const length = Math.max(1, Math.hypot(to.x - control.x, to.y - control.y))
  const along = { x: (to.x - control.x) / length, y: (to.y - control.y) / length }
  const tip = { x: to.x + along.x * 6, y: to.y + along.y * 6 }
  const back = { x: tip.x - along.x * 13, y: tip.y - along.y * 13 }
  return [tip, { x: back.x - along.y * 5.5, y: back.y + along.x * 5.5 }, { x: back.x + along.y * 5.5, y: back.y - along.x * 5.5 }]
}
