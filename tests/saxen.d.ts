/** What we use of saxen, an XML parser that comes with read-excel-file, to read what we wrote with somebody else's eyes. */
declare module 'saxen' {
  type Decode = (text: string) => string
  export class Parser {
    on(event: 'openTag', found: (name: string, attributes: () => Record<string, string>, decode: Decode, isClosed: boolean) => void): this
    on(event: 'closeTag', found: (name: string, decode: Decode, isClosed: boolean) => void): this
    on(event: 'text' | 'cdata', found: (text: string, decode: Decode) => void): this
    on(event: 'error' | 'warn', found: (error: Error) => void): this
    parse(xml: string): unknown
  }
}
