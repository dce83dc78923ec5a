/** What a backup holds, file by file, so that it can be proved whole before anybody needs it. */
import { createHash } from 'node:crypto'
import { createReadStream, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { AdminFault } from './adminWords'

export const manifestName = 'manifest.json'
const currentFormat = 1

/** Nothing but our own files: a manifest from elsewhere must not name others. */
const pathPattern = /^(faellestavle\.db|master\.key|images\/[A-Za-z0-9_-]{1,64}\/[0-9a-f]{64})$/

const fileSchema = z.object({ path: z.string().regex(pathPattern), bytes: z.number().int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) })
const manifestSchema = z.object({
  format: z.number().int().min(1),
  /** ISO 8601. */
  made: z.string(),
  /** Version of the database's tables. */
  schema: z.number().int(),
  boards: z.number().int(),
  files: z.array(fileSchema),
})

export type BackupFile = z.output<typeof fileSchema>
export type Manifest = z.output<typeof manifestSchema>

export function draftManifest(facts: Omit<Manifest, 'format'>): string {
  const manifest: Manifest = { format: currentFormat, ...facts }
  return `${JSON.stringify(manifest, null, 2)}\n`
}

/** Throws `AdminFault` when the folder is no backup, or one from a newer program. */
export function readManifest(folder: string): Manifest {
  try {
    const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(folder, manifestName), 'utf8')))
    if (manifest.format <= currentFormat) return manifest
  } catch {
    throw new AdminFault('no-backup', { folder })
  }
  throw new AdminFault('newer-backup', { folder })
}

/** Path, size and SHA-256 of a file as it lies. Rejects when it cannot be read. */
export async function describeFile(folder: string, path: string): Promise<BackupFile> {
  const hash = createHash('sha256')
  let bytes = 0
  await pipeline(createReadStream(join(folder, path)), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      hash.update(chunk)
      bytes += chunk.byteLength
    }
  })
  return { path, bytes, sha256: hash.digest('hex') }
}

/** Whether the file is there and what the manifest says. */
export async function isAsDescribed(folder: string, { path, bytes, sha256 }: BackupFile): Promise<boolean> {
  const found = await describeFile(folder, path).catch(() => null)
  return found !== null && found.bytes === bytes && found.sha256 === sha256
}
