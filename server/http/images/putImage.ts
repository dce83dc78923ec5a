/** `PUT /api/boards/:id/images/<sha256>`: a picture for the board, checked by what it is and not by what it is called. */
import { createHash } from 'node:crypto'
import { limits } from '../../../shared/protocol/limits'
import type { ImageStore } from '../../store/ImageStore'
import { Refusal } from '../errorWords'
import type { Recipe } from '../recipe'
import { readPictureHeader } from './readPictureHeader'
import { withoutMetadata } from './withoutMetadata'

export const hashPattern = /^[0-9a-f]{64}$/
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export function putImage(images: ImageStore, now: () => Date): Recipe<'edit', Buffer> {
  return {
    method: 'put',
    path: '/api/boards/:id/images/:sha256',
    needs: 'edit',
    body: { maxBytes: limits.maxImageBytes },
    async act({ right, params, body }) {
      const sha256 = params.sha256 ?? ''
      if (!hashPattern.test(sha256)) throw new Refusal('not-found')
      const header = readPictureHeader(body)
      if (header === null) throw new Refusal('picture-kind')
      if (header.width * header.height > limits.maxImagePixels) throw new Refusal('picture-too-many-pixels')
      if (hashOf(body) !== sha256) throw new Refusal('picture-hash')
      // Our own client draws every picture anew; what comes from elsewhere may still tell where it was taken.
      const clean = withoutMetadata(body, header.mime)
      if (clean === null) throw new Refusal('picture-kind')
      const { mime, width, height } = header
      const storedSha256 = clean.equals(body) ? null : hashOf(clean)
      await images.put({ board: right.member.board, sha256, storedSha256, mime, width, height, size: clean.length }, clean, now().toISOString())
      return { status: 201, json: { mime, width, height, size: clean.length } }
    },
  }
}
