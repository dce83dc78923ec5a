/** What every answer carries, so that a page of ours loads nothing from elsewhere and nobody frames it. */
import type { RequestHandler } from 'express'
import { ownAddress } from '../access/origin'
import type { Config } from '../config'

function contentSecurityPolicy(own: string | null): string {
  const socketAddress = own === null ? '' : ` ${new URL(own).origin.replace(/^http/, 'ws')}`
  return [
    "default-src 'self'",
    "script-src 'self'",
    // The drawing tool's licence mark is placed by styles of its own.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${socketAddress}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ')
}

export function securityHeaders(config: Config): RequestHandler {
  return (request, response, next) => {
    response.set({
      'Content-Security-Policy': contentSecurityPolicy(ownAddress(config, request.headers)),
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
      'X-Robots-Tag': 'noindex',
    })
    next()
  }
}
