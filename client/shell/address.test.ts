import { describe, expect, test } from 'vitest'
import { readPlace } from './address'

describe('addresses', () => {
  test('P1 a board, its list view, the pages and anything else are told apart', () => {
    const place = (pathname: string, search = '') => readPlace({ pathname, search })
    expect(place('/')).toEqual({ is: 'home' })
    expect(place('/b/abc')).toEqual({ is: 'board', boardId: 'abc', view: null })
    expect(place('/b/abc/', '?view=list')).toEqual({ is: 'board', boardId: 'abc', view: 'list' })
    expect(place('/b/abc', '?view=nonsense')).toEqual({ is: 'board', boardId: 'abc', view: null })
    expect(place('/b/a/b')).toEqual({ is: 'unknown' })
    expect(place('/b/<script>')).toEqual({ is: 'unknown' })
  })
})
