/** `restore`: a backup into an empty folder, proved before and after. What is in use is never written over. */
import { readdirSync, rmSync } from 'node:fs'
import { chmod, copyFile, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { claimFolder } from '../store/claimFolder'
import { knownSchema } from '../store/migrations'
import { openDatabase } from '../store/openDatabase'
import { AdminFault } from './adminWords'
import { checkData } from './checkData'
import type { LoneCommand } from './Command'
import { isAsDescribed, type Manifest } from './manifest'
import { proveFiles } from './verify'

async function copyAll(from: string, to: string, { files }: Manifest): Promise<void> {
  // The database last: until it is there, no server starts on half of the rest.
  const ordered = [...files].sort((a, b) => Number(a.path === 'faellestavle.db') - Number(b.path === 'faellestavle.db'))
  for (const file of ordered) {
    const path = join(to, file.path)
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await copyFile(join(from, file.path), path)
    await chmod(path, 0o600)
    if (!(await isAsDescribed(to, file))) throw new AdminFault('backup-broken', { folder: from })
  }
}

export const restore: LoneCommand = {
  usage: 'restore <backup> [folder]',
  about: 'about-restore',
  needs: 1,
  takesFolder: true,
  async runAlone(ownFolder, [from = '', dataDir = ownFolder], voice) {
    claimFolder(dataDir)
    if (readdirSync(dataDir).length > 0) throw new AdminFault('restore-not-empty', { folder: dataDir })
    const manifest = await proveFiles(from, voice)
    if (manifest.schema > knownSchema) throw new AdminFault('newer-backup', { folder: from })
    try {
      await copyAll(from, dataDir, manifest)
    } catch (error) {
      for (const name of readdirSync(dataDir)) rmSync(join(dataDir, name), { recursive: true, force: true })
      throw error
    }
    const database = openDatabase(dataDir)
    try {
      const isWhole = await checkData(dataDir, database, voice)
      voice.say('restored', { folder: dataDir, made: manifest.made })
      return isWhole
    } finally {
      database.close()
    }
  },
}
