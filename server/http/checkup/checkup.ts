/** `/api/checkup`: how the server fares, as seen from here and from the browser. For the administrator alone. */
import express, { type Express, type Request, type RequestHandler } from 'express'
import type { CheckupAnswer, Finding } from '../../../shared/protocol/checkup'
import { limits } from '../../../shared/protocol/limits'
import { isAtThisMachine, type CheckupPasses } from '../../access/checkupPass'
import { ownAddress } from '../../access/origin'
import { checkServer, finding } from '../../admin/checkServer'
import type { AdminParts } from '../../admin/openParts'
import type { Config } from '../../config'
import { Refusal } from '../errorWords'

const headerOf = (request: Request, name: string): string | null => request.get(name)?.split(',')[0]?.trim() || null

/** What a proxy says, against what the server believes. */
function checkProxy(config: Config, request: Request): Finding {
  const protocol = headerOf(request, 'x-forwarded-proto')
  const host = headerOf(request, 'x-forwarded-host') ?? headerOf(request, 'host')
  const own = ownAddress(config, request.headers) ?? ''
  if (protocol === null || host === null) return config.isProxyTrusted ? finding('proxy', 'fault', 'proxy-silent') : finding('proxy', 'ok', 'proxy-none')
  const address = `${protocol}://${host}`
  const isBelieved = URL.canParse(own) && URL.canParse(address) && new URL(own).origin === new URL(address).origin
  return finding('proxy', isBelieved ? 'ok' : 'fault', isBelieved ? 'proxy-trusted' : 'proxy-ignored', { address, own })
}

function requireAdministrator(config: Config, passes: CheckupPasses): RequestHandler {
  return (request, response, next) => {
    const pass = /^Bearer (\S+)$/.exec(request.get('authorization') ?? '')?.[1] ?? ''
    if (!passes.isValid(pass) && !isAtThisMachine(config, request.socket.remoteAddress, request.headers)) throw new Refusal('administrator-needed')
    response.set('Cache-Control', 'no-store')
    next()
  }
}

export function serveCheckup(app: Express, config: Config, passes: CheckupPasses, parts: AdminParts): void {
  app.use('/api/checkup', requireAdministrator(config, passes))
  app.get('/api/checkup', async (request, response) => {
    const answer: CheckupAnswer = {
      time: parts.now().toISOString(),
      ownAddress: ownAddress(config, request.headers) ?? '',
      contentSecurityPolicy: response.get('Content-Security-Policy') ?? '',
      maxBodyBytes: limits.maxImageBytes,
      findings: [checkProxy(config, request), ...(await checkServer(parts, config.publicUrl))],
    }
    response.json(answer)
  })
  // As large as a picture may be, and thrown away.
  app.put('/api/checkup/body', express.raw({ limit: limits.maxImageBytes, type: () => true, inflate: false }), (request, response) => {
    response.json({ bytes: Buffer.isBuffer(request.body) ? request.body.length : 0 })
  })
}
