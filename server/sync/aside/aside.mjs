/** Works on whole states of boards in a thread of its own: what takes long here holds up nobody. Needs no build, so that tests and the built server run the same file. */
import { parentPort } from 'node:worker_threads'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import * as Y from 'yjs'
import { renamePerson } from './renamePerson.mjs'

function open({ updates, isPacked }, roots) {
  const doc = new Y.Doc()
  for (const root of roots) doc.getMap(root)
  for (const update of updates) Y.applyUpdate(doc, isPacked ? brotliDecompressSync(update) : update)
  return doc
}

function removeRecords(doc, records) {
  const there = records.filter(({ root, id }) => doc.getMap(root).has(id))
  doc.transact(() => {
    for (const { root, id } of there) doc.getMap(root).delete(id)
  })
  return there.length > 0
}

const tasks = {
  read({ state, roots }) {
    const doc = open(state, roots)
    const ids = roots.map((root) => [root, [...doc.getMap(root).keys()]])
    // A picture is named by its hash, wherever it is shown.
    const pictures = [...new Set(JSON.stringify(roots.map((root) => doc.getMap(root).toJSON())).match(/\b[0-9a-f]{64}\b/g) ?? [])]
    return { ids: Object.fromEntries(ids), pictures }
  },
  fold({ state, roots }) {
    return Y.encodeStateAsUpdate(open(state, roots))
  },
  rewrite({ state, roots, remove, person, packing }) {
    const doc = open(state, roots)
    const isShorter = removeRecords(doc, remove)
    const isRenamed = person !== null && renamePerson(doc, roots, person)
    if (!isShorter && !isRenamed) return null
    return { snapshot: Y.encodeSnapshot(Y.snapshot(doc)), bytes: new Uint8Array(brotliCompressSync(Y.encodeStateAsUpdate(doc), packing)) }
  },
}

parentPort.on('message', ({ number, task, given }) => {
  try {
    parentPort.postMessage({ number, answer: tasks[task](given) })
  } catch (error) {
    parentPort.postMessage({ number, fault: String(error?.message ?? error) })
  }
})
