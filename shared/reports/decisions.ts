/** Decisions as a document tells them: number, wording, body, rule, who was present, noted concerns, when it is looked at again, and how each organisation stood. */
import type { Board, Card, FieldValue } from '../domain/board'
import type { Language, Words } from '../domain/language'
import { nameOfCard, nameOfRef, refsIn } from './boardNames'
import { cell, sheet, table } from './build'
import { cardTable } from './chapters/telling'
import { formatDate, nameOrder } from './dates'
import { fieldOf } from './fieldWords'
import type { Cell, ReportBlock } from './report'

const w = (da: string, en: string): Words => ({ da, en })
const text = {
  log: w('Beslutningslog', 'Decision log'),
  decisions: w('Beslutninger', 'Decisions'),
  when: w('Hvornår', 'When'),
  positionsOf: (number: string) => w(`Stillingtagen til beslutning ${number}`, `Positions on decision ${number}`),
  organisation: w('Organisation', 'Organisation'),
  position: w('Stilling', 'Position'),
  reason: w('Begrundelse', 'Reason'),
  consents: w('samtykke', 'consents'),
  concern: w('bekymring', 'concern'),
  objection: w('indvending', 'objection'),
  abstains: w('står uden for', 'stands aside'),
} as const

/** Its own day, else that of the meeting it was taken in. ISO; '' when nobody said. */
export function isoDayOfDecision(board: Board, card: Card): string {
  const { session, date } = card.fields
  const met = typeof session === 'string' ? board.sessions.get(session)?.date : undefined
  return typeof date === 'string' && date !== '' ? date : (met ?? '')
}

export const dayOfDecision = (board: Board, card: Card, language: Language): string => formatDate(isoDayOfDecision(board, card), language)

const isRecord = (value: FieldValue): value is { readonly [key: string]: FieldValue } => typeof value === 'object' && value !== null && !Array.isArray(value)
const textIn = (value: FieldValue | undefined): string => (typeof value === 'string' ? value : '')
const positionWords: Readonly<Record<string, Words>> = { consent: text.consents, concern: text.concern, objection: text.objection, abstain: text.abstains }

/** Positions per organisation, alphabetically: a list of rows, or answers by organisation. */
function positionRows(board: Board, value: FieldValue | undefined, language: Language): Cell[][] {
  const rows = Array.isArray(value)
    ? (value as readonly FieldValue[]).filter(isRecord).map((row) => [textIn(row.partner) || textIn(row.organisation), textIn(row.position) || textIn(row.answer), textIn(row.reason) || textIn(row.why)] as const)
    : value !== undefined && isRecord(value)
      ? Object.entries(value).map(([partner, answer]) => [partner, textIn(answer), ''] as const)
      : []
  const byName = nameOrder(language)
  return rows
    .filter((row) => row.some((one) => one.trim() !== ''))
    .map(([partner, position, reason]) => [nameOfRef(board, partner, language), positionWords[position]?.[language] ?? position, reason] as const)
    .sort((a, b) => byName(a[0], b[0]))
    .map((row) => row.map((one) => cell(one)))
}

function positions(board: Board, card: Card, language: Language): ReportBlock[] {
  const rows = positionRows(board, card.fields.positions, language)
  if (rows.length === 0) return []
  const number = fieldOf(board, card, 'number', language) || nameOfCard(card, language)
  const columns = [{ key: 'partner', title: text.organisation[language], width: 36 }, { key: 'position', title: text.position[language], width: 22 }, { key: 'reason', title: text.reason[language], width: 42 }]
  return [table(sheet(text.positionsOf(number)[language], columns, rows))]
}

function tell(board: Board, cards: readonly Card[], language: Language, caption: Words, day: string): ReportBlock[] {
  if (cards.length === 0) return []
  const present = (card: Card) => cell(refsIn(card.fields.present).map((ref) => nameOfRef(board, ref, language)).sort(nameOrder(language)).join(', '))
  const log = cardTable({ board, language }, caption[language], 'decision', cards, [
    { key: 'number', width: 7 },
    { key: 'when', title: text.when[language], width: 12, tell: (card) => cell(formatDate(isoDayOfDecision(board, card) || day, language)) },
    { key: 'title', width: 30 },
    { key: 'body', width: 13 },
    { key: 'rule', width: 10 },
    { key: 'present', width: 16, tell: present },
    { key: 'concerns', width: 16 },
    { key: 'review', width: 12 },
  ])
  return [...log, ...cards.flatMap((card) => positions(board, card, language))]
}

/** The log of all decisions; none: nothing. */
export const decisionLogBlocks = (board: Board, cards: readonly Card[], language: Language): ReportBlock[] => tell(board, cards, language, text.log, '')

/** These decisions as one table, in the order given, with the positions on each below; none: nothing. `day`: ISO day of the meeting that tells them, for those without a day of their own. */
export const decisionBlocks = (board: Board, cards: readonly Card[], language: Language, day = ''): ReportBlock[] => tell(board, cards, language, text.decisions, day)
