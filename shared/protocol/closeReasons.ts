/** Why a socket was closed, and what the client should do about it. One list for server and client. */

/** reconnect: try again by itself. reload: fetch the app anew. join: ask for the link again. stop: say why and stay closed. */
export type Advice = 'reconnect' | 'reload' | 'join' | 'stop'

export interface CloseReason {
  readonly code: number
  readonly name: string
  readonly advice: Advice
}

export const closeReasons = {
  badFrame: { code: 4400, name: 'bad-frame', advice: 'stop' },
  sessionOver: { code: 4401, name: 'session-over', advice: 'join' },
  notAllowed: { code: 4403, name: 'not-allowed', advice: 'stop' },
  readsTooSlowly: { code: 4408, name: 'reads-too-slowly', advice: 'reconnect' },
  documentReplaced: { code: 4409, name: 'document-replaced', advice: 'reload' },
  tooFast: { code: 4429, name: 'too-fast', advice: 'reconnect' },
  cannotSave: { code: 4503, name: 'cannot-save', advice: 'reconnect' },
  tooLarge: { code: 1009, name: 'too-large', advice: 'stop' },
  shuttingDown: { code: 1001, name: 'shutting-down', advice: 'reconnect' },
} as const satisfies Record<string, CloseReason>

/** The reason behind a close code; anything unknown means the line fell. */
export function findCloseReason(code: number): CloseReason | null {
  return Object.values(closeReasons).find((reason) => reason.code === code) ?? null
}
