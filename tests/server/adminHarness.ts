/** The administrator at the terminal, in this process: what was said, and the exit code. */
import { runAdmin } from '../../server/admin/runAdmin'
import { testConfig } from './harness'

export interface Answer {
  readonly code: number
  readonly lines: readonly string[]
  readonly complaints: readonly string[]
}

/** `dataDir`: of a server that runs, or of one that does not. */
export async function admin(dataDir: string, words: readonly string[], language: 'da' | 'en' = 'en', settings: Record<string, string> = {}): Promise<Answer> {
  const lines: string[] = []
  const complaints: string[] = []
  const listener = { write: (line: string) => void lines.push(line), complain: (line: string) => void complaints.push(line) }
  const code = await runAdmin(words, testConfig({ DATA_DIR: dataDir, ...settings }), language, listener)
  return { code, lines, complaints }
}

/** As `admin`, for what must go well. */
export async function obeyed(dataDir: string, ...words: readonly string[]): Promise<readonly string[]> {
  const { code, lines, complaints } = await admin(dataDir, words)
  if (code !== 0) throw new Error(`${words.join(' ')} ended with ${code}: ${[...complaints, ...lines].join('\n')}`)
  return lines
}
