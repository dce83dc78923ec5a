/** `npm run admin -- <command>`: asks the running server, or opens the data folder itself when none runs. */
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Language } from '../../shared/domain/language'
import { openMasterKey } from '../access/masterKey'
import type { Config } from '../config'
import { openAccessStore } from '../store/AccessStore'
import { openBoardStore } from '../store/BoardStore'
import { openCopy } from '../store/copyDatabase'
import { findControlPath } from '../store/claimFolder'
import { openDatabase, type Database } from '../store/openDatabase'
import { amendBoard } from '../sync/amendBoard'
import { AdminFault } from './adminWords'
import { answerCommand, checkCommand, complaintOf, voiceFor } from './answerCommand'
import type { CopyCommand, Listener } from './Command'
import { askServer } from './controlDoor'
import { copyFolder } from './makeCopy'
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
    ...{ closeBoard: () => undefined, sendAway: () => undefined, isFailing: () => false, socketCount: () => 0, isOpen: () => false, fold: () => undefined },
    amend: (boardId, act) => amendBoard(boards, boardId, act),
  }
}

function openFolder(dataDir: string): Database {
  if (!existsSync(join(dataDir, 'faellestavle.db'))) throw new AdminFault('no-data', { folder: dataDir })
  return openDatabase(dataDir)
}

/** No server runs: the folder is ours until we are done. */
async function runHere(config: Config, { command, args, language }: Asked, listener: Listener): Promise<boolean> {
  const { dataDir } = config
  const database = openFolder(dataDir)
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

/** The server makes the copy; what takes long is done here, where it holds up nobody. */
async function runOnCopy(config: Config, command: CopyCommand, args: readonly string[], language: Language, listener: Listener): Promise<boolean> {
  const { dataDir } = config
  const controlPath = findControlPath(dataDir)
  const folder = copyFolder(dataDir)
  try {
    if (controlPath !== null) mkdirSync(folder, { recursive: true, mode: 0o700 })
    const copied = controlPath === null ? 'nobody' : await askServer(controlPath, { command: 'copy', args: [folder], language }, listener)
    if (copied === 'broken') throw new AdminFault('door-broke')
    if (copied === false) return false
    const database = copied === 'nobody' ? openFolder(dataDir) : openCopy(join(folder, 'faellestavle.db'))
    try {
      return await command.runOnCopy(dataDir, database, voiceFor(language, listener), args)
    } finally {
      database.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Resolves with the exit code. */
export async function runAdmin(given: readonly string[], config: Config, language: Language, listener: Listener): Promise<number> {
  const [command = 'help', ...typed] = given
  try {
    const known = checkCommand(command, typed)
    const args = known.takesFolder === true ? typed.map((word) => resolve(word)) : typed
    const isAlone = 'runAlone' in known && (!('runOnCopy' in known) || args.length > 0)
    const isGood = isAlone
      ? await known.runAlone(config.dataDir, args, voiceFor(language, listener))
      : 'runOnCopy' in known
        ? await runOnCopy(config, known, args, language, listener)
        : await runInFolder(config, { command, args, language }, listener)
    return isGood === false ? 1 : 0
  } catch (error) {
    listener.complain(complaintOf(error, language))
    return 1
  }
}
