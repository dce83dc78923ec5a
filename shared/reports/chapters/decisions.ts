/** Chapter 12: what was decided, by whom and by which rule. */
import type { Board, Card } from '../../domain/board'
import type { Words } from '../../domain/language'
import { decisionLogBlocks, isoDayOfDecision } from '../decisions'
import type { ReportBlock } from '../report'
import { cardTable, heading, orNothing, told, type Chapter, type Telling } from './telling'

const w = (da: string, en: string): Words => ({ da, en })
const text = {
  log: w('Beslutningslog', 'Decision log'),
  proposals: w('Forslag, der ikke er afgjort', 'Proposals not decided yet'),
  objections: w('Indvendinger og bekymringer', 'Objections and concerns'),
} as const

/** Newest last, as a log is kept. */
export function decisionsInOrder(board: Board): Card[] {
  const number = (card: Card) => String(card.fields.number ?? '')
  return told(board, 'decision').sort((a, b) => {
    const [dayA, dayB] = [isoDayOfDecision(board, a), isoDayOfDecision(board, b)]
    return dayA === dayB ? number(a).localeCompare(number(b), 'da', { numeric: true }) : dayA < dayB ? -1 : 1
  })
}

/** The log itself, with positions below it. */
export function decisionLog({ board, language }: Telling): ReportBlock[] {
  return orNothing(decisionLogBlocks(board, decisionsInOrder(board), language), language)
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
