/** `GET /api/boards/:id/export/archive.<zip|json>`: everything on the board, for a facilitator, to be kept, read or taken to another installation. `?job=` and `?language=` as for documents. */
import { languages } from '../../../shared/domain/language'
import { readArchiveDocument } from '../../export/archiveDocument'
import { archiveFile } from '../../export/archiveFile'
import { readPictures, type ImageStore } from '../../store/ImageStore'
import type { Rooms } from '../../sync/openRooms'
import type { Signing } from '../../sync/openSigning'
import type { Progress } from '../../work/openProgress'
import type { Workshop } from '../../work/openWorkshop'
import { Refusal } from '../errorWords'
import type { Recipe } from '../recipe'
import { whileAsked } from '../whileAsked'
import { workRefusal } from '../workRefusal'
import { followed } from './exportProgress'

export interface ArchiveExportParts {
  readonly rooms: Rooms
  readonly images: ImageStore
  readonly signing: Signing
  readonly workshop: Workshop
  readonly progress: Progress
  readonly now: () => Date
}

export function exportArchive({ rooms, images, signing, workshop, progress, now }: ArchiveExportParts): Recipe<'facilitate', undefined> {
  return {
    method: 'get',
    path: '/api/boards/:id/export/archive.:format',
    needs: 'facilitate',
    async act({ right, params, request, response }) {
      const { format = '' } = params
      if (format !== 'zip' && format !== 'json') throw new Refusal('no-such-export', { known: 'archive.zip, archive.json' })
      const signal = whileAsked(response)
      const signoffs = await signing.signed.archived(right.member.board)
      const document = rooms.read(right, (doc) => readArchiveDocument(doc, rooms.changedAt(right), signoffs))
      const language = languages.find((known) => known === request.query.language)
      const file = await followed(progress, right, request.query.job, (tell) =>
        archiveFile({ document, language, format, date: now().toISOString().slice(0, 10), pictures: () => readPictures(images, right.member.board) }, (input) => workshop.run('render-archive', input, signal, tell)),
      ).catch((error: unknown) => {
        if (signal.aborted) return null
        throw workRefusal(error)
      })
      if (file === null) return null
      response.set({ 'Content-Type': file.contentType, 'Content-Disposition': file.contentDisposition }).send(Buffer.from(file.bytes))
      return null
    },
  }
}
