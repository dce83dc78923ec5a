/** The door for initiative files. Whatever comes in, nothing is thrown: what is wrong is left out entry by entry, and each time named. */
import type { Words } from '../domain/language'
import { initiativeSchema, type Initiative } from './initiative'
import { checkReferences } from './checkReferences'
import { remark, type Remark, type RemarkCode } from './initiativeRemarks'

export type { Remark, RemarkCode } from './initiativeRemarks'

export interface ParsedInitiative {
  /** Null when the file is no initiative at all. */
  readonly initiative: Initiative | null
  /** What was left out or refused, in the order of the file. */
  readonly remarks: readonly Remark[]
}

type Path = readonly PropertyKey[]
interface Issue {
  readonly code?: string
  readonly path: Path
  readonly keys?: readonly string[]
}

/** More than this and the rest is only counted. */
const maxRemarks = 200

/** What is cut away for an issue: the unknown key, the innermost entry of a list it lies in, else the field of the file. */
function cutFor(issue: Issue): Path[] {
  if (issue.code === 'unrecognized_keys') return (issue.keys ?? []).map((key) => [...issue.path, key])
  const inList = issue.path.findLastIndex((step) => typeof step === 'number')
  return [inList === -1 ? issue.path.slice(0, 1) : issue.path.slice(0, inList + 1)]
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

/** The same value without what lies at these paths; everything beside them is kept as it is. */
function without(value: unknown, cuts: readonly Path[]): unknown {
  if (cuts.length === 0 || !isObject(value)) return value
  // Grouped first, so that a file of very many faults costs no more than its length.
  const byKey = new Map<string, Path[]>()
  for (const [step, ...rest] of cuts) {
    const same = byKey.get(String(step))
    if (same === undefined) byKey.set(String(step), [rest])
    else same.push(rest)
  }
  const kept = Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
    const here = byKey.get(key) ?? []
    return here.some((path) => path.length === 0) ? [] : [[key, without(inner, here)]]
  })
  return Array.isArray(value) ? kept.map(([, inner]) => inner) : Object.fromEntries(kept)
}

/** The id of the entry an issue lies in, so that a reader finds it in the file. */
function entryAt(value: unknown, path: Path): string {
  const inList = path.findIndex((step) => typeof step === 'number')
  let at = value
  for (const step of inList === -1 ? [] : path.slice(0, inList + 1)) at = isObject(at) ? at[String(step)] : undefined
  const id = isObject(at) ? at.id : undefined
  return typeof id === 'string' ? id.slice(0, 64) : ''
}

const codes: Readonly<Record<string, RemarkCode>> = { unrecognized_keys: 'unknown-key', too_big: 'too-large', invalid_value: 'unknown-choice' }

/** One per unknown key, else one per fault. */
function remarksFor(value: unknown, issue: Issue): Remark[] {
  const code = codes[issue.code ?? ''] ?? 'wrong-value'
  const paths = issue.code === 'unrecognized_keys' ? (issue.keys ?? []).slice(0, maxRemarks).map((key) => [...issue.path, key]) : [issue.path]
  return paths.map((path) => remark(code, path, entryAt(value, issue.path)))
}

const notAnInitiative = (remarks: readonly Remark[]): ParsedInitiative => ({ initiative: null, remarks: [remark('not-an-initiative', [], ''), ...remarks].slice(0, maxRemarks) })

/** No object, or something that must be there is not. */
function isBeyondRepair(issue: Issue, given: unknown): boolean {
  if (issue.code === 'unrecognized_keys') return false
  const [key] = issue.path
  return key === undefined || (issue.path.length === 1 && isObject(given) && given[String(key)] === undefined)
}

/** Unknown keys can hide faults inside what holds them, so it is read again until it is sound; each round cuts something away. */
function readSound(value: unknown, maxRounds: number): ParsedInitiative {
  const remarks: Remark[] = []
  let given = value
  for (let round = 0; round < maxRounds; round += 1) {
    const read = initiativeSchema.safeParse(given)
    if (read.success) return { initiative: read.data, remarks }
    const issues = read.error.issues as readonly Issue[]
    if (issues.some((issue) => isBeyondRepair(issue, given))) return notAnInitiative(remarks)
    remarks.push(...issues.slice(0, maxRemarks).flatMap((issue) => remarksFor(given, issue)).slice(0, maxRemarks))
    given = without(given, issues.flatMap(cutFor))
  }
  return notAnInitiative(remarks)
}

/** `value`: what a JSON file held. */
export function parseInitiative(value: unknown): ParsedInitiative {
  const { initiative, remarks } = readSound(value, 8)
  if (initiative === null) return { initiative, remarks }
  const checked = checkReferences(initiative)
  return { initiative: checked.initiative, remarks: [...remarks, ...checked.remarks].slice(0, maxRemarks) }
}

/** One line per remark, for the person who brought the file. */
export function remarkLines(remarks: readonly Remark[], language: keyof Words): string[] {
  return remarks.map((one) => one.message[language])
}
