/**
 * `POST /api/boards/:id/import`: a list, CSV, XLSX, an initiative file or an archive of ours. One change for all of it, and a word on every line.
 * `?kind=` what the cards are, `?zone=` or `?page=` where they go, `?columns=title,owner,,note` what each column is for, `?heading=yes|no`.
 */
import type { Board, ColorNumber, Placement } from '../../../shared/domain/board'
import type { Language } from '../../../shared/domain/language'
import { addImported } from '../../../shared/document/addImported'
import { placementsFrom } from '../../../shared/document/placementsFrom'
import { placementsInZone, sizeForText } from '../../../shared/document/cards'
import { readBoard } from '../../../shared/document/readBoard'
import { draftImport, type ImportDraft, type LineReport } from '../../../shared/imports/draftImport'
import { faultWords } from '../../../shared/imports/importFaults'
import { guessKind, matchColumns, columnFields, type OfferedColumns } from '../../../shared/imports/matchColumns'
import { columnCount, maxImportColumns, maxImportRows, type Table } from '../../../shared/imports/readTable'
import { zoneForKind } from '../../../shared/imports/zoneForKind'
import type { ImportAnswer, ImportedLine } from '../../../shared/protocol/answers'
import { limits } from '../../../shared/protocol/limits'
import { findCardKind } from '../../../shared/templates/findCardKind'
import { remarkLines } from '../../../shared/templates/parseInitiative'
import { zoneSpec } from '../../../shared/templates/findTemplate'
import type { MayEdit } from '../../access/authorise'
import { randomId } from '../../access/Gate'
import type { BroughtIn } from '../../imports/readImport'
import type { ImageStore } from '../../store/ImageStore'
import type { Rooms } from '../../sync/openRooms'
import type { Signing } from '../../sync/openSigning'
import type { Workshop } from '../../work/openWorkshop'
import { Refusal } from '../errorWords'
import type { Answer, Call, Recipe } from '../recipe'
import { workRefusal } from '../workRefusal'
import { bringArchive } from './bringArchive'
import { bringInitiative } from './bringInitiative'

export interface ImportParts {
  readonly rooms: Rooms
  readonly images: ImageStore
  readonly signing: Signing
  readonly workshop: Workshop
  readonly now: () => Date
}

type ImportCall = Call<'edit', Buffer>

const asked = (call: ImportCall, name: string): string | null => {
  const value = call.request.query[name]
  return typeof value === 'string' && value !== '' ? value.slice(0, 2_000) : null
}

/** The cards' kind: what was asked for, what the zone takes, or what the headings look like. */
function kindOf(call: ImportCall, board: Board, table: Table): string {
  const kind = asked(call, 'kind')
  if (kind !== null) {
    if (findCardKind(kind) === null) throw new Refusal('unknown-kind', { name: kind.slice(0, 60) })
    return kind
  }
  const zone = board.zones.get(asked(call, 'zone') ?? '')
  return (zone && zoneSpec(zone.templateId, zone.zoneKey)?.cards[0]) ?? guessKind(table) ?? 'note'
}

function columnsOf(call: ImportCall, table: Table, kind: string): OfferedColumns {
  const offered = matchColumns(table, kind)
  const heading = asked(call, 'heading')
  const hasHeading = heading === null ? offered.hasHeading : heading === 'yes'
  const columns = asked(call, 'columns')?.split(',').map((name) => name.trim() || null)
  if (columns === undefined) return { ...offered, hasHeading }
  const known = new Set(columnFields(kind).map((field) => field.name))
  const unknown = columns.find((name) => name !== null && !known.has(name))
  if (unknown !== undefined) throw new Refusal('unknown-column', { name: (unknown ?? '').slice(0, 60), known: [...known].join(', ') })
  return { hasHeading, columns }
}

interface Place {
  readonly placements: readonly Placement[]
  readonly color: ColorNumber | null
}

function placeFor(call: ImportCall, board: Board, draft: ImportDraft, kind: string): Place {
  const page = asked(call, 'page')
  const named = asked(call, 'zone')
  const zone = named === null ? zoneForKind(board, kind, page) : board.zones.get(named)
  if (zone === undefined || (page !== null && !board.pages.has(page))) throw new Refusal('no-such-place')
  if (zone !== null) return { placements: placementsInZone(board, zone.id, draft.cards.map((card) => sizeForText(card.title))), color: zone.trackNumber as ColorNumber | null }
  return { placements: placementsFrom(board, page, draft.cards.length), color: null }
}

function lineAnswer(report: LineReport, language: Language): ImportedLine {
  const faults = report.faults.map((fault) => faultWords(fault, language))
  return { line: report.line, title: report.title, id: report.id, faults }
}

function answerOf(draft: ImportDraft, kind: string, language: Language): ImportAnswer {
  const lines = draft.lines.map((report) => lineAnswer(report, language))
  return {
    kind,
    made: lines.filter((line) => line.id !== null),
    refused: lines.filter((line) => line.id === null),
    counts: { cards: draft.cards.length, partners: draft.partners.length },
  }
}

async function importTable(call: ImportCall, { rooms, now }: ImportParts, table: Table): Promise<ImportAnswer> {
  if (table.length > maxImportRows || columnCount(table) > maxImportColumns) throw new Refusal('import-too-many', { rows: String(maxImportRows), columns: String(maxImportColumns) })
  const { right, language } = call
  let answer: ImportAnswer | null = null
  await rooms.take(right, (doc) => {
    const board = readBoard(doc)
    const kind = kindOf(call, board, table)
    const draft = draftImport({ board, table, kind, ...columnsOf(call, table, kind), language, newId: () => randomId(10) })
    if (board.cards.size + draft.cards.length > limits.maxCards) throw new Refusal('board-full', { max: String(limits.maxCards) })
    const { placements, color } = placeFor(call, board, draft, kind)
    addImported(doc, draft, placements, color, { author: right.member.participant, organisation: right.member.organisation, createdAt: now().toISOString() })
    answer = answerOf(draft, kind, language)
  })
  return answer!
}

function mayBringBoard(right: MayEdit): boolean {
  return right.member.role === 'facilitator'
}

async function take(call: ImportCall, parts: ImportParts, brought: BroughtIn): Promise<ImportAnswer> {
  if (brought.is === 'table') return importTable(call, parts, brought.table)
  // It brings pages, and what organisations said elsewhere.
  if (!mayBringBoard(call.right)) throw new Refusal('not-allowed')
  if (brought.is === 'initiative') return bringInitiative(brought, { ...parts, right: call.right, language: call.language })
  return bringArchive(brought, { ...parts, right: call.right })
}

/** What was sent, read in a thread. Throws `Refusal`. */
async function readBrought({ body, request }: Pick<ImportCall, 'body' | 'request'>, workshop: Workshop): Promise<BroughtIn> {
  const isCsv = /csv/i.test(request.headers['content-type'] ?? '')
  try {
    return await workshop.run('read-import', { bytes: body, isCsv })
  } catch (error) {
    throw workRefusal(error)
  }
}

export function importInto(parts: ImportParts): Recipe<'edit', Buffer> {
  return {
    method: 'post',
    path: '/api/boards/:id/import',
    needs: 'edit',
    body: { maxBytes: limits.maxImportBytes },
    async act(call): Promise<Answer> {
      return { json: await take(call, parts, await readBrought(call, parts.workshop)) }
    },
  }
}

/** `POST /api/boards/:id/import/table`: what a file says, row by row, so that a person can look before anything is made. */
export function readImportTable({ workshop }: ImportParts): Recipe<'edit', Buffer> {
  return {
    method: 'post',
    path: '/api/boards/:id/import/table',
    needs: 'edit',
    body: { maxBytes: limits.maxImportBytes },
    async act({ body, request, language }) {
      const brought = await readBrought({ body, request }, workshop)
      if (brought.is === 'table') return { json: { is: 'table', rows: brought.table } }
      if (brought.is === 'archive') return { json: { is: 'archive', title: brought.document.title } }
      return { json: { is: 'initiative', title: brought.initiative.title[language], remarks: remarkLines(brought.remarks, language) } }
    },
  }
}
