/** `copy`: what the server does for a command that works on a copy. Not for people: `backup` is. */
import { rmSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { copyDatabase } from '../store/copyDatabase'
import type { FolderCommand } from './Command'

const prefix = '.check-'
const leftOverMs = 24 * 60 * 60 * 1_000

/** A folder for the copy, inside the data folder: as well guarded, and on a disk that has room. */
export const copyFolder = (dataDir: string): string => join(dataDir, `${prefix}${process.pid}`)

export const makeCopy: FolderCommand = {
  usage: 'copy <folder>',
  about: 'about-copy',
  needs: 1,
  async run({ database }, [folder = '']) {
    await copyDatabase(database, join(folder, 'faellestavle.db'))
  },
}

/** Copies that a command which was killed has left behind. */
export function removeOldCopies(dataDir: string, now: Date): void {
  for (const name of readdirSync(dataDir)) {
    const path = join(dataDir, name)
    if (name.startsWith(prefix) && now.getTime() - statSync(path).mtimeMs > leftOverMs) rmSync(path, { recursive: true, force: true })
  }
}
