/** Keeps a picture for a board, checked by what it is; what it tells of where and when it was taken is left out. Throws `Refusal`. */
import { createHash } from 'node:crypto'
import { limits } from '../../../shared/protocol/limits'
import type { ImageStore, StoredImage } from '../../store/ImageStore'
import { Refusal } from '../errorWords'
import { readPictureHeader } from './readPictureHeader'
import { withoutMetadata } from './withoutMetadata'

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** `sha256`: the address it goes by, which is the hash of what its author sent. `now`: ISO 8601. */
export async function keepPicture(images: ImageStore, board: string, sha256: string, bytes: Buffer, now: string): Promise<StoredImage> {
  const header = readPictureHeader(bytes)
  if (header === null) throw new Refusal('picture-kind')
  if (header.width * header.height > limits.maxImagePixels) throw new Refusal('picture-too-many-pixels')
  // Our own client draws every picture anew; what comes from elsewhere may still tell where it was taken.
  const clean = withoutMetadata(bytes, header.mime)
  if (clean === null) throw new Refusal('picture-kind')
  const { mime, width, height } = header
  const digest = hashOf(clean)
  const image = { board, sha256, storedSha256: digest === sha256 ? null : digest, mime, width, height, size: clean.length }
  await images.put(image, clean, now)
  return image
}
