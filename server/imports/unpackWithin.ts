/** A zip file's entries, unpacked piece by piece and never beyond what we allow, whatever its own list claims. Throws `JobFault`. */
import { Unzip, UnzipInflate, type UnzipFile } from 'fflate'
import { JobFault } from '../work/JobFault'

const pieceBytes = 32 * 1024
const maxEntries = 2_000

export interface UnpackLimits {
  readonly maxBytes: number
  /** Others are passed over unopened. */
  readonly wants: (name: string) => boolean
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** What an unpacker notes on its way: it swallows what is thrown out of its callbacks. */
type Trouble = 'import-unreadable' | 'import-too-large'

export function unpackWithin(bytes: Uint8Array, { maxBytes, wants }: UnpackLimits): Map<string, Uint8Array> {
  const entries = new Map<string, Uint8Array>()
  let unpacked = 0
  let seen = 0
  const troubles = new Set<Trouble>()
  const take = (file: UnzipFile) => {
    seen += 1
    if (seen > maxEntries) troubles.add('import-too-large')
    if (troubles.size > 0 || !wants(file.name) || entries.has(file.name)) return
    const pieces: Uint8Array[] = []
    file.ondata = (error, piece, isLast) => {
      if (error) return void troubles.add('import-unreadable')
      unpacked += piece.length
      if (unpacked > maxBytes) troubles.add('import-too-large')
      else pieces.push(piece)
      if (isLast) entries.set(file.name, joined(pieces))
    }
    file.start()
  }
  const unzip = new Unzip(take)
  unzip.register(UnzipInflate)
  const stopAtTrouble = () => {
    if (troubles.size > 0) throw new JobFault(troubles.has('import-too-large') ? 'import-too-large' : 'import-unreadable')
  }
  try {
    for (let at = 0; at < bytes.length; at += pieceBytes) {
      unzip.push(bytes.subarray(at, at + pieceBytes), at + pieceBytes >= bytes.length)
      stopAtTrouble()
    }
  } catch (error) {
    throw error instanceof JobFault ? error : new JobFault('import-unreadable')
  }
  if (seen === 0) throw new JobFault('import-unreadable')
  return entries
}
