/** Wrong codes are few: so many in ten minutes, per session and per address. What is counted lives in memory only, under a salted hash: no address is kept. */
import { createHash, randomBytes } from 'node:crypto'

const windowMs = 10 * 60 * 1000
const wrongPerSession = 5
/** A whole hall may come from one address, and mistype. */
const wrongPerAddress = 30
/** Beyond this many at once the oldest counts are let go. */
const maxCounts = 10_000

interface Count {
  wrong: number
  readonly sinceMs: number
}

export interface CodeTries {
  mayTry(session: string | null, address: string, nowMs: number): boolean
  noteWrong(session: string | null, address: string, nowMs: number): void
}

/** Whoever has an IPv6 address has the whole /64. */
function neighbourhood(address: string): string {
  return address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address
}

export function openCodeTries(): CodeTries {
  const salt = randomBytes(16)
  const counts = new Map<string, Count>()
  const keyOf = (kind: string, text: string) => createHash('sha256').update(salt).update(`${kind}:${text}`).digest('base64url')
  const keysOf = (session: string | null, address: string): readonly (readonly [string, number])[] => [
    ...(session === null ? [] : [[keyOf('session', session), wrongPerSession] as const]),
    [keyOf('address', neighbourhood(address)), wrongPerAddress],
  ]
  const current = (key: string, nowMs: number): Count | null => {
    const count = counts.get(key)
    return count === undefined || nowMs - count.sinceMs >= windowMs ? null : count
  }

  return {
    mayTry: (session, address, nowMs) => keysOf(session, address).every(([key, most]) => (current(key, nowMs)?.wrong ?? 0) < most),
    noteWrong(session, address, nowMs) {
      for (const [key] of keysOf(session, address)) {
        const count = current(key, nowMs)
        if (count !== null) count.wrong += 1
        else {
          counts.delete(key)
          counts.set(key, { wrong: 1, sinceMs: nowMs })
        }
      }
      for (const key of counts.keys()) {
        if (counts.size <= maxCounts) break
        counts.delete(key)
      }
    },
  }
}
