import { beforeEach, describe, expect, it, vi } from 'vitest'
import { forgetBoard, readMyBoards, rememberBoard } from './myBoards'

const kept = new Map<string, string>()
vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value) })
beforeEach(() => kept.clear())

const board = (boardId: string) => ({ boardId, title: `Tavle ${boardId}`, role: 'editor' as const })

describe('my boards on this device', () => {
  it('H1 the board opened last comes first, each once', () => {
    rememberBoard(board('a'))
    rememberBoard(board('b'))
    rememberBoard(board('a'))
    expect(readMyBoards().map(({ boardId }) => boardId)).toEqual(['a', 'b'])
  })

  it('H2 links stay on the device only until the board is opened', () => {
    const links = { facilitator: 'https://x/b/a#k=1', editor: 'https://x/b/a#k=2', viewer: 'https://x/b/a#k=3' }
    rememberBoard({ ...board('a'), role: 'facilitator', links })
    expect(readMyBoards()[0]?.links).toEqual(links)
    rememberBoard({ ...board('a'), role: 'facilitator' })
    expect(kept.get('faellestavle.boards')).not.toContain('#k=')
  })

  it('H3 what is torn or forged on the device is left out', () => {
    kept.set('faellestavle.boards', '{"half')
    expect(readMyBoards()).toEqual([])
    kept.set('faellestavle.boards', JSON.stringify([{ boardId: '../evil', title: 'x', role: 'editor', lastOpened: '' }, null, 7]))
    expect(readMyBoards()).toEqual([])
  })

  it('H4 a board can be taken off the list', () => {
    rememberBoard(board('a'))
    rememberBoard(board('b'))
    forgetBoard('b')
    expect(readMyBoards().map(({ boardId }) => boardId)).toEqual(['a'])
  })
})
