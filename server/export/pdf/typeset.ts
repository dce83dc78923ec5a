/** One template and its data -> a PDF that assistive technology reads (PDF/UA-1) and archives keep (PDF/A-2a), in one file. */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { readFileSync } from 'node:fs'
import { claimBoth } from './claimBoth'
import { fontFiles } from './fonts'

let press: NodeCompiler | null = null

/** Made with the first document, kept for the next: reading the fonts takes longer than most documents. */
const openPress = (): NodeCompiler => (press ??= NodeCompiler.create({ workspace: '/', fontArgs: [{ fontBlobs: fontFiles().map((file) => readFileSync(file)) }] }))

export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

export function dayOf(date: string): Day {
  const [year = 2000, month = 1, day = 1] = /^\d{4}-\d{2}-\d{2}$/.test(date) ? date.split('-').map(Number) : []
  return { year, month, day }
}

/** `data` is what the template reads; `date` is when the file says it was made. The same gives the same bytes. */
export async function typeset(template: string, data: object, date: string): Promise<Uint8Array> {
  const compiler = openPress()
  const source = { mainFileContent: template, inputs: { data: JSON.stringify(data) } }
  const { year, month, day } = dayOf(date)
  const creationTimestamp = Date.UTC(year, month - 1, day, 12) / 1_000
  try {
    // The stricter of the two says whether everything is there that a reader's tools need; the other is what is kept.
    compiler.pdf(source, { pdfStandard: 'ua-1', creationTimestamp } as never)
    return await claimBoth(compiler.pdf(source, { pdfStandard: 'a-2a', creationTimestamp } as never))
  } finally {
    // Without this each document stays in memory.
    compiler.evictCache(0)
  }
}
