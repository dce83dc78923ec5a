/** What an approved document is made from, for ever: the whole board as plain data, without who wrote what and without comments. */
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress } from 'node:zlib'
import * as Y from 'yjs'
import { agendaText } from '../../shared/document/boardRecords'
import { captureDocument, drawDocument, type CapturedDocument, type CapturedEntry } from '../../shared/document/captureDocument'
import { readBoard, readMeta } from '../../shared/document/readBoard'
import { readRichText } from '../../shared/document/readRichText'
import { openRoots, schemaVersion } from '../../shared/document/roots'
import type { Board, Session } from '../../shared/domain/board'
import type { Language } from '../../shared/domain/language'
import type { SignedDocument } from '../../shared/domain/signoff'
import { documents } from '../../shared/reports/documents'
import type { DocumentSource } from '../../shared/reports/documentSource'
import { packing } from './versionBytes'

const compress = promisify<Uint8Array, typeof packing, Buffer>(brotliCompress)
const decompress = promisify<Uint8Array, Buffer>(brotliDecompress)

export interface FrozenContent {
  /** ISO day on which the board is told. */
  readonly date: string
  /** Of everybody who had joined: organisations, never names. */
  readonly organisations: readonly string[]
  /** Layout of what follows. */
  readonly schemaVersion: number
  readonly document: CapturedDocument
  /** What the document looks back to; absent or null: nothing. */
  readonly previous?: { readonly date: string; readonly document: CapturedDocument } | null
}

const isComment = (key: string): boolean => key.startsWith('comment:')

function withoutComments(document: CapturedDocument): CapturedDocument {
  const quiet = (entry: CapturedEntry): CapturedEntry => Object.fromEntries(Object.entries(entry).filter(([key]) => !isComment(key)))
  const sessions = Object.fromEntries(Object.entries(document.records.sessions).map(([id, entry]) => [id, quiet(entry)]))
  return { ...document, records: { ...document.records, sessions } }
}

interface Known {
  readonly participant: string
  readonly organisation: string
}

/** Without comments; and where a value is a person's id, none stands: a copy that lasts for ever knows nobody. */
export function withoutTraces(document: CapturedDocument, people: readonly Known[]): CapturedDocument {
  const ids = new Set(people.map(({ participant }) => participant))
  return JSON.parse(JSON.stringify(withoutComments(document)), (_key, one: unknown) => (typeof one === 'string' && ids.has(one) ? '' : one)) as CapturedDocument
}

/** A picture is named by its hash, wherever it is shown. */
export const picturesIn = (json: string): string[] => [...new Set(json.match(/\b[0-9a-f]{64}\b/g) ?? [])]

/** A board on which nothing stands: a text is then told by its own words alone. */
function emptyBoard(language: Language): Board {
  const none = new Map<string, never>()
  return { meta: { title: '', language, createdAt: '', schemaVersion }, pages: none, zones: none, cards: none, links: none, partners: none, sessions: none, drawings: none }
}

function sourceOf(doc: Y.Doc, document: SignedDocument, session: Session | null, date: string): DocumentSource {
  const { language } = readMeta(doc)
  const board = document === 'common' ? readBoard(doc) : emptyBoard(language)
  return { board, session, agenda: session === null ? [] : readRichText(agendaText(doc, session.id)), participantsByOrganisation: [], language, date, edition: 'internal', previous: null }
}

/**
 * The same as long as the document's own text is. Of a meeting's document: its words and facts, not what the board shows in it, which goes on after the
 * meeting. Of the common agenda: all that its chapters say on that day.
 */
export function textHashOf(doc: Y.Doc, document: SignedDocument, sessionId: string, date: string): string {
  const session = document === 'common' ? null : (readBoard(doc).sessions.get(sessionId) ?? null)
  const { subtitle, facts, blocks } = documents[document].compose(sourceOf(doc, document, session, document === 'common' ? date : ''))
  return createHash('sha256').update(JSON.stringify(document === 'common' ? blocks : [subtitle, facts, blocks])).digest('base64url')
}

/** All of the board as it is at this moment. */
export function contentNow(doc: Y.Doc, date: string, people: readonly Known[]): FrozenContent {
  return { date, organisations: people.map(({ organisation }) => organisation).sort(), schemaVersion: readMeta(doc).schemaVersion, document: withoutTraces(captureDocument(doc), people) }
}

/** Whether the meeting's text shows what has changed since the meeting before. */
export const looksBack = ({ document }: FrozenContent, sessionId: string): boolean => JSON.stringify(document.records.sessions[sessionId] ?? null).includes('"since-last"')

/** A version of the history, as plain data. */
export function captureUpdate(update: Uint8Array): CapturedDocument {
  const doc = openRoots(new Y.Doc())
  Y.applyUpdate(doc, update)
  const captured = captureDocument(doc)
  doc.destroy()
  return captured
}

const encode = (content: FrozenContent): Uint8Array => new TextEncoder().encode(JSON.stringify(content))

export const packContent = (content: FrozenContent): Promise<Uint8Array> => compress(encode(content), packing)

export async function unpackContent(bytes: Uint8Array): Promise<FrozenContent> {
  return JSON.parse((await decompress(bytes)).toString('utf8')) as FrozenContent
}

/** As a document again, for all that reads boards; destroy it after use. */
export const drawContent = ({ document }: FrozenContent): Y.Doc => drawCaptured(document)

export const drawCaptured = (document: CapturedDocument): Y.Doc => drawDocument(document, new Y.Doc())

/** As one Yjs update (v1), for our own client, which draws it as it draws the board of today. */
export function updateOf(content: FrozenContent): Uint8Array {
  const doc = drawContent(content)
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return update
}
