/** The one place where something thrown becomes an answer. A fault of ours is told by a number, never by its inside. */
import type { ErrorRequestHandler, Request, Response } from 'express'
import type { Language } from '../../shared/domain/language'
import type { ErrorAnswer } from '../../shared/protocol/answers'
import { randomId } from '../access/Gate'
import { factsOf, type Log } from '../log'
import type { Metrics } from '../metrics'
import { BoardDamaged, CannotSave } from '../sync/openRooms'
import { errorSentence, Refusal } from './errorWords'

export function languageOf(request: Request): Language {
  return request.acceptsLanguages('da', 'en') === 'en' ? 'en' : 'da'
}

const isDiskFault = (error: unknown): boolean => /^(SQLITE_(FULL|IOERR|READONLY)|ENOSPC|EDQUOT|EROFS|EFBIG)/.test(String((error as { code?: unknown }).code))

/** Faults of body parsers, by the names they give them. */
function refusalOfParser(error: { type?: unknown; limit?: unknown }): Refusal | null {
  switch (error.type) {
    case 'entity.too.large':
      return new Refusal('body-too-large', { max: `${Math.floor(Number(error.limit) / 1024)} kB` })
    case 'entity.parse.failed':
    case 'request.aborted':
    case 'request.size.invalid':
      return new Refusal('bad-json')
    case 'encoding.unsupported':
    case 'charset.unsupported':
      return new Refusal('body-unreadable')
    default:
      return null
  }
}

function refusalFor(error: unknown, log: Log): Refusal {
  if (error instanceof Refusal) return error
  if (error instanceof CannotSave || isDiskFault(error)) return new Refusal('cannot-save')
  if (error instanceof BoardDamaged) return new Refusal('board-damaged')
  if (error instanceof URIError) return new Refusal('not-found')
  const fromParser = refusalOfParser(error as object)
  if (fromParser !== null) return fromParser
  const id = randomId(8)
  log.error('fault', { id, ...factsOf(error) })
  return new Refusal('fault', { id })
}

export function presentRefusal(request: Request, response: Response, refusal: Refusal): void {
  const answer: ErrorAnswer = { error: { code: refusal.code, message: errorSentence(refusal.code, refusal.facts, languageOf(request)) } }
  response.status(refusal.status).set('Cache-Control', 'no-store').json(answer)
}

export function errorDoor(log: Log, metrics: Metrics): ErrorRequestHandler {
  // Express tells an error handler by its four parameters.
  return (error: unknown, request, response, _next) => {
    const refusal = refusalFor(error, log)
    metrics.countRefusal(refusal.code)
    if (response.headersSent) response.destroy()
    else presentRefusal(request, response, refusal)
  }
}
