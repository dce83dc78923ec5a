/** Appendix 1: where the knowledge comes from. */
import type { Words } from '../../domain/language'
import { nameOfCard } from '../boardNames'
import { cell, sheet, table } from '../build'
import { fieldOf } from '../fieldWords'
import type { Cell, ReportBlock } from '../report'
import { cardTable, heading, nothingYet, told, type Chapter, type Telling } from './telling'

const w = (da: string, en: string): Words => ({ da, en })
const text = {
  evidence: w('Viden og kilder', 'Evidence and sources'),
  claim: w('Udsagn', 'Claim'),
  kind: w('Kildetype og styrke', 'Kind of source and strength'),
  measures: w('Kilder til indikatorerne', 'Sources of the indicators'),
  indicator: w('Indikator', 'Indicator'),
} as const

function sourceCell({ board, language }: Telling, card: Parameters<typeof fieldOf>[1]): Cell {
  const source = fieldOf(board, card, 'source', language)
  const url = typeof card.fields.url === 'string' ? card.fields.url : ''
  const name = source === '' ? url : source
  return name === '' ? [] : [url === '' ? [{ text: name }] : [{ text: name, link: url }]]
}

function indicatorSources(telling: Telling): ReportBlock[] {
  const { board, language } = telling
  const cards = told(board, 'indicator').filter((card) => fieldOf(board, card, 'source', language) !== '' || fieldOf(board, card, 'definition', language) !== '')
  if (cards.length === 0) return [nothingYet(language)]
  const columns = [{ key: 'indicator', title: text.indicator[language], width: 32 }, { key: 'source', title: w('Kilde', 'Source')[language], width: 30 }, { key: 'definition', title: w('Sådan tælles det', 'How it is counted')[language], width: 38 }]
  return [table(sheet(text.measures[language], columns, cards.map((card) => [cell(nameOfCard(card, language)), sourceCell(telling, card), cell(fieldOf(board, card, 'definition', language))])))]
}

export const evidence: Chapter = {
  number: 'B1',
  heading: text.evidence,
  compose(telling) {
    const { board, language } = telling
    return [
      ...cardTable(telling, text.evidence[language], 'evidence', told(board, 'evidence'), [
        { key: 'title', title: text.claim[language], width: 32 },
        { key: 'source', width: 28, tell: (card) => sourceCell(telling, card) },
        { key: 'kind', title: text.kind[language], width: 14, tell: (card) => cell(fieldOf(board, card, 'sourceKind', language), fieldOf(board, card, 'strength', language)) },
        { key: 'recognisedBy', width: 13 },
        { key: 'questionedBy', width: 13 },
      ]),
      heading(2, text.measures[language]),
      ...indicatorSources(telling),
    ]
  },
}
