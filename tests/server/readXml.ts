/** XML as a tree, read by another's parser. Throws where it is not well-formed. */
import { Parser } from 'saxen'

export interface XmlNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** Elements and text, in order. */
  readonly children: readonly (XmlNode | string)[]
}

const strict = (error: Error): never => {
  throw error
}

export function readXml(xml: string): XmlNode {
  const root = { name: '', attributes: {}, children: [] as (XmlNode | string)[] }
  const open = [root]
  new Parser()
    .on('error', strict)
    .on('warn', strict)
    .on('openTag', (name, attributes, decode) => {
      const node = { name, attributes: Object.fromEntries(Object.entries(attributes()).map(([key, value]) => [key, decode(value)])), children: [] as (XmlNode | string)[] }
      open.at(-1)!.children.push(node)
      open.push(node)
    })
    .on('closeTag', () => void open.pop())
    .on('text', (text, decode) => void open.at(-1)!.children.push(decode(text)))
    .parse(xml)
  const [only] = root.children.filter((child) => typeof child !== 'string')
  if (only === undefined || open.length !== 1) throw new Error('Not one whole element')
  return only
}

/** Every element of that name, in order, whether inside others or not. */
export function everyNode(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) => (typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...everyNode(child, name)]))
}
