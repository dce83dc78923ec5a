import { describe, expect, test } from 'vitest'
import { readBoard } from '../document/readBoard'
import { boTrygt, boardOf, card, link } from '../../tests/draftBoards'
import type { Board } from '../domain/board'
import { composeNetwork, type Network } from './composeNetwork'
import type { Box } from './placeNodes'

const activity = (id: string) => card(id, 'activity', `Aktivitet ${id}`, {})
const board = (count: number, links: readonly (readonly [number, number])[]): Board =>
  boardOf(Array.from({ length: count }, (_, index) => activity(`a${index}`)), links.map(([from, to]) => link('reinforces', `a${from}`, `a${to}`)))

const overlaps = (a: Box, b: Box) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
const collisions = ({ nodes }: Network) => nodes.flatMap((a, index) => nodes.slice(index + 1).filter((b) => overlaps(a, b)))
const many = board(30, Array.from({ length: 40 }, (_, index) => [(index * 7) % 30, (index * 11 + 3) % 30] as const))

describe('the network', () => {
  test('FE9 the same board gives the same picture, whatever order its records come in', () => {
    const reversed: Board = { ...many, cards: new Map([...many.cards].reverse()), links: new Map([...many.links].reverse()) }
    expect(composeNetwork(reversed, 'da')).toEqual(composeNetwork(many, 'da'))
  })

  test('FE10 no box lies on another, no number on a box, and all lies within the picture, with 15 and with 30 activities', () => {
    for (const network of [composeNetwork(many, 'da'), composeNetwork(readBoard(boTrygt()), 'da')]) {
      expect(collisions(network)).toEqual([])
      const covered = network.edges.filter(({ label }) => network.nodes.some((node) => overlaps(node, { x: label.x - 4, y: label.y - 4, w: 8, h: 8 })))
      expect(covered).toEqual([])
      expect(network.nodes.filter(({ x, y, w, h }) => x < 0 || y < 0 || x + w > network.width || y + h > network.height)).toEqual([])
    }
  })

  test('FE11 a new reinforcement between two of many moves the others less than the picture is wide', () => {
    const before = composeNetwork(board(12, [[0, 1], [1, 2], [2, 3], [3, 4], [4, 5], [5, 6], [6, 7], [7, 8], [8, 9], [9, 10], [10, 11]]), 'da')
    const after = composeNetwork(board(12, [[0, 1], [1, 2], [2, 3], [3, 4], [4, 5], [5, 6], [6, 7], [7, 8], [8, 9], [9, 10], [10, 11], [3, 5]]), 'da')
    const moved = after.nodes.map((node, index) => Math.hypot(node.x - before.nodes[index]!.x, node.y - before.nodes[index]!.y))
    expect(moved.reduce((sum, one) => sum + one, 0) / moved.length).toBeLessThan(before.width / 4)
  })

  test('FE12 Bo trygt: the loop of three, the pairs, the hub and the bridges are marked in the boxes and said in words', () => {
    const network = composeNetwork(readBoard(boTrygt()), 'da')
    const marked = (mark: string) => network.nodes.filter(({ marks }) => marks.some((one) => one === mark)).map(({ id }) => id).sort()
    expect(marked('loop')).toEqual(['a12', 'a4', 'a5'])
    expect(marked('hub')).toEqual(['a5'])
    expect(marked('bridge')).toContain('a5')
    expect(network.facts.some((fact) => fact.startsWith('Forstærker hinanden:'))).toBe(true)
    expect(network.facts.some((fact) => fact.startsWith('Hverken giver eller får'))).toBe(true)
  })

  test('FE13 the table says every arrow of the picture with its number, its because and who confirmed it', () => {
    const network = composeNetwork(readBoard(boTrygt()), 'da')
    expect(network.rows.map(({ number, linkId, fromId, toId, isConfirmed }) => [number, linkId, fromId, toId, isConfirmed])).toEqual(network.edges.map(({ number, id, fromId, toId, isConfirmed }) => [number, id, fromId, toId, isConfirmed]))
    expect(network.rows.every(({ why }) => why !== '')).toBe(true)
    expect(network.rows.filter(({ isConfirmed }) => !isConfirmed).every(({ confirmedBy }) => confirmedBy === 'Ikke bekræftet')).toBe(true)
  })

  test('FE14 two clusters are outlined and named, and become one when something ties them', () => {
    const two = composeNetwork(board(6, [[0, 1], [1, 2], [3, 4], [4, 5]]), 'da')
    expect(two.clusters).toHaveLength(2)
    expect(two.facts[0]).toMatch(/^Planen falder i 2 adskilte klynger/)
    expect(composeNetwork(board(6, [[0, 1], [1, 2], [3, 4], [4, 5], [2, 3]]), 'da').clusters).toHaveLength(0)
  })
})
