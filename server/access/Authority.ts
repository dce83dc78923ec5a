/**
 * What only the server decides: commands, each done once, audited, all or nothing. And what follows from
 * them: the stage that everybody is told of, and what facilitators see of links and people.
 */
import { createHash } from 'node:crypto'
import { endsSoon } from '../../shared/domain/keeping'
import type { AuditAnswer, LinkAnswer, MemberAnswer } from '../../shared/protocol/answers'
import type { ArgsOf, AuthorityCommand, Command, CommandAnswer } from '../../shared/protocol/commands'
import type { Stage } from '../../shared/protocol/stage'
import type { AuthorityStore, LinkEntry } from '../store/AuthorityStore'
import type { FrozenSignoff, SignoffStore } from '../store/SignoffStore'
import { sealEntry } from './auditChain'
import { authorise, type MayEdit, type MayFacilitate, type MayRead } from './authorise'
import { closeDoor, openDoor } from './commands/decideDoor'
import { setRetention } from './commands/decideKeeping'
import { closeLink, createLink, renameLink, rotateLink, setLinkExpiry } from './commands/decideLinks'
import { freezeBoard, removeMember, setMemberRole, thawBoard } from './commands/decideMembers'
import { approveSignoff, recallSignoff, renewSignoff, sendSignoff } from './commands/decideSignoffs'
import { CommandRefusal, type Decide, type Deciding } from './commands/Deciding'
import { deriveDoorCode } from './doorCodes'
import { randomId } from './Gate'
import { deriveKey, linkAddress } from './linkKeys'
import { readAudit } from './readAudit'

export interface Authority {
  /** Does a command, or gives the answer it got the first time. `frozen`: what is approved, where the command approves. Throws `CommandRefusal`. */
  run(right: MayRead, command: AuthorityCommand, frozen?: FrozenSignoff | null): CommandAnswer
  /** Does what changes the document, or gives the answer it got the first time. `act` must do the same once when a fallen server had not noted it. */
  runOnce(right: MayEdit, command: Command, act: () => Promise<CommandAnswer>): Promise<CommandAnswer>
  /** The stage of a board as it is now, for each who is on it. */
  stageOf(boardId: string): (right: MayRead) => Stage
  /** `publicUrl` without a slash at the end. */
  linksOf(right: MayFacilitate, publicUrl: string): readonly LinkAnswer[]
  membersOf(right: MayFacilitate): readonly MemberAnswer[]
  auditOf(right: MayFacilitate): AuditAnswer
  retentionOf(right: MayFacilitate): number | null
}

type AuthorityType = AuthorityCommand['type']

const decisions: { readonly [Type in AuthorityType]: Decide<Type> } = {
  'link.create': createLink,
  'link.rename': renameLink,
  'link.setExpiry': setLinkExpiry,
  'link.rotate': rotateLink,
  'link.close': closeLink,
  'door.open': openDoor,
  'door.close': closeDoor,
  'board.freeze': freezeBoard,
  'board.thaw': thawBoard,
  'board.setRetention': setRetention,
  'member.setRole': setMemberRole,
  'member.remove': removeMember,
  'signoff.send': sendSignoff,
  'signoff.recall': recallSignoff,
  'signoff.approve': approveSignoff,
  'signoff.renew': renewSignoff,
}

function decide<Type extends AuthorityType>(deciding: Deciding, type: Type, args: ArgsOf<Type>): CommandAnswer {
  return decisions[type](deciding, args)
}

/** Tells two requests apart without keeping what they say. */
function hashRequest(right: MayRead, { type, args }: Command): string {
  return createHash('sha256').update(JSON.stringify([right.member.participant, type, args])).digest('base64url')
}

function stateOf({ closedAt, expires }: LinkEntry, now: string): LinkAnswer['state'] {
  if (closedAt !== null) return 'closed'
  return expires !== null && expires <= now ? 'expired' : 'open'
}

function isOpenDoor({ kind, closedAt, doorUntil }: LinkEntry, now: string): boolean {
  return kind === 'door' && closedAt === null && doorUntil !== null && doorUntil > now
}

export function openAuthority(store: AuthorityStore, signoffs: SignoffStore, masterKey: Buffer, now: () => Date): Authority {
  const record = (right: MayEdit, command: Command, requestHash: string, answer: CommandAnswer, at: string) => {
    const { board, participant } = right.member
    store.putCommand(board, command.commandId, { requestHash, answer: JSON.stringify(answer) }, at)
    store.addAudit(board, sealEntry(board, store.lastAudit(board), { at, participant, type: command.type, ids: JSON.stringify(answer) }))
  }

  const answerOf = (right: MayRead, command: Command, requestHash: string): CommandAnswer | null => {
    const done = store.findCommand(right.member.board, command.commandId)
    if (done !== null && done.requestHash !== requestHash) throw new CommandRefusal('command-reused')
    return done === null ? null : (JSON.parse(done.answer) as CommandAnswer)
  }

  const doOnce = (right: MayFacilitate, command: AuthorityCommand, frozen: FrozenSignoff | null): CommandAnswer => {
    const requestHash = hashRequest(right, command)
    const done = answerOf(right, command, requestHash)
    if (done !== null) return done
    const nowDate = now()
    const answer = decide({ right, store, signoffs, frozen, now: nowDate, newId: () => randomId(12) }, command.type, command.args)
    record(right, command, requestHash, answer, nowDate.toISOString())
    return answer
  }

  const doorOf = (door: LinkEntry | undefined, right: MayRead): Stage['door'] => {
    if (door === undefined || door.doorUntil === null) return { isOpen: false }
    const code = authorise(right.member, 'facilitate') === null ? {} : { code: deriveDoorCode(masterKey, door) }
    return { isOpen: true, closesAt: door.doorUntil, ...code }
  }

  return {
    run(right, command, frozen = null) {
      const mayFacilitate = authorise(right.member, 'facilitate')
      if (mayFacilitate === null) throw new CommandRefusal('not-allowed')
      return store.together(() => doOnce(mayFacilitate, command, frozen))
    },
    async runOnce(right, command, act) {
      const requestHash = hashRequest(right, command)
      const done = answerOf(right, command, requestHash)
      if (done !== null) return done
      const answer = await act()
      // Sent again meanwhile, it has been noted already.
      return store.together(() => {
        const noted = answerOf(right, command, requestHash)
        if (noted === null) record(right, command, requestHash, answer, now().toISOString())
        return noted ?? answer
      })
    },
    stageOf(boardId) {
      const nowText = now().toISOString()
      const links = store.links(boardId)
      const isFrozen = store.isFrozen(boardId)
      const openLinks = links.filter((link) => link.kind === 'key' && stateOf(link, nowText) === 'open').length
      const door = links.find((link) => isOpenDoor(link, nowText))
      const { changed, retentionDays } = store.keeping(boardId)
      const ends = endsSoon(changed, retentionDays, nowText)
      const signed = signoffs.revision(boardId)
      return (right) => ({ isFrozen, role: right.member.standing ?? right.member.role, door: doorOf(door, right), ...(ends !== null && { endsAt: ends }), openLinks, ...(signed > 0 && { signoffs: signed }) })
    },
    linksOf(right, publicUrl) {
      const { board } = right.member
      const members = store.members(board)
      return store.links(board).map((link) => {
        const state = stateOf(link, now().toISOString())
        const hasKey = link.kind === 'key' && state === 'open'
        return {
          ...{ linkId: link.id, name: link.name, role: link.role, kind: link.kind, state },
          url: hasKey ? linkAddress(publicUrl, board, deriveKey(masterKey, link)) : null,
          ...{ createdAt: link.created, expiresAt: link.expires, lastUsedAt: link.lastUsed },
          memberCount: state === 'open' ? members.filter((member) => member.link === link.id && !member.isOut).length : 0,
        }
      })
    },
    auditOf: (right) => readAudit(store, right),
    retentionOf: (right) => store.keeping(right.member.board).retentionDays,
    membersOf(right) {
      const { board } = right.member
      const openIds = new Set(store.links(board).filter((link) => stateOf(link, now().toISOString()) === 'open').map(({ id }) => id))
      return store.members(board).map(({ participant, link, joined, isOut, ...member }) => ({
        ...member,
        ...{ participantId: participant, linkId: link, joinedAt: joined, hasAccess: !isOut && openIds.has(link) },
      }))
    },
  }
}
