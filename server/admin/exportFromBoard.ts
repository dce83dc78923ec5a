/** `export`: what the dialogue and the API give, as a file, with the same bytes; read from a copy, so that the server notices nothing. */
import { rename, rm, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type * as Y from 'yjs'
import { readBoard, readMeta } from '../../shared/document/readBoard'
import { languages, type Language } from '../../shared/domain/language'
import { editions } from '../../shared/reports/editions'
import { allPairs } from '../../shared/reports/exportTable'
import { sayWarnings, writeWarningCodes } from '../../shared/reports/warningWords'
import { archiveFile } from '../export/archiveFile'
import { readArchiveDocument } from '../export/archiveDocument'
import { renderArchive } from '../export/renderArchive'
import { ExportFault, renderExport, type ExportFile, type ExportRequest } from '../export/renderExport'
import { openAccessStore } from '../store/AccessStore'
import { openAdminStore, type ListedBoard } from '../store/AdminStore'
import { openBoardStore } from '../store/BoardStore'
import { openImageStore, readPicture, readPictures } from '../store/ImageStore'
import type { Database } from '../store/openDatabase'
import { openVersionStore } from '../store/VersionStore'
import { readStored } from '../sync/LiveDocument'
import { VersionGone } from '../sync/openHistory'
import { previousVersion, type LookingBack } from '../sync/previousVersion'
import { openState } from '../sync/versionBytes'
import { AdminFault } from './adminWords'
import type { CopyCommand } from './Command'
import { bytesInWords } from './listBoards'

const optionNames = ['edition', 'language', 'session', 'item', 'since', 'table', 'page', 'zone', 'scale', 'size', 'cards', 'to'] as const
type OptionName = (typeof optionNames)[number]
type Options = Partial<Readonly<Record<OptionName, string>>>

/** `--edition public`, in any order. */
function readOptions(words: readonly string[]): Options {
  const options: Partial<Record<OptionName, string>> = {}
  for (let at = 0; at < words.length; at += 2) {
    const name = optionNames.find((known) => `--${known}` === words[at])
    const value = words[at + 1]
    if (name === undefined || value === undefined) throw new AdminFault('export-option', { option: words[at] ?? '', known: optionNames.map((known) => `--${known}`).join(', ') })
    options[name] = value
  }
  return options
}

function languageIn({ language }: Options, doc: Y.Doc): Language {
  if (language === undefined) return readMeta(doc).language
  const known = languages.find((one) => one === language)
  if (known === undefined) throw new AdminFault('export-language', { given: language, known: languages.join(', ') })
  return known
}

/** A copy as it lies, with where the pictures are. */
interface Shelf {
  readonly dataDir: string
  readonly database: Database
  readonly board: ListedBoard
  readonly doc: Y.Doc
  /** ISO day. */
  readonly date: string
}

async function readPrevious({ database, board, doc }: Shelf, looking: LookingBack): Promise<ExportRequest['previous']> {
  const versions = openVersionStore(database)
  const version = previousVersion(versions.list(board.id), looking, () => readBoard(doc))
  const bytes = version === null ? null : versions.readState(board.id, version.id)
  if (version === null || bytes === null) return null
  const then = await openState(bytes)
  const previous = { board: readBoard(then), date: version.made.slice(0, 10) }
  then.destroy()
  return previous
}

async function makeFile(shelf: Shelf, part: string, format: string, options: Options): Promise<ExportFile> {
  const { dataDir, database, board, doc, date } = shelf
  const language = languageIn(options, doc)
  if (part === 'archive') {
    const pictures = () => readPictures(openImageStore(database, dataDir), board.id)
    const given = options.language === undefined ? undefined : language
    return archiveFile({ document: readArchiveDocument(doc, board.changed), format: format === 'zip' ? 'zip' : 'json', language: given, date, pictures }, async (input) => renderArchive(input))
  }
  const { edition = null, session: sessionId = null, item: itemId = null, since = null, table } = options
  const participants = openAccessStore(database).members(board.id)
  const previous = await readPrevious(shelf, { part, sessionId, since })
  const drawn = { place: options.page ?? options.zone ?? null, scale: options.scale === undefined ? null : Number(options.scale), size: options.size ?? null, cards: options.cards ?? null }
  const images = openImageStore(database, dataDir)
  return renderExport({ ...drawn, readPicture: (hash) => readPicture(images, board.id, hash), part, format, doc, boardId: board.id, table: table === undefined ? null : Number(table), sessionId, itemId, participants, language, edition, previous, date })
}

function complaintOf(error: unknown, { edition = '', session = '', item = '', since = '', table = '', page, zone = '' }: Options, { doc }: Shelf): unknown {
  if (error instanceof VersionGone) return new AdminFault('export-version', { given: since })
  if (!(error instanceof ExportFault)) return error
  if (error.code === 'unknown-edition') return new AdminFault('export-edition', { given: edition, known: editions.join(', ') })
  if (error.code === 'unknown-place') return new AdminFault('export-place', { given: page ?? zone })
  if (error.code === 'unknown-table') return new AdminFault('export-table', { given: table })
  if (error.code === 'unknown-item') return new AdminFault('export-item', { given: item })
  return new AdminFault('export-session', { given: session, known: [...readBoard(doc).sessions.values()].map(({ id, title }) => `${id} (${title})`).join(', ') })
}

/** Whole or not at all, and for the one who asked alone. */
async function writeFileWhole(file: string, bytes: Uint8Array): Promise<void> {
  const draft = `${file}.${process.pid}.part`
  try {
    await writeFile(draft, bytes, { mode: 0o600 })
    await rename(draft, file)
  } catch (error) {
    await rm(draft, { force: true })
    throw new AdminFault('export-unwritable', { file, reason: error instanceof Error ? error.message : String(error) })
  }
}

function openDoc(database: Database, board: ListedBoard): Y.Doc {
  try {
    return readStored(openBoardStore(database).load(board.id))
  } catch {
    throw new AdminFault('export-damaged', { board: board.id })
  }
}

export const exportFromBoard: CopyCommand = {
  usage: 'export <id> <part>.<format> [--…]',
  about: 'about-export',
  needs: 2,
  async runOnCopy(dataDir, database, { say, write, language }, [boardId = '', pair = '', ...rest]) {
    const options = readOptions(rest)
    const board = openAdminStore(database).find(boardId)
    if (board === null) throw new AdminFault('unknown-board', { board: boardId })
    if (!allPairs.includes(pair)) throw new AdminFault('export-unknown', { pair, known: allPairs.join(', ') })
    const [part = '', format = ''] = pair.split('.')
    const shelf = { dataDir, database, board, doc: openDoc(database, board), date: new Date().toISOString().slice(0, 10) }
    const made = await makeFile(shelf, part, format, options).catch((error: unknown) => {
      throw complaintOf(error, options, shelf)
    })
    const file = resolve(options.to ?? made.fileName)
    await writeFileWhole(file, made.bytes)
    say('exported', { file, size: bytesInWords(made.bytes.byteLength) })
    const changed = sayWarnings(writeWarningCodes(made.warnings), language)
    if (changed !== '') write(changed)
    return true
  },
}
