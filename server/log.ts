/** What the operator reads: one line of JSON per event on stderr. Never a key, a name, an address or content. */
import { logLevels, type LogLevel } from './config'

export type LogFacts = Readonly<Record<string, string | number | boolean | null>>

export interface Log {
  error(event: string, facts?: LogFacts): void
  warn(event: string, facts?: LogFacts): void
  info(event: string, facts?: LogFacts): void
  debug(event: string, facts?: LogFacts): void
}

export function openLog(least: LogLevel, write: (line: string) => void = (line) => process.stderr.write(line)): Log {
  const rank = logLevels.indexOf(least)
  const at = (level: LogLevel) => (event: string, facts: LogFacts = {}) => {
    if (logLevels.indexOf(level) > rank) return
    write(`${JSON.stringify({ time: new Date().toISOString(), level, event, ...facts })}\n`)
  }
  return { error: at('error'), warn: at('warn'), info: at('info'), debug: at('debug') }
}

/** What may be said of a fault: its kind and code, not its text, which may quote content. */
export function factsOf(error: unknown): LogFacts {
  if (!(error instanceof Error)) return { fault: typeof error }
  const code = (error as { code?: unknown }).code
  return { fault: error.name, ...(typeof code === 'string' ? { code } : {}), at: error.stack?.split('\n')[1]?.trim() ?? '' }
}
