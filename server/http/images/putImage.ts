/** `PUT /api/boards/:id/images/<sha256>`: a picture for the board, checked by what it is and not by what it is called. */
import { limits } from '../../../shared/protocol/limits'
import type { ImageStore } from '../../store/ImageStore'
import { Refusal } from '../errorWords'
import type { Recipe } from '../recipe'
import { hashOf, keepPicture } from './keepPicture'
import { readPictureHeader } from './readPictureHeader'

export const hashPattern = /^[0-9a-f]{64}$/

export function putImage(images: ImageStore, now: () => Date): Recipe<'edit', Buffer> {
  return {
    method: 'put',
    path: '/api/boards/:id/images/:sha256',
    needs: 'edit',
    body: { maxBytes: limits.maxImageBytes },
    async act({ right, params, body }) {
      const sha256 = params.sha256 ?? ''
      if (!hashPattern.test(sha256)) throw new Refusal('not-found')
      if (readPictureHeader(body) === null) throw new Refusal('picture-kind')
      if (hashOf(body) !== sha256) throw new Refusal('picture-hash')
      const { mime, width, height, size } = await keepPicture(images, right.member.board, sha256, body, now().toISOString())
      return { status: 201, json: { mime, width, height, size } }
    },
  }
}
