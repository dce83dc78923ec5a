import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findBridges } from './findBridges'
import { findClusters } from './findClusters'

const graphOf = (edges: readonly (readonly [string, string])[], alone: readonly string[] = []) => {
  const graph = new Map<string, string[]>(alone.map((node) => [node, []]))
  for (const [from, to] of edges) {
    graph.set(from, [...(graph.get(from) ?? []), to])
    if (!graph.has(to)) graph.set(to, [])
  }
  return graph
}

const edges = fc.array(fc.tuple(fc.constantFrom(...'abcdefgh'), fc.constantFrom(...'abcdefgh')), { maxLength: 16 })

/** The slow way: without it there are more groups among the rest. */
function splitsWithout(graph: ReadonlyMap<string, readonly string[]>, node: string): boolean {
  const rest = new Map([...graph].filter(([id]) => id !== node).map(([id, tos]) => [id, tos.filter((to) => to !== node)]))
  const cluster = findClusters(graph).find((group) => group.includes(node))!
  return findClusters(rest).filter((group) => group.some((id) => cluster.includes(id))).length > 1
}

describe('clusters and bridges', () => {
  test('FE1 activities hang together whichever way the arrows point; one without arrows is a group of its own', () => {
    expect(findClusters(graphOf([['a', 'b'], ['c', 'b'], ['d', 'e']], ['f']))).toEqual([['f'], ['a', 'b', 'c'], ['d', 'e']])
  })

  test('FE2 bridges are exactly the activities without which their cluster falls apart', () => {
    expect(findBridges(graphOf([['a', 'b'], ['b', 'c'], ['c', 'd'], ['d', 'b']]))).toEqual(['b'])
    fc.assert(
      fc.property(edges, (given) => {
        const graph = graphOf(given)
        expect(findBridges(graph)).toEqual([...graph.keys()].filter((node) => splitsWithout(graph, node)))
      }),
    )
  })
})
