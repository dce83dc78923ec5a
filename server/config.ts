/** The settings: the only reader of the environment. Parsed and frozen, or a readable line per fault. */
import { resolve } from 'node:path'
import type { Language } from '../shared/domain/language'

export const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const
export type LogLevel = (typeof logLevels)[number]

export interface Config {
  /** 0: any free port. */
  readonly port: number
  readonly host: string
  /** Absolute path of the one folder that holds everything. */
  readonly dataDir: string
  /** Where people reach the server, without a slash at the end; null: wherever they did reach it. */
  readonly publicUrl: string | null
  /** Whether X-Forwarded-Proto and X-Forwarded-Host are to be believed. */
  readonly isProxyTrusted: boolean
  /** Empty: anyone who can reach the page may create a board. */
  readonly createPassword: string
  readonly logLevel: LogLevel
}

type Environment = Readonly<Record<string, string | undefined>>
type Parsed<T> = { readonly value: T } | { readonly fault: string }

function parsePort(given: string): Parsed<number> {
  const port = Number(given)
  return /^\d{1,5}$/.test(given) && port <= 65535 ? { value: port } : { fault: `PORT must be a whole number from 0 to 65535, not "${given}".` }
}

function parseHost(given: string): Parsed<string> {
  return /^[A-Za-z0-9.:_-]+$/.test(given) ? { value: given } : { fault: `HOST must be a host name or an address, not "${given}".` }
}

/** Below its own path the server must be able to tell these from it. */
const ownPaths = ['api', 'sync', 'b', 'join', 'assets', 'checkup', 'metrics', 'healthz', 'licences', 'privatliv']

function parsePublicUrl(given: string): Parsed<string | null> {
  if (given === '') return { value: null }
  const fault = { fault: `PUBLIC_URL must be an address such as https://tavle.example.dk, not "${given}".` }
  if (!URL.canParse(given)) return fault
  const url = new URL(given)
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.search !== '' || url.hash !== '') return fault
  const first = url.pathname.split('/')[1] ?? ''
  if (ownPaths.includes(first)) return { fault: `PUBLIC_URL must not have the path /${first}, which is one of Fællestavle's own. Take another, such as /tavle.` }
  return { value: url.href.replace(/\/+$/, '') }
}

function parseSwitch(name: string, given: string): Parsed<boolean> {
  if (/^(1|on|true|yes)$/i.test(given)) return { value: true }
  if (/^(|0|off|false|no)$/i.test(given)) return { value: false }
  return { fault: `${name} must be on or off, not "${given}".` }
}

function parseLogLevel(given: string): Parsed<LogLevel> {
  const level = logLevels.find((known) => known === given.toLowerCase())
  return level !== undefined ? { value: level } : { fault: `LOG_LEVEL must be one of ${logLevels.join(', ')}, not "${given}".` }
}

/** The settings, or one line per setting that cannot be used. `folder`: what a relative DATA_DIR counts from. */
export function readConfig(environment: Environment = process.env, folder: string = process.cwd()): { config: Config } | { faults: readonly string[] } {
  const faults: string[] = []
  const setting = <T>(name: string, fallback: string, parse: (given: string) => Parsed<T>): T => {
    const given = environment[name]?.trim()
    const parsed = parse(given === undefined || given === '' ? fallback : given)
    if ('value' in parsed) return parsed.value
    faults.push(parsed.fault)
    return undefined as T
  }
  const config: Config = {
    port: setting('PORT', '4321', parsePort),
    host: setting('HOST', 'localhost', parseHost),
    dataDir: resolve(folder, setting('DATA_DIR', './data', (given) => ({ value: given })) ?? ''),
    publicUrl: setting('PUBLIC_URL', '', parsePublicUrl),
    isProxyTrusted: setting('TRUST_PROXY', 'off', (given) => parseSwitch('TRUST_PROXY', given)),
    createPassword: setting('CREATE_PASSWORD', '', (given) => ({ value: given })),
    logLevel: setting('LOG_LEVEL', 'info', parseLogLevel),
  }
  return faults.length > 0 ? { faults } : { config: Object.freeze(config) }
}

/** The language of the terminal: Danish or else English. */
export function readTerminalLanguage(environment: Environment = process.env): Language {
  const given = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || ''
  return given.toLowerCase().startsWith('da') ? 'da' : 'en'
}
