/** Rich text of the document -> plain values. Tolerant: what is unknown loses its form, never its words; nothing throws. */
import * as Y from 'yjs'
import { isSafeAddress } from '../text/isSafeAddress'
import type { RichAgendaItem, RichBlock, RichCell, RichInline, RichItem, RichMarks, RichSection } from '../text/richText'
import { isNodeName, itemSections, nodeAttributes, nodeContent, readAttributes, type HeadingLevel, type ItemSectionName, type LivingBlockName, type PointerTarget } from '../text/schema'

/** Deeper nesting is read as plain text. */
const maxDepth = 24

type Node = Y.XmlElement | Y.XmlText

const isNode = (value: unknown): value is Node => value instanceof Y.XmlElement || value instanceof Y.XmlText
const childrenOf = (parent: Y.XmlFragment): Node[] => parent.toArray().filter(isNode)

function attributesOf(element: Y.XmlElement): Record<string, unknown> {
  return isNodeName(element.nodeName) ? readAttributes(nodeAttributes[element.nodeName], element.getAttributes()) : {}
}

/** Marks as the editor writes them: name (or name--hash) -> attributes. */
function readMarks(attributes: Readonly<Record<string, unknown>>): RichMarks {
  const marks: { -readonly [Name in keyof RichMarks]: RichMarks[Name] } = {}
  for (const [key, value] of Object.entries(attributes)) {
    const name = key.replace(/--[A-Za-z0-9+/=]{8}$/, '')
    if (value === null || value === false) continue
    if (name === 'bold' || name === 'italic' || name === 'underline' || name === 'strike') marks[name] = true
    const href = name === 'link' && typeof value === 'object' ? (value as Record<string, unknown>).href : null
    if (typeof href === 'string' && isSafeAddress(href)) marks.link = href
  }
  return marks
}

function readRuns(text: Y.XmlText): RichInline[] {
  const delta = text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]
  return delta.flatMap(({ insert, attributes }) =>
    typeof insert === 'string' && insert !== '' ? [{ type: 'text' as const, text: insert, marks: readMarks(attributes ?? {}) }] : [],
  )
}

/** All text below a node, without form. Walks without recursion, so that no depth overflows. */
export function textBelow(node: Node): string {
  const words: string[] = []
  const open: Node[] = [node]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next instanceof Y.XmlText) words.push(...readRuns(next).map((run) => (run.type === 'text' ? run.text : '')))
    else open.push(...childrenOf(next).reverse())
  }
  return words.join('')
}

function plainRun(node: Node): RichInline[] {
  const text = textBelow(node)
  return text === '' ? [] : [{ type: 'text', text, marks: {} }]
}

function readInline(node: Node): RichInline[] {
  if (node instanceof Y.XmlText) return readRuns(node)
  if (node.nodeName === 'hardBreak') return [{ type: 'hardBreak' }]
  if (node.nodeName !== 'boardPointer') return plainRun(node)
  const { target, ref } = attributesOf(node)
  return [{ type: 'boardPointer', target: target as PointerTarget, ref: ref as string }]
}

const readLine = (element: Y.XmlElement): RichInline[] => childrenOf(element).flatMap(readInline)

function isInline(node: Node): boolean {
  if (node instanceof Y.XmlText) return true
  return nodeContent.paragraph.children.some((name) => name === node.nodeName)
}

/** An item begins with a paragraph, whatever somebody wrote. */
function withFirstParagraph(blocks: readonly RichBlock[]): readonly RichBlock[] {
  return blocks[0]?.type === 'paragraph' ? blocks : [{ type: 'paragraph', text: [] }, ...blocks]
}

function readItems(list: Y.XmlElement, itemName: 'listItem' | 'taskItem', depth: number): RichItem[] {
  return childrenOf(list).map((child) => {
    const isItem = child instanceof Y.XmlElement && child.nodeName === itemName
    const blocks = withFirstParagraph(isItem ? readBlocks(childrenOf(child), depth + 1) : readBlocks([child], depth + 1))
    return itemName === 'taskItem' ? { blocks, checked: isItem && attributesOf(child).checked === true } : { blocks }
  })
}

function readCell(node: Node, depth: number): RichCell {
  const isCell = node instanceof Y.XmlElement && (node.nodeName === 'tableCell' || node.nodeName === 'tableHeader')
  const { colspan, rowspan } = isCell ? attributesOf(node) : { colspan: 1, rowspan: 1 }
  const blocks = readBlocks(isCell ? childrenOf(node) : [node], depth + 1)
  return {
    isHeader: isCell && node.nodeName === 'tableHeader',
    colspan: colspan as number,
    rowspan: rowspan as number,
    blocks: blocks.length === 0 ? [{ type: 'paragraph', text: [] }] : blocks,
  }
}

function readRows(table: Y.XmlElement, depth: number): RichCell[][] {
  return childrenOf(table).map((row) => {
    const isRow = row instanceof Y.XmlElement && row.nodeName === 'tableRow'
    return (isRow ? childrenOf(row) : [row]).map((cell) => readCell(cell, depth + 1))
  })
}

/** Two of a kind, which two people may have begun at the same time, become one. */
function sectionsInOrder(sections: readonly RichSection[]): RichSection[] {
  return itemSections.flatMap((section) => {
    const blocks = sections.filter((one) => one.section === section).flatMap((one) => one.blocks)
    return blocks.length === 0 ? [] : [{ section, blocks }]
  })
}

/** The first title is the title; what else stands beside the sections opens the item. */
function readAgendaItem(element: Y.XmlElement, depth: number): RichAgendaItem {
  const children = childrenOf(element)
  const isNamed = (name: string) => (child: Node): child is Y.XmlElement => child instanceof Y.XmlElement && child.nodeName === name
  const title = children.find(isNamed('itemTitle'))
  const sections = children.flatMap((child): RichSection[] => {
    if (child === title) return []
    if (isNamed('itemSection')(child)) return [{ section: attributesOf(child).section as ItemSectionName, blocks: readBlocks(childrenOf(child), depth + 1) }]
    return [{ section: 'summary', blocks: isNamed('itemTitle')(child) ? [{ type: 'paragraph', text: readLine(child) }] : readBlocks([child], depth + 1) }]
  })
  const attributes = attributesOf(element) as unknown as Omit<RichAgendaItem, 'type' | 'title' | 'sections'>
  return { type: 'agendaItem', ...attributes, title: title === undefined ? [] : readLine(title), sections: sectionsInOrder(sections) }
}

function readBlock(element: Y.XmlElement, depth: number): RichBlock[] {
  const attributes = attributesOf(element)
  switch (element.nodeName) {
    case 'paragraph':
      return [{ type: 'paragraph', text: readLine(element) }]
    case 'heading':
      return [{ type: 'heading', level: attributes.level as HeadingLevel, text: readLine(element) }]
    case 'bulletList':
      return [{ type: 'bulletList', items: readItems(element, 'listItem', depth) }]
    case 'orderedList':
      return [{ type: 'orderedList', start: attributes.start as number, items: readItems(element, 'listItem', depth) }]
    case 'taskList':
      return [{ type: 'taskList', items: readItems(element, 'taskItem', depth) }]
    case 'table':
      return [{ type: 'table', rows: readRows(element, depth) }]
    case 'blockquote':
      return [{ type: 'blockquote', blocks: readBlocks(childrenOf(element), depth + 1) }]
    case 'horizontalRule':
      return [{ type: 'horizontalRule' }]
    case 'livingBlock':
      return [{ type: 'livingBlock', block: attributes.block as LivingBlockName, ref: attributes.ref as string | null }]
    case 'agendaItem':
      // An item within anything is no item: its words stay.
      return depth > 0 ? readBlocks(childrenOf(element), depth + 1) : [readAgendaItem(element, depth)]
    case 'itemTitle':
      return [{ type: 'paragraph', text: readLine(element) }]
    default:
      return readBlocks(childrenOf(element), depth + 1)
  }
}

/** Blocks of a list of nodes; text that stands loose between blocks becomes paragraphs. */
function readBlocks(nodes: readonly Node[], depth: number): RichBlock[] {
  const blocks: RichBlock[] = []
  let loose: RichInline[] = []
  const closeLoose = () => {
    if (loose.length > 0) blocks.push({ type: 'paragraph', text: loose })
    loose = []
  }
  for (const node of nodes) {
    if (depth >= maxDepth && !(node instanceof Y.XmlElement && node.nodeName === 'paragraph')) loose.push(...plainRun(node))
    else if (isInline(node)) loose.push(...readInline(node))
    else if (node instanceof Y.XmlElement) {
      closeLoose()
      blocks.push(...readBlock(node, depth))
    }
  }
  closeLoose()
  return blocks
}

/** Some of the children of a text as plain values. */
export const readChildren = (children: readonly unknown[]): RichBlock[] => readBlocks(children.filter(isNode), 0)

/** The text as plain values; none for a text that is not there. */
export function readRichText(fragment: Y.XmlFragment | null): RichBlock[] {
  return fragment === null ? [] : readBlocks(childrenOf(fragment), 0)
}
