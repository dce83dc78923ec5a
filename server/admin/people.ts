/** `export-person` and `erase-person`: what is kept about somebody, and its end. */
import { randomBytes } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { commentsOf } from '../../shared/document/comments'
import { readBoard, readMeta } from '../../shared/document/readBoard'
import { recordRoots } from '../../shared/document/roots'
import { closeReasons } from '../../shared/protocol/closeReasons'
import { resealWithout, sealEntry } from '../access/auditChain'
import { randomId } from '../access/Gate'
import type { StoredMember } from '../store/AccessStore'
import { withAside, type Aside } from '../sync/aside/openAside'
import { renamePerson } from '../sync/aside/renamePerson.mjs'
import { readStored } from '../sync/LiveDocument'
import { rewriteStates } from '../sync/rewriteStates'
import { AdminFault, adminSentence } from './adminWords'
import type { FolderCommand } from './Command'
import type { AdminParts } from './openParts'
import { noteRewriteDue, rewriteWhenQuiet } from './rewriting'

const isSameName = (a: string, b: string): boolean => a.toLocaleLowerCase('da') === b.toLocaleLowerCase('da')

/** By participant id, or else by the whole name, large and small letters alike. */
function findPeople({ shelf }: AdminParts, words: string): readonly StoredMember[] {
  const all = shelf.memberships()
  const byId = all.filter((member) => member.participant === words)
  return byId.length > 0 ? byId : all.filter((member) => isSameName(member.name, words))
}

interface AuthoredCard {
  readonly id: string
  readonly title: string
  readonly createdAt: string
}

interface AuthoredComment {
  readonly session: string
  readonly text: string
  readonly at: string
}

interface Authored {
  readonly title: string
  readonly cards: readonly AuthoredCard[]
  readonly comments: readonly AuthoredComment[]
}

function writtenBy({ boards }: AdminParts, { board, participant }: StoredMember): Authored | null {
  try {
    const doc = readStored(boards.load(board))
    const { meta, cards, sessions } = readBoard(doc)
    const comments = [...sessions.keys()].flatMap((session) => commentsOf(doc, session).flatMap(({ author, text, at }) => (author === participant ? [{ session, text, at }] : [])))
    doc.destroy()
    const own = [...cards.values()].filter((card) => card.author === participant)
    return { title: meta.title, cards: own.map(({ id, title, createdAt }) => ({ id, title, createdAt })), comments }
  } catch {
    return null
  }
}

function describe(parts: AdminParts, member: StoredMember): Record<string, unknown> {
  const { participant, name, organisation, voice, role, board, joined } = member
  const found = writtenBy(parts, member)
  return { participant, name, organisation, voice, role, board, boardTitle: found?.title ?? null, joined, cards: found?.cards ?? null, comments: found?.comments ?? null, ...parts.erasures.tracesOf(board, participant) }
}

export const exportPerson: FolderCommand = {
  usage: 'export-person <name|participant>',
  about: 'about-export-person',
  needs: 1,
  async run(parts, [words = ''], { write }) {
    const people = findPeople(parts, words)
    if (people.length === 0) throw new AdminFault('unknown-person', { words })
    const described = []
    for (const member of people) {
      described.push(describe(parts, member))
      // The server that reads them has others to serve meanwhile.
      await setImmediate()
    }
    write(JSON.stringify(described, null, 2))
  },
}

/** What an erased person is called on a board, in its language. */
function erasedName({ boards }: AdminParts, boardId: string): string {
  try {
    const doc = readStored(boards.load(boardId))
    const { language } = readMeta(doc)
    doc.destroy()
    return adminSentence(language, 'erased-name')
  } catch {
    return adminSentence('da', 'erased-name')
  }
}

/** Out of one board: the tables, the document as it is now, and every version of it. */
async function eraseFrom(parts: AdminParts, aside: Aside, { board, participant: from, name }: StoredMember): Promise<void> {
  const { authority, erasures, rooms, sweeps } = parts
  const to = randomId(12)
  const renaming = { from, to, name, erasedName: erasedName(parts, board) }
  erasures.erase({ board, ...renaming, audit: resealWithout(board, authority.audit(board), from, to) })
  const erasedAt = { at: parts.now().toISOString(), participant: 'operator', type: 'person.erase', ids: '{}' }
  authority.addAudit(board, sealEntry(board, authority.lastAudit(board), erasedAt))
  await rewriteStates(sweeps, aside, board, { remove: [], person: renaming })
  try {
    rooms.amend(board, (doc) => void renamePerson(doc, recordRoots, renaming))
  } catch (error) {
    throw new AdminFault('person-on-damaged', { board, reason: error instanceof Error ? error.message : String(error) })
  }
}

export const erasePerson: FolderCommand = {
  usage: 'erase-person <participant>',
  about: 'about-erase-person',
  needs: 1,
  async run(parts, [participant = ''], { say }) {
    const { shelf, rooms } = parts
    const memberships = shelf.membershipsOfSession(participant)
    if (memberships.length === 0) throw new AdminFault('unknown-participant', { participant })
    // Nothing hashes to this, so the cookie of that browser opens nothing any more.
    shelf.endSession(participant, `ended:${randomBytes(24).toString('base64url')}`)
    // Out first: what leaving puts down must be there before it is erased.
    for (const member of memberships) rooms.sendAway(member.board, member.participant, closeReasons.sessionOver)
    await withAside(async (aside) => {
      for (const member of memberships) await eraseFrom(parts, aside, member)
    })
    noteRewriteDue(parts)
    say('person-erased', { boards: memberships.length })
    say(rewriteWhenQuiet(parts) ? 'person-cards-stay' : 'person-traces-stay')
  },
}
