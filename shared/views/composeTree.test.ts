import { expect, test } from 'vitest'
import { readBoard } from '../document/readBoard'
import { boTrygt, withTree } from '../../tests/draftBoards'
import { composeTree, type OutlineNode } from './composeTree'

test('FE30 the outline tells each cause once, says where a way leads back, and names the loop', () => {
  const tree = composeTree(readBoard(withTree(boTrygt())), 'da')
  const flat = (nodes: readonly OutlineNode[]): OutlineNode[] => nodes.flatMap((node) => [node, ...flat(node.children)])
  const told = flat(tree.causes).filter(({ isSeenAbove }) => !isSeenAbove)
  expect(new Set(told.map(({ cardId }) => cardId)).size).toBe(told.length)
  expect(flat(tree.causes).some(({ isSeenAbove }) => isSeenAbove)).toBe(true)
  expect(tree.loops.map(({ cardIds }) => [...cardIds].sort())).toEqual([['cause-a', 'cause-b', 'cause-c']])
  expect(tree.loops[0]!.sentence).toMatch(/fører til .* som fører til /)
})
