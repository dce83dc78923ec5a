/** Whether the receiver of a reinforcement says that it helps. Only then, or when it goes both ways, is it mutual. */
import type { Board, FieldValue, Link } from './board'
import { ownerOf } from './relationRules'

export const confirmAnswers = ['yes', 'not-yet', 'no'] as const
export type ConfirmAnswer = (typeof confirmAnswers)[number]

export interface Confirmation {
  readonly answer: ConfirmAnswer
  /** The receiving organisation: a partner's id, or a name. */
  readonly by: string
  /** ISO 8601; '' when it is not known. */
  readonly at: string
  /** A facilitator answered on the organisation's behalf. */
  readonly isOnBehalf: boolean
}

const isRecord = (value: FieldValue | undefined): value is { readonly [key: string]: FieldValue } => typeof value === 'object' && value !== null && !Array.isArray(value)
const text = (value: FieldValue | undefined): string => (typeof value === 'string' ? value.trim() : '')

/** What the receiver answered; null when it has not. `confirmedBy` alone (an imported board) is a yes. */
export function confirmationOf({ fields }: Pick<Link, 'fields'>): Confirmation | null {
  const { confirmation } = fields
  const by = text(fields.confirmedBy)
  if (!isRecord(confirmation)) return by === '' ? null : { answer: 'yes', by, at: '', isOnBehalf: false }
  const answer = confirmAnswers.find((one) => one === confirmation.answer) ?? null
  // A yes counts by `confirmedBy` alone, so that no reader needs to know more.
  if (answer === null || (answer === 'yes') !== (by !== '')) return by === '' ? null : { answer: 'yes', by, at: '', isOnBehalf: false }
  return { answer, by: text(confirmation.by), at: text(confirmation.at), isOnBehalf: confirmation.isOnBehalf === true }
}

/** Whether a reinforcement counts as mutual: the receiver said yes, or there is one the other way. */
export function isMutual(link: Link, links: Iterable<Link>): boolean {
  if (confirmationOf(link)?.answer === 'yes') return true
  for (const other of links) if (other.kind === link.kind && other.from === link.to && other.to === link.from) return true
  return false
}

/** Names of organisations are typed by hand: letters alone decide. */
export const isSameOrganisation = (a: string, b: string): boolean => plainName(a) !== '' && plainName(a) === plainName(b)

const plainName = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('da')

/** The organisation that answers for the receiving activity: the owner's id or name, and its name. Null when nobody owns it. */
export function receiverOf(board: Board, link: Link): { readonly ref: string; readonly name: string } | null {
  const ref = ownerOf(board, link.to)
  return ref === null ? null : { ref, name: board.partners.get(ref)?.title ?? board.cards.get(ref)?.title ?? ref }
}

/** Whether somebody of this organisation may answer; a facilitator may on behalf of any. */
export function mayConfirm(board: Board, link: Link, person: { readonly organisation: string; readonly isFacilitator: boolean }): boolean {
  const receiver = receiverOf(board, link)
  return link.kind === 'reinforces' && receiver !== null && (person.isFacilitator || isSameOrganisation(receiver.name, person.organisation))
}
