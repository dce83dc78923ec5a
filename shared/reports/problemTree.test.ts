import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boardOf, boTrygt, card, link, withTree } from '../../tests/draftBoards'
import { readBoard } from '../document/readBoard'
import { plain } from './build'
import { problemTree, readProblemTree, type TreeNode } from './problemTree'
import type { ReportBlock } from './report'

/** The outline as text, two spaces a step. */
function outline(blocks: readonly ReportBlock[], depth = 0): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph') return [`${'  '.repeat(depth)}${plain(block.text)}`]
    if (block.type !== 'list') return []
    return block.items.flatMap((item) => outline(item.blocks, depth + 1))
  })
}

describe('the problem tree in words', () => {
  test('R4 tells causes below and effects above, each once, and names the loop', () => {
    expect(outline(problemTree(readBoard(withTree(boTrygt())), 'da'))).toEqual([
      'Kerneproblem: Danmark har langt flere indbrud end nabolandene, og frygten for indbrud fylder i manges liv, men ingen har haft hele billedet.',
      'Årsager:',
      '  Indbrud betaler sig',
      '    Hælervarer sælges let på nettet (fører også til: Folk er utrygge hjemme)',
      '      Købere spørger ikke',
      '        Indbrud betaler sig (se ovenfor)',
      'Virkninger:',
      '  Folk er utrygge hjemme',
      'Kredsløb:',
      '  »Hælervarer sælges let på nettet« fører til »Indbrud betaler sig«, som fører til »Købere spørger ikke«, som fører til »Hælervarer sælges let på nettet«',
    ])
  })

  test('R12 an empty tree says what to do', () => {
    expect(outline(problemTree(boardOf([]), 'da'))).toEqual(['Problemtræet er tomt. Skriv årsager og virkninger på siden Problemanalyse og kobl dem, så står de her.'])
  })

  const kinds = ['cause', 'cause', 'cause', 'cause', 'core-problem', 'effect', 'effect', 'core-problem'] as const
  const graphs = fc.record({
    size: fc.integer({ min: 1, max: kinds.length }),
    edges: fc.array(fc.tuple(fc.nat(kinds.length - 1), fc.nat(kinds.length - 1)), { maxLength: 20 }),
  })

  test('R4 any tree, with any loops, tells every card once and every link', () => {
    fc.assert(
      fc.property(graphs, ({ size, edges }) => {
        const cards = Array.from({ length: size }, (_, index) => card(`k${index}`, kinds[index]!, `Kort ${index}`))
        const links = edges.filter(([a, b]) => a < size && b < size).map(([a, b]) => link('causes', `k${a}`, `k${b}`))
        const tree = readProblemTree(boardOf(cards, links))
        const told: string[] = []
        const toldLinks = new Set<string>()
        const walk = (node: TreeNode, parent: TreeNode | null, isCauses: boolean) => {
          if (!node.isSeenAbove) told.push(node.card.id)
          else expect(told).toContain(node.card.id)
          if (parent) toldLinks.add(isCauses ? `${node.card.id}>${parent.card.id}` : `${parent.card.id}>${node.card.id}`)
          for (const also of node.alsoLeadsTo) toldLinks.add(`${node.card.id}>${also.id}`)
          node.children.forEach((child) => walk(child, node, isCauses))
        }
        tree.core.forEach((node) => walk(node, null, true))
        tree.causes.forEach((node) => walk(node, null, true))
        tree.effects.forEach((node) => walk(node, null, false))
        expect([...told].sort()).toEqual(cards.map((one) => one.id).sort())
        // With one core, standing first says that a cause leads to it and that an effect follows from it.
        const [core] = tree.core
        const isTop = (id: string) => [...tree.causes, ...tree.effects].some((node) => node.card.id === id && !node.isSeenAbove)
        for (const { from, to } of links) {
          const isSaidByPlace = tree.core.length === 1 && ((to === core!.card.id && isTop(from)) || (from === core!.card.id && isTop(to)))
          expect(isSaidByPlace || toldLinks.has(`${from}>${to}`)).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('R4 a branch of any length is told', () => {
    const cards = Array.from({ length: 40 }, (_, index) => card(`k${String(index).padStart(2, '0')}`, 'cause', `Led ${index}`))
    const links = cards.slice(1).map((one, index) => link('causes', one.id, cards[index]!.id))
    const lines = outline(problemTree(boardOf(cards, links), 'da'))
    for (const one of cards) expect(lines.filter((line) => line.trim().startsWith(one.title) && !line.includes('se ovenfor'))).not.toEqual([])
    expect(Math.max(...lines.map((line) => line.search(/\S/)))).toBeLessThanOrEqual(18)
  })
})
