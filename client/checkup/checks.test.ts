import { expect, test } from 'vitest'
import type { CheckupAnswer } from '../../shared/protocol/checkup'
import { checkAddress, checkClock, checkTls, comparePolicy, judgeLine } from './checks'

const answer: CheckupAnswer = { time: '2026-11-21T12:00:00.000Z', ownAddress: 'https://tavle.example.dk', contentSecurityPolicy: "default-src 'self'", maxBodyBytes: 10, findings: [] }

test('O70 the page names what is wrong on the way: no encryption, another address, a changed policy, a clock that is off', () => {
  const location = (protocol: string, hostname: string) => checkTls({ protocol, hostname }).state
  expect([location('https:', 'tavle.example.dk'), location('http:', 'localhost'), location('http:', 'tavle.example.dk')]).toEqual(['ok', 'ok', 'fault'])
  expect([checkAddress('https://tavle.example.dk', answer).state, checkAddress('http://tavle.example.dk', answer).state]).toEqual(['ok', 'fault'])
  expect(['default-src \'self\'', "default-src 'none'", null].map((seen) => comparePolicy(seen, answer.contentSecurityPolicy).state)).toEqual(['ok', 'warning', 'fault'])
  const noonMs = Date.parse(answer.time)
  expect([0, 30_000, -3_600_000].map((apartMs) => checkClock(noonMs + apartMs, answer).state)).toEqual(['ok', 'ok', 'warning'])
})

test('O71 a silent line that is cut is a fault when boards would drop out, and worth a note when they would not', () => {
  expect([judgeLine(true, 40_000), judgeLine(false, 30_000), judgeLine(false, 10_000)].map((seen) => seen.state)).toEqual(['ok', 'warning', 'fault'])
})
