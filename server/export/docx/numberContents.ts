/** The library counts the places its list of contents points at through all documents of the process: here they are counted from 1 in each. */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'

const part = 'word/document.xml'
/** Kept by every zip program as its beginning. */
const firstDay = new Date(1980, 0, 1)

function counted(xml: string, pattern: RegExp): string {
  const numbers = new Map<string, number>()
  return xml.replace(pattern, (_whole, before: string, number: string, after: string) => {
    if (!numbers.has(number)) numbers.set(number, numbers.size + 1)
    return `${before}${numbers.get(number)}${after}`
  })
}

export function numberContents(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx)
  const xml = counted(strFromU8(parts[part]!), /(_Toc)(\d+)(\b)/g)
  const bookmarks = counted(xml, /(<w:bookmark(?:Start|End)[^>]*w:id=")(\d+)(")/g)
  const files: Zippable = Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, [name === part ? strToU8(bookmarks) : bytes, { level: 6, mtime: firstDay }]]))
  return zipSync(files)
}
