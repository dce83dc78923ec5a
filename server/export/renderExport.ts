/** The one door for everything that leaves a board as a file. */
import type * as Y from 'yjs'
import { agendaText } from '../../shared/document/boardRecords'
import { readBoard } from '../../shared/document/readBoard'
import { readRichText } from '../../shared/document/readRichText'
import type { Board, Session } from '../../shared/domain/board'
import { sessionsInOrder } from '../../shared/domain/boardQueries'
import type { Language } from '../../shared/domain/language'
import { composeAgenda, countByOrganisation } from '../../shared/reports/composeAgenda'
import type { Report } from '../../shared/reports/report'
import { reportWords } from '../../shared/reports/reportWords'
import { contentDisposition, fileName } from './fileName'
import { plainBoard } from './plainBoard'
import { contentTypes, writeReport, type ReportFormat } from './writeReport'

/** What can be had, as `part.format`. */
export const exportPairs = ['agenda.docx', 'agenda.pdf', 'agenda.odt', 'agenda.md', 'agenda.html', 'board.json'] as const
export type ExportPair = (typeof exportPairs)[number]

export function isExportPair(pair: string): pair is ExportPair {
  return (exportPairs as readonly string[]).includes(pair)
}

export interface ExportRequest {
  /** `agenda`, `board`. */
  readonly part: string
  /** `docx`, `pdf`, `md`, `html`, `json`. */
  readonly format: string
  readonly doc: Y.Doc
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
}

/** What cannot be exported: no such pair, or no such session. Both are a 404. */
export class ExportFault extends Error {
  constructor(readonly code: 'unknown-pair' | 'unknown-session') {
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

function named(bytes: Uint8Array, contentType: string, parts: readonly string[], format: string): ExportFile {
  const name = fileName(parts, format)
  return { bytes, contentType, fileName: name.ascii, contentDisposition: contentDisposition(name) }
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
  return named(await write(report, format), contentTypes[format], [board.meta.title, reportWords[language].agenda, session?.date || date], format)
}

function exportBoard(request: ExportRequest): ExportFile {
  const board = readBoard(request.doc)
  const plain = plainBoard(board, (sessionId) => readRichText(agendaText(request.doc, sessionId)))
  const bytes = new TextEncoder().encode(`${JSON.stringify(plain, null, 1)}\n`)
  return named(bytes, 'application/json; charset=utf-8', [board.meta.title, request.date], request.format)
}

/** Throws `ExportFault` for what there is not. */
export async function renderExport(request: ExportRequest, write: ReportWriter = writeReport): Promise<ExportFile> {
  const pair = `${request.part}.${request.format}`
  if (!isExportPair(pair)) throw new ExportFault('unknown-pair')
  return pair === 'board.json' ? exportBoard(request) : exportAgenda(request.format as ReportFormat, request, write)
}
