/** The first sheet of an XLSX file as rows of cells. Throws `JobFault` for what is none, or would swell beyond reason. */
import { readSheet } from 'read-excel-file/node'
import { JobFault } from '../work/JobFault'
import { unpackWithin } from './unpackWithin'

/** A sheet of our size takes a few; a bomb takes thousands of times its own. */
const maxUnpackedBytes = 80 * 1024 * 1024

export async function readWorkbook(bytes: Uint8Array): Promise<readonly (readonly unknown[])[]> {
  const entries = unpackWithin(bytes, { maxBytes: maxUnpackedBytes, wants: (name) => name.endsWith('.xml') })
  if (!entries.has('xl/workbook.xml')) throw new JobFault('import-unreadable')
  try {
    return await readSheet(Buffer.from(bytes))
  } catch {
    throw new JobFault('import-unreadable')
  }
}
