/** Undo of one's own changes only, one gesture a step. */
import * as Y from 'yjs'
import { entriesOf, openRoots, recordRoots } from './roots'

export interface Undo {
  undo(): void
  redo(): void
  /** What comes next is a new step. Call at the start and end of a gesture. */
  endStep(): void
  canUndo(): boolean
  canRedo(): boolean
  /** Called whenever one of the two above may have changed. */
  subscribe(listener: () => void): () => void
  close(): void
}

/**
 * `origins`: the transaction origins that are this person's.
 * Steps are handed to Yjs one at a time: otherwise, when a step has nothing left to take back
 * (somebody moved the card since), Yjs goes on to the step before it and removes the card.
 */
export function openUndo(doc: Y.Doc, origins: readonly unknown[]): Undo {
  openRoots(doc)
  const manager = new Y.UndoManager(
    recordRoots.map((root) => entriesOf(doc, root)),
    { trackedOrigins: new Set(origins), captureTimeout: 600 },
  )
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of [...listeners]) listener()
  }
  manager.on('stack-item-added', tell)
  manager.on('stack-item-popped', tell)
  manager.on('stack-cleared', tell)

  const oneStep = (stack: 'undoStack' | 'redoStack', act: () => void) => {
    manager.stopCapturing()
    const earlier = manager[stack].slice(0, -1)
    manager[stack] = manager[stack].slice(-1)
    try {
      act()
    } finally {
      manager[stack] = [...earlier, ...manager[stack]]
      tell()
    }
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
