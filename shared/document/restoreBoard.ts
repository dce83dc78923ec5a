/**
 * Makes a document say what another says, by writing only the difference into it: everybody works on in the same
 * document. Texts are put right letter by letter, so that what somebody types at that moment is kept.
 */
import * as Y from 'yjs'
import { entriesOf, metaOf, recordRoots, type Entry } from './roots'

type Node = Y.XmlElement | Y.XmlText | Y.XmlHook
type Delta = readonly { readonly insert: unknown; readonly attributes?: object }[]

const deltaOf = (text: Y.XmlText): Delta => text.toDelta() as Delta

/** What a node says, with form and order. */
function sayingOf(node: Node): unknown {
  if (node instanceof Y.XmlText) return deltaOf(node)
  if (node instanceof Y.XmlElement) return [node.nodeName, Object.entries(node.getAttributes()).sort(([a], [b]) => (a < b ? -1 : 1)), node.toArray().map((child) => sayingOf(child as Node))]
  return null
}

const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

/** The text when it carries no form; null otherwise. */
function plainOf(delta: Delta): string | null {
  if (delta.some(({ insert, attributes }) => typeof insert !== 'string' || attributes !== undefined)) return null
  return delta.map(({ insert }) => insert).join('')
}

const isHighSurrogate = (text: string, index: number) => /[\ud800-\udbff]/.test(text.charAt(index))

/** Where two texts begin to differ, and how many letters at the end are the same again; never in the middle of a character. */
function sharedEnds(a: string, b: string): { start: number; end: number } {
  const shortest = Math.min(a.length, b.length)
  let start = 0
  while (start < shortest && a[start] === b[start]) start++
  if (start > 0 && isHighSurrogate(a, start - 1)) start--
  let end = 0
  while (end < shortest - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  if (end > 0 && isHighSurrogate(a, a.length - end - 1)) end--
  return { start, end }
}

function matchText(target: Y.XmlText, source: Y.XmlText): void {
  const given = plainOf(deltaOf(target))
  const wanted = plainOf(deltaOf(source))
  if (given === null || wanted === null) {
    target.delete(0, target.length)
    target.applyDelta(deltaOf(source) as object[])
    return
  }
  const { start, end } = sharedEnds(given, wanted)
  target.delete(start, given.length - start - end)
  target.insert(start, wanted.slice(start, wanted.length - end))
}

function matchAttributes(target: Y.XmlElement, source: Y.XmlElement): void {
  const wanted = source.getAttributes() as Record<string, unknown>
  const given = target.getAttributes() as Record<string, unknown>
  for (const name of Object.keys(given)) if (!(name in wanted)) target.removeAttribute(name)
  for (const [name, value] of Object.entries(wanted)) if (!isSame(given[name], value)) target.setAttribute(name, value as string)
}

/** True when the node could be put right in its place. */
function matchNode(target: Node | undefined, source: Node): boolean {
  if (target === undefined) return false
  if (isSame(sayingOf(target), sayingOf(source))) return true
  if (target instanceof Y.XmlText && source instanceof Y.XmlText) matchText(target, source)
  else if (target instanceof Y.XmlElement && source instanceof Y.XmlElement && target.nodeName === source.nodeName) {
    matchAttributes(target, source)
    matchChildren(target, source)
  } else return false
  return true
}

/** How many nodes at both ends say the same already. */
function sameEnds(a: readonly Node[], b: readonly Node[]): { start: number; end: number } {
  const said = [a, b].map((nodes) => nodes.map((node) => JSON.stringify(sayingOf(node)))) as [string[], string[]]
  const shortest = Math.min(a.length, b.length)
  let start = 0
  while (start < shortest && said[0][start] === said[1][start]) start++
  let end = 0
  while (end < shortest - start && said[0][a.length - 1 - end] === said[1][b.length - 1 - end]) end++
  return { start, end }
}

function matchChildren(target: Y.XmlFragment, source: Y.XmlFragment): void {
  const given = target.toArray() as Node[]
  const wanted = source.toArray() as Node[]
  const { start, end } = sameEnds(given, wanted)
  let index = start
  for (const node of wanted.slice(start, wanted.length - end)) {
    const standing = index < given.length - end ? given[index] : undefined
    if (!matchNode(standing, node)) {
      if (standing !== undefined) target.delete(index, 1)
      target.insert(index, [node.clone() as Y.XmlElement])
    }
    index += 1
  }
  const tooMany = target.length - end - index
  if (tooMany > 0) target.delete(index, tooMany)
}

const isText = (value: unknown): value is Y.XmlFragment => value instanceof Y.XmlFragment && !(value instanceof Y.XmlElement)

/** A value for another document. */
const copyOf = (value: unknown): unknown => (value instanceof Y.AbstractType ? (value.clone() as unknown) : value)

function matchFields(target: Y.Map<unknown>, source: Y.Map<unknown>): void {
  for (const name of [...target.keys()]) if (!source.has(name)) target.delete(name)
  for (const [name, wanted] of source.entries()) {
    const given = target.get(name)
    if (isText(wanted) && isText(given)) matchChildren(given, wanted)
    else if (wanted instanceof Y.AbstractType || given instanceof Y.AbstractType || !isSame(given, wanted)) target.set(name, copyOf(wanted))
  }
}

function copyEntry(source: Entry): Entry {
  const entry: Entry = new Y.Map<unknown>()
  for (const [name, value] of source.entries()) entry.set(name, copyOf(value))
  return entry
}

/** Both documents must have their roots. Nothing is written where nothing differs. */
export function restoreBoard(doc: Y.Doc, version: Y.Doc): void {
  doc.transact(() => {
    matchFields(metaOf(doc), metaOf(version))
    for (const root of recordRoots) {
      const target = entriesOf(doc, root)
      const source = entriesOf(version, root)
      for (const id of [...target.keys()]) if (!source.has(id)) target.delete(id)
      for (const [id, wanted] of source.entries()) {
        const given: unknown = target.get(id)
        if (!(wanted instanceof Y.Map)) continue
        if (given instanceof Y.Map) matchFields(given as Entry, wanted)
        else target.set(id, copyEntry(wanted))
      }
    }
  })
}
