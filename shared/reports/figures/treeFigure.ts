/** The problem tree as a picture: effects above, the core in the middle, causes below, nearest the core first. */
import type { Board } from '../../domain/board'
import type { Language } from '../../domain/language'
import { nameOfCard } from '../boardNames'
import { readProblemTree, type TreeNode } from '../problemTree'
import type { Figure } from '../report'
import { reportWords } from '../reportWords'
import { drawBox, placeBoxes, type Boxed, type PlacedBox } from './boxes'
import { figureWords } from './figureWords'
import { arrow, drawing, ink, words } from './svg'

const width = 900
const rowGap = 46
const labelRoom = 22

/** The nodes of a side by how far they are from the core; each once. */
function levelsOf(nodes: readonly TreeNode[], name: (node: TreeNode) => Boxed): Boxed[][] {
  const levels: Boxed[][] = []
  const walk = (node: TreeNode, depth: number): void => {
    if (node.isSeenAbove) return
    levels[depth] = [...(levels[depth] ?? []), name(node)]
    node.children.forEach((child) => walk(child, depth + 1))
  }
  nodes.forEach((node) => walk(node, 0))
  return levels
}

interface Row {
  readonly label: string
  readonly things: readonly Boxed[]
  readonly isCore: boolean
}

function drawLinks(board: Board, boxes: ReadonlyMap<string, PlacedBox>): string[] {
  return [...board.links.values()].flatMap((link) => {
    const [from, to] = [boxes.get(link.from), boxes.get(link.to)]
    if (link.kind !== 'causes' || !from || !to) return []
    const isUp = to.y + to.h <= from.y
    if (!isUp && to.y < from.y + from.h) return [arrow([from.x + (to.x > from.x ? from.w : 0), from.y + from.h / 2], [to.x + (to.x > from.x ? 0 : to.w), to.y + to.h / 2])]
    return [arrow([from.x + from.w / 2, isUp ? from.y : from.y + from.h], [to.x + to.w / 2, isUp ? to.y + to.h : to.y], isUp ? ink.line : ink.warn)]
  })
}

/** Null when there is nothing but a core: one box is no picture. */
export function treeFigure(board: Board, language: Language): Figure | null {
  const tree = readProblemTree(board)
  if (tree.causes.length + tree.effects.length === 0) return null
  const text = reportWords[language]
  const name = ({ card }: TreeNode): Boxed => ({ id: card.id, title: nameOfCard(card, language) })
  const rows: Row[] = [
    ...levelsOf(tree.effects, name).reverse().map((things) => ({ label: text.effects, things, isCore: false })),
    { label: text.core, things: tree.core.map(name), isCore: true },
    ...levelsOf(tree.causes, name).map((things) => ({ label: text.causes, things, isCore: false })),
  ].filter(({ things }) => things.length > 0)
  const placed = new Map<string, PlacedBox>()
  const parts: string[] = []
  let y = 8
  rows.forEach(({ label, things, isCore }, index) => {
    if (rows[index - 1]?.label !== label) parts.push(words(label, 4, y + 12, { size: 13, weight: 600, fill: ink.soft }))
    const { boxes, height } = placeBoxes(things, 4, y + labelRoom, width - 8, isCore ? 420 : 200)
    for (const box of boxes) {
      placed.set(box.id, box)
      parts.push(drawBox(box, isCore ? { fill: ink.accentGround, stroke: ink.accent, isStrong: true } : { fill: ink.ground }))
    }
    y += labelRoom + height + rowGap
  })
  const said = figureWords[language]
  return { caption: said.tree, alt: said.treeAlt(tree.causes.length, tree.effects.length), svg: drawing(width, y - rowGap + 10, [...drawLinks(board, placed), ...parts]), width, height: Math.ceil(y - rowGap + 10), share: 1 }
}
