/** Puts another id in the place of a person's, wherever a record of the document names them. Used in the server and beside it. */

function renamed(value, from, to) {
  if (value === from) return to
  if (Array.isArray(value)) return value.map((part) => renamed(part, from, to))
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, renamed(part, from, to)]))
}

/** A comment that mentions them names them in its words: `@Name`. Longer names that begin alike are others. */
function withoutName(value, from, { name, erasedName }) {
  if (name === '' || typeof value?.text !== 'string' || !Array.isArray(value.mentions) || !value.mentions.includes(from)) return value
  const text = value.text.split(`@${name}`).reduce((before, after) => before + (/^[\p{L}\p{N}]/u.test(after) ? `@${name}` : `@${erasedName}`) + after)
  return { ...value, text }
}

/** Whether anything was changed. Texts are left as people wrote them, but for mentions. */
export function renamePerson(doc, roots, { from, to, ...names }) {
  let isChanged = false
  const renameIn = (entry) => {
    for (const [key, value] of [...entry.entries()]) {
      const after = renamed(key.startsWith('comment:') ? withoutName(value, from, names) : value, from, to)
      if (JSON.stringify(after) === JSON.stringify(value)) continue
      entry.set(key, after)
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
