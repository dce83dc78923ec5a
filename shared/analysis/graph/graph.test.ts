/** The walks through a graph, each beside the plainest way one could do the same. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findBridges } from '../../domain/findBridges'
import { largestClusters } from '../../domain/findClusters'
import { strongComponents, type Graph } from '../../domain/findLoops'
import { graphOf, reachedFrom, type Edge } from './edges'
import { longestChain } from './longestChain'

const names = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a10']
const small: fc.Arbitrary<Graph> = fc
  .tuple(fc.integer({ min: 1, max: names.length }), fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 14 }))
  .map(([size, pairs]) => {
    const nodes = names.slice(0, size)
    const edges = pairs.flatMap(([from, to]): Edge[] => (from < size && to < size ? [{ from: nodes[from]!, to: nodes[to]! }] : []))
    return graphOf(nodes, edges)
  })

const edgesOf = (graph: Graph): Edge[] => [...graph].flatMap(([from, tos]) => tos.map((to) => ({ from, to })))
const without = (graph: Graph, gone: string): Graph => graphOf([...graph.keys()].filter((node) => node !== gone), edgesOf(graph))

/** Whether one can come from one to the other, by trying every edge over and over. */
function leadsTo(graph: Graph, from: string, to: string): boolean {
  const reached = new Set([from])
  for (let round = 0; round < graph.size; round++) for (const edge of edgesOf(graph)) if (reached.has(edge.from)) reached.add(edge.to)
  return reached.has(to)
}

/** Groups that hang together, by joining the ends of every edge. */
function plainGroups(graph: Graph): string[][] {
  const label = new Map([...graph.keys()].map((node) => [node, node]))
  for (const { from, to } of edgesOf(graph)) {
    const [keep, drop] = [label.get(from)!, label.get(to)!]
    for (const [node, own] of label) if (own === drop) label.set(node, keep)
  }
  const groups = new Map<string, string[]>()
  for (const [node, own] of label) groups.set(own, [...(groups.get(own) ?? []), node])
  return [...groups.values()]
}

/** The most steps of any way that visits no group of a loop twice, by trying all ways. */
function longestByTrying(graph: Graph): number {
  const groups = strongComponents(graph)
  const groupOf = (node: string) => groups.findIndex((group) => group.has(node))
  const from = (group: number, seen: readonly number[]): number => {
    const next = edgesOf(graph).filter((edge) => groupOf(edge.from) === group).map((edge) => groupOf(edge.to))
    const lengths = next.filter((to) => to !== group && !seen.includes(to)).map((to) => from(to, [...seen, to]))
    return 1 + Math.max(0, ...lengths)
  }
  return Math.max(...groups.map((_group, number) => from(number, [number])))
}

describe('graphs', () => {
  test('FA9 nodes are of one group exactly when each leads to the other', () => {
    fc.assert(
      fc.property(small, (graph) => {
        const groups = strongComponents(graph)
        for (const a of graph.keys()) {
          for (const b of graph.keys()) {
            const together = groups.some((group) => group.has(a) && group.has(b))
            expect(together).toBe(leadsTo(graph, a, b) && leadsTo(graph, b, a))
          }
        }
      }),
    )
  })

  test('FA9 clusters are what hangs together, two or more, the largest first', () => {
    fc.assert(
      fc.property(small, (graph) => {
        const expected = plainGroups(graph).filter((group) => group.length > 1)
        const sorted = (groups: readonly (readonly string[])[]) => groups.map((group) => [...group].sort().join()).sort()
        const found = largestClusters(graph)
        expect(sorted(found)).toEqual(sorted(expected))
        expect(found.map(({ length }) => length)).toEqual(found.map(({ length }) => length).sort((a, b) => b - a))
      }),
    )
  })

  test('FA9 a bridge is a node without which its cluster falls apart', () => {
    fc.assert(
      fc.property(small, (graph) => {
        const pieces = (one: Graph) => plainGroups(one).length
        const expected = [...graph.keys()].filter((node) => pieces(without(graph, node)) > pieces(graph))
        expect(findBridges(graph)).toEqual(expected)
      }),
    )
  })

  test('FA9 the longest chain is as long as the longest found by trying all, and each link leads to the next', () => {
    fc.assert(
      fc.property(small, (graph) => {
        const chain = longestChain(graph)
        expect(Math.max(1, chain.length)).toBe(longestByTrying(graph))
        chain.slice(1).forEach((group, index) => expect(chain[index]!.some((from) => group.some((to) => graph.get(from)!.includes(to)))).toBe(true))
      }),
    )
  })

  test('FA9 what is reached is what one can come to', () => {
    fc.assert(
      fc.property(small, (graph) => {
        const start = [...graph.keys()][0]!
        expect([...reachedFrom(graph, [start])].sort()).toEqual([...graph.keys()].filter((node) => leadsTo(graph, start, node)).sort())
      }),
    )
  })

  test('FA9 a chain of twenty thousand neither overflows nor loses its way', () => {
    const nodes = Array.from({ length: 20_000 }, (_, index) => `n${index}`)
    const graph = graphOf(nodes, nodes.slice(1).map((to, index) => ({ from: nodes[index]!, to })))
    expect(longestChain(graph).length).toBe(nodes.length)
    expect(findBridges(graph).length).toBe(nodes.length - 2)
    expect(largestClusters(graph).map(({ length }) => length)).toEqual([nodes.length])
  })
})
