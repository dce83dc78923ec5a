/** What it costs to look through an update and put it right, beside applying it alone: one letter, one move and one new card, on boards of several sizes. */
import { createServer as createVite } from 'vite'
import * as Y from 'yjs'
import { addCard } from './fill.mjs'

const rounds = 400
const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]

/** The server's own modules, as they are. */
async function loadOurs() {
  const vite = await createVite({ server: { middlewareMode: true, hmr: false, ws: false }, appType: 'custom', logLevel: 'error', root: new URL('../..', import.meta.url).pathname, configFile: false })
  const [{ openLiveDocument }, { admitUpdate }] = await Promise.all([vite.ssrLoadModule('/server/sync/LiveDocument.ts'), vite.ssrLoadModule('/server/admission/admitUpdate.ts')])
  return { openLiveDocument, admitUpdate, close: () => vite.close() }
}

const member = { board: 'b', participant: 'p', link: 'l', name: 'A', organisation: '', voice: '', role: 'editor', color: 0, joined: '' }

function boardOf(cards) {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (let index = 0; index < cards; index++) addCard(doc, `k${index}`, `Årsag nummer ${index}: unge mangler voksne, der bliver og kender vejen`, { x: (index % 40) * 220, y: Math.floor(index / 40) * 110 })
  })
  return doc
}

/** One letter, one move, one new card, in turn. */
function editsOn(doc, cards) {
  const updates = []
  doc.on('update', (update) => updates.push(update))
  for (let round = 0; round < rounds; round++) {
    const entry = doc.getMap('cards').get(`k${(round * 7) % cards}`)
    const text = entry.get('title').get(0).get(0)
    if (round % 3 === 0) text.insert(text.length, 'x')
    else if (round % 3 === 1) entry.set('placement', { ...entry.get('placement'), x: round, pageX: round })
    else addCard(doc, `ny${round}`, 'Nyt kort', { x: round, y: 0 })
  }
  return updates
}

function timesOf(updates, apply) {
  const times = updates.map((update) => {
    const startedAt = performance.now()
    apply(update)
    return performance.now() - startedAt
  })
  return times.sort((a, b) => a - b)
}

function measureSize(ours, cards) {
  const source = boardOf(cards)
  const snapshot = Y.encodeStateAsUpdate(source)
  const client = new Y.Doc()
  Y.applyUpdate(client, snapshot)
  const updates = editsOn(client, cards)
  const alone = new Y.Doc()
  Y.applyUpdate(alone, snapshot)
  alone.on('update', () => undefined)
  const live = ours.openLiveDocument(() => ({ snapshot, updates: [], seq: 0 }))
  const admitted = (update) => {
    const admission = ours.admitUpdate({ member }, update.slice(), live.doc)
    const { outcomes } = live.apply([admission.update])
    if (outcomes[0] !== 'applied') throw new Error(`not applied: ${outcomes[0]}`)
  }
  const bare = timesOf(updates, (update) => Y.applyUpdate(alone, update))
  return { bare, ours: timesOf(updates, admitted) }
}

export async function measureAdmission() {
  const ours = await loadOurs()
  // Once around uncounted: the first rounds belong to the compiler.
  measureSize(ours, 100)
  console.log('\nAdmission of one update (a letter, a move, a new card), beside applying it alone')
  console.log('cards   alone µs   admitted µs   ratio   p99 alone   p99 admitted')
  for (const cards of [100, 1_000, 5_000]) {
    const { bare, ours: admitted } = measureSize(ours, cards)
    const us = (value) => (value * 1000).toFixed(0)
    const medians = [percentile(bare, 0.5), percentile(admitted, 0.5)]
    console.log(`${String(cards).padStart(5)} ${us(medians[0]).padStart(10)} ${us(medians[1]).padStart(13)} ${(medians[1] / medians[0]).toFixed(1).padStart(7)} ${us(percentile(bare, 0.99)).padStart(11)} ${us(percentile(admitted, 0.99)).padStart(14)}`)
  }
  await ours.close()
}

if (process.argv[1] === new URL(import.meta.url).pathname) await measureAdmission()
