/**
 * Counts what lies on this device and not yet on the server's disk: records touched since the server
 * last said *saved*. Kept across a reload, so that the badge tells the truth then too.
 */
export interface UnsavedChanges {
  count(): number
  /** What is counted, in the order it was first touched. */
  records(): readonly string[]
  /** A local change touched these records; `number` is the update that carried it, null when there was no line. */
  note(records: readonly string[], number: number | null): void
  /** Everything on this device went out as update `number` (sync step 2). */
  noteEverythingSent(number: number): void
  /** The line fell: what was on its way may not have arrived. */
  noteLineLost(): void
  /** The server has written all updates of this socket up to `number`. */
  noteSaved(number: number): void
  subscribe(listener: () => void): () => void
}

const writeDelayMs = 200

function readStored(storage: Pick<Storage, 'getItem'>, key: string): string[] {
  try {
    const stored: unknown = JSON.parse(storage.getItem(key) ?? '[]')
    return Array.isArray(stored) ? stored.filter((record) => typeof record === 'string') : []
  } catch {
    return []
  }
}

/** `storage` and `key`: where the count survives a reload. */
export function createUnsavedChanges(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>, key: string): UnsavedChanges {
  /** Record -> number of the update that carries it; Infinity while it has not been sent. */
  const unsaved = new Map<string, number>(readStored(storage, key).map((record) => [record, Infinity]))
  const listeners = new Set<() => void>()
  let writeTimer: ReturnType<typeof setTimeout> | null = null

  const write = () => {
    writeTimer = null
    if (unsaved.size === 0) storage.removeItem(key)
    else storage.setItem(key, JSON.stringify([...unsaved.keys()]))
  }
  const changed = () => {
    writeTimer ??= setTimeout(write, writeDelayMs)
    for (const listener of [...listeners]) listener()
  }

  return {
    count: () => unsaved.size,
    records: () => [...unsaved.keys()],
    note(records, number) {
      for (const record of records) unsaved.set(record, number ?? Infinity)
      changed()
    },
    noteEverythingSent(number) {
      for (const record of unsaved.keys()) unsaved.set(record, number)
    },
    noteLineLost() {
      for (const record of unsaved.keys()) unsaved.set(record, Infinity)
    },
    noteSaved(number) {
      const before = unsaved.size
      for (const [record, carriedBy] of unsaved) if (carriedBy <= number) unsaved.delete(record)
      if (unsaved.size !== before) changed()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
