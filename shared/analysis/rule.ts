/** How a rule says what it asks. */
import type { Words } from '../domain/language'
import type { BoardGraph } from './readGraph'
import type { AnalysisContext } from './finding'

/** What goes into the braces of the rule's sentence. */
export type Fills = Readonly<Record<string, string | number | Words>>

export interface Asked {
  readonly refs: readonly string[]
  readonly fills?: Fills
  /** Instead of the rule's own sentence, where that would not be right. */
  readonly message?: Words
  readonly zoneId?: string | null
  readonly value?: number | string
  /** Worth a hint only: a line of nothing but hints weighs little. */
  readonly isHint?: boolean
}

/** Questions with a sentence of their own for the line they unfold from. */
export interface AskedTogether {
  readonly asked: readonly Asked[]
  readonly summary: { readonly fills?: Fills; readonly message?: Words }
}

export type Check = (graph: BoardGraph, context: AnalysisContext) => readonly Asked[] | AskedTogether

export const same = (text: string): Words => ({ da: text, en: text })

/** A title on one line, without a full stop in the middle of our sentence. */
export const nameOf = (thing: { readonly title: string }): string => thing.title.replace(/\s+/g, ' ').trim().replace(/(?<!\.)\.$/, '')

/** One question about each of these things, its name in the braces. */
export function aboutEach(fill: string, things: readonly { readonly id: string; readonly title: string }[]): Asked[] {
  return things.map((thing) => ({ refs: [thing.id], fills: { [fill]: nameOf(thing) } }))
}
