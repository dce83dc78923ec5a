/** Proves that a data folder, or a backup of one, can be served: file, boards, pictures, key. */
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { readBoard } from '../../shared/document/readBoard'
import { findBrokenEntry } from '../access/auditChain'
import { fitsKey } from '../access/masterKey'
import { listAudit } from '../store/AuthorityStore'
import { openBoardStore } from '../store/BoardStore'
import { describeDatabase, findDatabaseFaults } from '../store/copyDatabase'
import { hashOnDisk, imagePath, listImages } from '../store/ImageStore'
import type { Database } from '../store/openDatabase'
import { readStored } from '../sync/LiveDocument'
import type { Voice } from './Command'
import { describeFile } from './manifest'

interface Counts {
  boards: number
  cards: number
  pictures: number
  faults: number
}

/** The number of its cards; throws when it cannot be read. */
function countCards(database: Database, boardId: string): number {
  const doc = readStored(openBoardStore(database).load(boardId))
  const cards = readBoard(doc).cards.size
  doc.destroy()
  return cards
}

function checkAudit(database: Database, board: string, counts: Counts, say: Voice['say']): void {
  const entry = findBrokenEntry(board, listAudit(database, board))
  if (entry === null) return
  counts.faults += 1
  say('verify-audit', { board, entry })
}

async function checkBoards(database: Database, boards: readonly string[], counts: Counts, { say }: Voice): Promise<void> {
  for (const board of boards) {
    try {
      counts.cards += countCards(database, board)
      counts.boards += 1
    } catch {
      counts.faults += 1
      say('verify-board', { board })
    }
    checkAudit(database, board, counts, say)
    await setImmediate()
  }
}

async function checkPictures(folder: string, database: Database, counts: Counts, { say }: Voice): Promise<void> {
  for (const image of listImages(database)) {
    const path = imagePath(image)
    const found = await describeFile(folder, path).catch(() => null)
    if (found?.sha256 === hashOnDisk(image)) counts.pictures += 1
    else {
      counts.faults += 1
      say('picture-missing', { path })
    }
  }
}

/** True when everything is whole; says what is not, and what was found. */
export async function checkData(folder: string, database: Database, voice: Voice): Promise<boolean> {
  const counts: Counts = { boards: 0, cards: 0, pictures: 0, faults: 0 }
  for (const fault of findDatabaseFaults(database)) {
    counts.faults += 1
    voice.say('verify-file', { path: join(folder, 'faellestavle.db'), fault })
  }
  try {
    const { boards, keyFingerprint } = describeDatabase(database)
    if (keyFingerprint !== null && !fitsKey(folder, keyFingerprint)) {
      counts.faults += 1
      voice.say('verify-key', { path: join(folder, 'master.key') })
    }
    await checkBoards(database, boards, counts, voice)
    await checkPictures(folder, database, counts, voice)
  } catch (error) {
    counts.faults += 1
    voice.say('verify-file', { path: join(folder, 'faellestavle.db'), fault: error instanceof Error ? error.message : String(error) })
  }
  voice.say(counts.faults === 0 ? 'verified' : 'not-verified', { ...counts })
  return counts.faults === 0
}
