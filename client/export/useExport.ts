/** One fetching at a time: how far it is, how it ended, and the way to stop it. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ExportProgressAnswer } from '../../shared/protocol/answers'
import { ServerRefusal } from '../door/askServer'
import { saveFile } from '../ui/saveFile'
import { keepChoice, type ExportChoice } from './exportChoice'
import { fetchExport } from './fetchExport'

export type Fetching =
  | { readonly is: 'idle' }
  | { readonly is: 'under-way'; readonly progress: ExportProgressAnswer }
  | { readonly is: 'done'; readonly fileName: string; readonly warningCodes: string }
  | { readonly is: 'stopped' }
  /** `message`: the server's own words; null when it could not be reached. */
  | { readonly is: 'failed'; readonly message: string | null }

const nothingKnown: ExportProgressAnswer = { state: 'unknown', ahead: 0 }

function failureOf(error: unknown): Fetching {
  return { is: 'failed', message: error instanceof ServerRefusal && error.status !== 0 ? error.message : null }
}

export interface Exporting {
  readonly fetching: Fetching
  start(choice: ExportChoice): Promise<void>
  stop(): void
  /** Another choice: what became of the last one is no longer the matter. */
  forget(): void
}

export function useExport(boardId: string): Exporting {
  const [fetching, setFetching] = useState<Fetching>({ is: 'idle' })
  const line = useRef<AbortController | null>(null)
  useEffect(() => () => line.current?.abort(), [])

  const start = useCallback(async (choice: ExportChoice) => {
    if (line.current !== null) return
    const own = new AbortController()
    line.current = own
    setFetching({ is: 'under-way', progress: nothingKnown })
    keepChoice(choice)
    try {
      const { bytes, fileName, warningCodes } = await fetchExport(boardId, choice, { signal: own.signal, tell: (progress) => own.signal.aborted || setFetching({ is: 'under-way', progress }) })
      saveFile(bytes, fileName)
      setFetching({ is: 'done', fileName, warningCodes })
    } catch (error) {
      setFetching(own.signal.aborted ? { is: 'stopped' } : failureOf(error))
    } finally {
      line.current = null
    }
  }, [boardId])
  const stop = useCallback(() => line.current?.abort(), [])
  const forget = useCallback(() => setFetching((now) => (now.is === 'under-way' ? now : { is: 'idle' })), [])
  return { fetching, start, stop, forget }
}
