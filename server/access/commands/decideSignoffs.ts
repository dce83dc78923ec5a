/** Documents sent for approval, taken back, approved, and begun anew as the next version. */
import { nextState, type SignoffStep } from '../../../shared/domain/signoff'
import { limits } from '../../../shared/protocol/limits'
import type { SignoffCommand } from '../../../shared/protocol/commands'
import type { StoredSignoff } from '../../store/SignoffStore'
import { CommandRefusal, type CommandFault, type Decide, type Deciding } from './Deciding'

type Target = Pick<SignoffCommand['args'], 'document' | 'sessionId'>

function draftOf({ newId }: Deciding, { document, sessionId }: Target, version: number): StoredSignoff {
  return {
    ...{ id: newId(), document, session: document === 'common' ? '' : (sessionId ?? ''), version, state: 'draft' },
    ...{ sentAt: null, sentBy: null, sentName: '', sentOrganisation: '', commentsUntil: null },
    ...{ approvedAt: null, approvedBy: null, approvedName: '', approvedOrganisation: '' },
    ...{ body: '', rule: null, decidedOn: '', present: [], textHash: '', title: '', historyVersion: null },
  }
}

/** The newest version; the first is a draft before anybody has done anything with it. */
function newest(deciding: Deciding, target: Target): StoredSignoff {
  const { signoffs, right } = deciding
  return signoffs.versions(right.member.board, target.document, target.document === 'common' ? '' : (target.sessionId ?? '')).at(-1) ?? draftOf(deciding, target, 1)
}

const faults: Readonly<Record<StoredSignoff['state'], Readonly<Record<SignoffStep, CommandFault>>>> = {
  draft: { send: 'signoff-is-draft', recall: 'signoff-is-draft', approve: 'signoff-is-draft', renew: 'signoff-has-draft' },
  sent: { send: 'signoff-is-sent', recall: 'signoff-is-sent', approve: 'signoff-is-sent', renew: 'signoff-is-sent' },
  approved: { send: 'signoff-is-approved', recall: 'signoff-is-approved', approve: 'signoff-is-approved', renew: 'signoff-is-approved' },
  superseded: { send: 'signoff-is-approved', recall: 'signoff-is-approved', approve: 'signoff-is-approved', renew: 'signoff-is-approved' },
}

/** The newest version, and the state it comes to by this step. Throws `CommandRefusal` for a step that is not possible. */
function stepping(deciding: Deciding, target: Target, step: SignoffStep): StoredSignoff {
  const current = newest(deciding, target)
  const state = nextState(current.state, step)
  if (state === null) throw new CommandRefusal(faults[current.state][step])
  return { ...current, state }
}

function done({ signoffs, right }: Deciding, signoff: StoredSignoff): { readonly signoffId: string; readonly version: number } {
  signoffs.put(right.member.board, signoff)
  return { signoffId: signoff.id, version: signoff.version }
}

export const sendSignoff: Decide<'signoff.send'> = (deciding, args) => {
  const { right, now } = deciding
  const { participant, name, organisation } = right.member
  const { commentsUntil } = args
  if (commentsUntil !== null && commentsUntil < now.toISOString().slice(0, 10)) throw new CommandRefusal('comments-past')
  const sent = stepping(deciding, args, 'send')
  return done(deciding, { ...sent, sentAt: now.toISOString(), sentBy: participant, sentName: name, sentOrganisation: organisation, commentsUntil })
}

export const recallSignoff: Decide<'signoff.recall'> = (deciding, args) =>
  done(deciding, { ...stepping(deciding, args, 'recall'), sentAt: null, sentBy: null, sentName: '', sentOrganisation: '', commentsUntil: null })

/** Of the common agenda, what was adopted before is superseded. */
export const approveSignoff: Decide<'signoff.approve'> = (deciding, args) => {
  const { right, now, signoffs, frozen } = deciding
  const { board, participant, name, organisation } = right.member
  const approved = stepping(deciding, args, 'approve')
  if (frozen === null) throw new Error('nothing was frozen to approve')
  if (args.document === 'common') {
    for (const earlier of signoffs.versions(board, 'common', '')) if (earlier.state === 'approved') signoffs.put(board, { ...earlier, state: 'superseded' })
  }
  const answer = done(deciding, {
    ...approved,
    ...{ approvedAt: now.toISOString(), approvedBy: participant, approvedName: name, approvedOrganisation: organisation },
    ...{ body: args.body, rule: args.rule, decidedOn: args.on ?? now.toISOString().slice(0, 10), present: args.present.filter((name) => name !== '') },
    ...{ textHash: frozen.textHash, title: frozen.title },
  })
  signoffs.freeze(board, approved.id, frozen.bytes, frozen.pictures)
  return answer
}

/** The approved one stays as it is, and the text may be changed again. */
export const renewSignoff: Decide<'signoff.renew'> = (deciding, args) => {
  const { version } = stepping(deciding, args, 'renew')
  if (version >= limits.maxSignoffVersions) throw new CommandRefusal('too-many-versions', { max: String(limits.maxSignoffVersions) })
  return done(deciding, draftOf(deciding, args, version + 1))
}
