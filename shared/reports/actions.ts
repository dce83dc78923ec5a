/** Actions as a document tells them: what, which organisation, by when, how far; what has waited longest first, and what is late said in words. */
import type { Board, Card } from '../domain/board'
import type { Language, Words } from '../domain/language'
import { cell } from './build'
import { lastDayOf } from './calendar'
import { cardTable, titleCell } from './chapters/telling'
import { formatDate } from './dates'
import { fieldOf } from './fieldWords'
import type { Cell, ReportBlock } from './report'

const w = (da: string, en: string): Words => ({ da, en })
const text = {
  actions: w('Handlinger', 'Actions'),
  overdue: (due: string) => w(`over fristen, som var ${due}`, `overdue since ${due}`),
} as const

export const isClosedAction = ({ fields }: Card): boolean => fields.state === 'done' || fields.state === 'dropped'
const dueOf = ({ fields }: Card): string => lastDayOf(fields.due) ?? '9999'
const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Open ones first, and of each the one that is due first; those without a day last, by when they were made. */
export function inOrderOfWaiting(cards: readonly Card[]): Card[] {
  return [...cards].sort((a, b) => Number(isClosedAction(a)) - Number(isClosedAction(b)) || before(dueOf(a), dueOf(b)) || before(a.createdAt, b.createdAt))
}

/** How far it is; one that should have been done by `date` (ISO day) says so. */
function stateCell(board: Board, card: Card, language: Language, date: string): Cell {
  const isLate = !isClosedAction(card) && dueOf(card) < date
  return cell(fieldOf(board, card, 'state', language), isLate ? text.overdue(formatDate(dueOf(card), language))[language] : '')
}

/** These actions as one table; none: nothing. `date`: ISO day it is told on. */
export function actionBlocks(board: Board, cards: readonly Card[], language: Language, date: string, caption = text.actions[language]): ReportBlock[] {
  if (cards.length === 0) return []
  return cardTable({ board, language }, caption, 'action', inOrderOfWaiting(cards), [
    { key: 'title', width: 36, tell: (card) => titleCell(card, language) },
    { key: 'owner', width: 20 },
    { key: 'function', width: 14 },
    { key: 'due', width: 14 },
    { key: 'state', width: 16, tell: (card) => stateCell(board, card, language, date) },
  ])
}
