/** Text in the document: a `Y.XmlFragment` of paragraphs, created together with its record. */
import * as Y from 'yjs'

function makeParagraph(line: string): Y.XmlElement {
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(line)])
  return paragraph
}

/** A fragment with one paragraph (holding one text) per line. Create it with its card: made lazily on two clients, one is lost. */
export function makeText(plain: string): Y.XmlFragment {
  const fragment = new Y.XmlFragment()
  fragment.insert(0, plain.split('\n').map(makeParagraph))
  return fragment
}

/** Puts letters at the end of a text; does nothing when there is no text any more. */
export function appendText(fragment: Y.XmlFragment | null, plain: string): void {
  const paragraph = fragment?.toArray().findLast((node) => node instanceof Y.XmlElement && node.nodeName === 'paragraph')
  if (!(paragraph instanceof Y.XmlElement)) return void fragment?.insert(fragment.length, [makeParagraph(plain)])
  const last = paragraph.toArray().at(-1)
  if (last instanceof Y.XmlText) last.insert(last.length, plain)
  else paragraph.insert(paragraph.length, [new Y.XmlText(plain)])
}

function plainOf(node: unknown): string {
  if (node instanceof Y.XmlText) {
    return (node.toDelta() as { insert: unknown }[]).map((part) => (typeof part.insert === 'string' ? part.insert : '')).join('')
  }
  if (node instanceof Y.XmlElement) {
    if (node.nodeName === 'hardBreak') return '\n'
    return node.toArray().map(plainOf).join('')
  }
  return ''
}

/** Plain text of a title or note: paragraphs separated by a line feed. Accepts a plain string, '' for anything else. */
export function readPlainText(value: unknown): string {
  if (typeof value === 'string') return value
  if (value instanceof Y.XmlElement || !(value instanceof Y.XmlFragment)) return ''
  return value.toArray().map(plainOf).join('\n')
}
