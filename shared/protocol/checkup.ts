/** What the server says of itself to the administrator. */
import type { Words } from '../domain/language'

/** ok: as it should be. warning: works, and should be seen to. fault: something does not work. */
export type FindingState = 'ok' | 'warning' | 'fault'

export interface Finding {
  readonly id: string
  readonly state: FindingState
  readonly words: Words
}

export interface CheckupAnswer {
  /** ISO 8601, by the server's clock. */
  readonly time: string
  /** Where the server believes that people reach it. */
  readonly ownAddress: string
  /** The policy as it was sent. */
  readonly contentSecurityPolicy: string
  /** Bytes that a picture may have. */
  readonly maxBodyBytes: number
  readonly findings: readonly Finding[]
}

/** The address of a socket that stays silent for so many seconds, at most `maxQuietS`, then says `lineKept` and closes. */
export const lineTestPath = '/sync/checkup'
export const maxQuietS = 120
export const lineKept = 'kept'
