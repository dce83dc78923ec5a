/** A room's way to disk: one row per group of updates, tried again while the disk says no, folded into a snapshot now and then. */
import type { BoardStore, StoredDocument, StoredWriter } from '../store/BoardStore'

const firstRetryMs = 250
const longestRetryMs = 4_000
const maxLogRows = 2_000
const leastLogBytes = 256 * 1024
/** What is worth folding when nobody is writing. */
const quietLogBytes = 8 * 1024
const markChangedEveryMs = 60_000

export interface Journal {
  load(): StoredDocument
  /** Calls `onSaved` when the update is on disk: at once, or after retries. One at a time. */
  save(update: Uint8Array, newWriters: readonly StoredWriter[], onSaved: () => void): void
  isFailing(): boolean
  /** A last try, for the end. True when nothing is left unsaved. */
  saveNow(): boolean
  /** Folds the log when that is due. `isQuiet`: nobody is writing. `encode` gives the whole document. True when it did. */
  compactIfDue(isQuiet: boolean, encode: () => Uint8Array): boolean
  /** Folds the log whenever there is one. */
  compact(encode: () => Uint8Array): boolean
  /** Bytes that the document takes on disk. */
  sizeBytes(): number
  /** ISO 8601 time of the last change. */
  changedAt(): string
  close(): void
}

export interface JournalEvents {
  /** The disk said no; called once until it says yes again. */
  onFailing(error: unknown): void
  onRecovered(): void
}

interface Unsaved {
  readonly update: Uint8Array
  readonly newWriters: readonly StoredWriter[]
  readonly onSaved: () => void
}

export function openJournal(store: BoardStore, boardId: string, now: () => number, events: JournalEvents): Journal {
  let seq = 0
  let snapshotBytes = 0
  let logBytes = 0
  let logRows = 0
  let changed = store.find(boardId)?.changed ?? new Date(now()).toISOString()
  let markedAtMs = 0
  let waiting: Unsaved | null = null
  let retryMs = firstRetryMs
  let timer: ReturnType<typeof setTimeout> | null = null

  const write = ({ update, newWriters }: Unsaved) => {
    store.append(boardId, seq + 1, update, newWriters)
    seq += 1
    logRows += 1
    logBytes += update.byteLength
    changed = new Date(now()).toISOString()
    if (now() - markedAtMs < markChangedEveryMs) return
    markedAtMs = now()
    store.markChanged(boardId, changed)
  }

  const fail = (error: unknown, unsaved: Unsaved) => {
    const isFirst = waiting === null
    waiting = unsaved
    timer = setTimeout(retry, retryMs)
    retryMs = Math.min(longestRetryMs, retryMs * 2)
    if (isFirst) events.onFailing(error)
  }

  const trySave = (unsaved: Unsaved): boolean => {
    try {
      write(unsaved)
    } catch (error) {
      fail(error, unsaved)
      return false
    }
    const isRecovery = waiting !== null
    waiting = null
    retryMs = firstRetryMs
    if (isRecovery) events.onRecovered()
    unsaved.onSaved()
    return true
  }

  function retry(): void {
    if (timer !== null) clearTimeout(timer)
    timer = null
    if (waiting !== null) trySave(waiting)
  }

  const compact = (encode: () => Uint8Array): boolean => {
    if (waiting !== null || logRows === 0) return false
    const snapshot = encode()
    store.compact(boardId, seq, snapshot, changed)
    snapshotBytes = snapshot.byteLength
    logBytes = 0
    logRows = 0
    return true
  }

  return {
    load() {
      const stored = store.load(boardId)
      seq = stored.seq
      snapshotBytes = stored.snapshot?.byteLength ?? 0
      logBytes = stored.updates.reduce((sum, update) => sum + update.byteLength, 0)
      logRows = stored.updates.length
      return stored
    },
    save: (update, newWriters, onSaved) => void trySave({ update, newWriters, onSaved }),
    isFailing: () => waiting !== null,
    saveNow() {
      if (waiting !== null) retry()
      return waiting === null
    },
    compactIfDue(isQuiet, encode) {
      const isLong = logRows > maxLogRows || logBytes > Math.max(leastLogBytes, snapshotBytes / 2)
      const isWorthIt = isQuiet && logBytes > Math.max(quietLogBytes, snapshotBytes / 8)
      return (isLong || isWorthIt) && compact(encode)
    },
    compact,
    sizeBytes: () => snapshotBytes + logBytes,
    changedAt: () => changed,
    close() {
      if (timer !== null) clearTimeout(timer)
    },
  }
}
