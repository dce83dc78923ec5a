/** Where people reached this server, and whether a change comes from one of its own pages. Compared exactly: scheme, host and port. */
import type { IncomingHttpHeaders } from 'node:http'
import type { Config } from '../config'

type Settings = Pick<Config, 'publicUrl' | 'isProxyTrusted'>

const hostPattern = /^([A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(:\d{1,5})?$/

function forwarded(headers: IncomingHttpHeaders, name: string): string | null {
  const given = headers[name]
  const first = (Array.isArray(given) ? given[0] : given)?.split(',')[0]?.trim()
  return first === undefined || first === '' ? null : first
}

/** Such as `https://tavle.example.dk`, without a slash at the end. Null when the request names no host that could be one. */
export function ownAddress({ publicUrl, isProxyTrusted }: Settings, headers: IncomingHttpHeaders): string | null {
  if (publicUrl !== null) return publicUrl
  const host = (isProxyTrusted ? forwarded(headers, 'x-forwarded-host') : null) ?? headers.host ?? ''
  if (!hostPattern.test(host)) return null
  const isHttps = isProxyTrusted && forwarded(headers, 'x-forwarded-proto') === 'https'
  return `${isHttps ? 'https' : 'http'}://${host}`
}

/** Whether the Origin header is there and is our own. */
export function isSameOrigin(settings: Settings, headers: IncomingHttpHeaders): boolean {
  const own = ownAddress(settings, headers)
  const { origin } = headers
  return own !== null && origin !== undefined && URL.canParse(origin) && new URL(own).origin === origin.toLowerCase()
}

/** Whether the cookie may be marked Secure. */
export function isReachedByHttps(settings: Settings, headers: IncomingHttpHeaders): boolean {
  return ownAddress(settings, headers)?.startsWith('https:') ?? false
}

/** Who is at the other end; with a trusted proxy, whom the proxy nearest to us says it is. Never stored. */
export function clientAddress({ isProxyTrusted }: Settings, headers: IncomingHttpHeaders, remote: string | undefined): string {
  const given = headers['x-forwarded-for']
  const told = (Array.isArray(given) ? given.join() : given)?.split(',').at(-1)?.trim()
  return (isProxyTrusted && told) || (remote ?? '')
}
