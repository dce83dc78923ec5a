/** The items of a meeting in its text: put in, moved, given parts. Each function is one change; the caller makes the transaction. */
import * as Y from 'yjs'
import { agendaItem } from '../text/build'
import type { RichAgendaItem, RichBlock } from '../text/richText'
import { itemSections, type ItemSectionName } from '../text/schema'
import { readChildren } from './readRichText'
import { insertBlocks, insertSection } from './writeRichText'

/** A child of the agenda's text: an item, or what stands between items. */
export type AgendaChild = Y.XmlElement

export const isItemElement = (child: unknown): child is AgendaChild => child instanceof Y.XmlElement && child.nodeName === 'agendaItem'

const childrenOf = (fragment: Y.XmlFragment): unknown[] => fragment.toArray()

export const levelOf = (item: AgendaChild): 1 | 2 => ((item.getAttribute('level') as unknown) === 2 ? 2 : 1)

const isEmptyLine = (child: unknown): boolean =>
  child instanceof Y.XmlElement && child.nodeName === 'paragraph' && child.toArray().every((one) => one instanceof Y.XmlText && one.length === 0)

/** Where a new last item goes: behind all that is written, before the empty lines the text may end in. */
export const endOfItems = (fragment: Y.XmlFragment): number => childrenOf(fragment).findLastIndex((child) => !isEmptyLine(child)) + 1

export function appendItem(fragment: Y.XmlFragment, item: RichAgendaItem): void {
  insertBlocks(fragment, endOfItems(fragment), [item])
}

/** The items and what belongs below them: from `item` to its last item of level 2, as first and one past the last index. */
export function spanOf(fragment: Y.XmlFragment, item: AgendaChild): { readonly from: number; readonly to: number } {
  const children = childrenOf(fragment)
  const from = children.indexOf(item)
  if (levelOf(item) === 2) return { from, to: from + 1 }
  const rest = children.slice(from + 1)
  const next = rest.findIndex((child) => isItemElement(child) && levelOf(child) === 1)
  return { from, to: from + 2 + (next === -1 ? rest : rest.slice(0, next)).findLastIndex(isItemElement) }
}

/** Where one step up or down leads: the index before which the item would stand; null where there is none. */
export function stepTarget(fragment: Y.XmlFragment, item: AgendaChild, by: -1 | 1): number | null {
  const children = childrenOf(fragment)
  const { from, to } = spanOf(fragment, item)
  const isPeer = (child: unknown): child is AgendaChild => isItemElement(child) && (levelOf(item) === 2 || levelOf(child) === 1)
  if (by === -1) {
    const at = children.slice(0, from).findLastIndex(isPeer)
    return at === -1 ? null : at
  }
  const next = children.slice(to).findIndex(isPeer)
  return next === -1 ? null : spanOf(fragment, children[to + next] as AgendaChild).to
}

const isMovable = (child: unknown): child is AgendaChild => child instanceof Y.XmlElement

/**
 * Moves an item, with those below it, before the child at `target`. A thing moved in a shared text is a copy put in and the old one taken out;
 * so what somebody else is writing in stays where it is, and what lies between is moved around it instead.
 * `isHeld`: whether somebody else writes there. False, with nothing moved, when both sides are held.
 */
export function moveItem(fragment: Y.XmlFragment, item: AgendaChild, target: number, isHeld: (child: AgendaChild) => boolean): boolean {
  const children = childrenOf(fragment)
  const { from, to } = spanOf(fragment, item)
  if (target >= from && target <= to) return true
  const between = target < from ? { from: target, to: from } : { from: to, to: target }
  const isFree = (span: { readonly from: number; readonly to: number }) => !children.slice(span.from, span.to).some((child) => isMovable(child) && isHeld(child))
  if (isFree({ from, to })) carry(fragment, { from, to }, target)
  else if (isFree(between)) carry(fragment, between, target < from ? to : from)
  else return false
  return true
}

function carry(fragment: Y.XmlFragment, span: { readonly from: number; readonly to: number }, target: number): void {
  const copies = childrenOf(fragment).slice(span.from, span.to).filter(isMovable).map((child) => child.clone() as Y.XmlElement)
  const length = span.to - span.from
  fragment.delete(span.from, length)
  fragment.insert(target > span.from ? target - length : target, copies)
}

/** The item of this id; the first, where a copy was pasted. */
export function findItem(fragment: Y.XmlFragment, itemId: string): AgendaChild | null {
  return childrenOf(fragment).filter(isItemElement).find((item) => (item.getAttribute('id') as unknown) === itemId) ?? null
}

const isSection = (child: unknown): child is Y.XmlElement => child instanceof Y.XmlElement && child.nodeName === 'itemSection'
const nameOf = (section: Y.XmlElement): ItemSectionName => ((section.getAttribute('section') as unknown) ?? 'summary') as ItemSectionName

/** The first part of this name; null where there is none. */
export function sectionOf(item: AgendaChild, section: ItemSectionName): Y.XmlElement | null {
  return (item.toArray() as unknown[]).filter(isSection).find((child) => nameOf(child) === section) ?? null
}

/** Puts blocks at the end of a part of the item; the part is made where it is missing, in its place among the others. */
export function appendToSection(item: AgendaChild, section: ItemSectionName, blocks: readonly RichBlock[]): void {
  const there = sectionOf(item, section)
  if (there !== null) return insertBlocks(there, there.length, blocks)
  const place = itemSections.indexOf(section)
  const isLater = (child: unknown) => isSection(child) && itemSections.indexOf(nameOf(child)) > place
  const later = (item.toArray() as unknown[]).findIndex(isLater)
  insertSection(item, later === -1 ? item.length : later, { section, blocks })
}

const headingLevel = (child: unknown): number | null => (child instanceof Y.XmlElement && child.nodeName === 'heading' ? Number(child.getAttribute('level') ?? 1) : null)

/** One past the last child that stands under the heading at `index`; null where no heading is. */
export function endOfHeading(fragment: Y.XmlFragment, index: number): number | null {
  const children = childrenOf(fragment)
  const level = headingLevel(children[index])
  if (level === null) return null
  const ends = (child: unknown) => isItemElement(child) || (headingLevel(child) ?? Infinity) <= level
  const next = children.slice(index + 1).findIndex(ends)
  return next === -1 ? children.length : index + 1 + next
}

/** A heading and what stands under it become an item: the words before the first table, list or living block its summary, the rest its case. */
export function headingToItem(fragment: Y.XmlFragment, index: number, id: string): void {
  const to = endOfHeading(fragment, index)
  if (to === null) return
  const children = childrenOf(fragment)
  const [heading, ...blocks] = readChildren(children.slice(index, to))
  if (heading?.type !== 'heading') return
  const said = blocks.filter((block) => block.type !== 'paragraph' || block.text.length > 0)
  const rest = said.findIndex(({ type }) => type !== 'paragraph')
  const [summary, matter] = rest === -1 ? [said, []] : [said.slice(0, rest), said.slice(rest)]
  const level = heading.level > 1 && children.slice(0, index).some(isItemElement) ? 2 : 1
  const item = agendaItem(id, heading.text, { ...(summary.length > 0 && { summary }), ...(matter.length > 0 && { case: matter }) }, { level })
  fragment.delete(index, to - index)
  insertBlocks(fragment, index, [item])
}
