/** The one door for everything that leaves a board as a file. */
import type * as Y from 'yjs'
import { agendaText } from '../../shared/document/boardRecords'
import { readBoard } from '../../shared/document/readBoard'
import { readRichText } from '../../shared/document/readRichText'
import type { Board, Session } from '../../shared/domain/board'
import { sessionsInOrder } from '../../shared/domain/boardQueries'
import type { Language } from '../../shared/domain/language'
import { deadlineEntries, meetingEntries } from '../../shared/reports/calendar'
import { composeAgenda, countByOrganisation } from '../../shared/reports/composeAgenda'
import type { ReportWarning } from '../../shared/reports/normalise'
import type { Report } from '../../shared/reports/report'
import { reportWords } from '../../shared/reports/reportWords'
import { sheetsOf } from '../../shared/reports/sheetsOf'
import { contentDisposition, fileName } from './fileName'
import { plainBoard } from './plainBoard'
import { renderIcs } from './renderIcs'
import { contentTypes, reportFormats, writeReport, type ReportFormat } from './writeReport'

/** What can be had: the formats of each part. Every part that is a report can be had as documents and tables. */
const formatsOf: Readonly<Record<string, readonly string[]>> = {
  agenda: [...reportFormats, 'ics'],
  actions: ['ics'],
  board: ['json'],
}

/** The same as `part.format`. */
export const exportPairs: readonly string[] = Object.entries(formatsOf).flatMap(([part, formats]) => formats.map((format) => `${part}.${format}`))

export function isExportPair(pair: string): boolean {
  return exportPairs.includes(pair)
}

export interface ExportRequest {
  /** `agenda`, `actions`, `board`. */
  readonly part: string
  /** Such as `docx`; see `exportPairs`. */
  readonly format: string
  readonly doc: Y.Doc
  /** Makes what leaves the board findable again: ids in calendars. */
  readonly boardId?: string
  /** Only this table of the document, counted from 1; null or absent: all. */
  readonly table?: number | null
  /** The session whose agenda it is; null or absent: the board's latest. */
  readonly sessionId?: string | null
  /** Everybody who joined; only organisations are read. */
  readonly participants: readonly { readonly organisation: string }[]
  readonly language: Language
  /** ISO day of the export, such as 2026-11-21. */
  readonly date: string
}

export interface ExportFile {
  readonly bytes: Uint8Array
  readonly contentType: string
  /** ASCII only. */
  readonly fileName: string
  /** The whole `Content-Disposition` header, with the name in UTF-8 too. */
  readonly contentDisposition: string
  /** What had to be changed for it to be made. */
  readonly warnings: readonly ReportWarning[]
}

/** What cannot be exported: no such pair, session or table. All are a 404. */
export class ExportFault extends Error {
  constructor(readonly code: 'unknown-pair' | 'unknown-session' | 'unknown-table') {
    super(code)
  }
}

function findSession(board: Board, sessionId: string | null | undefined): Session | null {
  if (sessionId === undefined || sessionId === null || sessionId === '') return sessionsInOrder(board).at(-1) ?? null
  const session = board.sessions.get(sessionId)
  if (!session) throw new ExportFault('unknown-session')
  return session
}

/** Who writes the bytes: here, or in a thread. */
export type ReportWriter = (report: Report, format: ReportFormat) => Promise<Uint8Array>

function named(bytes: Uint8Array, contentType: string, parts: readonly string[], format: string, warnings: readonly ReportWarning[] = []): ExportFile {
  const name = fileName(parts, format)
  return { bytes, contentType, fileName: name.ascii, contentDisposition: contentDisposition(name), warnings }
}

/** A report of this one table. */
function pickTable(report: Report, table: number | null | undefined): Report {
  if (table === null || table === undefined) return report
  const found = sheetsOf(report)[table - 1]
  if (found === undefined) throw new ExportFault('unknown-table')
  return { ...report, blocks: [{ type: 'table', sheet: found.sheet }] }
}

async function exportAgenda(format: ReportFormat, request: ExportRequest, write: ReportWriter): Promise<ExportFile> {
  const { doc, language, date } = request
  const board = readBoard(doc)
  const session = findSession(board, request.sessionId)
  const report = composeAgenda({
    board,
    session,
    agenda: session === null ? [] : readRichText(agendaText(doc, session.id)),
    participantsByOrganisation: countByOrganisation(request.participants),
    language,
    date,
  })
  return named(await write(pickTable(report, request.table), format), contentTypes[format], [board.meta.title, reportWords[language].agenda, session?.date || date], format, report.warnings)
}

function exportBoard(request: ExportRequest): ExportFile {
  const board = readBoard(request.doc)
  const plain = plainBoard(board, (sessionId) => readRichText(agendaText(request.doc, sessionId)))
  const bytes = new TextEncoder().encode(`${JSON.stringify(plain, null, 1)}\n`)
  return named(bytes, 'application/json; charset=utf-8', [board.meta.title, request.date], request.format)
}

/** `agenda`: meetings; `actions`: what is due. */
function exportCalendar({ part, format, doc, sessionId, boardId = 'board', language, date }: ExportRequest): ExportFile {
  const board = readBoard(doc)
  const words = reportWords[language]
  const isMeetings = part === 'agenda'
  const wanted = sessionId === undefined || sessionId === null || sessionId === '' ? null : findSession(board, sessionId)
  const entries = isMeetings ? meetingEntries(board, wanted?.id ?? null, language) : deadlineEntries(board, language)
  const what = isMeetings ? words.meetings : words.deadlines
  const bytes = renderIcs({ name: [board.meta.title.trim(), what].filter((text) => text !== '').join(': '), entries, boardId, language, date, isBusy: isMeetings })
  return named(bytes, 'text/calendar; charset=utf-8', [board.meta.title, what, date], format)
}

/** Throws `ExportFault` for what there is not. */
export async function renderExport(request: ExportRequest, write: ReportWriter = writeReport): Promise<ExportFile> {
  if (!isExportPair(`${request.part}.${request.format}`)) throw new ExportFault('unknown-pair')
  if (request.format === 'ics') return exportCalendar(request)
  return request.part === 'board' ? exportBoard(request) : exportAgenda(request.format as ReportFormat, request, write)
}
