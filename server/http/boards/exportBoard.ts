/**
 * `GET /api/boards/:id/export/<part>.<format>`: what leaves the board as a file. `?session=`, `?item=` (an item's id), `?language=`, `?edition=` and `?table=` (from 1) choose among several;
 * `?since=` names the version whose changes are told, else the latest that somebody named. `?job=` is a name by which `/exports/<job>` tells how far it is;
 * dropping the line ends the work. `Warning-Count` and `Warning-Codes` say what had to be changed.
 */
import { languages, type Language } from '../../../shared/domain/language'
import { readBoard, readMeta } from '../../../shared/document/readBoard'
import { writeWarningCodes } from '../../../shared/reports/warningWords'
import type { MayRead } from '../../access/authorise'
import type { Gate } from '../../access/Gate'
import type { Role } from '../../../shared/domain/roles'
import { editions, isEdition } from '../../../shared/reports/editions'
import { mayHaveEdition } from '../../../shared/reports/exportTable'
import type { Board } from '../../../shared/domain/board'
import { meetingBefore, sessionsInOrder } from '../../../shared/domain/boardQueries'
import { ExportFault, exportPairs, renderExport, type ExportFile } from '../../export/renderExport'
import { VersionGone, type History } from '../../sync/openHistory'
import type { StoredVersion } from '../../store/VersionStore'
import type { Rooms } from '../../sync/openRooms'
import type { Progress } from '../../work/openProgress'
import type { JobState, Workshop } from '../../work/openWorkshop'
import { Refusal } from '../errorWords'
import type { Recipe } from '../recipe'
import { whileAsked } from '../whileAsked'
import { workRefusal } from '../workRefusal'
import { followed } from './exportProgress'

interface Wanted {
  readonly part: string
  readonly format: string
  readonly sessionId: string | null
  /** Null: all items of the session's agenda. */
  readonly itemId: string | null
  /** Null: for the partners. */
  readonly edition: string | null
  /** Id of a version; null: the latest that was named. */
  readonly since: string | null
  /** Counted from 1; null: all. */
  readonly table: number | null
  /** Null: the board's own. */
  readonly language: Language | null
  /** ISO day. */
  readonly date: string
}

export interface Exporting {
  readonly gate: Gate
  readonly rooms: Rooms
  readonly history: History
  readonly workshop: Workshop
  readonly progress: Progress
  readonly now: () => Date
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** What is no number asks for a table that is not there. */
const tableIn = (value: unknown): number | null => (text(value) === null ? null : Number(value))

function refusalFor(error: unknown): unknown {
  if (error instanceof VersionGone) return new Refusal('no-such-version')
  if (!(error instanceof ExportFault)) return workRefusal(error)
  if (error.code === 'unknown-edition') return new Refusal('no-such-edition', { known: editions.join(', ') })
  if (error.code === 'unknown-item') return new Refusal('no-such-item')
  if (error.code === 'unknown-table') return new Refusal('no-such-table')
  return error.code === 'unknown-pair' ? new Refusal('no-such-export', { known: exportPairs.join(', ') }) : new Refusal('no-such-session')
}

type Then = { readonly board: Board; readonly date: string } | null

/** The last version kept on the day of the meeting before, or before that; that is what a meeting looks back to. */
async function versionBefore(right: MayRead, { sessionId }: Wanted, { history, rooms }: Exporting): Promise<StoredVersion | undefined> {
  const before = await rooms.read(right, (doc) => {
    const board = readBoard(doc)
    return meetingBefore(board, sessionId ?? sessionsInOrder(board).at(-1)?.id ?? null)
  })
  return before === null || before.date === '' ? undefined : history.list(right).filter(({ made }) => made.slice(0, 10) <= before.date).at(-1)
}

/** The board as it was at that version. The common agenda tells what has changed since a version that somebody named, a meeting since the one before. */
async function readPrevious(right: MayRead, wanted: Wanted, exporting: Exporting): Promise<Then> {
  const { part, since } = wanted
  const { history } = exporting
  if (part !== 'common' && part !== 'agenda' && part !== 'minutes') return null
  const all = history.list(right)
  const latest = () => (part === 'common' ? all.filter(({ name }) => name !== '').at(-1) : versionBefore(right, wanted, exporting))
  const version = since === null ? await latest() : all.find(({ id }) => id === since)
  if (version === undefined && since !== null) throw new VersionGone()
  return version === undefined ? null : { board: (await history.read(right, version.id)).board, date: version.made.slice(0, 10) }
}

/** What they are when the board is thawed: freezing takes the pen, not the reading. */
const roleOf = ({ member }: MayRead): Role => member.standing ?? member.role

/** Who reads along gets no more by asking for nothing: a plan goes back to its own group whole. */
function editionFor(right: MayRead, { part, edition }: Wanted): string | null {
  if (isEdition(edition) && !mayHaveEdition(roleOf(right), edition)) throw new Refusal('edition-for-participants')
  return edition === null && part === 'initiative' && !mayHaveEdition(roleOf(right), 'internal') ? 'partner' : edition
}

async function render(right: MayRead, wanted: Wanted, exporting: Exporting, signal: AbortSignal, tell: (state: JobState) => void): Promise<ExportFile> {
  const edition = editionFor(right, wanted)
  const { gate, rooms, workshop } = exporting
  try {
    const previous = await readPrevious(right, wanted, exporting)
    // The document is read before the first wait: what follows works on plain values.
    return await rooms.read(right, (doc) =>
      renderExport({ ...wanted, edition, previous, doc, boardId: right.member.board, language: wanted.language ?? readMeta(doc).language, participants: gate.participants(right) }, (report, format) => workshop.run('write-report', { report, format }, signal, tell)),
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
    async act({ right, params, request, response }) {
      const [, part = '', format = ''] = /^([a-z]{1,20})\.([a-z]{1,8})$/.exec(params.file ?? '') ?? []
      const language = languages.find((known) => known === request.query.language) ?? null
      const wanted = { part, format, sessionId: text(request.query.session), itemId: text(request.query.item), edition: text(request.query.edition), since: text(request.query.since), table: tableIn(request.query.table), language, date: exporting.now().toISOString().slice(0, 10) }
      const signal = whileAsked(response)
      const file = await followed(exporting.progress, right, request.query.job, (tell) => render(right, wanted, exporting, signal, tell)).catch((error: unknown) => {
        if (signal.aborted) return null
        throw error
      })
      if (file === null) return null
      response.set({ 'Content-Type': file.contentType, 'Content-Disposition': file.contentDisposition, 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox" })
      response.set({ 'Warning-Count': String(file.warnings.length), 'Warning-Codes': writeWarningCodes(file.warnings) })
      response.send(Buffer.from(file.bytes))
      return null
    },
  }
}
