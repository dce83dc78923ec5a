/** `GET /api/boards/:id/images/<sha256>`: for members only, and never as anything but a picture. */
import { pipeline } from 'node:stream/promises'
import type { ImageStore } from '../../store/ImageStore'
import { Refusal } from '../errorWords'
import type { Recipe } from '../recipe'
import { hashPattern } from './putImage'

export function getImage(images: ImageStore): Recipe<'read', undefined> {
  return {
    method: 'get',
    path: '/api/boards/:id/images/:sha256',
    needs: 'read',
    async act({ right, params, response }) {
      const sha256 = params.sha256 ?? ''
      const image = hashPattern.test(sha256) ? images.find(right.member.board, sha256) : null
      if (image === null) throw new Refusal('not-found')
      response.set({
        'Content-Type': image.mime,
        'Content-Length': String(image.size),
        'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
        'Cache-Control': 'private, max-age=31536000, immutable',
        'Content-Disposition': 'inline',
      })
      await pipeline(images.read(image), response)
      return null
    },
  }
}
