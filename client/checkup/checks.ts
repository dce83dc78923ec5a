/** What only a browser can see: whether the way to the server lets everything through. */
import { appAddress, appPath } from '../door/appPath'
import { lineKept, lineTestPath, type CheckupAnswer, type FindingState } from '../../shared/protocol/checkup'
import type { CheckupWords } from '../words/checkup'

export interface Seen {
  readonly id: string
  readonly state: FindingState
  readonly say: (words: CheckupWords) => string
}

export const quietS = 40
/** Boards let at most this pass in silence. */
const boardQuietS = 20
const clockToleranceMs = 60_000

/** `pass`: from the address that the administrator's command printed; '' at the machine itself. */
const headersFor = (pass: string): Record<string, string> => (pass === '' ? {} : { Authorization: `Bearer ${pass}` })

/** The server's own findings; null when it does not answer, words when it refuses. */
export async function askServer(pass: string): Promise<CheckupAnswer | { readonly refusal: string } | null> {
  try {
    const answer = await fetch(appPath('/api/checkup'), { headers: headersFor(pass), cache: 'no-store' })
    if (answer.ok) return (await answer.json()) as CheckupAnswer
    const { error } = (await answer.json()) as { error: { message: string } }
    return { refusal: error.message }
  } catch {
    return null
  }
}

export function checkTls({ protocol, hostname }: { protocol: string; hostname: string }): Seen {
  const isSafe = protocol === 'https:' || /^(localhost|127\.|\[::1\])/.test(hostname)
  return { id: 'tls', state: isSafe ? 'ok' : 'fault', say: (words) => (isSafe ? words.tlsOk : words.tlsNone) }
}

export function checkAddress(here: string, { ownAddress }: CheckupAnswer): Seen {
  const isSame = ownAddress === here
  return { id: 'own-address', state: isSame ? 'ok' : 'fault', say: (words) => (isSame ? words.addressOk(here) : words.addressWrong(here, ownAddress)) }
}

/** `nowMs`: this device's clock. */
export function checkClock(nowMs: number, { time }: CheckupAnswer): Seen {
  const apartMs = Math.abs(nowMs - Date.parse(time))
  const isSame = apartMs <= clockToleranceMs
  return { id: 'clock-here', state: isSame ? 'ok' : 'warning', say: (words) => (isSame ? words.clockOk : words.clockOff(Math.round(apartMs / 60_000))) }
}

/** `seen`: the header as it came. */
export function comparePolicy(seen: string | null, sent: string): Seen {
  if (seen === null) return { id: 'policy', state: 'fault', say: (words) => words.policyNone }
  const isSame = seen === sent
  return { id: 'policy', state: isSame ? 'ok' : 'warning', say: (words) => (isSame ? words.policyOk : words.policyChanged) }
}

export async function checkPolicy(answer: CheckupAnswer): Promise<Seen> {
  const { headers } = await fetch(appPath('/healthz'), { cache: 'no-store' })
  return comparePolicy(headers.get('content-security-policy'), answer.contentSecurityPolicy)
}

export async function checkBody(pass: string, { maxBodyBytes }: CheckupAnswer): Promise<Seen> {
  const megabytes = Math.floor(maxBodyBytes / 1024 / 1024)
  const status = await fetch(appPath('/api/checkup/body'), { method: 'PUT', headers: headersFor(pass), body: new Uint8Array(maxBodyBytes) }).then(
    (answer) => answer.status,
    () => 0,
  )
  return { id: 'body', state: status === 200 ? 'ok' : 'fault', say: (words) => (status === 200 ? words.bodyOk(megabytes) : words.bodyNone(megabytes, status)) }
}

/** How a silent line ended. `keptMs`: how long it was open. */
export function judgeLine(isKept: boolean, keptMs: number): Seen {
  const seconds = Math.round(keptMs / 1_000)
  if (isKept) return { id: 'kept', state: 'ok', say: (words) => words.keptOk(quietS) }
  const isLate = seconds >= boardQuietS
  return { id: 'kept', state: isLate ? 'warning' : 'fault', say: (words) => (isLate ? words.keptLate(seconds) : words.keptEarly(seconds)) }
}

/** Opens a line and says so at once; then waits in silence and says how that went. */
export function checkLine(pass: string, onSeen: (seen: Seen) => void): Promise<void> {
  const address = `${appAddress().replace(/^http/, 'ws')}${lineTestPath}?quiet=${quietS}`
  return new Promise((resolve) => {
    const line = pass === '' ? new WebSocket(address) : new WebSocket(address, [pass])
    let openedMs: number | null = null
    let isKept = false
    line.onopen = () => {
      openedMs = performance.now()
      onSeen({ id: 'line', state: 'ok', say: (words) => words.lineOk })
    }
    line.onmessage = ({ data }) => (isKept ||= data === lineKept)
    line.onclose = () => {
      if (openedMs === null) onSeen({ id: 'line', state: 'fault', say: (words) => words.lineNone })
      else onSeen(judgeLine(isKept, performance.now() - openedMs))
      resolve()
    }
  })
}
