/** Rich text as the schema allows it: what is unknown loses its form, never its words; what is too long is cut at its end. */
import * as Y from 'yjs'
import { isMarkName, isNodeName, markAttributes, nodeAttributes, nodeContent, rootContent, type MarkName, type NodeContent, type NodeName } from '../text/schema'
import { isNewIn } from './earlier'
import type { Healing } from './Healing'
import { textBelow } from './readRichText'
import type { AnyType } from './touched'

export interface TextRules {
  readonly root: NodeContent
  readonly contentOf: (name: NodeName) => NodeContent
  readonly marks: readonly MarkName[]
  readonly maxCharacters: number
}

const paragraphs: NodeContent = { children: ['paragraph'], text: false, least: 1 }
const line: NodeContent = { children: ['hardBreak'], text: true, least: 0 }
const nothing: NodeContent = { children: [], text: false, least: 0 }

/** A card's text: paragraphs with bold, italic and line breaks. */
export const cardTextRules: TextRules = {
  root: paragraphs,
  contentOf: (name) => (name === 'paragraph' ? line : nothing),
  marks: ['bold', 'italic'],
  maxCharacters: 20_000,
}

export const agendaRules: TextRules = {
  root: rootContent,
  contentOf: (name) => nodeContent[name],
  marks: ['bold', 'italic', 'underline', 'strike', 'link'],
  maxCharacters: 400_000,
}

type Node = Y.XmlElement | Y.XmlText
type LooseElement = Y.XmlElement<{ [name: string]: never }>

const isNode = (value: unknown): value is Node => value instanceof Y.XmlElement || value instanceof Y.XmlText

/** Words put where they may stand: in a paragraph, and that in an item or a cell where one is needed. Null where no words may stand. */
function wrapped(words: string, content: NodeContent, rules: TextRules): Node | null {
  if (content.text) return new Y.XmlText(words)
  const name = content.children.includes('paragraph') ? 'paragraph' : content.children[0]
  const inside = name === undefined ? null : wrapped(words, rules.contentOf(name), rules)
  if (name === undefined || inside === null) return null
  const element = new Y.XmlElement(name)
  element.insert(0, [inside])
  return element
}

function putWords(healing: Healing, parent: Y.XmlFragment, index: number, bad: Node, content: NodeContent, rules: TextRules): number {
  const words = textBelow(bad)
  const instead = words === '' ? null : wrapped(words, content, rules)
  parent.delete(index, 1)
  if (instead !== null) parent.insert(index, [instead])
  healing.noteWrite()
  return instead === null ? 0 : 1
}

function healAttributes(healing: Healing, element: Y.XmlElement): void {
  const rules = isNodeName(element.nodeName) ? (nodeAttributes[element.nodeName] ?? {}) : {}
  const loose = element as unknown as LooseElement
  for (const [name, value] of Object.entries(loose.getAttributes())) {
    const rule = rules[name]
    if (rule !== undefined && (value === null || value === undefined || rule.isAllowed(value))) continue
    if (rule === undefined || rule.default === null) loose.removeAttribute(name)
    else loose.setAttribute(name, rule.default as never)
    healing.noteWrite()
  }
}

function isMarkAllowed(key: string, value: unknown, rules: TextRules): boolean {
  const name = key.replace(/--[A-Za-z0-9+/=]{8}$/, '')
  if (!isMarkName(name) || !rules.marks.includes(name)) return false
  const given = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  return Object.entries(markAttributes[name] ?? {}).every(([attribute, rule]) => rule.isAllowed(given[attribute]))
}

/** What in a text is no letter and may not be there: marks by key, and where something is embedded. */
function faultsOf(text: Y.XmlText, rules: TextRules): { readonly marks: Set<string>; readonly embeds: number[] } {
  const marks = new Set<string>()
  const embeds: number[] = []
  let index = 0
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted) continue
    const { content } = item
    if (content instanceof Y.ContentFormat && content.value !== null && !isMarkAllowed(content.key, content.value, rules)) marks.add(content.key)
    if (content instanceof Y.ContentEmbed || content instanceof Y.ContentType) embeds.push(index)
    if (item.countable) index += item.length
  }
  return { marks, embeds }
}

/** Beyond this, faults are not put right one by one: each costs a walk along the list. */
const maxSingleFaults = 50

function healLetters(healing: Healing, text: Y.XmlText, rules: TextRules): void {
  const { marks, embeds } = faultsOf(text, rules)
  const words = embeds.length > maxSingleFaults ? textBelow(text) : null
  if (words !== null) {
    text.delete(0, text.length)
    text.insert(0, words, {})
  } else for (const index of embeds.reverse()) text.delete(index, 1)
  const isMarked = marks.size > 0 && text.length > 0
  if (isMarked) text.format(0, text.length, Object.fromEntries([...marks].map((key) => [key, null])))
  const attributes = Object.keys(text.getAttributes())
  for (const name of attributes) text.removeAttribute(name)
  if (embeds.length + attributes.length > 0 || isMarked) healing.noteWrite()
}

function mayStand(child: unknown, content: NodeContent): child is Node {
  if (child instanceof Y.XmlText) return content.text
  return child instanceof Y.XmlElement && isNodeName(child.nodeName) && content.children.includes(child.nodeName)
}

/** All at once: the words of everything, in one line. */
function putAllWords(healing: Healing, parent: Y.XmlFragment, content: NodeContent, rules: TextRules): void {
  const words = parent.toArray().flatMap((child) => (isNode(child) ? textBelow(child) : [])).join(' ').trim()
  parent.delete(0, parent.length)
  const instead = wrapped(words, content, rules)
  if (instead !== null) parent.insert(0, [instead])
  healing.noteWrite()
}

/** `isAll`: children that were there before are looked into too. */
function healChildren(healing: Healing, parent: Y.XmlFragment, content: NodeContent, rules: TextRules, isAll: boolean): void {
  const children = parent.toArray() as unknown[]
  const isNew = (child: unknown) => isAll || (child instanceof Y.AbstractType && child._item !== null && isNewIn(healing.transaction, child._item))
  const isWrong = (child: unknown) => isNew(child) && !mayStand(child, content)
  if (children.filter(isWrong).length > maxSingleFaults) return putAllWords(healing, parent, content, rules)
  let index = 0
  for (const child of children) {
    if (!isNode(child)) {
      parent.delete(index, 1)
      healing.noteWrite()
    } else if (isWrong(child)) index += putWords(healing, parent, index, child, content, rules)
    else {
      if (isNew(child)) healNode(healing, child, rules, isAll)
      index += 1
    }
  }
}

function healNode(healing: Healing, node: Node, rules: TextRules, isAll: boolean): void {
  if (node instanceof Y.XmlText) return healLetters(healing, node, rules)
  healAttributes(healing, node)
  healChildren(healing, node, isNodeName(node.nodeName) ? rules.contentOf(node.nodeName) : nothing, rules, isAll)
}

function textsOf(fragment: Y.XmlFragment): Y.XmlText[] {
  const texts: Y.XmlText[] = []
  const open: unknown[] = [...fragment.toArray()].reverse()
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next instanceof Y.XmlText) texts.push(next)
    else if (next instanceof Y.XmlElement) open.push(...[...next.toArray()].reverse())
  }
  return texts
}

function noteCut(healing: Healing, text: Y.XmlText): void {
  for (let item = text._start; item !== null; item = item.right) if (!item.deleted && isNewIn(healing.transaction, item)) healing.noteCut(item.id.client)
}

function cutToLength(healing: Healing, fragment: Y.XmlFragment, maxCharacters: number): void {
  const texts = textsOf(fragment)
  let surplus = texts.reduce((sum, text) => sum + text.length, 0) - maxCharacters
  for (const text of texts.reverse()) {
    if (surplus <= 0) return
    const cut = Math.min(surplus, text.length)
    noteCut(healing, text)
    text.delete(text.length - cut, cut)
    if (cut > 0) healing.noteWrite()
    surplus -= cut
  }
}

/** `nodes`: those changed, in a text that was there before; null looks at the whole text. */
export function healText(healing: Healing, fragment: Y.XmlFragment, rules: TextRules, nodes: ReadonlySet<AnyType> | null): void {
  if (nodes === null) healChildren(healing, fragment, rules.root, rules, true)
  for (const node of nodes ?? []) {
    const changed = node as unknown
    if (changed === fragment) healChildren(healing, fragment, rules.root, rules, false)
    else if (isNode(changed) && changed._item?.deleted === false) healNode(healing, changed, rules, false)
  }
  cutToLength(healing, fragment, rules.maxCharacters)
}
