/** Puts records into the canvas's store as changes from outside. One bad record never stops the others. */
import type { Editor, TLRecord } from 'tldraw'

type RecordId = TLRecord['id']

export interface RecordStore {
  /** True while records from outside are being put in: what the editor does then is not the person's doing. */
  isApplying(): boolean
  apply(puts: readonly TLRecord[], removes: readonly RecordId[]): void
}

export function openRecordStore(editor: Editor): RecordStore {
  const { store } = editor
  const refused = new Set<RecordId>()
  let applying = false

  const merge = (act: () => void) => {
    applying = true
    try {
      store.mergeRemoteChanges(act)
      return true
    } catch (error) {
      return error
    } finally {
      applying = false
    }
  }

  const oneByOne = (puts: readonly TLRecord[]) => {
    for (const record of puts) {
      const result = merge(() => store.put([record]))
      if (result === true || refused.has(record.id)) continue
      refused.add(record.id)
      console.warn(`A record that cannot be drawn is left out: ${record.id}`, result)
    }
  }

  return {
    isApplying: () => applying,
    apply(puts, removes) {
      const gone = removes.filter((id) => store.has(id))
      if (gone.length > 0) merge(() => store.remove([...gone]))
      if (puts.length > 0 && merge(() => store.put([...puts])) !== true) oneByOne(puts)
    },
  }
}
