/** A chosen file -> a table, or an archive or initiative that only the server opens. Text is read here; what is packed is read there. */
import type { ErrorAnswer } from '../../shared/protocol/answers'
import { decodeText } from '../../shared/imports/decodeText'
import { readTable, type Table } from '../../shared/imports/readTable'
import { appPath } from '../door/appPath'
import { ServerRefusal } from '../door/askServer'
import { readLanguage } from '../words/language'

/** A board or a plan from elsewhere; `remarks`: what of it is left out. */
export interface ReadBoard {
  readonly is: 'archive' | 'initiative'
  readonly title: string
  readonly remarks: readonly string[]
  readonly file: File
}
export type ReadFile = { readonly is: 'table'; readonly table: Table } | ReadBoard

const isPacked = (bytes: Uint8Array): boolean => (bytes[0] === 0x50 && bytes[1] === 0x4b) || bytes.includes(0)
const isJson = (text: string): boolean => /^\s*\{/.test(text)

/** Throws `ServerRefusal`. */
export async function send<Answer>(boardId: string, path: string, file: File): Promise<Answer> {
  const headers = { 'Content-Type': /\.csv$/i.test(file.name) ? 'text/csv' : 'application/octet-stream', 'Accept-Language': readLanguage() }
  const answer = await fetch(appPath(`/api/boards/${boardId}/${path}`), { method: 'POST', headers, body: file }).catch((cause: unknown) => {
    throw new ServerRefusal(0, 'no-line', String(cause))
  })
  if (answer.ok) return (await answer.json()) as Answer
  const { error } = (await answer.json()) as ErrorAnswer
  throw new ServerRefusal(answer.status, error.code, error.message)
}

type TableAnswer = { readonly is: 'table'; readonly rows: Table } | { readonly is: ReadBoard['is']; readonly title: string; readonly remarks?: readonly string[] }

/** Throws `ServerRefusal`. */
export async function readFile(boardId: string, file: File): Promise<ReadFile> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const text = isPacked(bytes) ? null : decodeText(bytes)
  if (text !== null && !isJson(text)) return { is: 'table', table: readTable(text, /\.csv$/i.test(file.name)) }
  const answer = await send<TableAnswer>(boardId, 'import/table', file)
  return answer.is === 'table' ? { is: 'table', table: answer.rows } : { is: answer.is, title: answer.title, remarks: answer.remarks ?? [], file }
}
