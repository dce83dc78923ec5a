/** `POST /api/boards/:id/commands`: what only the server may decide. One schema per type; the answer names ids and never a key. */
import { z } from 'zod'
import { leastRetentionDays, mostRetentionDays } from '../domain/keeping'
import { signedDocuments, signoffRules } from '../domain/signoff'
import { line } from './line'
import { limits } from './limits'

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)
/** ISO 8601 with a zone, or null: never. */
const end = z.iso.datetime({ offset: true }).nullable()
const role = z.enum(['facilitator', 'editor', 'viewer'])
/** Ids in the document may be anything its writers chose. */
const pageId = z.string().min(1).max(200)
/** Which document: a meeting's, by its id, or the common agenda (`sessionId` null). */
const signed = { document: z.enum(signedDocuments), sessionId: pageId.nullable().default(null) }
const named = line(limits.maxTitleCharacters)
const linkName = line(limits.maxLinkNameCharacters)

const command = <Type extends string, Args extends z.ZodType>(type: Type, args: Args) =>
  z.strictObject({
    /** Chosen by whoever sends it: sent twice, it is done once and answered the same. */
    commandId: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/),
    type: z.literal(type),
    args,
  })

export const commandSchema = z.discriminatedUnion('type', [
  command('link.create', z.strictObject({ name: linkName, role, expiresAt: end.default(null) })),
  command('link.rename', z.strictObject({ linkId: id, name: linkName })),
  command('link.setExpiry', z.strictObject({ linkId: id, expiresAt: end })),
  /** The old key opens nothing any more, and who came by it must come by the new one. */
  command('link.rotate', z.strictObject({ linkId: id })),
  /** For good: a closed link lies in many mailboxes, so it is never opened again. */
  command('link.close', z.strictObject({ linkId: id })),
  command('door.open', z.strictObject({ minutes: z.number().int().min(1).max(limits.maxDoorMinutes).default(limits.doorMinutes) })),
  command('door.close', z.strictObject({})),
  command('board.freeze', z.strictObject({})),
  command('board.thaw', z.strictObject({})),
  /** How long the board is kept after its last change; null: until somebody deletes it. */
  command('board.setRetention', z.strictObject({ days: z.number().int().min(leastRetentionDays).max(mostRetentionDays).nullable() })),
  command('member.setRole', z.strictObject({ participantId: id, role })),
  command('member.remove', z.strictObject({ participantId: id })),
  /** A draft goes out for approval (the common agenda: for consent); `commentsUntil`: last day for comments, null: without one. */
  command('signoff.send', z.strictObject({ ...signed, commentsUntil: z.iso.date().nullable().default(null) })),
  /** Sent out no more, a draft again. */
  command('signoff.recall', z.strictObject(signed)),
  /** Frozen for ever as it is at this moment. `on`: the day the body took it, today when absent. */
  command('signoff.approve', z.strictObject({
    ...signed,
    body: named.default(''),
    rule: z.enum(signoffRules).nullable().default(null),
    on: z.iso.date().optional(),
    /** Organisations. */
    present: z.array(named).max(limits.maxPresent).default([]),
  })),
  /** A draft of the next version; the approved one stays. */
  command('signoff.renew', z.strictObject(signed)),
  /** A page made from a template. Answers the one that is there, unless `again`; `insteadOf`: an empty page whose place it takes. */
  command('page.add', z.strictObject({
    templateId: id,
    tracks: z.number().int().min(limits.minTracks).max(limits.maxTracks).optional(),
    again: z.boolean().optional(),
    insteadOf: pageId.optional(),
  })),
  /** Lanes of all track maps as the board's tracks are now. `into`: where what lay in the lane of a track that is gone goes, track id by track id. */
  command('board.layTracks', z.strictObject({ into: z.record(z.string().max(200), z.string().max(200)).optional() })),
])

export type Command = z.output<typeof commandSchema>
export type CommandBody = z.input<typeof commandSchema>
export type CommandType = Command['type']
export type ArgsOf<Type extends CommandType> = Extract<Command, { readonly type: Type }>['args']
export type ArgsBodyOf<Type extends CommandType> = Extract<CommandBody, { readonly type: Type }>['args']

/** What changes the document, and not who may do what. */
export type DocumentCommand = Extract<Command, { readonly type: 'page.add' | 'board.layTracks' }>
export type SignoffCommand = Extract<Command, { readonly type: `signoff.${string}` }>
export type AuthorityCommand = Exclude<Command, DocumentCommand>

export function isDocumentCommand(command: Command): command is DocumentCommand {
  return command.type === 'page.add' || command.type === 'board.layTracks'
}

export function isSignoffCommand(command: Command): command is SignoffCommand {
  return command.type.startsWith('signoff.')
}

/** `linkId`, `participantId`, `pageId` or `signoffId`: what was made or changed; `days`: what was set; `version`: of the document. */
export type CommandAnswer = { readonly [name in 'linkId' | 'participantId' | 'pageId' | 'signoffId']?: string } & { readonly days?: number | null; readonly version?: number }
