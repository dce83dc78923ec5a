/** The problem tree in words: equal to the drawing. Each card is told once, a way back says *se ovenfor*, and loops are named. */
import type { Board, Card } from '../domain/board'
import { cardsOfKind } from '../domain/boardQueries'
import { findLoops, type Graph } from '../domain/findLoops'
import type { Language } from '../domain/language'
import { nameOfCard, nameOfTemplatePage } from './boardNames'
import { bullets, item, labelled, lead, paragraph, soft, words as line } from './build'
import type { Inline, ReportBlock, ReportItem } from './report'
import { reportWords } from './reportWords'

export interface TreeNode {
  readonly card: Card
  readonly children: readonly TreeNode[]
  /** Told further up: its children stand there. */
  readonly isSeenAbove: boolean
  /** Where it leads besides what its place in the tree says. */
  readonly alsoLeadsTo: readonly Card[]
}

export interface ProblemTree {
  /** Without children: causes and effects stand by themselves. */
  readonly core: readonly TreeNode[]
  readonly causes: readonly TreeNode[]
  readonly effects: readonly TreeNode[]
  /** Each without its first card repeated. */
  readonly loops: readonly (readonly Card[])[]
}

/** Deeper branches go on as a new branch, so that no page runs out of width. */
const maxDepth = 8

interface Links {
  readonly to: ReadonlyMap<string, readonly string[]>
  readonly from: ReadonlyMap<string, readonly string[]>
}

function readLinks(board: Board, cards: ReadonlyMap<string, Card>): Links {
  const empty = () => new Map([...cards.keys()].map((id) => [id, [] as string[]]))
  const to = empty()
  const from = empty()
  for (const link of board.links.values()) {
    if (link.kind !== 'causes' || !cards.has(link.from) || !cards.has(link.to) || to.get(link.from)!.includes(link.to)) continue
    to.get(link.from)!.push(link.to)
    from.get(link.to)!.push(link.from)
  }
  return { to, from }
}

type Direction = 'causes' | 'effects'
type Draft = { card: Card; children: Draft[]; isSeenAbove: boolean; alsoLeadsTo: Card[] }
const draftOf = (card: Card, isSeenAbove = false): Draft => ({ card, children: [], isSeenAbove, alsoLeadsTo: [] })

/** What has been told so far: cards by id, and links as `from to`. */
interface Telling {
  readonly cards: ReadonlyMap<string, Card>
  readonly links: Links
  readonly told: Map<string, Draft>
  readonly toldLinks: Set<string>
}

const linkKey = (direction: Direction, near: string, far: string) => (direction === 'causes' ? `${far} ${near}` : `${near} ${far}`)

/** A branch of one kind of cards, away from the core. */
function grow(telling: Telling, direction: Direction, id: string, depth: number): Draft {
  const card = telling.cards.get(id)!
  if (telling.told.has(id)) return draftOf(card, true)
  const draft = draftOf(card)
  telling.told.set(id, draft)
  if (depth >= maxDepth) return draft
  for (const next of (direction === 'causes' ? telling.links.from : telling.links.to).get(id)!) {
    if (telling.cards.get(next)!.kind !== card.kind) continue
    telling.toldLinks.add(linkKey(direction, id, next))
    draft.children.push(grow(telling, direction, next, depth + 1))
  }
  return draft
}

/** Cards of the kinds of a side, those first that nothing on their own side stands above. */
function startsOf(cards: readonly Card[], next: ReadonlyMap<string, readonly string[]>): string[] {
  const own = new Set(cards.map((card) => card.id))
  const isTop = (card: Card) => !next.get(card.id)!.some((id) => own.has(id))
  return [...cards.filter(isTop), ...cards.filter((card) => !isTop(card))].map((card) => card.id)
}

/** Cards that something is written on or linked to. `pageId`: of one page only. */
function treeCards(board: Board, kind: string, pageId: string | null): Card[] {
  const linked = new Set([...board.links.values()].flatMap((link) => (link.kind === 'causes' ? [link.from, link.to] : [])))
  return cardsOfKind(board, kind).filter((card) => (pageId === null || card.placement.pageId === pageId) && (card.title.trim() !== '' || linked.has(card.id)))
}

/** The branches of one side: those next to the core first, then what hangs on nothing. */
function growSide(telling: Telling, direction: Direction, core: readonly Card[], own: readonly Card[]): Draft[] {
  const ids = new Set(own.map((card) => card.id))
  const away = direction === 'causes' ? telling.links.from : telling.links.to
  const drafts: Draft[] = []
  for (const { id: coreId } of core) {
    for (const id of away.get(coreId)!) {
      if (!ids.has(id) || telling.told.has(id)) continue
      // Standing first says that it leads to the core, as long as there is one core only.
      if (core.length === 1) telling.toldLinks.add(linkKey(direction, coreId, id))
      drafts.push(grow(telling, direction, id, 0))
    }
  }
  for (const id of startsOf(own, direction === 'causes' ? telling.links.to : telling.links.from)) {
    if (!telling.told.has(id)) drafts.push(grow(telling, direction, id, 0))
  }
  return drafts
}

/** Causes below, effects above, as nested lists. `pageId`: of one page only. */
export function readProblemTree(board: Board, pageId: string | null = null): ProblemTree {
  const [core, causes, effects] = ['core-problem', 'cause', 'effect'].map((kind) => treeCards(board, kind, pageId)) as [Card[], Card[], Card[]]
  const cards = new Map([...core, ...causes, ...effects].map((card) => [card.id, card]))
  const telling: Telling = { cards, links: readLinks(board, cards), told: new Map(), toldLinks: new Set() }
  const coreNodes = core.map((card) => draftOf(card))
  for (const node of coreNodes) telling.told.set(node.card.id, node)
  const tree = { core: coreNodes, causes: growSide(telling, 'causes', core, causes), effects: growSide(telling, 'effects', core, effects) }
  for (const [from, tos] of telling.links.to) {
    for (const to of tos) if (!telling.toldLinks.has(`${from} ${to}`)) telling.told.get(from)!.alsoLeadsTo.push(cards.get(to)!)
  }
  return { ...tree, loops: findLoops(telling.links.to as Graph).map((loop) => loop.map((id) => cards.get(id)!)) }
}

function alsoWords(node: TreeNode, language: Language): Inline[] {
  if (node.alsoLeadsTo.length === 0) return []
  return [{ text: ` (${reportWords[language].alsoLeadsTo(node.alsoLeadsTo.map((card) => nameOfCard(card, language)).join('; '))})`, italic: true }]
}

function nodeItem(node: TreeNode, language: Language): ReportItem {
  const seen: Inline[] = node.isSeenAbove ? [{ text: ` (${reportWords[language].seeAbove})`, italic: true }] : []
  const text: Inline[] = [{ text: nameOfCard(node.card, language) }, ...seen, ...alsoWords(node, language)]
  return item(text, ...(node.children.length === 0 ? [] : [bullets(node.children.map((child) => nodeItem(child, language)))]))
}

function coreBlocks(core: readonly TreeNode[], language: Language): ReportBlock[] {
  const words = reportWords[language]
  if (core.length === 0) return [labelled(words.core, words.noCore)]
  return core.map((node) => paragraph([...line(`${words.core}:`, { bold: true }), { text: ` ${nameOfCard(node.card, language)}` }, ...alsoWords(node, language)]))
}

/** »A« fører til »B«, som fører til »A«. */
export function loopSentence(loop: readonly Card[], language: Language): string {
  const words = reportWords[language]
  const [first, second, ...rest] = [...loop, loop[0]!].map((card) => words.quoted(nameOfCard(card, language)))
  return `${first} ${words.leadsTo} ${second}${rest.map((name) => `, ${words.whichLeadsTo} ${name}`).join('')}`
}

/** The tree as blocks. `pageId`: of one page only. */
export function problemTree(board: Board, language: Language, pageId: string | null = null): ReportBlock[] {
  const words = reportWords[language]
  const tree = readProblemTree(board, pageId)
  if (tree.core.length + tree.causes.length + tree.effects.length === 0) return [soft(words.treeEmpty(nameOfTemplatePage(board, 'problem-analysis', language)))]
  const branch = (label: string, nodes: readonly TreeNode[]) =>
    nodes.length === 0 ? [] : [lead(label), bullets(nodes.map((node) => nodeItem(node, language)))]
  return [
    ...coreBlocks(tree.core, language),
    ...branch(words.causes, tree.causes),
    ...branch(words.effects, tree.effects),
    ...(tree.loops.length === 0 ? [] : [lead(words.loops), bullets(tree.loops.map((loop) => item(loopSentence(loop, language))))]),
  ]
}

/** Whether there is anything of a tree on the board. */
export function hasProblemTree(board: Board): boolean {
  return ['core-problem', 'cause', 'effect'].some((kind) => treeCards(board, kind, null).length > 0)
}
