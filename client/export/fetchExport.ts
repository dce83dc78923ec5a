/** Asks the server for a file, and how far it has come while one waits. */
import type { ExportProgressAnswer } from '../../shared/protocol/answers'
import { exportTable } from '../../shared/reports/exportTable'
import { newId } from '../board/newId'
import { getFile, getJson } from '../door/askServer'
import type { ExportChoice } from './exportChoice'

const firstLookMs = 400
const lookEveryMs = 900

export interface FetchedExport {
  readonly bytes: Blob
  readonly fileName: string
  /** What had to be changed, as the server's header says it. */
  readonly warningCodes: string
}

export interface Waiting {
  readonly signal: AbortSignal
  readonly tell: (progress: ExportProgressAnswer) => void
}

/** What the part is of. */
function placeQuery({ part, sessionId, itemId, place, size, cards }: ExportChoice): Readonly<Record<string, string>> {
  const { of } = exportTable[part]
  if (of === undefined) return {}
  return of === 'session' ? { session: sessionId, ...(itemId !== '' && { item: itemId }) } : { [of]: place, ...(part === 'paper' && { size, cards }) }
}

function addressOf(boardId: string, choice: ExportChoice, job: string): string {
  const { part, edition, language, format } = choice
  const { editions } = exportTable[part]
  const query = new URLSearchParams({ language, job, ...(editions.length > 0 && { edition }), ...placeQuery(choice) })
  return `/api/boards/${boardId}/export/${part}.${format}?${query}`
}

function nameFrom(answer: Response, fallback: string): string {
  const given = /filename\*=UTF-8''([^;]+)/i.exec(answer.headers.get('content-disposition') ?? '')?.[1]
  return given === undefined ? fallback : decodeURIComponent(given)
}

/** Until it is told to stop. What cannot be known is not told. */
function watch(boardId: string, job: string, tell: Waiting['tell']): () => void {
  let timer = setTimeout(look, firstLookMs)
  let isOver = false
  async function look(): Promise<void> {
    const progress = await getJson<ExportProgressAnswer>(`/api/boards/${boardId}/exports/${job}`).catch(() => null)
    if (isOver) return
    if (progress !== null) tell(progress)
    timer = setTimeout(look, lookEveryMs)
  }
  return () => {
    isOver = true
    clearTimeout(timer)
  }
}

/** Throws `ServerRefusal`; what was aborted throws one too. */
export async function fetchExport(boardId: string, choice: ExportChoice, { signal, tell }: Waiting): Promise<FetchedExport> {
  const job = newId()
  const stopWatching = watch(boardId, job, tell)
  try {
    const answer = await getFile(addressOf(boardId, choice, job), signal)
    return { bytes: await answer.blob(), fileName: nameFrom(answer, `${choice.part}.${choice.format}`), warningCodes: answer.headers.get('Warning-Codes') ?? '' }
  } finally {
    stopWatching()
  }
}
