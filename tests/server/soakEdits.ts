/** What people do on a board, at random from a seed, with a book of what must be there afterwards. */
import * as Y from 'yjs'
import { agendaText } from '../../shared/document/boardRecords'
import { cardText, placeCard, removeCard } from '../../shared/document/cards'
import { addLink } from '../../shared/document/links'
import { addCard } from './harness'

/** A random number that can be had again. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}

export interface Book {
  /** Words put into texts: each stands once at the end, unless its text is gone or somebody took it away. */
  readonly words: Map<string, { readonly text: string; readonly clock: number; readonly client: number }>
  readonly takenWords: Set<string>
  readonly cards: Map<string, { readonly clock: number; readonly client: number }>
  /** By the clock of whoever deleted: what they wrote later is on disk only when this is too. */
  readonly deletedCards: Map<string, { readonly clock: number; readonly client: number }>
  readonly links: Set<string>
}

export const newBook = (): Book => ({ words: new Map(), takenWords: new Set(), cards: new Map(), deletedCards: new Map(), links: new Set() })

const wordPattern = /«[^«»]+»/g

/** The texts below a fragment, with their plain letters. */
function textsIn(fragment: Y.XmlFragment | Y.XmlElement): Y.XmlText[] {
  return fragment.toArray().flatMap((node) => (node instanceof Y.XmlText ? [node] : node instanceof Y.XmlElement ? textsIn(node) : []))
}

export const wordsOf = (fragment: Y.XmlFragment | null): string[] => (fragment === null ? [] : textsIn(fragment).flatMap((text) => text.toString().match(wordPattern) ?? []))

export interface Writer {
  readonly name: string
  readonly doc: Y.Doc
}

/** One gesture. */
export function actAtRandom({ name, doc }: Writer, number: number, random: () => number, book: Book): void {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)]
  const mine = () => ({ client: doc.clientID, clock: Y.getState(doc.store, doc.clientID) })
  const cards = [...doc.getMap('cards').keys()]
  const word = `«${name}${number}»`
  /** Between words only: one within another would not be found again. */
  const typeInto = (text: Y.XmlText | undefined, where: string) => {
    if (text === undefined) return
    const places = [0, ...[...text.toString().matchAll(wordPattern)].map((match) => match.index + match[0].length)]
    text.insert(pick(places) ?? 0, word)
    book.words.set(word, { text: where, ...mine() })
  }
  const takeFrom = (text: Y.XmlText | undefined) => {
    const found = pick([...(text?.toString() ?? '').matchAll(wordPattern)])
    if (text === undefined || found === undefined) return
    text.delete(found.index, found[0].length)
    book.takenWords.add(found[0])
  }
  const titleAt = (id: string | undefined) => (id === undefined ? null : cardText(doc, id))
  const agenda = () => agendaText(doc, pick([...doc.getMap('sessions').keys()]) ?? '')

  const draw = random()
  const card = pick(cards)
  if (draw < 0.25 || cards.length < 5) {
    addCard(doc, `${name}-${number}`, '')
    book.cards.set(`${name}-${number}`, mine())
  } else if (draw < 0.45 && card !== undefined) {
    placeCard(doc, card, { pageId: 'p', zoneId: null, x: number, y: random() * 900, pageX: number, pageY: 0, order: 'a0' })
  } else if (draw < 0.65 && card !== undefined) {
    typeInto(textsIn(titleAt(card)!)[0], `cards/${card}`)
  } else if (draw < 0.72) {
    takeFrom(card === undefined ? undefined : textsIn(titleAt(card)!)[0])
  } else if (draw < 0.86) {
    const fragment = agenda()
    if (fragment !== null) typeInto(pick(textsIn(fragment)), 'agenda')
  } else if (draw < 0.95) {
    const other = pick(cards)
    if (card === undefined || other === undefined || card === other) return
    addLink(doc, { id: `l-${name}-${number}`, kind: 'relates', from: card, to: other, author: null, createdAt: '2026-11-21T10:00:00.000Z' })
    book.links.add(`l-${name}-${number}`)
  } else if (card !== undefined) {
    book.deletedCards.set(card, mine())
    removeCard(doc, card)
  }
}

export type Acknowledged = ReadonlyMap<number, number>

const isCovered = (acknowledged: Acknowledged, { client, clock }: { readonly client: number; readonly clock: number }): boolean => (acknowledged.get(client) ?? 0) >= clock

/** What was acknowledged and does not stand in the document, in words; and what stands there twice. */
export function findLosses(doc: Y.Doc, book: Book, acknowledged: Acknowledged): string[] {
  const cards = doc.getMap('cards')
  const agendaWords = [...doc.getMap('sessions').keys()].flatMap((id) => wordsOf(agendaText(doc, id)))
  const standing = new Map<string, number>()
  for (const word of [...agendaWords, ...[...cards.keys()].flatMap((id) => wordsOf(cardText(doc, id)))]) standing.set(word, (standing.get(word) ?? 0) + 1)
  const lostCards = [...book.cards].filter(([id, at]) => isCovered(acknowledged, at) && !book.deletedCards.has(id) && !cards.has(id)).map(([id]) => `card ${id} is lost`)
  // Acknowledged for certain is a deletion when something its author wrote after it is.
  const risen = [...book.deletedCards].filter(([id, at]) => (acknowledged.get(at.client) ?? 0) > at.clock && cards.has(id)).map(([id]) => `card ${id} has risen`)
  const isTextThere = (text: string) => text === 'agenda' || cards.has(text.slice('cards/'.length))
  const lostWords = [...book.words].filter(([word, at]) => isCovered(acknowledged, at) && !book.takenWords.has(word) && isTextThere(at.text) && !standing.has(word)).map(([word, at]) => `${word} of ${at.text} is lost`)
  const doubled = [...standing].filter(([, times]) => times > 1).map(([word]) => `${word} is doubled`)
  return [...lostCards, ...risen, ...lostWords, ...doubled]
}
