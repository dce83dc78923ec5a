/** Chapter 3: from what is to what is to be, and the goals on the way. */
import type { Card } from '../../domain/board'
import type { Words } from '../../domain/language'
import { nameOfCard, refsIn } from '../boardNames'
import { cell, sheet, table } from '../build'
import { fieldOf } from '../fieldWords'
import type { Cell, ReportBlock } from '../report'
import { cardTable, heading, nothingYet, told, toldOnce, type Chapter, type Telling } from './telling'

const w = (da: string, en: string): Words => ({ da, en })
const text = {
  states: w('Fra nuværende til ønsket tilstand', 'From current to desired state'),
  current: w('Nuværende tilstand', 'Current state'),
  desired: w('Ønsket tilstand', 'Desired state'),
  goals: w('Fælles mål', 'Shared goals'),
  measuredBy: w('Måles på', 'Measured by'),
  target: w('Målværdi', 'Target'),
  open: w('Åbne spørgsmål', 'Open issues'),
} as const

function stateTable({ board, language }: Telling): ReportBlock {
  const [current, desired] = ['current', 'desired'].map((state) => told(board, 'state-statement').filter((card) => card.fields.state === state)) as [Card[], Card[]]
  if (current.length + desired.length === 0) return nothingYet(language)
  const line = (card: Card | undefined): Cell => (card ? cell(nameOfCard(card, language), card.note.trim()) : [])
  const rows = Array.from({ length: Math.max(current.length, desired.length) }, (_, index) => [line(current[index]), line(desired[index])])
  return table(sheet(text.states[language], [{ key: 'current', title: text.current[language], width: 50 }, { key: 'desired', title: text.desired[language], width: 50 }], rows, false))
}

/** What the goal's indicator is to reach, with its unit and year. */
function targetCell({ board, language }: Telling, goal: Card): Cell {
  const indicators = refsIn(goal.fields.measure).flatMap((id) => board.cards.get(id) ?? [])
  return cell(...indicators.map((card) => {
    const value = fieldOf(board, card, 'target', language)
    const year = fieldOf(board, card, 'targetYear', language)
    return value === '' ? '' : `${value} ${fieldOf(board, card, 'unit', language)}${year === '' ? '' : ` (${year})`}`.trim()
  }))
}

export const states: Chapter = {
  number: '3',
  heading: w('Fra nuværende til ønsket tilstand; fælles mål', 'Current to desired state; shared goals'),
  compose(telling) {
    const { board, language } = telling
    return [
      heading(2, text.states[language]),
      stateTable(telling),
      heading(2, text.goals[language]),
      ...cardTable(telling, text.goals[language], 'shared-goal', toldOnce(board, 'shared-goal'), [
        { key: 'title', width: 44 },
        { key: 'horizon', width: 16 },
        { key: 'measure', title: text.measuredBy[language], width: 24 },
        { key: 'target', title: text.target[language], width: 16, tell: (card) => targetCell(telling, card) },
      ]),
      heading(2, text.open[language]),
      ...cardTable(telling, text.open[language], 'open-issue', told(board, 'open-issue'), [{ key: 'title', width: 56 }, { key: 'owner', width: 24 }, { key: 'due', width: 20 }]),
    ]
  },
}
