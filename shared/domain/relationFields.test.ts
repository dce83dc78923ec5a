import { describe, expect, test } from 'vitest'
import { boardOf, card } from '../../tests/draftBoards'
import { isSaidByField, relationField } from './relationFields'

const partner = { id: 'p1', title: 'Biblioteket', sector: 'municipality', type: 'core', fields: {} }
const board = boardOf([card('a1', 'activity', 'A'), card('a2', 'activity', 'B', { track: 't1', with: ['p2'] }), card('i1', 'indicator', 'I', { track: 't1' }), card('k1', 'commitment', 'K'), card('known', 'partner', ' Biblioteket '), card('new', 'partner', 'Ny forening'), card('n1', 'initiative', 'N')], [], [partner])

describe('relations that a field says', () => {
  test('FG9 the first track, owner, partners and indicators are fields; what finds no field stays a link', () => {
    expect(relationField(board, 'belongs-to', 'a1', 't1')).toEqual({ cardId: 'a1', name: 'track', value: 't1' })
    expect(relationField(board, 'belongs-to', 'a2', 't2')).toEqual({ cardId: 'a2', name: 'alsoTracks', value: ['t2'] })
    expect(relationField(board, 'belongs-to', 'i1', 't2')).toBeNull()
    expect(relationField(board, 'belongs-to', 'n1', 't1')).toBeNull()
    expect(relationField(board, 'contributes', 'a1', 'i1')).toEqual({ cardId: 'a1', name: 'indicators', value: ['i1'] })
    expect(relationField(board, 'owns', 'new', 'a1')).toEqual({ cardId: 'a1', name: 'owner', value: 'new' })
    expect(relationField(board, 'owns', 'new', 'k1')).toBeNull()
    expect(relationField(board, 'takes-part', 'known', 'a2')).toEqual({ cardId: 'a2', name: 'with', value: ['p2', 'p1'] })
    expect(relationField(board, 'reinforces', 'a1', 'a2')).toBeNull()
  })

  test('FG9 what a field says already is known to be said', () => {
    expect(isSaidByField(board, 'belongs-to', 'a2', 't1')).toBe(true)
    expect(isSaidByField(board, 'belongs-to', 'a2', 't2')).toBe(false)
    expect(isSaidByField(board, 'owns', 'new', 'a1')).toBe(false)
  })
})
