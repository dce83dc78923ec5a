/** Documents that are signed off, and the way from draft to approved. Versions are numbered from 1; an approved one never changes. */

/** A meeting's agenda and its minutes, kept apart, and the common agenda of the initiative. */
export const signedDocuments = ['agenda', 'minutes', 'common'] as const
export type SignedDocument = (typeof signedDocuments)[number]

export const isSignedDocument = (part: string): part is SignedDocument => (signedDocuments as readonly string[]).includes(part)

/** `sent`: for approval, or in consent. `approved`: adopted, where it is the common agenda. `superseded`: a newer one was adopted. */
export const signoffStates = ['draft', 'sent', 'approved', 'superseded'] as const
export type SignoffState = (typeof signoffStates)[number]

/** As other programs and documents are told. */
export type ToldState = 'draft' | 'for-approval' | 'approved' | 'in-consent' | 'adopted' | 'superseded'

export function toldState(document: SignedDocument, state: SignoffState): ToldState {
  if (state === 'sent') return document === 'common' ? 'in-consent' : 'for-approval'
  return state === 'approved' && document === 'common' ? 'adopted' : state
}

export const signoffSteps = ['send', 'recall', 'approve', 'renew'] as const
export type SignoffStep = (typeof signoffSteps)[number]

/** Where a step leads from the newest version; `renew` begins the next version as a draft. Null: not possible. */
export function nextState(state: SignoffState, step: SignoffStep): SignoffState | null {
  if (step === 'send') return state === 'draft' ? 'sent' : null
  if (step === 'renew') return state === 'approved' ? 'draft' : null
  if (state !== 'sent') return null
  return step === 'approve' ? 'approved' : 'draft'
}

/** No version of it can be changed any more, and no new one is open. */
export const isLocked = (state: SignoffState): boolean => state === 'approved' || state === 'superseded'

/** How a body decides: the values of a decision's rule. */
export const signoffRules = ['consensus', 'consent', 'majority', 'chair', 'advice'] as const
export type SignoffRule = (typeof signoffRules)[number]

/** What a document says of its own version. */
export interface VersionFacts {
  readonly document: SignedDocument
  /** Id of the meeting; '' for the common agenda. */
  readonly session: string
  readonly version: number
  readonly state: SignoffState
  /** Comments are asked for until this ISO day; null: without a day. */
  readonly commentsUntil: string | null
  /** What follows is of an approved one. ISO day on which the body took it. */
  readonly decidedOn: string
  /** The body that approved it; '' when nobody said. */
  readonly body: string
  readonly rule: SignoffRule | null
  /** Organisations, as they are called. */
  readonly present: readonly string[]
  /** Of whoever approved it. Persons are never named in documents. */
  readonly organisation: string
}
