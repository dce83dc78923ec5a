/** The line to the server and the copy on this device: opens at once, edits without a line, merges on return. */
import { appAddress } from '../door/appPath'
import type * as decoding from 'lib0/decoding'
import { IndexeddbPersistence } from 'y-indexeddb'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { changedRecords } from '../../shared/document/changedRecords'
import { metaOf, openRoots } from '../../shared/document/roots'
import { closeReasons, findCloseReason, type CloseReason } from '../../shared/protocol/closeReasons'
import { decodeJson, decodeSaved, frameTypes, type RefusedFrame } from '../../shared/protocol/frames'
import { refusals } from '../../shared/protocol/refusals'
import type { Stage } from '../../shared/protocol/stage'
import { openCalmLine } from './calmly'
import { countingSocketClass } from './countingSocket'
import { localName, unsavedKey } from './localNames'
import { openPresence, type Presence } from './openPresence'
import { createUnsavedChanges, type UnsavedChanges } from './unsavedChanges'

/** What the badge says, as facts; `client/shell` puts them into words. `changes`: things on this device that the server does not have yet. */
export type SaveState =
  | { readonly is: 'saved' }
  | { readonly is: 'saving' }
  | { readonly is: 'connecting'; readonly changes: number }
  | { readonly is: 'offline'; readonly changes: number }
  | { readonly is: 'cannot-save'; readonly changes: number }
  /** The board has no room: changes wait here until somebody makes some. */
  | { readonly is: 'board-full'; readonly changes: number }
  /** What was just written was too long, and has been cut off at its end. */
  | { readonly is: 'text-cut' }
  /** A facilitator has frozen the board: changes wait here until it is thawed. */
  | { readonly is: 'frozen'; readonly changes: number }
  | { readonly is: 'closed'; readonly reason: CloseReason; readonly changes: number }

export type { Presence }

export interface BoardConnection {
  readonly boardId: string
  readonly doc: Y.Doc
  readonly presence: Presence
  readonly saveState: { read(): SaveState; subscribe(listener: () => void): () => void }
  /** What the server last said of the board as a whole; null until it has. */
  readonly stage: { read(): Stage | null; subscribe(listener: () => void): () => void }
  /** Which records on this device the server does not have yet, as `cards/<id>`. */
  unsentRecords(): readonly string[]
  /** Resolves when there is something to show: from this device or from the server. */
  readonly ready: Promise<void>
  /** Resolves when this device's copy is let go of. */
  close(): Promise<void>
}

/** Unanswered for this long, a line is taken for dead and made anew. */
const answerTimeoutMs = 8_000
const longestBackoffMs = 2_500

/** How long it is said that a text was cut. */
const cutSaidMs = 10_000

/** What the line is doing, beside what lies unsaved. */
interface Line {
  isOnline: boolean
  isCannotSave: boolean
  isFull: boolean
  /** Said for a while, though everything is saved. */
  isCut: boolean
  /** Frozen for me: what I write is not taken in. */
  isFrozen: boolean
  hasBeenOnline: boolean
  closedBecause: CloseReason | null
}

function saveStateOf(line: Line, changes: number): SaveState {
  if (line.closedBecause !== null) return { is: 'closed', reason: line.closedBecause, changes }
  if (line.isCannotSave) return { is: 'cannot-save', changes }
  if (line.isOnline && line.isFull && changes > 0) return { is: 'board-full', changes }
  if (line.isOnline && line.isCut) return { is: 'text-cut' }
  if (line.isOnline && line.isFrozen && changes > 0) return { is: 'frozen', changes }
  if (line.isOnline) return changes === 0 ? { is: 'saved' } : { is: 'saving' }
  return line.hasBeenOnline || !navigator.onLine ? { is: 'offline', changes } : { is: 'connecting', changes }
}

function syncAddress(): string {
  return `${appAddress().replace(/^http/, 'ws')}/sync`
}

/** Listens to the server's own frames (100 saved, 101 stage, 102 refused), which a stock provider ignores. */
function listenToServer(provider: WebsocketProvider, on: { saved(number: number): void; stage(stage: Stage): void; refused(frame: RefusedFrame): void }): void {
  type Handler = (encoder: unknown, decoder: decoding.Decoder) => void
  const handlers = provider.messageHandlers as unknown as Handler[]
  handlers[frameTypes.saved] = (_encoder, decoder) => on.saved(decodeSaved(decoder).acceptedUpdates)
  handlers[frameTypes.refused] = (_encoder, decoder) => on.refused(decodeJson(decoder) as RefusedFrame)
  handlers[frameTypes.stage] = (_encoder, decoder) => on.stage(decodeJson(decoder) as Stage)
}

/** Notes every change made here, with the update that carries it. */
function noteOwnChanges(provider: WebsocketProvider, local: IndexeddbPersistence | null, unsaved: UnsavedChanges, lastSent: () => number): () => void {
  const { doc } = provider
  const onUpdate = (_update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    if (origin === provider || (local !== null && origin === local)) return
    const records = changedRecords(transaction).map(({ root, id }) => `${root}/${id}`)
    unsaved.note(records, provider.wsconnected ? lastSent() : null)
  }
  doc.on('update', onUpdate)
  return () => doc.off('update', onUpdate)
}

/** Opens the board's document on this device and the line to the server. The session cookie must be there already. */
export function openConnection(boardId: string): BoardConnection {
  const doc = openRoots(new Y.Doc())
  const local = typeof indexedDB === 'undefined' ? null : new IndexeddbPersistence(localName(boardId), doc)
  const unsaved = createUnsavedChanges(localStorage, unsavedKey(boardId))
  const line: Line = { isOnline: false, isCannotSave: false, isFull: false, isCut: false, isFrozen: false, hasBeenOnline: false, closedBecause: null }
  const listeners = new Set<() => void>()
  let lastSent = 0
  let answerTimer: ReturnType<typeof setTimeout> | null = null
  let cutTimer: ReturnType<typeof setTimeout> | undefined
  let state = saveStateOf(line, unsaved.count())
  let stage: Stage | null = null
  const stageListeners = new Set<() => void>()

  const tell = () => {
    const next = saveStateOf(line, unsaved.count())
    if (JSON.stringify(next) === JSON.stringify(state)) return
    state = next
    for (const listener of [...listeners]) listener()
  }
  const calm = openCalmLine(() => {
    line.isOnline = calm.isOnline()
    tell()
  })
  const awaitAnswer = () => {
    answerTimer ??= setTimeout(() => {
      answerTimer = null
      if (line.isCannotSave || line.isFull || line.isFrozen || unsaved.count() === 0 || !provider.wsconnected) return
      provider.disconnect()
      provider.connect()
    }, answerTimeoutMs)
  }
  const stopAwaiting = () => {
    if (answerTimer !== null) clearTimeout(answerTimer)
    answerTimer = null
  }

  const provider = new WebsocketProvider(syncAddress(), boardId, doc, {
    connect: false,
    disableBc: true,
    maxBackoffTime: longestBackoffMs,
    WebSocketPolyfill: countingSocketClass((sent) => {
      lastSent = sent.number
      if (sent.isEverything) unsaved.noteEverythingSent(sent.number)
      awaitAnswer()
    }),
    shouldReconnect: (event) => (findCloseReason(event.code)?.advice ?? 'reconnect') === 'reconnect',
  })
  const presence = openPresence(provider)
  const stopNoting = noteOwnChanges(provider, local, unsaved, () => lastSent)
  const stopCounting = unsaved.subscribe(tell)

  const sayCut = (isCut: boolean) => {
    clearTimeout(cutTimer)
    if (isCut) cutTimer = setTimeout(() => sayCut(false), cutSaidMs)
    line.isCut = isCut
    tell()
  }

  listenToServer(provider, {
    saved(number) {
      line.isCannotSave = false
      stopAwaiting()
      unsaved.noteSaved(number)
      if (unsaved.count() === 0) line.isFull = false
      else awaitAnswer()
      tell()
    },
    stage(told) {
      stage = told
      line.isFrozen = told.isFrozen && told.role === 'editor'
      for (const listener of [...stageListeners]) listener()
      if (unsaved.count() > 0) awaitAnswer()
      tell()
    },
    refused(frame) {
      line.isCannotSave ||= frame.reason === refusals.cannotSave.reason
      line.isFull ||= frame.reason === refusals.boardFull.reason
      if (frame.reason === refusals.textCut.reason) sayCut(true)
      else tell()
    },
  })
  provider.on('sync', (isSynced: boolean) => {
    line.hasBeenOnline ||= isSynced
    calm.note(isSynced)
    tell()
  })
  provider.on('connection-close', (event) => {
    calm.note(false)
    stopAwaiting()
    unsaved.noteLineLost()
    line.isCannotSave = event?.code === closeReasons.cannotSave.code
    tell()
  })
  provider.on('closed', (event: { code: number }) => {
    line.closedBecause = findCloseReason(event.code)
    tell()
  })

  const onOnline = () => line.closedBecause === null && provider.connect()
  const onOffline = () => {
    line.hasBeenOnline = true
    provider.disconnect()
    calm.note(false, true)
    tell()
  }
  window.addEventListener('online', onOnline)
  window.addEventListener('offline', onOffline)

  // A browser that keeps nothing (private window, full disk) still works with a line.
  const localReady = local === null ? Promise.resolve() : Promise.race([local.whenSynced.then(() => undefined), new Promise<void>((resolve) => local._db.catch(() => resolve()))])
  void localReady.then(() => {
    if (navigator.onLine || location.hostname === 'localhost') provider.connect()
    tell()
  })
  const serverReady = new Promise<void>((resolve) => provider.on('sync', (isSynced: boolean) => isSynced && resolve()))
  const ready = Promise.race([serverReady, localReady.then(() => (metaOf(doc).size > 0 ? undefined : serverReady))])

  return {
    boardId,
    doc,
    presence,
    saveState: {
      read: () => state,
      subscribe(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
    stage: {
      read: () => stage,
      subscribe(listener) {
        stageListeners.add(listener)
        return () => stageListeners.delete(listener)
      },
    },
    unsentRecords: unsaved.records,
    ready,
    async close() {
      window.removeEventListener('online', onOnline)
      window.removeEventListener('offline', onOffline)
      stopAwaiting()
      calm.close()
      clearTimeout(cutTimer)
      stopNoting()
      stopCounting()
      presence.close()
      provider.destroy()
      const closed = local?.destroy()
      doc.destroy()
      await closed
    },
  }
}
