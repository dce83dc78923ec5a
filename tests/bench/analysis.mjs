/** What the board asks, computed in full beside reading the board, at 1,500 cards and 400 links: the median of many rounds, the two in turn. */
import { pathToFileURL } from 'node:url'
import { createServer as createVite } from 'vite'
import * as Y from 'yjs'
import { addCard } from './fill.mjs'

async function loadOurs() {
  const vite = await createVite({ server: { middlewareMode: true, hmr: false, ws: false }, appType: 'custom', logLevel: 'error', root: new URL('../..', import.meta.url).pathname, configFile: false })
  const [{ readBoard }, { analyse }] = await Promise.all([vite.ssrLoadModule('/shared/document/readBoard.ts'), vite.ssrLoadModule('/shared/analysis/analyse.ts')])
  return { readBoard, analyse, close: () => vite.close() }
}

/** A plan and a problem analysis such as a large alliance would have: kinds in turn, each card with the fields its rules read. */
const kinds = [
  ['cause', () => ({})],
  ['activity', (index) => ({ owner: `p${index % 40}`, with: [`p${(index * 7) % 40}`, `p${(index * 11) % 40}`], track: `k${(index % 8) * 10 + 2}`, status: ['running', 'planned', 'done', 'stopped'][index % 4], indicators: index % 3 === 0 ? [`k${(index % 15) * 10 + 3}`] : [] })],
  ['track', () => ({ state: 'active' })],
  ['indicator', (index) => ({ level: 'outcome', cadence: 'year', baseline: index, baselineYear: 2020 })],
  ['evidence', (index) => ({ source: 'Testdata', recognisedBy: [`p${index % 40}`] })],
  ['voice', (index) => ({ voice: index % 20 === 5 ? 'lived' : 'institution' })],
  ['effect', () => ({})],
  ['commitment', (index) => ({ partner: `p${index % 40}`, due: '2028-01-01' })],
  ['note', () => ({})],
  ['victory', (index) => ({ reached: String(2018 + (index % 8)) })],
]

function draftBoard(cards, links) {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (let number = 0; number < 40; number++) doc.getMap('partners').set(`p${number}`, new Y.Map(Object.entries({ title: `Partner ${number}`, sector: number % 3 === 0 ? 'municipality' : 'state', type: 'core' })))
    for (let index = 0; index < cards; index++) {
      // Eight tracks, as many as a board may have.
      const [kind, fields] = index % kinds.length === 2 && index >= 8 * kinds.length ? kinds[8] : kinds[index % kinds.length]
      addCard(doc, `k${index}`, `Nummer ${index}: unge mangler voksne, der bliver og kender vejen`, { x: (index % 40) * 220, y: Math.floor(index / 40) * 110 })
      const entry = doc.getMap('cards').get(`k${index}`)
      entry.set('kind', kind)
      for (const [name, value] of Object.entries(fields(index))) entry.set(name, value)
    }
    const rows = Math.floor(cards / kinds.length)
    const at = (row, kind) => `k${(row % rows) * kinds.length + kind}`
    for (let index = 0; index < links; index++) {
      const relation = ['reinforces', 'causes', 'supports', 'sheds-light'][index % 4]
      const [from, to] = [[at(index, 1), at(index * 3 + 1, 1)], [at(index, 0), at(index * 5 + 2, 0)], [at(index, 4), at(index, 0)], [at(index, 5), at(index + 3, 0)]][index % 4]
      doc.getMap('links').set(`l${index}`, new Y.Map(Object.entries({ kind: relation, from, to, createdAt: '2026-01-01T10:00:00Z' })))
    }
  })
  // As it comes from disk.
  const read = new Y.Doc()
  Y.applyUpdate(read, Y.encodeStateAsUpdate(doc))
  return read
}

const median = (times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]

export async function measureAnalysis({ cards = 1_500, links = 400, rounds = 60 } = {}) {
  const { readBoard, analyse, close } = await loadOurs()
  const doc = draftBoard(cards, links)
  const context = { today: '2026-11-21', isFacilitator: true }
  const [reading, analysing] = [[], []]
  let board = readBoard(doc)
  for (let round = 0; round < rounds; round++) {
    const startedAt = performance.now()
    board = readBoard(doc)
    const readAt = performance.now()
    analyse(board, context)
    reading.push(readAt - startedAt)
    analysing.push(performance.now() - readAt)
  }
  const found = analyse(board, context)
  const [readMs, analyseMs] = [median(reading.slice(10)), median(analysing.slice(10))]
  console.log(`\n== The board asks: ${cards} cards, ${board.links.size} links, ${found.length} rules with ${found.reduce((sum, { questions }) => sum + questions.length, 0)} questions`)
  console.log(`readBoard ${readMs.toFixed(2)} ms · full analysis ${analyseMs.toFixed(2)} ms · ratio ${(analyseMs / readMs).toFixed(2)}`)
  await close()
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await measureAnalysis()
  await measureAnalysis({ cards: 6_000, links: 1_600 })
}
