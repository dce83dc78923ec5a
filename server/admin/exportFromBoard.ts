/** `export`: what the dialogue and the API give, as a file, with the same bytes; read from a copy, so that the server notices nothing. */
import { rename, rm, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type * as Y from 'yjs'
import { readBoard } from '../../shared/document/readBoard'
import type { Board } from '../../shared/domain/board'
import { languages, type Language } from '../../shared/domain/language'
import { editions } from '../../shared/reports/editions'
import { allPairs } from '../../shared/reports/exportTable'
import { sayWarnings, writeWarningCodes } from '../../shared/reports/warningWords'
import { archiveFile } from '../export/archiveFile'
import { readArchiveDocument } from '../export/archiveDocument'
import { renderArchive } from '../export/renderArchive'
import { ExportFault, type ExportFile } from '../export/renderExport'
import { renderVersion, type VersionSource } from '../sync/renderVersion'
import { openAccessStore } from '../store/AccessStore'
import { openAdminStore, type ListedBoard } from '../store/AdminStore'
import { openBoardStore } from '../store/BoardStore'
import { openImageStore, readPicture, readPictures } from '../store/ImageStore'
import type { Database } from '../store/openDatabase'
import { openSignoffStore } from '../store/SignoffStore'
import { openVersionStore, type StoredVersion } from '../store/VersionStore'
import { readStored } from '../sync/LiveDocument'
import { VersionGone } from '../sync/openHistory'
import { NothingSigned, openSignedVersions } from '../sync/signedVersions'
import { openState } from '../sync/versionBytes'
import { AdminFault } from './adminWords'
import type { CopyCommand } from './Command'
import { bytesInWords } from './listBoards'

const optionNames = ['edition', 'language', 'session', 'item', 'version', 'since', 'table', 'page', 'zone', 'scale', 'size', 'cards', 'to'] as const
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

/** Null: the board's own. */
function languageIn({ language }: Options): Language | null {
  if (language === undefined) return null
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

/** The board as it was at that version; null when it is gone. */
async function readThen({ database, board }: Shelf, { id }: StoredVersion): Promise<Board | null> {
  const bytes = openVersionStore(database).readState(board.id, id)
  if (bytes === null) return null
  const doc = await openState(bytes)
  const then = readBoard(doc)
  doc.destroy()
  return then
}

function sourceOf(shelf: Shelf): VersionSource {
  const { database, board, doc } = shelf
  return {
    ...{ boardId: board.id, signed: openSignedVersions(openSignoffStore(database)), history: openVersionStore(database).list(board.id), participants: openAccessStore(database).members(board.id) },
    now: (read) => read(doc),
    then: (version) => readThen(shelf, version),
  }
}

const numberIn = (given: string | undefined): number | null => (given === undefined ? null : Number(given))

async function makeFile(shelf: Shelf, part: string, format: string, options: Options): Promise<ExportFile> {
  const { dataDir, database, board, doc, date } = shelf
  const language = languageIn(options)
  if (part === 'archive') {
    const pictures = () => readPictures(openImageStore(database, dataDir), board.id)
    const signoffs = await openSignedVersions(openSignoffStore(database)).archived(board.id)
    return archiveFile({ document: readArchiveDocument(doc, board.changed, signoffs), format: format === 'zip' ? 'zip' : 'json', language: language ?? undefined, date, pictures }, async (input) => renderArchive(input))
  }
  const { edition = null, session: sessionId = null, item: itemId = null, since = null } = options
  const images = openImageStore(database, dataDir)
  const drawn = { place: options.page ?? options.zone ?? null, scale: numberIn(options.scale), size: options.size ?? null, cards: options.cards ?? null, readPicture: (hash: string) => readPicture(images, board.id, hash) }
  return renderVersion(sourceOf(shelf), { ...drawn, part, format, table: numberIn(options.table), version: numberIn(options.version), sessionId, itemId, language, edition, since, date })
}

function complaintOf(error: unknown, { edition = '', session = '', item = '', version = '', since = '', table = '', page, zone = '' }: Options, { doc }: Shelf): unknown {
  if (error instanceof NothingSigned) return new AdminFault('export-signed', { given: version })
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
