import { expect, test } from 'vitest'
import { readBoard } from '../../document/readBoard'
import { boTrygtWhole } from '../../../tests/draftBoards'
import { composeNetwork, type Network } from '../../views/composeNetwork'
import { networkFigures } from './networkFigure'

const network = composeNetwork(readBoard(boTrygtWhole()), 'da')

test('GP18 the network’s figure lies on its side and leaves out what nothing reinforces', () => {
  const joined = new Set(network.edges.flatMap(({ fromId, toId }) => [fromId, toId]))
  const [figure, ...more] = networkFigures(network, 'da')
  expect(more).toEqual([])
  expect(figure!.isWide).toBe(true)
  expect(figure!.width).toBeLessThanOrEqual(network.width)
  expect(figure!.height).toBeLessThan(network.height)
  expect(figure!.svg.match(/<circle/g)).toHaveLength(network.edges.length)
  for (const { id, lines } of network.nodes) expect(figure!.svg.includes(`>${lines[0]}<`), lines[0]).toBe(joined.has(id))
})

test('GP18 a wide network of several clusters is a figure for each, and none without reinforcements', () => {
  const shifted = (by: number) => ({ x, y }: { x: number; y: number }) => ({ x: x + by, y })
  const moved = (by: number, of: Network): Pick<Network, 'nodes' | 'edges' | 'clusters'> => {
    const move = shifted(by)
    return {
      nodes: of.nodes.map((node) => ({ ...node, id: `${node.id}+${by}`, x: node.x + by })),
      edges: of.edges.map((edge) => ({ ...edge, fromId: `${edge.fromId}+${by}`, toId: `${edge.toId}+${by}`, from: move(edge.from), to: move(edge.to), control: move(edge.control), label: move(edge.label), head: [move(edge.head[0]), move(edge.head[1]), move(edge.head[2])] })),
      clusters: of.clusters.map((cluster) => ({ ...cluster, x: cluster.x + by, label: `${cluster.label} ${by}` })),
    }
  }
  const [one, two] = [moved(0, network), moved(2_000, network)]
  const figures = networkFigures({ ...network, width: network.width + 2_000, nodes: [...one.nodes, ...two.nodes], edges: [...one.edges, ...two.edges], clusters: [...one.clusters, ...two.clusters] }, 'da')
  expect(figures).toHaveLength(2)
  expect(new Set(figures.map(({ caption }) => caption)).size).toBe(2)
  for (const { svg } of figures) expect(svg.match(/<circle/g)).toHaveLength(network.edges.length)
  expect(networkFigures({ ...network, edges: [] }, 'da')).toEqual([])
})
