/** Who may see the checkup: somebody at this very machine, or whoever has a pass that the administrator's command printed. */
import { randomBytes } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { Config } from '../config'

const passMs = 60 * 60 * 1_000

export interface CheckupPasses {
  issue(): string
  isValid(pass: string): boolean
}

/** Kept in memory alone: a restart ends them. */
export function openCheckupPasses(now: () => Date): CheckupPasses {
  const endsAtMs = new Map<string, number>()
  return {
    issue() {
      for (const [pass, endMs] of endsAtMs) if (endMs <= now().getTime()) endsAtMs.delete(pass)
      const pass = randomBytes(24).toString('base64url')
      endsAtMs.set(pass, now().getTime() + passMs)
      return pass
    },
    isValid: (pass) => (endsAtMs.get(pass) ?? 0) > now().getTime(),
  }
}

const relayHeaders = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip']

/** Never true behind a proxy: there, everybody comes from the proxy's machine, which is often this one. */
export function isAtThisMachine({ publicUrl, isProxyTrusted }: Config, remoteAddress: string | undefined, headers: IncomingHttpHeaders): boolean {
  if (publicUrl !== null || isProxyTrusted || relayHeaders.some((name) => headers[name] !== undefined)) return false
  const isLocalHost = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(headers.host ?? '')
  return isLocalHost && /^(::1|(::ffff:)?127\.)/.test(remoteAddress ?? '')
}
