/** What every chapter is given, and the few ways in which chapters tell cards. */
import type { Board, Card } from '../../domain/board'
import { cardsOfKind, zoneOfCard } from '../../domain/boardQueries'
import type { Language, Words } from '../../domain/language'
import { findField } from '../../templates/templates'
import { nameOfCard } from '../boardNames'
import { cell, sheet, soft, table, words } from '../build'
import { nameOrder } from '../dates'
import type { Edition } from '../editions'
import { fieldOf } from '../fieldWords'
import type { Cell, Figure, ReportBlock, ReportLevel } from '../report'

export interface Telling {
  /** As the edition may tell it. */
  readonly board: Board
  /** All of it, for counting what is not told; no word of it may be written. */
  readonly whole: Board
  /** The version before, as the edition may tell it; null: this is the first. */
  readonly previous: { readonly board: Board; readonly date: string } | null
  readonly edition: Edition
  readonly language: Language
  /** ISO day. */
  readonly date: string
}

export interface Chapter {
  /** `1` to `12`, `B1` to `B4`. */
  readonly number: string
  readonly heading: Words
  readonly compose: (telling: Telling) => ReportBlock[]
}

const nothing: Words = { da: 'Tavlen siger ikke noget om det endnu.', en: 'The board says nothing about it yet.' }

export const heading = (level: ReportLevel, text: string): ReportBlock => ({ type: 'heading', level, text: words(text) })

export const nothingYet = (language: Language): ReportBlock => soft(nothing[language])

/** The blocks, or the sentence that there is nothing yet. */
export function orNothing(blocks: readonly ReportBlock[], language: Language): ReportBlock[] {
  return blocks.length === 0 ? [nothingYet(language)] : [...blocks]
}

export const figureBlocks = (figure: Figure | null): ReportBlock[] => (figure === null ? [] : [{ type: 'figure', figure }])

/** Kinds that say what they say in other fields than the title. */
const titleless = new Set(['reframing', 'measurement', 'breakdown', 'seat', 'backbone-task', 'anchor', 'track-actor'])
const isEmptyValue = (value: unknown) => value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** Cards of a kind that something is written on; what was merged into another is told there. */
export function told(board: Board, kind: string): Card[] {
  const isSaid = (card: Card) => card.title.trim() !== '' || (titleless.has(kind) && Object.values(card.fields).some((value) => !isEmptyValue(value)))
  return cardsOfKind(board, kind).filter((card) => card.fields.fate !== 'merged' && isSaid(card))
}

/** Cards of one kind that say the same are told once, such as a vision that stands on two pages. */
export function toldOnce(board: Board, kind: string): Card[] {
  const seen = new Set<string>()
  return told(board, kind).filter((card) => {
    const text = card.title.replace(/\s+/g, ' ').trim().toLocaleLowerCase()
    return !seen.has(text) && seen.add(text)
  })
}

/** `problem-analysis.gaps`; '' outside every zone of a template. */
export function placeOf(board: Board, card: Card): string {
  const zone = zoneOfCard(board, card)
  return zone?.templateId != null && zone.zoneKey !== null ? `${zone.templateId}.${zone.zoneKey}` : ''
}

/** By what a field says, as the language sorts: never by size or money. */
export function sortedBy({ board, language }: Pick<Telling, 'board' | 'language'>, cards: readonly Card[], field: string): Card[] {
  const byName = nameOrder(language)
  const name = new Map(cards.map((card) => [card.id, field === 'title' ? nameOfCard(card, language) : fieldOf(board, card, field, language)]))
  return [...cards].sort((a, b) => byName(name.get(a.id)!, name.get(b.id)!))
}

export interface CardColumn {
  /** A field of the kind, which gives title and cell; or any key when both are given. */
  readonly key: string
  readonly width: number
  readonly title?: string
  readonly tell?: (card: Card) => Cell
}

/** A card's text, and its note below. */
export function titleCell(card: Card, language: Language): Cell {
  return cell(nameOfCard(card, language), card.note.trim())
}

/** The cards as a table with a row for each; none: the sentence that there is nothing yet. */
export function cardTable(telling: Pick<Telling, 'board' | 'language'>, caption: string, kind: string, cards: readonly Card[], columns: readonly CardColumn[]): ReportBlock[] {
  const { board, language } = telling
  if (cards.length === 0) return [nothingYet(language)]
  const titles = columns.map(({ key, width, title }) => ({ key, width, title: title ?? findField(kind, key)?.label[language] ?? key }))
  const tell = (card: Card, { key, tell: own }: CardColumn): Cell => (own ? own(card) : key === 'title' ? titleCell(card, language) : cell(fieldOf(board, card, key, language)))
  return [table(sheet(caption, titles, cards.map((card) => columns.map((column) => tell(card, column)))))]
}
