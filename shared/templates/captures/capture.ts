/** What reading a board back into an initiative file needs everywhere: its cards by kind, and texts in the board's one language. */
import type { Board, Card, FieldValue } from '../../domain/board'

export type Values = Readonly<Record<string, FieldValue>>

/** A text as a file holds it: only in the language that the board has. */
export interface OneLanguage {
  readonly da?: string
  readonly en?: string
}

export interface Capture {
  readonly board: Board
  /** Cards of a kind as they are ordered. */
  readonly cards: (kind: string) => readonly Card[]
  readonly say: (text: string) => OneLanguage
}

const ids = new Intl.Collator('en', { numeric: true })

/** By where they stand, else by id: a board that has been out and in again gives the same file. */
export function inFileOrder<Entry extends { readonly id: string }>(entries: readonly Entry[], orderOf: (entry: Entry) => string): Entry[] {
  return [...entries].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : orderOf(a) > orderOf(b) ? 1 : ids.compare(a.id, b.id)))
}

export function openCapture(board: Board): Capture {
  const inOrder = inFileOrder([...board.cards.values()], (card) => card.placement.order)
  const { language } = board.meta
  return { board, cards: (kind) => inOrder.filter((card) => card.kind === kind), say: (text) => ({ [language]: text }) }
}

export const textOf = (value: FieldValue | undefined): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)
export const numberOf = (value: FieldValue | undefined): number | undefined => (typeof value === 'number' ? value : undefined)
export const isTrue = (value: FieldValue | undefined): true | undefined => (value === true ? true : undefined)
export const textsOf = (value: FieldValue | undefined): string[] => (Array.isArray(value) ? (value as readonly FieldValue[]).flatMap((one) => textOf(one) ?? []) : [])
export const recordOf = (value: FieldValue | undefined): Values => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : {})

/** `2021`, or the year of a date. */
export function yearOf(value: FieldValue | undefined): number | undefined {
  if (typeof value === 'number') return value
  const found = /^(\d{4})(?:-|$)/.exec(textOf(value) ?? '')?.[1]
  return found === undefined ? undefined : Number(found)
}

/** Words of a text that may be empty. */
export function sayMaybe({ say }: Capture, text: string | undefined): OneLanguage | undefined {
  return text === undefined || text.trim() === '' ? undefined : say(text)
}

/** One of the words there are; anything else is left out. */
export function choiceOf<Choice extends string>(choices: readonly Choice[], value: FieldValue | undefined): Choice | undefined {
  return choices.find((choice) => choice === value)
}

export const marksOf = ({ src, inferred, external }: Values) => ({ src: textsOf(src), inferred: isTrue(inferred), external: isTrue(external) })

/** A card as a numbered statement. */
export function statementOf({ say }: Capture, card: Card) {
  return { id: card.id, text: say(card.title), year: yearOf(card.fields.year), ...marksOf(card.fields) }
}
