/** Sentences of one room in both languages; the compiler refuses a sentence that one language lacks. */
import type { Language } from '../../shared/domain/language'
import { useLanguage } from './language'

type Sentence = string | ((...values: never[]) => string)
type Sentences = Readonly<Record<string, Sentence>>
/** Same keys, and functions of the same values. */
type Same<T extends Sentences> = { readonly [Key in keyof T]: T[Key] extends string ? string : T[Key] }

export type RoomWords<T extends Sentences> = Readonly<Record<Language, Same<T>>>

/** Give Danish first; English must have the same keys. */
export function defineWords<T extends Sentences>(da: T, en: Same<T>): RoomWords<T> {
  return { da: da as unknown as Same<T>, en }
}

export function useWords<T extends Sentences>(words: RoomWords<T>): Same<T> {
  return words[useLanguage()]
}
