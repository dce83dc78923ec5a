/** The thread beside the server's own, for work on whole states of boards: opened for a piece of work, closed after it. */
import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { RecordRef } from '../../../shared/document/changedRecords'
import { recordRoots, type RecordRoot } from '../../../shared/document/roots'
import type { StoredDocument } from '../../store/BoardStore'
import { digestOfSnapshot, packing } from '../versionBytes'
import type { Renaming } from './renamePerson.mjs'

/** A document as it lies on disk. */
export interface StoredState {
  readonly updates: readonly Uint8Array[]
  /** As versions are. */
  readonly isPacked: boolean
}

export interface StateContent {
  readonly ids: { readonly [Root in RecordRoot]: readonly string[] }
  /** Hashes of all pictures that are shown. */
  readonly pictures: readonly string[]
}

export interface StateChange {
  readonly remove: readonly RecordRef[]
  readonly person: Renaming | null
}

export interface Aside {
  /** Rejects when the state cannot be read. */
  read(state: StoredState): Promise<StateContent>
  /** All of it as one update. Rejects when it cannot be read. */
  fold(state: StoredState): Promise<Uint8Array>
  /** The state after the change, packed; null when it changes nothing. */
  rewrite(state: StoredState, change: StateChange): Promise<{ readonly digest: string; readonly bytes: Uint8Array } | null>
  close(): Promise<void>
}

interface Reply {
  readonly number: number
  readonly answer?: unknown
  readonly fault?: string
}

/** Beside this file, or, once built, where the sources lie. */
function findProgram(): URL {
  const beside = new URL('./aside.mjs', import.meta.url)
  return existsSync(beside) ? beside : new URL('../../server/sync/aside/aside.mjs', import.meta.url)
}

export const packedState = (bytes: Uint8Array): StoredState => ({ updates: [bytes], isPacked: true })

export function storedState({ snapshot, updates }: StoredDocument): StoredState {
  return { updates: snapshot === null ? updates : [snapshot, ...updates], isPacked: false }
}

export function openAside(): Aside {
  const worker = new Worker(findProgram())
  const waiting = new Map<number, { resolve(answer: unknown): void; reject(error: Error): void }>()
  let count = 0
  const failAll = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.on('message', ({ number, answer, fault }: Reply) => {
    const asked = waiting.get(number)
    waiting.delete(number)
    if (fault === undefined) asked?.resolve(answer)
    else asked?.reject(new Error(fault))
  })
  worker.on('error', failAll)
  worker.on('exit', () => failAll(new Error('the thread beside has ended')))
  const ask = (task: string, given: object): Promise<unknown> =>
    new Promise((resolve, reject) => {
      count += 1
      waiting.set(count, { resolve, reject })
      worker.postMessage({ number: count, task, given: { ...given, roots: recordRoots } })
    })

  return {
    read: async (state) => (await ask('read', { state })) as StateContent,
    fold: async (state) => (await ask('fold', { state })) as Uint8Array,
    async rewrite(state, change) {
      const rewritten = (await ask('rewrite', { state, packing, ...change })) as { readonly snapshot: Uint8Array; readonly bytes: Uint8Array } | null
      return rewritten === null ? null : { digest: digestOfSnapshot(rewritten.snapshot), bytes: rewritten.bytes }
    },
    async close() {
      await worker.terminate()
    },
  }
}

/** Opens the thread for this work alone. */
export async function withAside<T>(work: (aside: Aside) => Promise<T>): Promise<T> {
  const aside = openAside()
  try {
    return await work(aside)
  } finally {
    await aside.close()
  }
}
