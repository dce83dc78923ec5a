/** Chapter 12: what was decided, by whom and by which rule. */
import type { Board, Card, FieldValue } from '../../domain/board'
import type { Language, Words } from '../../domain/language'
import { nameOfCard, nameOfRef, refsIn } from '../boardNames'
import { cell, sheet, table } from '../build'
import { formatDate, nameOrder } from '../dates'
import { fieldOf } from '../fieldWords'
import type { Cell, ReportBlock } from '../report'
import { cardTable, heading, nothingYet, told, type Chapter, type Telling } from './telling'

const w = (da: string, en: string): Words => ({ da, en })
const text = {
  log: w('Beslutningslog', 'Decision log'),
  when: w('Hvornår', 'When'),
  positionsOf: (number: string) => w(`Stillingtagen til beslutning ${number}`, `Positions on decision ${number}`),
  organisation: w('Organisation', 'Organisation'),
  position: w('Stilling', 'Position'),
  reason: w('Begrundelse', 'Reason'),
  proposals: w('Forslag, der ikke er afgjort', 'Proposals not decided yet'),
  objections: w('Indvendinger og bekymringer', 'Objections and concerns'),
  consents: w('samtykke', 'consents'),
  concern: w('bekymring', 'concern'),
  objection: w('indvending', 'objection'),
  abstains: w('står uden for', 'stands aside'),
} as const

/** The day of its meeting, or its own. ISO; '' when nobody said. */
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
function positionRows({ board, language }: Telling, value: FieldValue | undefined): Cell[][] {
  const rows = Array.isArray(value)
    ? (value as readonly FieldValue[]).filter(isRecord).map((row) => [textIn(row.partner) || textIn(row.organisation), textIn(row.position) || textIn(row.answer), textIn(row.reason) || textIn(row.why)] as const)
    : value !== undefined && isRecord(value)
      ? Object.entries(value).map(([partner, answer]) => [partner, textIn(answer), ''] as const)
      : []
  const byName = nameOrder(language)
  return rows
    .map(([partner, position, reason]) => [nameOfRef(board, partner, language), positionWords[position]?.[language] ?? position, reason] as const)
    .sort((a, b) => byName(a[0], b[0]))
    .map((row) => row.map((one) => cell(one)))
}

function positions(telling: Telling, card: Card): ReportBlock[] {
  const { board, language } = telling
  const rows = positionRows(telling, card.fields.positions)
  if (rows.length === 0) return []
  const number = fieldOf(board, card, 'number', language) || nameOfCard(card, language)
  const columns = [{ key: 'partner', title: text.organisation[language], width: 36 }, { key: 'position', title: text.position[language], width: 22 }, { key: 'reason', title: text.reason[language], width: 42 }]
  return [table(sheet(text.positionsOf(number)[language], columns, rows))]
}

/** Newest last, as a log is kept. */
export function decisionsInOrder(board: Board): Card[] {
  const number = (card: Card) => String(card.fields.number ?? '')
  return told(board, 'decision').sort((a, b) => {
    const [dayA, dayB] = [isoDayOfDecision(board, a), isoDayOfDecision(board, b)]
    return dayA === dayB ? number(a).localeCompare(number(b), 'da', { numeric: true }) : dayA < dayB ? -1 : 1
  })
}

/** The log itself, with positions below it. */
export function decisionLog(telling: Telling): ReportBlock[] {
  const { board, language } = telling
  const all = decisionsInOrder(board)
  if (all.length === 0) return [nothingYet(language)]
  const present = (card: Card) => cell(refsIn(card.fields.present).map((ref) => nameOfRef(board, ref, language)).sort(nameOrder(language)).join(', '))
  const log = cardTable(telling, text.log[language], 'decision', all, [
    { key: 'number', width: 7 },
    { key: 'when', title: text.when[language], width: 12, tell: (card) => cell(dayOfDecision(board, card, language)) },
    { key: 'title', width: 30 },
    { key: 'body', width: 13 },
    { key: 'rule', width: 10 },
    { key: 'present', width: 16, tell: present },
    { key: 'concerns', width: 16 },
    { key: 'review', width: 12 },
  ])
  return [...log, ...all.flatMap((card) => positions(telling, card))]
}

export const isOpenProposal = ({ fields }: Card): boolean => fields.state !== 'decided' && fields.state !== 'withdrawn'

/** What is on the table: proposals not decided, and what was said against them. */
export function undecided(telling: Telling): ReportBlock[] {
  const { board, language } = telling
  const proposals = told(board, 'proposal').filter(isOpenProposal)
  const objections = told(board, 'objection').filter(({ fields }) => fields.state !== 'withdrawn')
  return [
    ...(proposals.length === 0 ? [] : [heading(2, text.proposals[language]), ...cardTable(telling, text.proposals[language], 'proposal', proposals, [{ key: 'title', width: 42 }, { key: 'body', width: 18 }, { key: 'rule', width: 14 }, { key: 'state', width: 12 }, { key: 'review', width: 14 }])]),
    ...(objections.length === 0 ? [] : [heading(2, text.objections[language]), ...cardTable(telling, text.objections[language], 'objection', objections, [{ key: 'title', width: 32 }, { key: 'harm', width: 28 }, { key: 'amend', width: 26 }, { key: 'state', width: 14 }])]),
  ]
}

export const decisions: Chapter = { number: '12', heading: text.log, compose: (telling) => [...decisionLog(telling), ...undecided(telling)] }
