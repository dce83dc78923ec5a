/** Chapter 2: where it is to end, in statements one can recognise. */
import type { Words } from '../../domain/language'
import { nameOfCard } from '../boardNames'
import { item, labelled, lead, paragraph, soft } from '../build'
import { fieldOf } from '../fieldWords'
import type { ReportBlock } from '../report'
import { reportWords } from '../reportWords'
import { orNothing, toldOnce, type Chapter, type Telling } from './telling'

const w = (da: string, en: string): Words => ({ da, en })
const testedWith = w('Prøvet af sammen med', 'Tested with')

/** Numbered, so that a track can say which it serves. */
function statements({ board, language }: Telling): ReportBlock[] {
  const cards = toldOnce(board, 'target-statement')
  if (cards.length === 0) return []
  const about = (card: (typeof cards)[number]) => {
    const who = fieldOf(board, card, 'who', language)
    const tested = fieldOf(board, card, 'testedWith', language)
    return [who, tested === '' ? '' : `${testedWith[language]}: ${tested}`].filter((part) => part !== '').join('; ')
  }
  const items = cards.map((card) => item(nameOfCard(card, language), ...(card.note.trim() === '' ? [] : [paragraph(card.note.trim())]), ...(about(card) === '' ? [] : [soft(about(card))])))
  return [lead(reportWords[language].targets), { type: 'list', style: 'ordered', start: 1, items }]
}

export const vision: Chapter = {
  number: '2',
  heading: w('Vision og målbillede', 'Vision and target picture'),
  compose(telling) {
    const { board, language } = telling
    const visions = toldOnce(board, 'vision').map((card) => {
      const year = fieldOf(board, card, 'year', language)
      return labelled(reportWords[language].vision, `${nameOfCard(card, language)}${year === '' ? '' : ` (${year})`}`)
    })
    return orNothing([...visions, ...statements(telling)], language)
  },
}
