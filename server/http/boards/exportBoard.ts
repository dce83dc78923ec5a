/**
 * `GET /api/boards/:id/export/<part>.<format>`: what leaves the board as a file. `?session=`, `?item=` (an item's id), `?language=`, `?edition=` and `?table=` (from 1) choose among several;
 * `?page=` or `?zone=` and `?scale=` (1 to 4) choose what of the board is drawn and how large, `?size=` (a4, a3) and `?cards=` (empty, filled) what paper is made.
 * `?since=` names the version whose changes are told, else the common agenda as it was adopted last, else the latest that somebody named. `?version=` (from 1) chooses among
 * the versions of a document that is signed off, else the newest approved one comes, unless a newer draft is open. `?job=` is a name by which `/exports/<job>` tells how far it is;
 * dropping the line ends the work. `Warning-Count` and `Warning-Codes` say what had to be changed.
 */
import { languages } from '../../../shared/domain/language'
import { writeWarningCodes } from '../../../shared/reports/warningWords'
import type { MayRead } from '../../access/authorise'
import type { Gate } from '../../access/Gate'
import type { Role } from '../../../shared/domain/roles'
import { editions, isEdition } from '../../../shared/reports/editions'
import { mayHaveEdition } from '../../../shared/reports/exportTable'
import { ExportFault, exportPairs, type ExportFile } from '../../export/renderExport'
import { renderVersion, type VersionSource, type WantedDocument } from '../../sync/renderVersion'
import { VersionGone, type History } from '../../sync/openHistory'
import { readPicture, type ImageStore } from '../../store/ImageStore'
import type { Rooms } from '../../sync/openRooms'
import type { Signing } from '../../sync/openSigning'
import { NothingSigned } from '../../sync/signedVersions'
import type { Progress } from '../../work/openProgress'
import type { JobState, Workshop } from '../../work/openWorkshop'
import { Refusal } from '../errorWords'
import type { Recipe } from '../recipe'
import { whileAsked } from '../whileAsked'
import { workRefusal } from '../workRefusal'
import { followed } from './exportProgress'

export interface Exporting {
  readonly gate: Gate
  readonly rooms: Rooms
  readonly history: History
  readonly images: ImageStore
  readonly signing: Signing
  readonly workshop: Workshop
  readonly progress: Progress
  readonly now: () => Date
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** What is no number asks for what is not there. */
const numberIn = (value: unknown): number | null => (text(value) === null ? null : Number(value))

function refusalFor(error: unknown): unknown {
  if (error instanceof NothingSigned) return new Refusal('no-such-signed')
  if (error instanceof VersionGone) return new Refusal('no-such-version')
  if (!(error instanceof ExportFault)) return workRefusal(error)
  if (error.code === 'unknown-edition') return new Refusal('no-such-edition', { known: editions.join(', ') })
  if (error.code === 'unknown-place') return new Refusal('no-such-place')
  if (error.code === 'unknown-item') return new Refusal('no-such-item')
  if (error.code === 'unknown-table') return new Refusal('no-such-table')
  return error.code === 'unknown-pair' ? new Refusal('no-such-export', { known: exportPairs.join(', ') }) : new Refusal('no-such-session')
}

/** What they are when the board is thawed: freezing takes the pen, not the reading. */
const roleOf = ({ member }: MayRead): Role => member.standing ?? member.role

/** Who reads along gets no more by asking for nothing: a plan goes back to its own group whole. */
function editionFor(right: MayRead, { part, edition }: WantedDocument): string | null {
  if (isEdition(edition) && !mayHaveEdition(roleOf(right), edition)) throw new Refusal('edition-for-participants')
  return edition === null && part === 'initiative' && !mayHaveEdition(roleOf(right), 'internal') ? 'partner' : edition
}

async function render(right: MayRead, wanted: WantedDocument, { gate, rooms, history, images, signing, workshop }: Exporting, signal: AbortSignal, tell: (state: JobState) => void): Promise<ExportFile> {
  const edition = editionFor(right, wanted)
  const source: VersionSource = {
    ...{ boardId: right.member.board, signed: signing.signed, history: history.list(right), participants: gate.participants(right) },
    now: (read) => rooms.read(right, read),
    then: async ({ id }) => (await history.read(right, id)).board,
  }
  try {
    return await renderVersion(
      source,
      { ...wanted, edition, readPicture: (hash) => readPicture(images, right.member.board, hash) },
      (report, format) => workshop.run('write-report', { report, format }, signal, tell),
      { picture: (input) => workshop.run('draw-picture', input, signal, tell), paper: (input) => workshop.run('set-paper', input, signal, tell) },
    )
  } catch (error) {
    throw refusalFor(error)
  }
}

export function exportBoard(exporting: Exporting): Recipe<'read', undefined> {
  return {
    method: 'get',
    path: '/api/boards/:id/export/:file',
    needs: 'read',
    async act({ right, params, request, response, ownAddress }) {
      const [, part = '', format = ''] = /^([a-z]{1,20})\.([a-z]{1,8})$/.exec(params.file ?? '') ?? []
      const language = languages.find((known) => known === request.query.language) ?? null
      const wanted = { part, format, sessionId: text(request.query.session), itemId: text(request.query.item), edition: text(request.query.edition), since: text(request.query.since), version: numberIn(request.query.version), table: numberIn(request.query.table), place: text(request.query.page) ?? text(request.query.zone), scale: numberIn(request.query.scale), size: text(request.query.size), cards: text(request.query.cards), address: `${ownAddress}/b/${right.member.board}`, language, date: exporting.now().toISOString().slice(0, 10) }
      const signal = whileAsked(response)
      const file = await followed(exporting.progress, right, request.query.job, (tell) => render(right, wanted, exporting, signal, tell)).catch((error: unknown) => {
        if (signal.aborted) return null
        throw error
      })
      if (file === null) return null
      response.set({ 'Content-Type': file.contentType, 'Content-Disposition': file.contentDisposition, 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox" })
      response.set({ 'Warning-Count': String(file.warnings.length), 'Warning-Codes': writeWarningCodes(file.warnings) })
      response.send(Buffer.from(file.bytes))
      return null
    },
  }
}
