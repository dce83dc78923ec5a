import { describe, expect, it } from 'vitest'
import { createBoardSchema } from '../../shared/protocol/http'
import { ServerRefusal } from '../door/askServer'
import { bodyOf, faultOf, type NewBoard } from './createBoard'

const board: NewBoard = { title: ' Bo trygt ', language: 'da', templates: ['problem-analysis'], tracks: 4, date: '', place: '', password: '' }

describe('asking for a new board', () => {
  it('H5 what the form sends is what the server reads, and nothing that was not chosen', () => {
    expect(bodyOf(board)).toEqual({ title: 'Bo trygt', language: 'da', templates: ['problem-analysis'] })
    const full = bodyOf({ ...board, templates: ['track-map'], tracks: 6, date: '2026-11-21', place: 'Rådhuset', password: 'x' })
    expect(createBoardSchema.parse(full)).toEqual({ title: 'Bo trygt', language: 'da', templates: ['track-map'], tracks: 6, date: '2026-11-21', place: 'Rådhuset', password: 'x' })
  })

  it('H6 each refusal is told apart, so that it can be said in words', () => {
    const fault = (status: number, code: string, gavePassword = false) => faultOf(new ServerRefusal(status, code, 'm'), gavePassword)
    expect(fault(0, 'no-line')).toEqual({ is: 'no-line' })
    expect(fault(403, 'create-password')).toEqual({ is: 'password', isWrong: false })
    expect(fault(403, 'create-password', true)).toEqual({ is: 'password', isWrong: true })
    expect(fault(429, 'too-fast')).toEqual({ is: 'too-fast' })
    expect(fault(500, 'fault')).toEqual({ is: 'server-fault' })
    expect(fault(400, 'bad')).toEqual({ is: 'refused', message: 'm' })
  })
})
