import { expect, it } from 'vitest'
import { readBoardLink } from './readBoardLink'

const here = 'https://tavle.example'
const key = 'abcdefghijklmnopqrstuv'

it('J1 a pasted link is read also with text around it, and only when it belongs here', () => {
  expect(readBoardLink(`${here}/b/b1#k=${key}`, here)).toEqual({ boardId: 'b1', key })
  expect(readBoardLink(`Kære alle <${here}/b/b1?view=list#k=${key}> Hilsen`, here)).toEqual({ boardId: 'b1', key })
  expect(readBoardLink(`/b/b1#k=${key}`, here)).toEqual({ boardId: 'b1', key })
  expect(readBoardLink(`https://andet.example/b/b1#k=${key}`, here)).toBe('elsewhere')
  expect(readBoardLink(`${here}/b/b1`, here)).toBeNull()
  expect(readBoardLink('', here)).toBeNull()
})

it('J1 a link of a server that shares its host belongs here only with its path', () => {
  expect(readBoardLink(`${here}/tavle/b/b1#k=${key}`, `${here}/tavle`)).toEqual({ boardId: 'b1', key })
  expect(readBoardLink(`${here}/b/b1#k=${key}`, `${here}/tavle`)).toBe('elsewhere')
  expect(readBoardLink(`${here}/tavle/b/b1#k=${key}`, here)).toBe('elsewhere')
})
