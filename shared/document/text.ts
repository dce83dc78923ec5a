/** Text in the document: a `Y.XmlFragment` of paragraphs, created together with its record. */
import * as Y from 'yjs'

/** A fragment with one paragraph (holding one text) per line. Create it with its card: made lazily on two clients, one is lost. */
export function makeText(plain: string): Y.XmlFragment {
  const fragment = new Y.XmlFragment()
  fragment.insert(
    0,
    plain.split('\n').map((line) => {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText(line)])
      return paragraph
    }),
  )
  return fragment
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
