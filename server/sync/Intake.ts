/**
 * What has come in and waits to be applied. Updates that arrive together become one transaction, one row
 * on disk and one frame for all; the busier the room, the longer they wait for company. A large update is
 * taken in piece by piece, with everybody else's work in between, so that nobody waits for the whole of it.
 */
import { performance } from 'node:perf_hooks'
import type { LooseLinks } from '../../shared/document/Healing'
import { admitPieces, type AdmittedUpdate } from '../admission/admitUpdate'
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
  /** Said of every update as soon as all of it has been tried, before it is on disk. */
  onTried(incoming: Incoming, outcome: Outcome): void
  /** The group is on disk: it may be told. */
  onSaved(group: readonly Incoming[], applied: Applied): void
  /** Taking in failed by a fault of ours. */
  onFault(error: unknown): void
}

export interface Intake {
  put(incoming: Incoming): void
  /** Takes in what waits, unless the disk says no; of large updates the next piece. */
  flush(): void
  /** Takes in everything, for the end. */
  drain(): void
  waitingBytes(): number
  close(): void
}

const longestGatherMs = 12
/** Between two flushes in a room with some traffic: what comes within it goes out together. Far below what anybody sees. */
const breathMs = 2
const someTrafficShare = 0.15
const largestGroup = 512
/** After so much work the sockets have their turn, though more waits. */
const longestFlushMs = 15
/** Over this long the share of time spent on flushing is judged. */
const judgedMs = 250
/** A room that is busy for more than this share waits longer for company; below it, waiting would only cost time. */
const busyShare = 0.4

/** A large update on its way in, or what its seat sent after it. */
interface Queued {
  readonly incoming: Incoming
  readonly pieces: Iterator<AdmittedUpdate>
  readonly looseLinks: Set<string>
  /** Null when all have been taken; before the first turn nothing has been split. */
  next: AdmittedUpdate | null | 'unsplit'
  isCut: boolean
}

const bytesOf = ({ update }: Incoming): number => update.bytes.byteLength

function nextPiece(pieces: Iterator<AdmittedUpdate>): AdmittedUpdate | null {
  const { done, value } = pieces.next() as IteratorResult<AdmittedUpdate, undefined>
  return done === true ? null : value
}

export function openIntake(document: LiveDocument, journal: Journal, events: IntakeEvents): Intake {
  let waiting: Incoming[] = []
  const queue: Queued[] = []
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

  /** `tell`: hears what came of each, before it is on disk. */
  const take = (group: readonly Incoming[], updates: readonly AdmittedUpdate[], tell: (outcomes: readonly Outcome[]) => void, looseLinks?: LooseLinks): void => {
    const applied = document.apply(updates, looseLinks)
    tell(applied.outcomes)
    const onSaved = () => events.onSaved(group, applied)
    if (applied.update === null) onSaved()
    else journal.save(applied.update, applied.newWriters, onSaved)
  }

  const flushGroup = (): void => {
    const group = waiting.slice(0, largestGroup)
    waiting = waiting.slice(largestGroup)
    waitingBytes -= group.reduce((sum, incoming) => sum + bytesOf(incoming), 0)
    take(group, group.map(({ update }) => update), (outcomes) => group.forEach((incoming, index) => events.onTried(incoming, outcomes[index] ?? 'applied')))
  }

  const finish = (queued: Queued, outcome: Outcome): void => {
    queue.shift()
    waitingBytes -= bytesOf(queued.incoming)
    events.onTried(queued.incoming, outcome)
  }
  const settlePiece = (queued: Queued, outcome: Outcome): void => {
    queued.isCut ||= outcome === 'cut'
    const isTaken = outcome === 'applied' || outcome === 'cut'
    if (!isTaken) finish(queued, outcome)
    else if (queued.next === null) finish(queued, queued.isCut ? 'cut' : 'applied')
  }
  const flushPiece = (): void => {
    const queued = queue[0]
    if (queued === undefined) return
    const piece = queued.next
    if (piece === 'unsplit') return void (queued.next = nextPiece(queued.pieces))
    if (piece === null) return finish(queued, 'applied')
    queued.next = nextPiece(queued.pieces)
    take([queued.incoming], [piece], ([outcome = 'applied']) => settlePiece(queued, outcome), { ids: queued.looseLinks, mayJoin: queued.next !== null })
  }

  const enqueue = (incoming: Incoming, pieces: Iterator<AdmittedUpdate>): void => {
    queue.push({ incoming, pieces, looseLinks: new Set(), next: 'unsplit', isCut: false })
  }
  const isQueued = (seat: Seat): boolean => queue.some((queued) => queued.incoming.seat === seat)

  /** False when taking in failed by a fault of ours. */
  const guarded = (act: () => void): boolean => {
    cancel?.()
    cancel = null
    try {
      act()
      return true
    } catch (error) {
      events.onFault(error)
      return false
    }
  }
  const flushWaiting = (untilMs: number): void => {
    while (waiting.length > 0 && !journal.isFailing() && performance.now() < untilMs) flushGroup()
  }
  const flushTurn = (): void => {
    const startedMs = performance.now()
    const isSound = guarded(() => {
      flushWaiting(startedMs + longestFlushMs)
      if (!journal.isFailing()) flushPiece()
    })
    const endedMs = performance.now()
    nextFlushAtMs = endedMs + gatherAfter(startedMs, endedMs)
    if (isSound) schedule()
  }

  function schedule(): void {
    if (cancel !== null || journal.isFailing() || (waiting.length === 0 && queue.length === 0)) return
    const waitMs = nextFlushAtMs - performance.now()
    if (waitMs < 1) {
      const immediate = setImmediate(flushTurn)
      cancel = () => clearImmediate(immediate)
    } else {
      const timer = setTimeout(flushTurn, waitMs)
      cancel = () => clearTimeout(timer)
    }
  }

  return {
    put(incoming) {
      waitingBytes += bytesOf(incoming)
      const pieces = admitPieces(incoming.update)
      if (pieces !== null) enqueue(incoming, pieces)
      else if (isQueued(incoming.seat)) enqueue(incoming, [incoming.update][Symbol.iterator]())
      else waiting.push(incoming)
      schedule()
    },
    flush() {
      if (guarded(() => flushWaiting(Infinity))) schedule()
    },
    drain() {
      guarded(() => {
        flushWaiting(Infinity)
        while (queue.length > 0 && !journal.isFailing()) flushPiece()
      })
      cancel?.()
    },
    waitingBytes: () => waitingBytes,
    close: () => cancel?.(),
  }
}
