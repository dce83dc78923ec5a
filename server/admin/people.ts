/** `export-person` and `erase-person`: what is kept about somebody, and its end. */
import { randomBytes } from 'node:crypto'
import { readBoard, readMeta } from '../../shared/document/readBoard'
import { closeReasons } from '../../shared/protocol/closeReasons'
import type { StoredMember } from '../store/AccessStore'
import { tidyDatabase } from '../store/openDatabase'
import { readStored } from '../sync/LiveDocument'
import { AdminFault, adminSentence } from './adminWords'
import type { FolderCommand } from './Command'
import type { AdminParts } from './openParts'

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

function cardsBy({ boards }: AdminParts, { board, participant }: StoredMember): { readonly title: string; readonly cards: readonly AuthoredCard[] } | null {
  try {
    const doc = readStored(boards.load(board))
    const { meta, cards } = readBoard(doc)
    doc.destroy()
    const own = [...cards.values()].filter((card) => card.author === participant)
    return { title: meta.title, cards: own.map(({ id, title, createdAt }) => ({ id, title, createdAt })) }
  } catch {
    return null
  }
}

function describe(parts: AdminParts, member: StoredMember): Record<string, unknown> {
  const { participant, name, organisation, voice, role, board, joined } = member
  const found = cardsBy(parts, member)
  return { participant, name, organisation, voice, role, board, boardTitle: found?.title ?? null, joined, cards: found?.cards ?? null }
}

export const exportPerson: FolderCommand = {
  usage: 'export-person <name|participant>',
  about: 'about-export-person',
  needs: 1,
  run(parts, [words = ''], { write }) {
    const people = findPeople(parts, words)
    if (people.length === 0) throw new AdminFault('unknown-person', { words })
    write(JSON.stringify(people.map((member) => describe(parts, member)), null, 2))
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

export const erasePerson: FolderCommand = {
  usage: 'erase-person <participant>',
  about: 'about-erase-person',
  needs: 1,
  run(parts, [participant = ''], { say }) {
    const { shelf, rooms } = parts
    const memberships = shelf.membershipsOfSession(participant)
    if (memberships.length === 0) throw new AdminFault('unknown-participant', { participant })
    for (const member of memberships) shelf.renameMember(member.board, member.participant, erasedName(parts, member.board))
    // Nothing hashes to this, so the cookie of that browser opens nothing any more.
    shelf.endSession(participant, `ended:${randomBytes(24).toString('base64url')}`)
    for (const member of memberships) rooms.sendAway(member.board, member.participant, closeReasons.sessionOver)
    tidyDatabase(parts.database)
    say('person-erased', { boards: memberships.length })
    say('person-cards-stay')
  },
}
