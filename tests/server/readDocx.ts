/** Reads a Word document as a program would: its parts, its paragraphs with their styles, and its tables. */
import { strFromU8, unzipSync } from 'fflate'

export interface WordParagraph {
  readonly style: string
  readonly text: string
  readonly isInTable: boolean
}

export interface WordDocument {
  /** Text of every XML part by its path. */
  readonly parts: ReadonlyMap<string, string>
  readonly paragraphs: readonly WordParagraph[]
  /** Rows of cells; whether the first row is repeated as a header; the caption property. */
  readonly tables: readonly { readonly rows: readonly (readonly string[])[]; readonly hasHeader: boolean; readonly caption: string }[]
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const unescapeXml = (text: string) => text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (_, decimal, hex, name) => (decimal ? String.fromCodePoint(Number(decimal)) : hex ? String.fromCodePoint(parseInt(hex, 16)) : (entities[name] ?? '')))

/** The words of a piece of a document: text, tabs and breaks. */
function wordsOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>|<w:br\/>/g)].map((match) => (match[0] === '<w:tab/>' ? '\t' : match[0] === '<w:br/>' ? '\n' : unescapeXml(match[1] ?? ''))).join('')
}

const styleOf = (xml: string) => /<w:pStyle w:val="([^"]+)"/.exec(xml)?.[1] ?? ''
const paragraphsIn = (xml: string, isInTable: boolean): WordParagraph[] =>
  [...xml.matchAll(/<w:p(?: [^>]*)?>[\s\S]*?<\/w:p>|<w:p\/>/g)].map(([one]) => ({ style: styleOf(one), text: wordsOf(one), isInTable }))

function readTable(xml: string) {
  const rows = [...xml.matchAll(/<w:tr(?: [^>]*)?>[\s\S]*?<\/w:tr>/g)].map(([row]) => row)
  const cells = (row: string) => [...row.matchAll(/<w:tc>[\s\S]*?<\/w:tc>/g)].map(([cell]) => paragraphsIn(cell, true).map((one) => one.text).join('\n'))
  return { rows: rows.map(cells), hasHeader: /<w:tblHeader\/>/.test(rows[0] ?? ''), caption: unescapeXml(/<w:tblCaption w:val="([^"]*)"/.exec(xml)?.[1] ?? '') }
}

export function readDocx(bytes: Uint8Array): WordDocument {
  const files = unzipSync(bytes)
  const parts = new Map(Object.entries(files).map(([path, data]) => [path, strFromU8(data)]))
  const body = parts.get('word/document.xml') ?? ''
  const pieces = body.split(/(<w:tbl>[\s\S]*?<\/w:tbl>)/)
  return {
    parts,
    paragraphs: pieces.flatMap((piece) => paragraphsIn(piece, piece.startsWith('<w:tbl>'))),
    tables: pieces.filter((piece) => piece.startsWith('<w:tbl>')).map(readTable),
  }
}
