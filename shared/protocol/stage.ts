/** Frame 101, *stage*: what everybody on a board must know at once. Sent when somebody comes in and whenever it changes. */
import type { Role } from '../domain/roles'

export interface Stage {
  /** Only facilitators may change anything. */
  readonly isFrozen: boolean
  /** Mine, as it is when the board is not frozen. */
  readonly role: Role
  readonly door: {
    readonly isOpen: boolean
    /** ISO 8601: when it closes by itself. */
    readonly closesAt?: string
    /** Only for facilitators, who show it. */
    readonly code?: string
  }
  /** ISO 8601: when the board goes to the trash unless somebody changes it; told only when that is near. */
  readonly endsAt?: string
  /** How many links open the board. */
  readonly openLinks: number
  /** How many steps the board's sign-offs have taken: when it grows, `GET …/signoffs` says something else. Absent: none. */
  readonly signoffs?: number
  /** Which edition the server speaks; see `protocolVersion`. */
  readonly protocol?: number
}
