/** `npm run admin -- <command>`: asks the running server, or opens the data folder itself when none runs. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Language } from '../../shared/domain/language'
import { openMasterKey } from '../access/masterKey'
import type { Config } from '../config'
import { openAccessStore } from '../store/AccessStore'
import { openBoardStore } from '../store/BoardStore'
import { findControlPath } from '../store/claimFolder'
import { openDatabase, type Database } from '../store/openDatabase'
import { amendBoard, foldBoard } from '../sync/foldBoard'
import { AdminFault } from './adminWords'
import { answerCommand, checkCommand, complaintOf, voiceFor } from './answerCommand'
import { askServer, type Listener } from './controlDoor'
import { openParts, type OpenBoards } from './openParts'

interface Asked {
  readonly command: string
  readonly args: readonly string[]
  readonly language: Language
}

/** Where people reach a server with these settings. */
function addressOf({ publicUrl, host, port }: Config): string {
  return publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

/** No board is open where no server runs. */
function nobodyHere(database: Database): OpenBoards {
  const boards = openBoardStore(database)
  return {
    ...{ closeBoard: () => undefined, sendAway: () => undefined, isFailing: () => false, socketCount: () => 0, inspect: () => null },
    fold: (boardId) => foldBoard(boards, boardId),
    amend: (boardId, act) => amendBoard(boards, boardId, act),
  }
}

/** No server runs: the folder is ours until we are done. */
async function runHere(config: Config, { command, args, language }: Asked, listener: Listener): Promise<boolean> {
  const { dataDir } = config
  if (!existsSync(join(dataDir, 'faellestavle.db'))) throw new AdminFault('no-data', { folder: dataDir })
  const database = openDatabase(dataDir)
  try {
    const masterKey = openMasterKey(dataDir, openAccessStore(database))
    const parts = openParts({ dataDir, database, masterKey, rooms: nobodyHere(database), address: () => addressOf(config), publicUrl: config.publicUrl, now: () => new Date(), admitToCheckup: null })
    return await answerCommand(parts, command, args, language, listener)
  } finally {
    database.close()
  }
}

async function runInFolder(config: Config, asked: Asked, listener: Listener): Promise<boolean> {
  const path = findControlPath(config.dataDir)
  const answered = path === null ? 'nobody' : await askServer(path, asked, listener)
  if (answered === 'broken') throw new AdminFault('door-broke')
  return answered === 'nobody' ? runHere(config, asked, listener) : answered
}

/** Resolves with the exit code. */
export async function runAdmin(given: readonly string[], config: Config, language: Language, listener: Listener): Promise<number> {
  const [command = 'help', ...typed] = given
  try {
    const known = checkCommand(command, typed)
    const args = known.takesFolder === true ? typed.map((word) => resolve(word)) : typed
    const isLone = 'runAlone' in known && (!('run' in known) || args.length > 0)
    const isGood = isLone ? await known.runAlone(config.dataDir, args, voiceFor(language, listener)) : await runInFolder(config, { command, args, language }, listener)
    return isGood === false ? 1 : 0
  } catch (error) {
    listener.complain(complaintOf(error, language))
    return 1
  }
}

