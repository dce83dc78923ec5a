/**
 * The one rich-text schema of cards, agenda and exports: which nodes and marks there are, what may stand in what,
 * and which attributes each carries. Editors, the server's checks and the exports all read it from here.
 */
import type { FieldValue } from '../domain/board'
import { isSafeAddress } from './isSafeAddress'

export const nodeNames = [
  'paragraph', 'heading', 'bulletList', 'orderedList', 'listItem', 'taskList', 'taskItem', 'table', 'tableRow', 'tableHeader', 'tableCell',
  'blockquote', 'horizontalRule', 'hardBreak', 'livingBlock', 'boardPointer', 'agendaItem', 'itemTitle', 'itemSection',
] as const
export type NodeName = (typeof nodeNames)[number]

export const markNames = ['bold', 'italic', 'underline', 'strike', 'link'] as const
export type MarkName = (typeof markNames)[number]

export const headingLevels = [1, 2, 3] as const
export type HeadingLevel = (typeof headingLevels)[number]

/** What a living block shows of the board as it stands. */
export const livingBlockNames = [
  'track-map', 'activity-table', 'matrix', 'reinforcements', 'problem-tree', 'evidence', 'voices', 'indicators', 'decisions', 'actions', 'since-last', 'accepted-gaps',
  'zone-cards', 'picture', 'card',
] as const
export type LivingBlockName = (typeof livingBlockNames)[number]

/** What a pointer in the text brings into view. */
export const pointerTargets = ['page', 'zone', 'card'] as const
export type PointerTarget = (typeof pointerTargets)[number]

/** What an item should lead to; the words are those of the card kind `agenda-item`. */
export const itemOutcomes = ['inform', 'discuss', 'decide', 'celebrate'] as const
export type ItemOutcome = (typeof itemOutcomes)[number]

/** What came of an item. */
export const itemResults = ['approved', 'noted', 'postponed', 'forwarded', 'rejected'] as const
export type ItemResult = (typeof itemResults)[number]

/** The parts of an item, in the order in which they are read. */
export const itemSections = ['summary', 'case', 'recommendation', 'economy', 'attachments', 'discussion', 'decision', 'minority', 'actions'] as const
export type ItemSectionName = (typeof itemSections)[number]

/** An item of the meeting, or one below it (1.a). */
export const itemLevels = [1, 2] as const
export type ItemLevel = (typeof itemLevels)[number]

const blocks = [
  'paragraph', 'heading', 'bulletList', 'orderedList', 'taskList', 'table', 'blockquote', 'horizontalRule', 'livingBlock',
] as const satisfies readonly NodeName[]
const inlines = ['hardBreak', 'boardPointer'] as const satisfies readonly NodeName[]
const inCells = blocks.filter((name) => name !== 'table' && name !== 'livingBlock')

/** Which nodes a node holds; `text` says that it holds text with marks. `first`: what it must begin with; `least`: how many it needs. */
export interface NodeContent {
  readonly children: readonly NodeName[]
  readonly text: boolean
  readonly first?: NodeName
  readonly least: number
}

const nothing: NodeContent = { children: [], text: false, least: 0 }
const running: NodeContent = { children: inlines, text: true, least: 0 }

/** What the text as a whole holds. */
export const rootContent: NodeContent = { children: [...blocks, 'agendaItem'], text: false, least: 1 }

export const nodeContent: Readonly<Record<NodeName, NodeContent>> = {
  paragraph: running,
  heading: running,
  bulletList: { children: ['listItem'], text: false, least: 1 },
  orderedList: { children: ['listItem'], text: false, least: 1 },
  listItem: { children: blocks, text: false, first: 'paragraph', least: 1 },
  taskList: { children: ['taskItem'], text: false, least: 1 },
  taskItem: { children: blocks, text: false, first: 'paragraph', least: 1 },
  table: { children: ['tableRow'], text: false, least: 1 },
  tableRow: { children: ['tableHeader', 'tableCell'], text: false, least: 0 },
  tableHeader: { children: inCells, text: false, least: 1 },
  tableCell: { children: inCells, text: false, least: 1 },
  blockquote: { children: blocks, text: false, least: 1 },
  horizontalRule: nothing,
  hardBreak: nothing,
  livingBlock: nothing,
  boardPointer: nothing,
  // Loose on purpose: an editor deletes what its schema forbids, and two people may each have written a title at the same time.
  agendaItem: { children: ['itemTitle', 'itemSection'], text: false, least: 1 },
  itemTitle: running,
  itemSection: { children: blocks, text: false, least: 1 },
}

/** One attribute: its value when absent, and which values it may have. Null and absent are the same. */
export interface AttributeRule {
  readonly default: FieldValue
  readonly isAllowed: (value: unknown) => boolean
}
type AttributeRules = Readonly<Record<string, AttributeRule>>

const oneOf = (values: readonly unknown[]) => (value: unknown) => values.includes(value)
const isCount = (value: unknown) => typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 1000
const isId = (value: unknown) => typeof value === 'string' && value.length <= 200
const isMinutes = (value: unknown) => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 600
const isShort = (value: unknown) => typeof value === 'string' && value.length <= 200
/** `page:<id>`, `card:<id>` or `item:<session>/<item>`. */
const isSource = (value: unknown) => typeof value === 'string' && value.length <= 450 && /^(page|card|item):/.test(value)
const isWidths = (value: unknown) => Array.isArray(value) && value.length <= 100 && value.every((width) => typeof width === 'number' && Number.isFinite(width))
const cell: AttributeRules = {
  colspan: { default: 1, isAllowed: isCount },
  rowspan: { default: 1, isAllowed: isCount },
  colwidth: { default: null, isAllowed: isWidths },
  align: { default: null, isAllowed: oneOf(['left', 'center', 'right']) },
}

/** The attributes of every node; a node without an entry here has none. */
export const nodeAttributes: Readonly<Partial<Record<NodeName, AttributeRules>>> = {
  heading: { level: { default: 1, isAllowed: oneOf(headingLevels) } },
  orderedList: { start: { default: 1, isAllowed: (value) => value === 0 || isCount(value) }, type: { default: null, isAllowed: oneOf(['1', 'a', 'A', 'i', 'I']) } },
  taskItem: { checked: { default: false, isAllowed: (value) => typeof value === 'boolean' } },
  tableHeader: cell,
  tableCell: cell,
  livingBlock: { block: { default: 'track-map', isAllowed: oneOf(livingBlockNames) }, ref: { default: null, isAllowed: isId } },
  agendaItem: {
    id: { default: '', isAllowed: isId },
    level: { default: 1, isAllowed: oneOf(itemLevels) },
    outcome: { default: null, isAllowed: oneOf(itemOutcomes) },
    minutes: { default: null, isAllowed: isMinutes },
    presenter: { default: '', isAllowed: isShort },
    isClosed: { default: false, isAllowed: (value) => typeof value === 'boolean' },
    result: { default: null, isAllowed: oneOf(itemResults) },
    source: { default: null, isAllowed: isSource },
  },
  itemSection: { section: { default: 'summary', isAllowed: oneOf(itemSections) } },
  boardPointer: { target: { default: 'page', isAllowed: oneOf(pointerTargets) }, ref: { default: '', isAllowed: isId } },
}

/** The attributes of every mark. */
export const markAttributes: Readonly<Partial<Record<MarkName, AttributeRules>>> = {
  link: { href: { default: '', isAllowed: (value) => typeof value === 'string' && isSafeAddress(value) } },
}

export function isNodeName(name: string): name is NodeName {
  return (nodeNames as readonly string[]).includes(name)
}

export function isMarkName(name: string): name is MarkName {
  return (markNames as readonly string[]).includes(name)
}

/** What of `given` the rules allow, defaults for the rest. */
export function readAttributes(rules: AttributeRules | undefined, given: Readonly<Record<string, unknown>>): Record<string, FieldValue> {
  const read: Record<string, FieldValue> = {}
  for (const [name, rule] of Object.entries(rules ?? {})) {
    const value = given[name]
    read[name] = rule.isAllowed(value) ? (value as FieldValue) : rule.default
  }
  return read
}
