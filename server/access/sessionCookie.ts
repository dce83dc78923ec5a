/** One necessary cookie: a random token that says which browser this is. The server keeps only its hash. */
import { createHash, randomBytes } from 'node:crypto'
import { parseCookie, stringifySetCookie } from 'cookie'

const cookieName = 'faellestavle'
const tokenBytes = 32
const maxAgeS = 180 * 24 * 60 * 60

export function newToken(): string {
  return randomBytes(tokenBytes).toString('base64url')
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/** The token in a Cookie header; null when there is none of the right shape. */
export function readToken(cookieHeader: string | undefined): string | null {
  const token = parseCookie(cookieHeader ?? '')[cookieName]
  return token !== undefined && /^[A-Za-z0-9_-]{43}$/.test(token) ? token : null
}

/** A Set-Cookie header. `path`: where the app lies on its host; others there are not sent the token. */
export function writeToken(token: string, isSecure: boolean, path: string): string {
  return stringifySetCookie({ name: cookieName, value: token, httpOnly: true, sameSite: 'strict', path, secure: isSecure, maxAge: maxAgeS })
}
