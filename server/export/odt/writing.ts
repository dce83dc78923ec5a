/** What the writing of one ODT gathers: styles made on the way, pictures, and what the next paragraph must do. */
import { element } from './element'
import { masterPages, type StyleName } from './styles'

/** A list that is open, and what its current entry is written as: a header has no sign of its own. */
export interface OpenList {
  readonly style: string
  container: 'list-item' | 'list-header'
  /** The next numbered entry says its number. */
  isRestarted: boolean
}

export interface Writing {
  /** Automatic styles, in the order they were made. */
  readonly styles: string[]
  readonly pictures: Uint8Array[]
  readonly lists: OpenList[]
  headings: number
  tables: number
  /** The paper the next block begins on; `page`: a new one of the same kind. */
  turn: keyof typeof masterPages | 'page' | null
  /** Width of the text where we are, in centimetres. */
  width: number
}

export function startWriting(): Writing {
  return { styles: [], pictures: [], lists: [], headings: 0, tables: 0, turn: null, width: 0 }
}

/** What a block's style says when it begins on a new paper. Asked once: the next block goes on. */
export function takeTurn(writing: Writing): { readonly style: Readonly<Record<string, string>>; readonly properties: Readonly<Record<string, string>> } | null {
  const { turn } = writing
  writing.turn = null
  if (turn === null) return null
  return turn === 'page' ? { style: {}, properties: { 'fo:break-before': 'page' } } : { style: { 'style:master-page-name': masterPages[turn] }, properties: {} }
}

/** A paragraph's style: the named one, or one of its own where it begins on a new paper. */
export function paragraphStyleFor(name: StyleName, writing: Writing): string {
  const turned = takeTurn(writing)
  if (turned === null) return name
  const own = `P${writing.styles.length + 1}`
  writing.styles.push(element('style:style', { 'style:name': own, 'style:family': 'paragraph', 'style:parent-style-name': name, ...turned.style }, element('style:paragraph-properties', turned.properties)))
  return own
}
