import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Link } from '../domain/board'
import { backLinks, linkSpreads } from './backLinks'

function link(id: string, from: string, to: string, createdAt = id): Link {
  return { id, kind: 'causes', from, to, why: '', author: null, createdAt, fields: {} }
}

describe('links that close a loop', () => {
  test('X4 only the link that closes the circle is the way back', () => {
    const links = [link('1', 'a', 'b'), link('2', 'b', 'c'), link('3', 'c', 'a'), link('4', 'a', 'c')]
    expect([...backLinks(links)]).toEqual(['3'])
  })

  test('X4 without its ways back a graph has no loop, and the order of reading does not matter', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'e')
    fc.assert(
      fc.property(fc.array(fc.tuple(name, name), { maxLength: 14 }), (pairs) => {
        const links = pairs.filter(([from, to]) => from !== to).map(([from, to], index) => link(String(index).padStart(2, '0'), from, to))
        const back = backLinks(links)
        expect([...backLinks([...links].reverse())].sort()).toEqual([...back].sort())
        expect(backLinks(links.filter(({ id }) => !back.has(id))).size).toBe(0)
      }),
    )
  })

  test('X3 links between the same two cards stand side by side, whichever way they point', () => {
    const spreads = linkSpreads([link('1', 'a', 'b'), link('2', 'b', 'a'), link('3', 'a', 'c')])
    expect(spreads.get('1')).toBe(-0.5)
    expect(spreads.get('2')).toBe(0.5)
    expect(spreads.get('3')).toBe(0)
  })
})
