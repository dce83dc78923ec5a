import { expect, it } from 'vitest'
import { ServerRefusal } from '../door/askServer'
import { faultOf } from './joinBoard'

it('J2 a wrong board, a wrong key and a closed link are one answer; other refusals are told apart', () => {
  const fault = (status: number) => faultOf(new ServerRefusal(status, 'c', 'm'))
  expect(fault(404)).toEqual({ is: 'wrong-link' })
  expect(fault(410)).toEqual({ is: 'wrong-link' })
  expect(fault(0)).toEqual({ is: 'no-line' })
  expect(fault(429)).toEqual({ is: 'too-fast' })
  expect(fault(503)).toEqual({ is: 'server-fault' })
  expect(fault(400)).toEqual({ is: 'refused', message: 'm' })
})
