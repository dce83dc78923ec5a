/** Puts another id in the place of a person's, wherever a record of the document names them. Used in the server and beside it. */

function renamed(value, from, to) {
  if (value === from) return to
  if (Array.isArray(value)) return value.map((part) => renamed(part, from, to))
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, renamed(part, from, to)]))
}

/** Whether anything was changed. Texts are left as people wrote them. */
export function renamePerson(doc, roots, from, to) {
  let isChanged = false
  const renameIn = (entry) => {
    for (const [name, value] of [...entry.entries()]) {
      const after = renamed(value, from, to)
      if (JSON.stringify(after) === JSON.stringify(value)) continue
      entry.set(name, after)
      isChanged = true
    }
  }
  doc.transact(() => {
    for (const root of roots) {
      for (const entry of doc.getMap(root).values()) if (typeof entry?.entries === 'function') renameIn(entry)
    }
  })
  return isChanged
}
