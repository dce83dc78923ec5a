/** Work for somebody who may go away before it is done. */
import type { Response } from 'express'

/** Aborts when the line falls, or is dropped on purpose, before the whole answer has left. */
export function whileAsked(response: Response): AbortSignal {
  const gone = new AbortController()
  response.once('close', () => response.writableFinished || gone.abort(new Error('whoever asked has gone')))
  return gone.signal
}
