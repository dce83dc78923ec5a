/**
 * What has come in and waits to be applied. Updates that arrive together become one transaction, one row
 * on disk and one frame for all; the busier the room, the longer they wait for company.
 */
import { performance } from 'node:perf_hooks'
import type { AdmittedUpdate } from '../admission/admitUpdate'
import type { Journal } from './Journal'
import type { Applied, LiveDocument, Outcome } from './LiveDocument'
import type { Seat } from './Seat'

export interface Incoming {
  readonly seat: Seat
  readonly update: AdmittedUpdate
  readonly isStep2: boolean
  /** By `performance.now()`. */
  readonly arrivedMs: number
}

export interface IntakeEvents {
  /** Said of every update as soon as it has been tried, before it is on disk. */
  onTried(incoming: Incoming, outcome: Outcome): void
  /** The group is on disk: it may be told. */
  onSaved(group: readonly Incoming[], applied: Applied): void
  /** Taking in failed by a fault of ours. */
  onFault(error: unknown): void
}

export interface Intake {
  put(incoming: Incoming): void
  /** Takes in all that waits, unless the disk says no. */
  flush(): void
  waitingBytes(): number
  close(): void
}

const longestGatherMs = 12
/** Between two flushes in a room with some traffic: what comes within it goes out together. Far below what anybody sees. */
const breathMs = 2
const someTrafficShare = 0.15
const largestGroup = 512
/** Over this long the share of time spent on flushing is judged. */
const judgedMs = 250
/** A room that is busy for more than this share waits longer for company; below it, waiting would only cost time. */
const busyShare = 0.4

export function openIntake(document: LiveDocument, journal: Journal, events: IntakeEvents): Intake {
  let waiting: Incoming[] = []
  let waitingBytes = 0
  let nextFlushAtMs = 0
  let busyMs = 0
  let lastFlushEndedMs = 0
  let cancel: (() => void) | null = null

  /** How long to wait after a flush that took this long: hardly at all while there is time to spare. */
  const gatherAfter = (startedMs: number, endedMs: number): number => {
    busyMs = busyMs * Math.exp((lastFlushEndedMs - endedMs) / judgedMs) + (endedMs - startedMs)
    lastFlushEndedMs = endedMs
    // Half of the time at most goes to sending: under load, frames grow instead of multiplying.
    const share = busyMs / judgedMs
    if (share > busyShare) return Math.min(longestGatherMs, Math.max(breathMs, endedMs - startedMs))
    return share > someTrafficShare ? breathMs : 0
  }

  const takeGroup = (): Incoming[] => {
    const group = waiting.slice(0, largestGroup)
    waiting = waiting.slice(largestGroup)
    waitingBytes = waiting.reduce((sum, incoming) => sum + incoming.update.bytes.byteLength, 0)
    return group
  }

  const flushGroup = (): void => {
    const group = takeGroup()
    const applied = document.apply(group.map((incoming) => incoming.update))
    group.forEach((incoming, index) => events.onTried(incoming, applied.outcomes[index] ?? 'applied'))
    const onSaved = () => events.onSaved(group, applied)
    if (applied.update === null) onSaved()
    else journal.save(applied.update, applied.newWriters, onSaved)
  }

  const flush = (): void => {
    cancel?.()
    cancel = null
    const startedMs = performance.now()
    try {
      while (waiting.length > 0 && !journal.isFailing()) flushGroup()
    } catch (error) {
      return events.onFault(error)
    }
    const endedMs = performance.now()
    nextFlushAtMs = endedMs + gatherAfter(startedMs, endedMs)
  }

  const schedule = (): void => {
    if (cancel !== null) return
    const waitMs = nextFlushAtMs - performance.now()
    if (waitMs < 1) {
      const immediate = setImmediate(flush)
      cancel = () => clearImmediate(immediate)
    } else {
      const timer = setTimeout(flush, waitMs)
      cancel = () => clearTimeout(timer)
    }
  }

  return {
    put(incoming) {
      waiting.push(incoming)
      waitingBytes += incoming.update.bytes.byteLength
      if (!journal.isFailing()) schedule()
    },
    flush,
    waitingBytes: () => waitingBytes,
    close: () => cancel?.(),
  }
}
