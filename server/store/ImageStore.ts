/** Pictures: what they are in the database, their bytes as files named by their hash, so that a large picture never holds up the boards. */
import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { Database } from 'better-sqlite3'

export interface StoredImage {
  readonly board: string
  /** Lowercase hexadecimal; safe as a file name because the door checks it. */
  readonly sha256: string
  /** Of the bytes on disk, where metadata was taken off; null: they are what was sent. */
  readonly storedSha256: string | null
  readonly mime: string
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** Bytes. */
  readonly size: number
}

export interface ImageStore {
  find(boardId: string, sha256: string): StoredImage | null
  /** All pictures of a board. */
  list(boardId: string): readonly StoredImage[]
  /** On disk, bytes before row, when it resolves. */
  put(image: StoredImage, bytes: Uint8Array, now: string): Promise<void>
  read(image: StoredImage): Readable
}

/** Every picture that the database, of any version, knows. */
export function listImages(database: Database): readonly StoredImage[] {
  const hasStored = database.prepare("select 1 from pragma_table_info('images') where name = 'stored_sha256'").get() !== undefined
  const stored = hasStored ? 'stored_sha256' : 'null'
  return database.prepare<[], StoredImage>(`select board, sha256, ${stored} as storedSha256, mime, width, height, size from images order by board, sha256`).all()
}

/** Of the file as it lies. */
export const hashOnDisk = ({ sha256, storedSha256 }: StoredImage): string => storedSha256 ?? sha256

/** Where a picture lies below the data folder. */
export function imagePath({ board, sha256 }: Pick<StoredImage, 'board' | 'sha256'>): string {
  return join('images', board, sha256)
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const draft = `${path}.${randomBytes(6).toString('hex')}.part`
  try {
    const file = await open(draft, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

export function openImageStore(database: Database, dataDir: string): ImageStore {
  const find = database.prepare<[string, string], StoredImage>('select board, sha256, stored_sha256 as storedSha256, mime, width, height, size from images where board = ? and sha256 = ?')
  const all = database.prepare<[string], StoredImage>('select board, sha256, stored_sha256 as storedSha256, mime, width, height, size from images where board = ? order by sha256')
  const add = database.prepare<[string, string, string | null, string, number, number, number, string]>(
    // Put again it is in use again.
    'insert into images (board, sha256, stored_sha256, mime, width, height, size, created) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (board, sha256) do update set created = excluded.created',
  )
  const folderOf = (boardId: string) => join(dataDir, 'images', boardId)

  return {
    list: (boardId) => all.all(boardId),
    find: (boardId, sha256) => find.get(boardId, sha256) ?? null,
    async put(image, bytes, now) {
      const folder = folderOf(image.board)
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await writeWhole(join(folder, image.sha256), bytes)
      add.run(image.board, image.sha256, image.storedSha256, image.mime, image.width, image.height, image.size, now)
    },
    read: (image) => createReadStream(join(folderOf(image.board), image.sha256)),
  }
}

/** All pictures of a board with their bytes as they lie. */
export async function readPictures(images: ImageStore, boardId: string): Promise<{ readonly sha256: string; readonly bytes: Uint8Array }[]> {
  return Promise.all(images.list(boardId).map(async (image) => ({ sha256: image.sha256, bytes: await buffer(images.read(image)) })))
}

/** One of them, with what it is; null when the board has no such picture. */
export async function readPicture(images: ImageStore, boardId: string, sha256: string): Promise<(StoredImage & { readonly bytes: Uint8Array }) | null> {
  const image = images.find(boardId, sha256)
  return image === null ? null : { ...image, bytes: await buffer(images.read(image)) }
}
