/** A change is taken only from a page of our own: other sites in the browser carry the cookie too. */
import type { RequestHandler } from 'express'
import { isSameOrigin } from '../access/origin'
import type { Config } from '../config'
import { Refusal } from './errorWords'

const harmless = new Set(['GET', 'HEAD', 'OPTIONS'])

export function requireSameOrigin(config: Config): RequestHandler {
  return (request, _response, next) => {
    if (!harmless.has(request.method) && !isSameOrigin(config, request.headers)) throw new Refusal('wrong-origin')
    next()
  }
}
