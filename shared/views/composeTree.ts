/** The problem tree as an outline: each card once, a way back says *se ovenfor*, loops are named. */
import type { Board, Card } from '../domain/board'
import type { Language } from '../domain/language'
import { nameOfCard } from '../reports/boardNames'
import { loopSentence, readProblemTree, type TreeNode } from '../reports/problemTree'

export interface OutlineNode {
  readonly cardId: string
  readonly title: string
  /** Told further up; its branch stands there. */
  readonly isSeenAbove: boolean
  /** Titles of what it leads to besides its place in the tree. */
  readonly alsoLeadsTo: readonly string[]
  readonly children: readonly OutlineNode[]
}

export interface NamedLoop {
  readonly cardIds: readonly string[]
  /** »A« fører til »B«, som fører til »A«. */
  readonly sentence: string
}

export interface TreeOutline {
  readonly core: readonly OutlineNode[]
  readonly causes: readonly OutlineNode[]
  readonly effects: readonly OutlineNode[]
  readonly loops: readonly NamedLoop[]
}

export function composeTree(board: Board, language: Language): TreeOutline {
  const title = (card: Card) => nameOfCard(card, language)
  const outline = (node: TreeNode): OutlineNode => ({
    cardId: node.card.id,
    title: title(node.card),
    isSeenAbove: node.isSeenAbove,
    alsoLeadsTo: node.alsoLeadsTo.map(title),
    children: node.children.map(outline),
  })
  const tree = readProblemTree(board)
  return {
    core: tree.core.map(outline),
    causes: tree.causes.map(outline),
    effects: tree.effects.map(outline),
    loops: tree.loops.map((loop) => ({ cardIds: loop.map(({ id }) => id), sentence: loopSentence(loop, language) })),
  }
}
