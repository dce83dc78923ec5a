/** Reads an OpenDocument text as a program would: by its XML, with spaces joined as the standard says. */
import { strFromU8, unzipSync } from 'fflate'
import { everyNode, readXml, type XmlNode } from './readXml'

export interface OdtDocument {
  /** Paths in the order in which they lie in the file. */
  readonly paths: readonly string[]
  readonly content: XmlNode
  readonly styles: XmlNode
  readonly meta: XmlNode
  readonly manifest: XmlNode
  readonly headings: readonly { readonly level: number; readonly text: string }[]
  /** Every paragraph and heading. */
  readonly paragraphs: readonly string[]
  readonly tables: readonly { readonly title: string; readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] }[]
  readonly figures: readonly { readonly title: string; readonly alt: string; readonly path: string }[]
}

/** Words of an element: space, tab and break are elements of their own; other runs of space are one. */
export function odtText(node: XmlNode): string {
  return node.children
    .map((child) => {
      if (typeof child === 'string') return child.replace(/[ \t\r\n]+/g, ' ')
      if (child.name === 'text:s') return ' '.repeat(Number(child.attributes['text:c'] ?? 1))
      if (child.name === 'text:tab') return '\t'
      if (child.name === 'text:line-break') return '\n'
      return child.name === 'draw:frame' ? '' : odtText(child)
    })
    .join('')
}

function paragraphsIn(node: XmlNode): string[] {
  return node.children.flatMap((child) => {
    if (typeof child === 'string') return []
    return child.name === 'text:p' || child.name === 'text:h' ? [odtText(child)] : paragraphsIn(child)
  })
}

const textOfAll = (node: XmlNode) => paragraphsIn(node).join('\n')
const cellsOf = (row: XmlNode) => everyNode(row, 'table:table-cell').map(textOfAll)
const first = (node: XmlNode, name: string) => everyNode(node, name)[0]

function readTable(table: XmlNode): OdtDocument['tables'][number] {
  const header = first(table, 'table:table-header-rows')
  const title = first(table, 'table:title')
  return {
    title: title === undefined ? '' : odtText(title),
    header: header === undefined ? [] : cellsOf(header),
    rows: table.children.flatMap((child) => (typeof child !== 'string' && child.name === 'table:table-row' ? [cellsOf(child)] : [])),
  }
}

function readFigure(frame: XmlNode): OdtDocument['figures'][number] {
  const said = (name: string) => odtText(first(frame, name)!)
  return { title: said('svg:title'), alt: said('svg:desc'), path: first(frame, 'draw:image')!.attributes['xlink:href']! }
}

export function readOdt(bytes: Uint8Array): OdtDocument {
  const files = unzipSync(bytes)
  const part = (path: string) => readXml(strFromU8(files[path]!))
  const content = part('content.xml')
  return {
    paths: Object.keys(files),
    content,
    styles: part('styles.xml'),
    meta: part('meta.xml'),
    manifest: part('META-INF/manifest.xml'),
    headings: everyNode(content, 'text:h').map((one) => ({ level: Number(one.attributes['text:outline-level']), text: odtText(one) })),
    paragraphs: paragraphsIn(content),
    tables: everyNode(content, 'table:table').map(readTable),
    figures: everyNode(content, 'draw:frame').map(readFigure),
  }
}
