/** The receiver's answer to a reinforcement. The server lets it stand only when the receiver, or a facilitator, wrote it. */
import type * as Y from 'yjs'
import type { Confirmation } from '../domain/confirmation'
import { findEntry } from './roots'

export function setConfirmation(doc: Y.Doc, linkId: string, confirmation: Confirmation): void {
  const entry = findEntry(doc, 'links', linkId)
  if (entry === null) return
  doc.transact(() => {
    if (confirmation.answer === 'yes') entry.set('confirmedBy', confirmation.by)
    else entry.delete('confirmedBy')
    entry.set('confirmation', { ...confirmation })
  })
}
