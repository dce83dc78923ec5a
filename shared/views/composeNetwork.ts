/** The network of reinforcements as a figure, and the table and sentences that say the same. */
import type { Board, ColorNumber, Link } from '../domain/board'
import type { Language } from '../domain/language'
import { nameOfRef, refsIn } from '../reports/boardNames'
import { isMutual, readPlanGraph, type PlanGraph } from './graphOfPlan'
import { placeNodes, type Box } from './placeNodes'
import { planTracks, type PlannedActivity } from './readActivities'
import { headOf, placeNumbers, routeEdge, type Point, type Route } from './routeEdge'
import { viewWords } from './viewWords'
import { wrapWords } from './wrapWords'
import type { NodeMark } from './viewKinds'

export interface NetworkNode extends Box {
  readonly id: string
  readonly title: string
  /** The title as it stands in the box. */
  readonly lines: readonly string[]
  readonly color: ColorNumber | null
  readonly trackNumber: number | null
  readonly status: string
  /** Said by shape and word, not by colour alone. */
  readonly marks: readonly NodeMark[]
  /** *Knudepunkt · Bro*; '' for none. */
  readonly markWords: string
}

export interface NetworkEdge extends Route {
  readonly id: string
  /** Where its number stands. */
  readonly label: Point
  /** Its number in the table. */
  readonly number: number
  readonly fromId: string
  readonly toId: string
  readonly head: readonly [Point, Point, Point]
  readonly isConfirmed: boolean
  readonly isInferred: boolean
}

export interface NetworkCluster extends Box {
  readonly label: string
}

/** A line of the equal table. */
export interface NetworkRow {
  readonly linkId: string
  readonly number: number
  readonly fromId: string
  readonly toId: string
  readonly from: string
  readonly to: string
  readonly why: string
  /** Names, or what is missing in words. */
  readonly confirmedBy: string
  readonly isConfirmed: boolean
  readonly isInferred: boolean
}

export interface Network {
  /** Pixels at 100 %. */
  readonly width: number
  readonly height: number
  readonly nodes: readonly NetworkNode[]
  readonly edges: readonly NetworkEdge[]
  /** Outlined when there are several. */
  readonly clusters: readonly NetworkCluster[]
  readonly rows: readonly NetworkRow[]
  /** What stands out, in words. */
  readonly facts: readonly string[]
}

const nodeWidth = 190
const lettersPerLine = 25
/** A bridge is drawn with slanting sides, which leave less room. */
const lettersInBridge = 21
const margin = 24

/** A reinforcement is confirmed when its receiver said so, or when it goes both ways. */
function isConfirmed(link: Link, links: readonly Link[]): boolean {
  return refsIn(link.fields.confirmedBy).length > 0 || link.fields.confirmedBy === true || isMutual(link, links)
}

interface Drawing {
  readonly board: Board
  readonly language: Language
  readonly graph: PlanGraph
  readonly numberOfTrack: ReadonlyMap<string, number>
}

type Unplaced = Omit<NetworkNode, 'x' | 'y'>

function nodeOf({ graph, language, numberOfTrack }: Drawing, activity: PlannedActivity): Unplaced {
  const words = viewWords[language]
  const inLoop = graph.circles.some((circle) => circle.includes(activity.id))
  const marks: NodeMark[] = [
    ...(graph.hubs.includes(activity.id) ? (['hub'] as const) : []),
    ...(graph.bridges.includes(activity.id) ? (['bridge'] as const) : []),
    ...(inLoop ? (['loop'] as const) : []),
  ]
  const lines = wrapWords(activity.name, marks.includes('bridge') ? lettersInBridge : lettersPerLine, 3)
  return {
    id: activity.id,
    title: activity.name,
    lines,
    color: activity.color,
    trackNumber: numberOfTrack.get(activity.tracks[0] ?? '') ?? null,
    status: activity.status,
    marks,
    markWords: marks.map((mark) => words.marks[mark]).join(' · '),
    w: nodeWidth,
    h: 26 + lines.length * 18 + (marks.length > 0 ? 18 : 0),
  }
}

interface Placed {
  readonly nodes: readonly NetworkNode[]
  readonly clusters: readonly NetworkCluster[]
  readonly width: number
  readonly height: number
}

interface Block {
  readonly label: string
  readonly nodes: readonly NetworkNode[]
  readonly w: number
  readonly h: number
}

function blockOf(nodes: readonly NetworkNode[], label: string): Block {
  return { label, nodes, w: Math.max(...nodes.map(({ x, w }) => x + w)), h: Math.max(...nodes.map(({ y, h }) => y + h)) }
}

/** Activities by themselves stand in rows, as wide as the picture. */
function gridOf(nodes: readonly Unplaced[], width: number, label: string): Block {
  const perRow = Math.max(1, Math.floor((width + 24) / (nodeWidth + 24)))
  const rowHeight = Math.max(...nodes.map(({ h }) => h)) + 20
  return blockOf(nodes.map((node, index) => ({ ...node, x: (index % perRow) * (nodeWidth + 24), y: Math.floor(index / perRow) * rowHeight })), label)
}

const padding = 22
const labelHeight = 26

/** Blocks beside one another in shelves, the largest first. */
function pack(blocks: readonly Block[], alone: readonly Unplaced[], words: (typeof viewWords)[Language]): Placed {
  const areas = blocks.map(({ w, h }) => (w + 2 * padding) * (h + 2 * padding))
  const wished = Math.max(760, Math.sqrt(areas.reduce((sum, area) => sum + area, 0) * 1.75), ...blocks.map(({ w }) => w + 2 * padding))
  const all = alone.length === 0 ? blocks : [...blocks, gridOf(alone, wished - 2 * padding, words.alone)]
  const nodes: NetworkNode[] = []
  const clusters: NetworkCluster[] = []
  let [x, y, shelf, width] = [0, 0, 0, 0]
  const isOutlined = all.length > 1
  for (const block of all) {
    const w = block.w + 2 * padding
    const h = block.h + 2 * padding + (isOutlined ? labelHeight : 0)
    if (x > 0 && x + w > wished) [x, y, shelf] = [0, y + shelf + 20, 0]
    const corner = { x: margin + x, y: margin + y }
    if (isOutlined) clusters.push({ ...corner, w, h, label: block.label })
    nodes.push(...block.nodes.map((node) => ({ ...node, x: corner.x + padding + node.x, y: corner.y + padding + (isOutlined ? labelHeight : 0) + node.y })))
    x += w + 20
    shelf = Math.max(shelf, h)
    width = Math.max(width, x - 20)
  }
  return { nodes, clusters, width: width + 2 * margin, height: y + shelf + 2 * margin }
}

function placeAll(drawing: Drawing): Placed {
  const { graph, language } = drawing
  const words = viewWords[language]
  const unplaced = new Map(graph.activities.map((activity) => [activity.id, nodeOf(drawing, activity)]))
  const blocks = graph.clusters.map((ids, index) => {
    const members = ids.map((id) => unplaced.get(id)!)
    const boxes = placeNodes(members.map(({ id, w, h, trackNumber }) => ({ id, w, h, group: String(trackNumber) })), graph.links.filter(({ from }) => ids.includes(from)))
    return blockOf(members.map((node) => ({ ...node, ...boxes.get(node.id)! })), words.cluster(index + 1, ids.length))
  })
  return pack(blocks, graph.alone.map((id) => unplaced.get(id)!), words)
}

function drawEdges({ graph }: Drawing, nodes: readonly NetworkNode[]): NetworkEdge[] {
  const boxes = new Map(nodes.map((node) => [node.id, node]))
  const routes = graph.links.map((link) => {
    const isPaired = graph.links.some(({ from, to }) => from === link.to && to === link.from)
    return routeEdge(boxes.get(link.from)!, boxes.get(link.to)!, nodes, isPaired)
  })
  const labels = placeNumbers(routes, nodes)
  return graph.links.map((link, index) => {
    const route = routes[index]!
    const said = { isConfirmed: isConfirmed(link, graph.links), isInferred: link.fields.inferred === true }
    return { ...route, label: labels[index]!, id: link.id, number: index + 1, fromId: link.from, toId: link.to, head: headOf(route), ...said }
  })
}

function rowsOf({ board, language, graph }: Drawing): NetworkRow[] {
  const words = viewWords[language]
  const names = new Map(graph.activities.map(({ id, name }) => [id, name]))
  return graph.links.map((link, index) => {
    const confirmed = isConfirmed(link, graph.links)
    const by = refsIn(link.fields.confirmedBy).map((ref) => nameOfRef(board, ref, language)).join(', ')
    return {
      linkId: link.id,
      number: index + 1,
      fromId: link.from,
      toId: link.to,
      from: names.get(link.from)!,
      to: names.get(link.to)!,
      why: link.why,
      confirmedBy: by !== '' ? by : confirmed ? words.bothWays : words.notConfirmed,
      isConfirmed: confirmed,
      isInferred: link.fields.inferred === true,
    }
  })
}

function factsOf({ graph, language }: Drawing): string[] {
  const words = viewWords[language]
  const names = new Map(graph.activities.map(({ id, name }) => [id, words.quoted(name)]))
  const named = (ids: readonly string[]) => ids.map((id) => names.get(id)!)
  return [
    ...(graph.clusters.length > 1 ? [words.clustersAre(graph.clusters.map(named))] : []),
    ...(graph.pairs.length > 0 ? [words.pairsAre(graph.pairs.map(named))] : []),
    ...graph.loops.map((loop) => words.loopIs(named([...loop, loop[0]!]))),
    ...graph.circles.filter((circle) => !graph.loops.some((loop) => loop.includes(circle[0]!))).map((circle) => words.circleIs(named(circle))),
    ...(graph.hubs.length > 0 ? [words.hubsAre(named(graph.hubs))] : []),
    ...(graph.bridges.length > 0 ? [words.bridgesAre(named(graph.bridges))] : []),
    ...(graph.alone.length > 0 && graph.links.length > 0 ? [words.aloneAre(named(graph.alone))] : []),
  ]
}

export function composeNetwork(board: Board, language: Language): Network {
  const numberOfTrack = new Map(planTracks(board, language).map(({ id, number }) => [id, number]))
  const drawing: Drawing = { board, language, graph: readPlanGraph(board, language), numberOfTrack }
  if (drawing.graph.activities.length === 0) return { width: 0, height: 0, nodes: [], edges: [], clusters: [], rows: [], facts: [] }
  const placed = placeAll(drawing)
  return { ...placed, edges: drawEdges(drawing, placed.nodes), rows: rowsOf(drawing), facts: factsOf(drawing) }
}
