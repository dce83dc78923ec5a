/** Fills the tray from this device's copy of a board that can no longer be opened. */
import { IndexeddbPersistence } from 'y-indexeddb'
import * as Y from 'yjs'
import type { Language } from '../../shared/domain/language'
import { readBoard } from '../../shared/document/readBoard'
import { openRoots } from '../../shared/document/roots'
import { localName, unsavedKey } from '../sync/localNames'
import { createUnsavedChanges } from '../sync/unsavedChanges'
import { readRescued } from './readRescued'
import { mergeRescued, openTray, type RescuedCard } from './tray'

/** What lies in the tray then. */
export async function rescueFromDevice(boardId: string, language: Language): Promise<readonly RescuedCard[]> {
  const doc = openRoots(new Y.Doc())
  const copy = new IndexeddbPersistence(localName(boardId), doc)
  try {
    await copy.whenSynced
    const found = readRescued(readBoard(doc), doc, createUnsavedChanges(localStorage, unsavedKey(boardId)).records(), language)
    const tray = openTray(localStorage, boardId)
    tray.set(mergeRescued(tray.read(), found))
    return tray.read()
  } finally {
    await copy.destroy()
    doc.destroy()
  }
}
