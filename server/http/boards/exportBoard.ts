/**
 * `GET /api/boards/:id/export/<part>.<format>`: what leaves the board as a file. `?session=`, `?language=`, `?edition=` and `?table=` (from 1) choose among several;
 * `?since=` names the version whose changes are told, else the common agenda as it was adopted last, else the latest that somebody named. `?version=` (from 1) chooses among
 * the versions of a document that is signed off, else the newest approved one is told, unless a newer draft is open. `Warning-Count` and `Warning-Codes` say what had to be changed.
 */
import { languages, type Language } from '../../../shared/domain/language'
import { readMeta } from '../../../shared/document/readBoard'
import { writeWarningCodes } from '../../../shared/reports/warningWords'
import type { MayRead } from '../../access/authorise'
import type { Gate } from '../../access/Gate'
import { editions } from '../../../shared/reports/editions'
import { isSignedDocument } from '../../../shared/domain/signoff'
import { ExportFault, exportPairs, renderExport, type ExportFile, type ExportRequest, type ReportWriter } from '../../export/renderExport'
import { drawContent, type FrozenContent } from '../../sync/frozenDocument'
import { VersionGone, type History } from '../../sync/openHistory'
import type { Rooms } from '../../sync/openRooms'
import { NothingSigned, type ChosenVersion, type Signing } from '../../sync/openSigning'
import type { Workshop } from '../../work/openWorkshop'
import { Refusal } from '../errorWords'
import type { Recipe } from '../recipe'
import { workRefusal } from '../workRefusal'

interface Wanted {
  readonly part: string
  readonly format: string
  readonly sessionId: string | null
  /** Null: for the partners. */
  readonly edition: string | null
  /** Id of a version; null: the latest that was named. */
  readonly since: string | null
  /** Of a document that is signed off, from 1; null: see above. */
  readonly version: number | null
  /** Counted from 1; null: all. */
  readonly table: number | null
  /** Null: the board's own. */
  readonly language: Language | null
  /** ISO day. */
  readonly date: string
}

type Previous = NonNullable<ExportRequest['previous']>

export interface Exporting {
  readonly gate: Gate
  readonly rooms: Rooms
  readonly history: History
  readonly signing: Signing
  readonly workshop: Workshop
  readonly now: () => Date
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** What is no number asks for a table that is not there. */
const numberIn = (value: unknown): number | null => (text(value) === null ? null : Number(value))

function refusalFor(error: unknown): unknown {
  if (error instanceof NothingSigned) return new Refusal('no-such-signed')
  if (error instanceof VersionGone) return new Refusal('no-such-version')
  if (!(error instanceof ExportFault)) return workRefusal(error)
  if (error.code === 'unknown-edition') return new Refusal('no-such-edition', { known: editions.join(', ') })
  if (error.code === 'unknown-table') return new Refusal('no-such-table')
  return error.code === 'unknown-pair' ? new Refusal('no-such-export', { known: exportPairs.join(', ') }) : new Refusal('no-such-session')
}

/** The board as it was at the version that this one is told beside; only the common agenda tells what has changed. What was adopted is told beside what was adopted before it, for ever. */
async function readPrevious(right: MayRead, { part, since }: Wanted, chosen: ChosenVersion | null, { history, signing }: Exporting): Promise<Previous | null> {
  if (part !== 'common') return null
  const adopted = since === null ? await signing.adoptedBefore(right, chosen?.facts.version ?? Infinity) : null
  if (adopted !== null || (since === null && chosen?.frozen != null)) return adopted
  const all = history.list(right)
  const keptByItself = signing.historyVersions(right)
  const found = since === null ? all.filter(({ id, name }) => name !== '' && !keptByItself.has(id)).at(-1) : all.find(({ id }) => id === since)
  if (found === undefined && since !== null) throw new VersionGone()
  return found === undefined ? null : { board: (await history.read(right, found.id)).board, date: found.made.slice(0, 10) }
}

/** Null: a document that is not signed off, or nobody has begun. */
async function choose(right: MayRead, { part, format, sessionId, version }: Wanted, signing: Signing): Promise<ChosenVersion | null> {
  return isSignedDocument(part) && format !== 'ics' && exportPairs.includes(`${part}.${format}`) ? signing.choose(right, { document: part, sessionId, version }) : null
}

type WithoutBoard = Omit<ExportRequest, 'doc' | 'participants' | 'language'>

/** From what was kept when it was approved, on the date of then. */
async function renderFrozen(content: FrozenContent, language: Language | null, request: WithoutBoard, write: ReportWriter): Promise<ExportFile> {
  const doc = drawContent(content)
  try {
    const participants = content.organisations.map((organisation) => ({ organisation }))
    return await renderExport({ ...request, doc, participants, date: content.date, language: language ?? readMeta(doc).language }, write)
  } finally {
    doc.destroy()
  }
}

async function render(right: MayRead, wanted: Wanted, exporting: Exporting): Promise<ExportFile> {
  const { gate, rooms, signing, workshop } = exporting
  try {
    const chosen = await choose(right, wanted, signing)
    const previous = await readPrevious(right, wanted, chosen, exporting)
    const write: ReportWriter = (report, format) => workshop.run('write-report', { report, format })
    const common = { ...wanted, sessionId: chosen?.facts.session || wanted.sessionId, previous, boardId: right.member.board, signoff: chosen?.facts ?? null }
    if (chosen?.frozen != null) return await renderFrozen(chosen.frozen, wanted.language, common, write)
    // The document is read before the first wait: what follows works on plain values.
    return await rooms.read(right, (doc) =>
      renderExport({ ...common, doc, commentDays: signing.commentDays(right), language: wanted.language ?? readMeta(doc).language, participants: gate.participants(right) }, write),
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
      const wanted = { part, format, sessionId: text(request.query.session), edition: text(request.query.edition), since: text(request.query.since), version: numberIn(request.query.version), table: numberIn(request.query.table), language, date: exporting.now().toISOString().slice(0, 10) }
      const file = await render(right, wanted, exporting)
      response.set({ 'Content-Type': file.contentType, 'Content-Disposition': file.contentDisposition, 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox" })
      response.set({ 'Warning-Count': String(file.warnings.length), 'Warning-Codes': writeWarningCodes(file.warnings) })
      response.send(Buffer.from(file.bytes))
      return null
    },
  }
}
