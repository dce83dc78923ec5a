/** Chapter 8: how the partners work together, what each has promised, and what each cannot. */
import type { Words } from '../../domain/language'
import { soft } from '../build'
import { formatNumber } from '../dates'
import type { ReportBlock } from '../report'
import { cardTable, heading, nothingYet, sortedBy, told, type Chapter, type Telling } from './telling'

const w = (da: string, en: string): Words => ({ da, en })
const text = {
  principles: w('Principper', 'Principles'),
  commitments: w('Forpligtelser', 'Commitments'),
  reservations: w('Forbehold', 'Reservations'),
  held: (count: string) => w(`Forbehold, der ikke vises her: ${count}.`, `Reservations not shown here: ${count}.`),
} as const

function reservations(telling: Telling): ReportBlock[] {
  const { board, whole, language } = telling
  const shown = sortedBy(telling, told(board, 'reservation'), 'partner')
  const held = told(whole, 'reservation').filter(({ id, fields }) => fields.status !== 'withdrawn' && !board.cards.has(id)).length
  const rows = shown.length === 0 ? [] : cardTable(telling, text.reservations[language], 'reservation', shown, [{ key: 'partner', width: 26 }, { key: 'title', width: 50 }, { key: 'type', width: 24 }])
  const more = held === 0 ? [] : [soft(text.held(formatNumber(held, language))[language])]
  return rows.length + more.length === 0 ? [nothingYet(language)] : [...rows, ...more]
}

export const promises: Chapter = {
  number: '8',
  heading: w('Principper, forpligtelser og forbehold', 'Principles, commitments and reservations'),
  compose(telling) {
    const { board, language } = telling
    return [
      heading(2, text.principles[language]),
      ...cardTable(telling, text.principles[language], 'principle', told(board, 'principle'), [{ key: 'title', width: 45 }, { key: 'means', width: 55 }]),
      heading(2, text.commitments[language]),
      ...cardTable(telling, text.commitments[language], 'commitment', sortedBy(telling, told(board, 'commitment'), 'partner'), [{ key: 'partner', width: 22 }, { key: 'title', width: 34 }, { key: 'due', width: 14 }, { key: 'holder', width: 17 }, { key: 'state', width: 13 }]),
      heading(2, text.reservations[language]),
      ...reservations(telling),
    ]
  },
}
