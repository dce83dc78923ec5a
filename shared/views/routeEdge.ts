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

/** No bow reaches farther from the two boxes than this. */
const reach = 130

function boxesNear(a: Box, b: Box, all: readonly Box[]): Box[] {
  const left = Math.min(a.x, b.x) - reach
  const top = Math.min(a.y, b.y) - reach
  const right = Math.max(a.x + a.w, b.x + b.w) + reach
  const bottom = Math.max(a.y + a.h, b.y + b.h) + reach
  return all.filter((box) => box !== a && box !== b && box.x < right && box.x + box.w > left && box.y < bottom && box.y + box.h > top)
}

/** `all`: boxes to pass by. `isPaired`: another arrow goes the other way. */
export function routeEdge(a: Box, b: Box, all: readonly Box[], isPaired: boolean): Route {
  const others = boxesNear(a, b, all)
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
  return curveWith(cheapest(choices, cost))
}

/** The first of those that cost least; looks no further once one costs nothing to speak of. */
function cheapest<Choice>(choices: readonly Choice[], costOf: (choice: Choice, index: number) => number): Choice {
  let best: { readonly choice: Choice; readonly cost: number } = { choice: choices[0] as Choice, cost: Infinity }
  for (const [index, choice] of choices.entries()) {
    const cost = costOf(choice, index)
    if (cost < best.cost) best = { choice, cost }
    if (best.cost < 8) break
  }
  return best.choice
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y)

/** Where each arrow's number stands: on its own line, clear of boxes, of other numbers and as well as it can of other lines. */
export function placeNumbers(routes: readonly Route[], boxes: readonly Box[]): Point[] {
  const drawn = routes.map((route) => steps.map((t) => pointOn(route, t)))
  const taken: Point[] = []
  for (const [index, route] of routes.entries()) {
    const places = labelPlaces.map((t) => pointOn(route, t))
    const [left, right] = [Math.min(...places.map(({ x }) => x)), Math.max(...places.map(({ x }) => x))]
    const nearBoxes = boxes.filter((box) => box.x < right + labelRadius && box.x + box.w > left - labelRadius)
    const nearLines = drawn.filter((line, at) => at !== index && line.some(({ x }) => x > left - 20 && x < right + 20))
    const cost = (point: Point, place: number) =>
      nearBoxes.filter((box) => isIn(point, box, labelRadius)).length * 1000 +
      taken.filter((other) => distance(point, other) < 2 * labelRadius + 2).length * 500 +
      nearLines.filter((line) => line.some((other) => distance(point, other) < labelRadius + 6)).length * 40 +
      place
    taken.push(cheapest(places, cost))
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
