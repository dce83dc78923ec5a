/** Whatever was brought, as one of the things we take in. Runs in a thread of its own. Throws `JobFault`. */
import { decodeText } from '../../shared/imports/decodeText'
import { readTable, tableOfSheet, type Table } from '../../shared/imports/readTable'
import type { Initiative } from '../../shared/templates/initiative'
import { parseInitiative, type Remark } from '../../shared/templates/parseInitiative'
import { JobFault } from '../work/JobFault'
import { isArchive, parseArchiveDocument, parseJson, readArchive, type ReadArchive } from './readArchive'
import { readWorkbook } from './readWorkbook'

export interface ReadInitiative {
  readonly initiative: Initiative
  /** What was left out of it. */
  readonly remarks: readonly Remark[]
}

export type BroughtIn = { readonly is: 'table'; readonly table: Table } | ({ readonly is: 'archive' } & ReadArchive) | ({ readonly is: 'initiative' } & ReadInitiative)

export interface Brought {
  readonly bytes: Uint8Array
  /** Whether it is called CSV, so that commas part cells in a single row too. */
  readonly isCsv: boolean
}

const startsAs = (bytes: Uint8Array, ...signs: number[]): boolean => signs.every((sign, index) => bytes[index] === sign)
const isZip = (bytes: Uint8Array): boolean => startsAs(bytes, 0x50, 0x4b, 0x03, 0x04)
/** Word, Excel before 2007, PDF: files people take for lists. */
const isForeign = (bytes: Uint8Array): boolean => startsAs(bytes, 0xd0, 0xcf, 0x11, 0xe0) || startsAs(bytes, 0x25, 0x50, 0x44, 0x46) || bytes.subarray(0, 4_096).some((byte, index) => byte === 0 && bytes[index + 1] === 0 && bytes[index + 2] === 0)

/** An XLSX names its parts in its first bytes; ours begins with the document. */
async function readZip(bytes: Uint8Array): Promise<BroughtIn> {
  try {
    return { is: 'archive', ...readArchive(bytes) }
  } catch (error) {
    if (!(error instanceof JobFault && error.code === 'import-unreadable')) throw error
    return { is: 'table', table: tableOfSheet(await readWorkbook(bytes)) }
  }
}

/** What does not say that it is an archive of ours is an initiative file, or nothing we know. */
function readJson(text: string): BroughtIn {
  const given = parseJson(text)
  if (isArchive(given)) return { is: 'archive', document: parseArchiveDocument(given), images: [] }
  const { initiative, remarks } = parseInitiative(given)
  if (initiative === null) throw new JobFault('import-unreadable')
  return { is: 'initiative', initiative, remarks }
}

export async function readImport({ bytes, isCsv }: Brought): Promise<BroughtIn> {
  if (bytes.length === 0) throw new JobFault('import-empty')
  if (isZip(bytes)) return readZip(bytes)
  if (isForeign(bytes)) throw new JobFault('import-unreadable')
  const text = decodeText(bytes)
  if (/^\s*\{/.test(text)) return readJson(text)
  const table = readTable(text, isCsv)
  if (table.length === 0) throw new JobFault('import-empty')
  return { is: 'table', table }
}
