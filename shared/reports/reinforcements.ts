/** Which activity makes another work better, and because of what. */
import type { Board, Link } from '../domain/board'
import { findLoops, type Graph } from '../domain/findLoops'
import type { Language } from '../domain/language'
import { nameOfCard, nameOfRef, nameOfTemplatePage, refsIn } from './boardNames'
import { bullets, cell, item, lead, sheet, soft, table } from './build'
import { nameOrder } from './dates'
import type { ReportBlock, Sheet } from './report'
import { reportWords } from './reportWords'

/** Reinforcements whose both ends are still on the board, in the order of the giving activity's name. */
function findReinforcements(board: Board, language: Language): Link[] {
  const name = (id: string) => nameOfCard(board.cards.get(id)!, language)
  const byName = nameOrder(language)
  return [...board.links.values()]
    .filter((link) => link.kind === 'reinforces' && board.cards.has(link.from) && board.cards.has(link.to))
    .sort((a, b) => byName(name(a.from), name(b.from)) || byName(name(a.to), name(b.to)) || (a.id < b.id ? -1 : 1))
}

export function reinforcementSheet(board: Board, language: Language): Sheet {
  const words = reportWords[language]
  const columns = [
    { key: 'from', title: words.reinforcing, width: 24 },
    { key: 'to', title: words.reinforced, width: 24 },
    { key: 'why', title: words.because, width: 34 },
    { key: 'confirmedBy', title: words.confirmedBy, width: 18 },
  ]
  const rows = findReinforcements(board, language).map((link) => {
    const confirmed = refsIn(link.fields.confirmedBy).map((ref) => nameOfRef(board, ref, language))
    return [
      cell(nameOfCard(board.cards.get(link.from)!, language)),
      cell(nameOfCard(board.cards.get(link.to)!, language)),
      cell(link.why),
      confirmed.length === 0 ? cell(words.notConfirmed) : cell(...confirmed),
    ]
  })
  return sheet(words.reinforcements, columns, rows)
}

/** Pairs of activities that reinforce each other, each pair once. */
function mutualPairs(links: readonly Link[]): [string, string][] {
  const known = new Set(links.map((link) => `${link.from} ${link.to}`))
  return links.filter((link) => link.from < link.to && known.has(`${link.to} ${link.from}`)).map((link) => [link.from, link.to])
}

function graphOf(links: readonly Link[]): Graph {
  const graph = new Map<string, string[]>()
  for (const { from, to } of links) {
    graph.set(from, [...(graph.get(from) ?? []), to])
    if (!graph.has(to)) graph.set(to, [])
  }
  return graph
}

/** Two that go both ways are told as a pair, not as a loop. */
function patterns(board: Board, links: readonly Link[], language: Language): ReportBlock[] {
  const words = reportWords[language]
  const name = (id: string) => nameOfCard(board.cards.get(id)!, language)
  const pairs = mutualPairs(links).map(([a, b]) => `${words.quoted(name(a))} ${words.and} ${words.quoted(name(b))}`)
  const loops = findLoops(graphOf(links)).filter((loop) => loop.length > 2).map((loop) => [...loop, loop[0]!].map(name).join(' → '))
  const told = (label: string, lines: readonly string[]) => (lines.length === 0 ? [] : [lead(label), bullets(lines.map((line) => item(line)))])
  return [...told(words.bothWays, pairs), ...told(words.loops, loops)]
}

export function reinforcementBlocks(board: Board, language: Language): ReportBlock[] {
  const links = findReinforcements(board, language)
  if (links.length === 0) return [soft(reportWords[language].reinforcementsEmpty(nameOfTemplatePage(board, 'activity-plan', language)))]
  return [table(reinforcementSheet(board, language)), ...patterns(board, links, language)]
}
