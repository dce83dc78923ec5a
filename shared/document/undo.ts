/** Undo of one's own changes only, one gesture a step. */
import * as Y from 'yjs'
import { entriesOf, metaOf, openRoots, recordRoots } from './roots'

/** `kept`: the step would have removed a record in which somebody else has written, so it stays. */
export type UndoOutcome = 'done' | 'kept' | 'nothing'

export interface Undo {
  undo(): UndoOutcome
  redo(): UndoOutcome
  /** What comes next is a new step. Call at the start and end of a gesture. */
  endStep(): void
  canUndo(): boolean
  canRedo(): boolean
  /** Called whenever one of the two above may have changed. */
  subscribe(listener: () => void): () => void
  close(): void
}

type Step = Y.UndoManager['undoStack'][number]

function hasLettersOfOthers(type: unknown, ownClient: number): boolean {
  if (type instanceof Y.XmlText) {
    for (let item = type._start; item !== null; item = item.right) {
      if (!item.deleted && item.id.client !== ownClient && item.content instanceof Y.ContentString) return true
    }
    return false
  }
  if (type instanceof Y.XmlFragment) return type.toArray().some((child) => hasLettersOfOthers(child, ownClient))
  if (type instanceof Y.Map) return [...type.values()].some((value) => hasLettersOfOthers(value, ownClient))
  return false
}

const isRecordOrItem = (roots: ReadonlySet<unknown>, { parent, content }: Y.Item): boolean =>
  roots.has(parent) || (content instanceof Y.ContentType && content.type instanceof Y.XmlElement && content.type.nodeName === 'agendaItem')

/** Whether undoing the step removes a record, or an item of an agenda, that holds letters of somebody else. */
function wouldRemoveOthersWords(doc: Y.Doc, step: Step): boolean {
  const roots = new Set<unknown>(recordRoots.map((root) => entriesOf(doc, root)))
  let found = false
  doc.transact((transaction) => {
    Y.iterateDeletedStructs(transaction, step.insertions, (struct) => {
      if (found || !(struct instanceof Y.Item) || struct.deleted || !isRecordOrItem(roots, struct)) return
      if (struct.content instanceof Y.ContentType) found = hasLettersOfOthers(struct.content.type, doc.clientID)
    })
  })
  return found
}

/**
 * `origins`: the transaction origins that are this person's.
 * Steps are handed to Yjs one at a time: otherwise, when a step has nothing left to take back
 * (somebody moved the card since), Yjs goes on to the step before it and removes the card.
 */
export function openUndo(doc: Y.Doc, origins: readonly unknown[]): Undo {
  openRoots(doc)
  const manager = new Y.UndoManager(
    [metaOf(doc), ...recordRoots.map((root) => entriesOf(doc, root))],
    { trackedOrigins: new Set(origins), captureTimeout: 600 },
  )
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of [...listeners]) listener()
  }
  manager.on('stack-item-added', tell)
  manager.on('stack-item-popped', tell)
  manager.on('stack-cleared', tell)

  const oneStep = (stack: 'undoStack' | 'redoStack', act: () => void): UndoOutcome => {
    manager.stopCapturing()
    const earlier = manager[stack].slice(0, -1)
    const step = manager[stack].at(-1)
    if (step === undefined) return 'nothing'
    const isKept = wouldRemoveOthersWords(doc, step)
    manager[stack] = isKept ? [] : [step]
    try {
      if (!isKept) act()
    } finally {
      manager[stack] = [...earlier, ...manager[stack]]
      tell()
    }
    return isKept ? 'kept' : 'done'
  }

  return {
    undo: () => oneStep('undoStack', () => manager.undo()),
    redo: () => oneStep('redoStack', () => manager.redo()),
    endStep: () => manager.stopCapturing(),
    canUndo: () => manager.undoStack.length > 0,
    canRedo: () => manager.redoStack.length > 0,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      manager.destroy()
      listeners.clear()
    },
  }
}
