/** Where the boxes of a network stand: forces find a calm picture, then boxes that lie on one another are pushed apart. The same graph gives the same picture. */
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force'

export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

export interface NodeToPlace {
  readonly id: string
  readonly w: number
  readonly h: number
  /** Nodes of one group begin near one another. */
  readonly group: string
}

interface Body extends SimulationNodeDatum {
  readonly id: string
  readonly w: number
  readonly h: number
  x: number
  y: number
}

/** A number from 0 to 1 that belongs to a text: the seed of its place, so that adding one node moves the others little. */
function seedOf(text: string): number {
  let hash = 2166136261
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619)
  return (hash >>> 0) / 4294967296
}

const startRadius = 260
const gap = { x: 44, y: 34 }

function bodyOf({ id, w, h, group }: NodeToPlace): Body {
  const angle = (seedOf(group) + (seedOf(id) - 0.5) * 0.35) * 2 * Math.PI
  const radius = startRadius * (0.5 + seedOf(`${id} radius`) / 2)
  return { id, w, h, x: Math.cos(angle) * radius * 1.5, y: Math.sin(angle) * radius }
}

/** Pushes two boxes apart along the shorter way; says whether they lay on one another. */
function pushApart(a: Body, b: Body): boolean {
  const overlapX = (a.w + b.w) / 2 + gap.x - Math.abs(a.x - b.x)
  const overlapY = (a.h + b.h) / 2 + gap.y - Math.abs(a.y - b.y)
  if (overlapX <= 0.5 || overlapY <= 0.5) return false
  if (overlapX < overlapY * 1.6) {
    const step = (overlapX / 2) * (a.x < b.x || (a.x === b.x && a.id < b.id) ? 1 : -1)
    a.x -= step
    b.x += step
  } else {
    const step = (overlapY / 2) * (a.y < b.y || (a.y === b.y && a.id < b.id) ? 1 : -1)
    a.y -= step
    b.y += step
  }
  return true
}

const maxRounds = 400
/** Boxes move while they are gone through. */
const roundSlack = 60
/** With more than this a rougher picture has to do. */
const manyNodes = 80

function separate(bodies: readonly Body[]): void {
  const widest = Math.max(...bodies.map(({ w }) => w))
  for (let round = 0, hasMoved = true; hasMoved && round < maxRounds; round++) {
    hasMoved = false
    const fromLeft = [...bodies].sort((a, b) => a.x - b.x || (a.id < b.id ? -1 : 1))
    for (const [index, a] of fromLeft.entries()) {
      // Boxes farther to the right than the widest cannot touch this one.
      for (let at = index + 1; at < fromLeft.length && fromLeft[at]!.x - a.x < widest + gap.x + roundSlack; at++) if (pushApart(a, fromLeft[at]!)) hasMoved = true
    }
  }
}

/** Boxes by id, their corner counted from the picture's own. Cost grows with the square of the nodes; made for up to a hundred. */
export function placeNodes(nodes: readonly NodeToPlace[], links: readonly { readonly from: string; readonly to: string }[]): ReadonlyMap<string, Box> {
  const bodies = [...nodes].sort((a, b) => (a.id < b.id ? -1 : 1)).map(bodyOf)
  const ties = links.map(({ from, to }) => ({ source: from, target: to }))
  forceSimulation<Body>(bodies)
    .force('ties', forceLink<Body, (typeof ties)[number]>(ties).id(({ id }) => id).distance(215).strength(0.45))
    .force('apart', forceManyBody<Body>().strength(-1500).distanceMax(900))
    .force('room', forceCollide<Body>(112).strength(0.6))
    .force('x', forceX<Body>(0).strength(0.025))
    .force('y', forceY<Body>(0).strength(0.2))
    .stop()
    .tick(bodies.length > manyNodes ? 90 : 320)
  separate(bodies)
  const left = Math.min(...bodies.map(({ x, w }) => x - w / 2))
  const top = Math.min(...bodies.map(({ y, h }) => y - h / 2))
  const round = (value: number) => Math.round(value)
  return new Map(bodies.map(({ id, x, y, w, h }) => [id, { x: round(x - w / 2 - left), y: round(y - h / 2 - top), w, h }]))
}
