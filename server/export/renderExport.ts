/** The one door for everything that leaves a board as a file. */
import type * as Y from 'yjs'
import { agendaText } from '../../shared/document/boardRecords'
import { readBoard } from '../../shared/document/readBoard'
import type { MeetingText } from '../../shared/agenda/items'
import { readRichText } from '../../shared/document/readRichText'
import type { Board, Session } from '../../shared/domain/board'
import { sessionsInOrder } from '../../shared/domain/boardQueries'
import type { Language } from '../../shared/domain/language'
import type { VersionFacts } from '../../shared/domain/signoff'
import { deadlineEntries, inTime, meetingEntries } from '../../shared/reports/calendar'
import { countByOrganisation } from '../../shared/reports/composeAgenda'
import { documents, type DocumentPart } from '../../shared/reports/documents'
import { boardForEdition, cardsOfClosedItems, isEdition, type Edition } from '../../shared/reports/editions'
import { allPairs, isDrawnPart } from '../../shared/reports/exportTable'
import { hasItem, meetingItems, onlyItem } from '../../shared/reports/meetingItems'
import type { Report } from '../../shared/reports/report'
import { reportWords } from '../../shared/reports/reportWords'
import { sessionWords } from '../../shared/reports/sessionWords'
import { sheetsOf } from '../../shared/reports/sheetsOf'
import { commentEntries, fileWordsOf, signedReport } from '../../shared/reports/signoffWords'
import { isNobodysHere, withoutBoardOnly } from '../../shared/reports/withoutBoardOnly'
import { captureInitiative } from '../../shared/templates/captureInitiative'
import type { RichBlock } from '../../shared/text/richText'
import { ExportFault, named, type ExportFile } from './exportFile'
import { drawersHere, exportPicture, type Drawers, type PicturesOfBoard } from './exportPicture'
import { plainBoard } from './plainBoard'
import { renderIcs } from './renderIcs'
import { contentTypes, writeReport, type ReportFormat } from './writeReport'

export { ExportFault, type ExportFile } from './exportFile'

/** What can be had, as `part.format`. The archive needs the board's pictures too, and has a door of its own. */
export const exportPairs: readonly string[] = allPairs.filter((pair) => !pair.startsWith('archive.'))

export function isExportPair(pair: string): boolean {
  return exportPairs.includes(pair)
}

export interface ExportRequest extends PicturesOfBoard {
  /** One of the documents, such as `agenda` or `common`, `board` or `initiative`. */
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
  /** Only this item of the session's agenda; null or absent: all of them. */
  readonly itemId?: string | null
  /** Everybody who joined; only organisations are read. */
  readonly participants: readonly { readonly organisation: string }[]
  readonly language: Language
  /** `public`, `partner` or `internal`; null or absent: for the partners. */
  readonly edition?: string | null
  /** The version before, for what has changed since, and the ISO day it was as it is. */
  readonly previous?: { readonly board: Board; readonly date: string } | null
  /** How far the document is, where it is one that is signed off. */
  readonly signoff?: VersionFacts | null
  /** Documents whose comments are asked for until a day. */
  readonly commentDays?: readonly VersionFacts[]
  /** ISO day of the export, such as 2026-11-21. */
  readonly date: string
}

/** An empty one asks for nothing. */
const text = (given: string | null | undefined): string | null => given || null

function findSession(board: Board, given: string | null | undefined): Session | null {
  const sessionId = text(given)
  if (sessionId === null) return sessionsInOrder(board).at(-1) ?? null
  const session = board.sessions.get(sessionId)
  if (!session) throw new ExportFault('unknown-session')
  return session
}

/** Who writes the bytes: here, or in a thread. */
export type ReportWriter = (report: Report, format: ReportFormat) => Promise<Uint8Array>

/** A report of this one table. */
function pickTable(report: Report, table: number | null | undefined): Report {
  if (table === null || table === undefined) return report
  const found = sheetsOf(report)[table - 1]
  if (found === undefined) throw new ExportFault('unknown-table')
  return { ...report, blocks: [{ type: 'table', sheet: found.sheet }] }
}

function editionOf({ edition }: ExportRequest): Edition {
  const asked = text(edition)
  if (asked === null) return 'partner'
  if (!isEdition(asked)) throw new ExportFault('unknown-edition')
  return asked
}

/** The agendas of all meetings, in order. */
export function meetingsOf(doc: Y.Doc, board: Board): MeetingText[] {
  return sessionsInOrder(board).map(({ id, numbering }) => ({ id, ...(numbering !== undefined && { numbering }), blocks: readRichText(agendaText(doc, id)) }))
}

function itemOf({ itemId: given }: ExportRequest, isOfSession: boolean, agenda: readonly RichBlock[]): string | null {
  const itemId = text(given)
  if (itemId !== null && !(isOfSession && hasItem(agenda, itemId))) throw new ExportFault('unknown-item')
  return itemId
}

async function exportDocument(part: DocumentPart, format: ReportFormat, request: ExportRequest, write: ReportWriter): Promise<ExportFile> {
  const { doc, language, date, signoff = null } = request
  const { title, compose, isOfSession = false } = documents[part]
  const edition = editionOf(request)
  const board = readBoard(doc)
  const meetings = meetingsOf(doc, board)
  const session = isOfSession ? findSession(board, request.sessionId) : null
  const agenda = meetings.find(({ id }) => id === session?.id)?.blocks ?? []
  const itemId = itemOf(request, isOfSession, agenda)
  const composed = compose({
    board,
    session,
    agenda,
    meetings,
    itemId,
    participantsByOrganisation: countByOrganisation(request.participants),
    language,
    date,
    edition,
    previous: request.previous ?? null,
    ...(signoff !== null && part === 'common' && { version: String(signoff.version), signoff }),
  })
  const report = signoff === null || part === 'common' ? composed : signedReport(composed, signoff)
  const names = [board.meta.title, title[language], session?.date || date, itemId === null ? '' : itemName(session, meetings, agenda, itemId, language), ...(signoff === null ? [] : fileWordsOf(signoff, language))]
  return named(await write(pickTable(report, request.table), format), contentTypes[format], names, format, report.warnings)
}

/** *Punkt 3* */
function itemName(session: Session | null, meetings: readonly MeetingText[], agenda: readonly RichBlock[], itemId: string, language: Language): string {
  const [first] = onlyItem(meetingItems(session, meetings, agenda, false), agenda, itemId)
  return first === undefined ? '' : sessionWords[language].item(first.number)
}

function asJson(value: unknown, parts: readonly string[]): ExportFile {
  return named(new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`), 'application/json; charset=utf-8', parts, 'json')
}

function exportBoard(request: ExportRequest): ExportFile {
  const board = readBoard(request.doc)
  const plain = plainBoard(board, meetingsOf(request.doc, board), editionOf(request))
  return asJson(plain, [board.meta.title, request.date])
}

/** What the alliance publishes about itself, to be read in elsewhere. Without an edition it goes back to a board of theirs: only what stays on the board stays. */
function exportInitiative(request: ExportRequest): ExportFile {
  const whole = readBoard(request.doc)
  const board = text(request.edition) === null ? withoutBoardOnly(whole, isNobodysHere) : boardForEdition(whole, editionOf(request), cardsOfClosedItems(meetingsOf(request.doc, whole).map(({ blocks }) => blocks)))
  return asJson(captureInitiative(board), [board.meta.title, reportWords[request.language].initiative, request.date])
}

/** The board as the edition may tell it, where no document's composer settles that. */
function toldBoard(request: ExportRequest): Board {
  const whole = readBoard(request.doc)
  return boardForEdition(whole, editionOf(request), cardsOfClosedItems(meetingsOf(request.doc, whole).map(({ blocks }) => blocks)))
}

/** `agenda`: meetings; `actions`: what is due. */
function exportCalendar(request: ExportRequest): ExportFile {
  const { part, format, sessionId, boardId = 'board', language, date } = request
  const board = toldBoard(request)
  const words = reportWords[language]
  const isMeetings = part === 'agenda'
  const wanted = text(sessionId) === null ? null : findSession(board, sessionId)
  const entries = isMeetings ? meetingEntries(board, wanted?.id ?? null, language) : [...deadlineEntries(board, language), ...commentEntries(board, request.commentDays ?? [], language)].sort(inTime)
  const what = isMeetings ? words.meetings : words.deadlines
  const bytes = renderIcs({ name: [board.meta.title.trim(), what].filter((text) => text !== '').join(': '), entries, boardId, language, date, isBusy: isMeetings })
  return named(bytes, 'text/calendar; charset=utf-8', [board.meta.title, what, date], format)
}

/** Throws `ExportFault` for what there is not. */
export async function renderExport(request: ExportRequest, write: ReportWriter = writeReport, draw: Drawers = drawersHere): Promise<ExportFile> {
  if (!isExportPair(`${request.part}.${request.format}`)) throw new ExportFault('unknown-pair')
  if (isDrawnPart(request.part)) return exportPicture(request.part, request, toldBoard(request), editionOf(request), draw)
  if (request.format === 'ics') return exportCalendar(request)
  if (request.part === 'board') return exportBoard(request)
  if (request.part === 'initiative') return exportInitiative(request)
  return exportDocument(request.part as DocumentPart, request.format as ReportFormat, request, write)
}
