/** Our own archive from bytes, checked before anything is done with it. Throws `JobFault`. */
import { schemaVersion } from '../../shared/document/roots'
import { archiveDocumentName, archiveFormat, archiveImagesFolder, archiveSchema, archiveVersion, type Archive } from '../../shared/protocol/archive'
import { limits } from '../../shared/protocol/limits'
import { JobFault } from '../work/JobFault'
import { unpackWithin } from './unpackWithin'

export interface ReadArchive {
  readonly document: Archive
  readonly images: readonly { readonly sha256: string; readonly bytes: Uint8Array }[]
}

const maxUnpackedBytes = 300 * 1024 * 1024
/** A document of ours nests lists in lists; nobody's meeting nests a hundred. */
const maxJsonDepth = 200
const imageName = new RegExp(`^${archiveImagesFolder}([0-9a-f]{64})$`)

/** Looks at the brackets before the parser does: what is too deep would end in the middle of it. */
function isTooDeep(text: string): boolean {
  let depth = 0
  let isInText = false
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (isInText) {
      if (sign === 0x5c) at += 1
      else if (sign === 0x22) isInText = false
    } else if (sign === 0x22) isInText = true
    else if (sign === 0x7b || sign === 0x5b) {
      depth += 1
      if (depth > maxJsonDepth) return true
    } else if (sign === 0x7d || sign === 0x5d) depth -= 1
  }
  return false
}

/** Throws `JobFault` for what is no JSON, or too deep. */
export function parseJson(text: string): unknown {
  if (isTooDeep(text)) throw new JobFault('import-unreadable')
  try {
    return JSON.parse(text)
  } catch {
    throw new JobFault('import-unreadable')
  }
}

function versionOf(given: unknown): { format: unknown; version: unknown; schemaVersion: unknown } {
  const { format, version, schemaVersion: schema } = (typeof given === 'object' && given !== null ? given : {}) as Record<string, unknown>
  return { format, version, schemaVersion: schema }
}

/** Whether it says that it is one of ours. */
export const isArchive = (given: unknown): boolean => versionOf(given).format !== undefined

/** The document alone, without pictures. Throws `JobFault`. */
export function parseArchiveDocument(given: unknown): Archive {
  const { format, version, schemaVersion: schema } = versionOf(given)
  if (format !== archiveFormat) throw new JobFault('import-unreadable')
  if ((typeof version === 'number' && version > archiveVersion) || (typeof schema === 'number' && schema > schemaVersion)) throw new JobFault('archive-newer')
  const parsed = archiveSchema.safeParse(given)
  if (parsed.success) return parsed.data
  const path = parsed.error.issues[0]?.path.join('.') ?? ''
  throw new JobFault('archive-damaged', { place: path.slice(0, 120) })
}

export function readArchive(bytes: Uint8Array): ReadArchive {
  const entries = unpackWithin(bytes, { maxBytes: maxUnpackedBytes, wants: (name) => name === archiveDocumentName || imageName.test(name) })
  const document = entries.get(archiveDocumentName)
  if (document === undefined) throw new JobFault('import-unreadable')
  if (document.length > 4 * limits.maxBoardBytes) throw new JobFault('import-too-large')
  const images = [...entries].flatMap(([name, image]) => {
    const sha256 = imageName.exec(name)?.[1]
    return sha256 === undefined ? [] : [{ sha256, bytes: image }]
  })
  return { document: parseArchiveDocument(parseJson(new TextDecoder().decode(document))), images }
}
