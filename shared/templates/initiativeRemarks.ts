/** What was wrong in an initiative file, where, and what became of it. */
import type { Words } from '../domain/language'

export type RemarkCode = 'not-an-initiative' | 'unknown-key' | 'wrong-value' | 'unknown-choice' | 'too-large' | 'double-id' | 'unknown-reference'

export interface Remark {
  readonly code: RemarkCode
  /** Such as `activities[3].track`. */
  readonly path: string
  /** Id of the entry; empty when there is none. */
  readonly entry: string
  readonly message: Words
}

const sentences: Readonly<Record<RemarkCode, (where: string) => Words>> = {
  'not-an-initiative': () => ({ da: 'Filen er ikke en initiativfil, vi kan læse.', en: 'The file is no initiative file that we can read.' }),
  'unknown-key': (where) => ({ da: `${where}: kendes ikke og er udeladt.`, en: `${where}: not known and left out.` }),
  'wrong-value': (where) => ({ da: `${where}: mangler eller har en forkert form og er udeladt.`, en: `${where}: missing or of the wrong form, and left out.` }),
  'unknown-choice': (where) => ({ da: `${where}: er ikke en af de værdier, der kan vælges, og er udeladt.`, en: `${where}: not one of the values there are, and left out.` }),
  'too-large': (where) => ({ da: `${where}: er for stor og er udeladt.`, en: `${where}: too large and left out.` }),
  'double-id': (where) => ({ da: `${where}: id’et er brugt før, og den er udeladt.`, en: `${where}: the id has been used before, and it is left out.` }),
  'unknown-reference': (where) => ({ da: `${where}: peger på noget, der ikke er i filen, og er udeladt.`, en: `${where}: points at something that is not in the file, and is left out.` }),
}

const maxPathCharacters = 200

export function pathText(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
  return steps.join('').replace(/^\./, '').slice(0, maxPathCharacters)
}

export function remark(code: RemarkCode, path: readonly PropertyKey[], entry: string): Remark {
  const at = pathText(path)
  return { code, path: at, entry, message: sentences[code](entry === '' ? at : `${at} (${entry})`) }
}
