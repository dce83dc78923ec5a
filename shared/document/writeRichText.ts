/** Plain rich text -> the document, in the very form the editor would have written it, so that opening it changes nothing. */
import * as Y from 'yjs'
import type { FieldValue } from '../domain/board'
import type { RichAgendaItem, RichBlock, RichCell, RichInline, RichItem, RichMarks, RichSection } from '../text/richText'
import type { NodeName } from '../text/schema'

type Attributes = Readonly<Record<string, FieldValue>>
type Child = Y.XmlElement | Y.XmlText

function element(name: NodeName, attributes: Attributes, children: Child[]): Y.XmlElement {
  const made = new Y.XmlElement<{ [key: string]: never }>(name)
  // Yjs types attributes as text; the editor keeps numbers and booleans as they are.
  for (const [key, value] of Object.entries(attributes)) if (value !== null) made.setAttribute(key, value as never)
  made.insert(0, children)
  return made as unknown as Y.XmlElement
}

function marksToAttributes(marks: RichMarks): Record<string, object> {
  const attributes: Record<string, object> = {}
  for (const [name, value] of Object.entries(marks)) attributes[name] = name === 'link' ? { href: value } : {}
  return attributes
}

/** Neighbouring pieces of text share one `Y.XmlText`, as the editor keeps them. */
function runs(text: readonly RichInline[]): Child[] {
  const children: Child[] = []
  let open: { insert: string; attributes: Record<string, object> }[] = []
  const close = () => {
    if (open.length === 0) return
    const made = new Y.XmlText()
    made.applyDelta(open)
    children.push(made)
    open = []
  }
  for (const part of text) {
    if (part.type === 'text') {
      if (part.text !== '') open.push({ insert: part.text, attributes: marksToAttributes(part.marks) })
      continue
    }
    close()
    children.push(part.type === 'hardBreak' ? element('hardBreak', {}, []) : element('boardPointer', { target: part.target, ref: part.ref }, []))
  }
  close()
  // A text made lazily by two writers at once would be lost for one of them: it is there from the start.
  return children.length === 0 ? [new Y.XmlText('')] : children
}

function item(name: 'listItem' | 'taskItem', given: RichItem): Y.XmlElement {
  return element(name, name === 'taskItem' ? { checked: given.checked === true } : {}, given.blocks.map(block))
}

function cell(given: RichCell): Y.XmlElement {
  return element(given.isHeader ? 'tableHeader' : 'tableCell', { colspan: given.colspan, rowspan: given.rowspan }, given.blocks.map(block))
}

const section = ({ section: name, blocks }: RichSection): Y.XmlElement => element('itemSection', { section: name }, blocks.map(block))

function agendaItem({ id, level, outcome, minutes, presenter, isClosed, result, source, title, sections }: RichAgendaItem): Y.XmlElement {
  return element('agendaItem', { id, level, outcome, minutes, presenter, isClosed, result, source }, [
    element('itemTitle', {}, runs(title)),
    ...sections.map(section),
  ])
}

function block(given: RichBlock): Y.XmlElement {
  switch (given.type) {
    case 'paragraph':
      return element('paragraph', {}, runs(given.text))
    case 'heading':
      return element('heading', { level: given.level }, runs(given.text))
    case 'bulletList':
      return element('bulletList', {}, given.items.map((one) => item('listItem', one)))
    case 'orderedList':
      return element('orderedList', { start: given.start }, given.items.map((one) => item('listItem', one)))
    case 'taskList':
      return element('taskList', {}, given.items.map((one) => item('taskItem', one)))
    case 'table':
      return element('table', {}, given.rows.map((row) => element('tableRow', {}, row.map(cell))))
    case 'blockquote':
      return element('blockquote', {}, given.blocks.map(block))
    case 'horizontalRule':
      return element('horizontalRule', {}, [])
    case 'agendaItem':
      return agendaItem(given)
    case 'livingBlock':
      return element('livingBlock', { block: given.block, ref: given.ref }, [])
  }
}

/** Puts blocks before the child at `index` of a text or of a part of it. */
export function insertBlocks(parent: Y.XmlFragment, index: number, blocks: readonly RichBlock[]): void {
  parent.insert(index, blocks.map(block))
}

/** Puts a part into an item, before the child at `index`. */
export function insertSection(item: Y.XmlElement, index: number, given: RichSection): void {
  item.insert(index, [section(given)])
}

/** Appends blocks to a text. */
export function writeRichText(fragment: Y.XmlFragment, blocks: readonly RichBlock[]): void {
  fragment.insert(fragment.length, blocks.map(block))
}

/** A text of its own, to be put into a record together with it. An empty one has an empty paragraph. */
export function makeRichText(blocks: readonly RichBlock[]): Y.XmlFragment {
  const fragment = new Y.XmlFragment()
  fragment.insert(0, (blocks.length === 0 ? [{ type: 'paragraph' as const, text: [] }] : blocks).map(block))
  return fragment
}
