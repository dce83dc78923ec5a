/** The HTTP door: JSON in and out, and every refusal as one error with a code and the reader's words. */
import { appPath } from './appPath'
import type { ErrorAnswer } from '../../shared/protocol/answers'
import { readLanguage } from '../words/language'

/** `status` 0 and code `no-line` when the server could not be reached. */
export class ServerRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

async function readRefusal(answer: Response): Promise<ServerRefusal> {
  try {
    const { error } = (await answer.json()) as ErrorAnswer
    return new ServerRefusal(answer.status, error.code, error.message)
  } catch {
    return new ServerRefusal(answer.status, 'unreadable', answer.statusText)
  }
}

async function answerTo(path: string, request: RequestInit): Promise<Response> {
  const headers = { ...request.headers, 'accept-language': readLanguage() }
  const answer = await fetch(appPath(path), { cache: 'no-store', ...request, headers }).catch((cause: unknown) => {
    throw new ServerRefusal(0, 'no-line', String(cause))
  })
  if (!answer.ok) throw await readRefusal(answer)
  return answer
}

const ask = async <Answer>(path: string, request: RequestInit): Promise<Answer> => (await (await answerTo(path, request)).json()) as Answer

/** A file that the server makes, with the headers that tell of it; aborting drops the line, and so ends the work. Throws `ServerRefusal`, also for what was aborted. */
export function getFile(path: string, signal: AbortSignal): Promise<Response> {
  return answerTo(path, { signal })
}

/** Throws `ServerRefusal`. */
export function getJson<Answer>(path: string): Promise<Answer> {
  return ask<Answer>(path, {})
}

/** Throws `ServerRefusal`. */
export function postJson<Answer>(path: string, body: unknown): Promise<Answer> {
  return ask<Answer>(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
}
