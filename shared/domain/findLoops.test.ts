import { describe, expect, test } from 'vitest'
import { findLoops } from './findLoops'

const graph = (...edges: readonly string[]) => {
  const made = new Map<string, string[]>()
  for (const edge of edges) for (const node of edge) if (!made.has(node)) made.set(node, [])
  for (const edge of edges) made.get(edge[0]!)!.push(edge[1]!)
  return made
}

describe('loops', () => {
  test('R3 every group of nodes that lead to one another gives one loop', () => {
    expect(findLoops(graph('ab', 'bc', 'ca', 'cd'))).toEqual([['a', 'b', 'c']])
    expect(findLoops(graph('ab', 'bc', 'cd'))).toEqual([])
    expect(findLoops(graph('aa', 'ab'))).toEqual([['a']])
    expect(findLoops(graph('xa', 'ab', 'ba', 'cd', 'dc', 'bc'))).toEqual([['a', 'b'], ['c', 'd']])
  })

  test('R3 of several ways round the shortest is told', () => {
    expect(findLoops(graph('ab', 'bc', 'ca', 'ba'))).toEqual([['a', 'b']])
  })
})
