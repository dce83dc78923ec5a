/** `backup`: the database as it is at one moment, the pictures it knows, the key, and a list of them all with hashes. */
import { copyFile, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative } from 'node:path'
import { copyDatabase, describeDatabase, openCopy } from '../store/copyDatabase'
import { hashOnDisk, imagePath, listImages, type StoredImage } from '../store/ImageStore'
import { AdminFault } from './adminWords'
import type { FolderCommand } from './Command'
import { bytesInWords } from './listBoards'
import { describeFile, draftManifest, manifestName, type BackupFile } from './manifest'
import type { AdminParts } from './openParts'

export const lastBackupSetting = 'lastBackup'

async function writeDown(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Null when the picture is not there, or not what it was. */
async function copyPicture(from: string, to: string, image: StoredImage): Promise<BackupFile | null> {
  const path = imagePath(image)
  try {
    await mkdir(dirname(join(to, path)), { recursive: true, mode: 0o700 })
    await copyFile(join(from, path), join(to, path))
  } catch {
    return null
  }
  const copied = await describeFile(to, path)
  return copied.sha256 === hashOnDisk(image) ? copied : null
}

interface Made {
  readonly boards: number
  readonly files: readonly BackupFile[]
  /** Paths of pictures that could not be copied. */
  readonly missing: readonly string[]
}

async function fill(folder: string, { database, dataDir, now }: AdminParts): Promise<Made> {
  await copyDatabase(database, join(folder, 'faellestavle.db'))
  await copyFile(join(dataDir, 'master.key'), join(folder, 'master.key'))
  const files = [await describeFile(folder, 'faellestavle.db'), await describeFile(folder, 'master.key')]
  const missing: string[] = []
  // The copy is asked, not the live one: a picture is on disk before its row is.
  const copy = openCopy(join(folder, 'faellestavle.db'))
  try {
    for (const image of listImages(copy)) {
      const file = await copyPicture(dataDir, folder, image)
      if (file === null) missing.push(imagePath(image))
      else files.push(file)
    }
    const { schema, boards } = describeDatabase(copy)
    await writeDown(join(folder, manifestName), draftManifest({ made: now().toISOString(), schema, boards: boards.length, files }))
    return { boards: boards.length, files, missing }
  } finally {
    copy.close()
  }
}

/** A name that sorts by time and is taken by no other backup. */
const nameFor = (time: Date): string => `faellestavle-${time.toISOString().slice(0, 19).replace(/:/g, '-')}Z`

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return !way.startsWith('..') && !isAbsolute(way)
}

export const backup: FolderCommand = {
  usage: 'backup <folder>',
  about: 'about-backup',
  needs: 1,
  takesFolder: true,
  async run(parts, [into = ''], { say }) {
    if (isInside(parts.dataDir, into)) throw new AdminFault('backup-inside', { folder: parts.dataDir })
    const folder = join(into, nameFor(parts.now()))
    const draft = `${folder}.part`
    try {
      await mkdir(into, { recursive: true })
      await mkdir(draft, { mode: 0o700 })
      const { boards, files, missing } = await fill(draft, parts)
      await rename(draft, folder)
      parts.access.writeSetting(lastBackupSetting, parts.now().toISOString())
      say('backed-up', { folder, boards, files: files.length, size: bytesInWords(files.reduce((sum, file) => sum + file.bytes, 0)) })
      for (const path of missing) say('picture-missing', { path })
      say('backup-secret')
      return missing.length === 0
    } catch (error) {
      await rm(draft, { recursive: true, force: true })
      throw error
    }
  },
}
