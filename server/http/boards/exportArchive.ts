/** `GET /api/boards/:id/export/archive.<zip|json>`: everything on the board, for a facilitator, to be taken to another installation. */
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { captureDocument } from '../../../shared/document/captureDocument'
import { readMeta } from '../../../shared/document/readBoard'
import { archiveFormat, archiveVersion, type Archive } from '../../../shared/protocol/archive'
import { contentDisposition, fileName } from '../../export/fileName'
import type { ImageStore, StoredImage } from '../../store/ImageStore'
import type { Rooms } from '../../sync/openRooms'
import type { Signing } from '../../sync/openSigning'
import type { Workshop } from '../../work/openWorkshop'
import { Refusal } from '../errorWords'
import type { Recipe } from '../recipe'
import { workRefusal } from '../workRefusal'

export interface ArchiveExportParts {
  readonly rooms: Rooms
  readonly images: ImageStore
  readonly signing: Signing
  readonly workshop: Workshop
  readonly now: () => Date
}

async function readPicture(images: ImageStore, image: StoredImage): Promise<{ sha256: string; bytes: Uint8Array }> {
  const stream: Readable = images.read(image)
  return { sha256: image.sha256, bytes: await buffer(stream) }
}

export function exportArchive({ rooms, images, signing, workshop, now }: ArchiveExportParts): Recipe<'facilitate', undefined> {
  return {
    method: 'get',
    path: '/api/boards/:id/export/archive.:format',
    needs: 'facilitate',
    async act({ right, params, response }) {
      const { format = '' } = params
      if (format !== 'zip' && format !== 'json') throw new Refusal('no-such-export', { known: 'archive.zip, archive.json' })
      const madeAt = rooms.changedAt(right)
      const captured = rooms.read(right, (doc) => ({ schemaVersion: readMeta(doc).schemaVersion, title: readMeta(doc).title, madeAt, ...captureDocument(doc) }))
      const signoffs = await signing.archived(right)
      const document = { ...captured, ...(signoffs.length > 0 && { signoffs }) } as Omit<Archive, 'format' | 'version'>
      const name = fileName([document.title, now().toISOString().slice(0, 10)], format)
      response.set({ 'Content-Type': format === 'zip' ? 'application/zip' : 'application/json; charset=utf-8', 'Content-Disposition': contentDisposition(name) })
      if (format === 'json') {
        response.send(`${JSON.stringify({ format: archiveFormat, version: archiveVersion, ...document }, null, 1)}\n`)
        return null
      }
      const pictures = await Promise.all(images.list(right.member.board).map((image) => readPicture(images, image)))
      const zip = await workshop.run('render-archive', { document, images: pictures }).catch((error: unknown) => {
        throw workRefusal(error)
      })
      response.send(Buffer.from(zip))
      return null
    },
  }
}
