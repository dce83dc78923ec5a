/** Chapter 7: who is there and around, and how the work is organised. */
import type { Card } from '../../domain/board'
import type { Words } from '../../domain/language'
import { nameOfCard, nameOfRef, refsIn } from '../boardNames'
import { cell, bullets, item } from '../build'
import { cardLines } from '../cardLines'
import { fieldOf, periodWords } from '../fieldWords'
import { ringsFigure } from '../figures/ringsFigure'
import type { Cell, ReportBlock } from '../report'
import { cardTable, figureBlocks, heading, orNothing, placeOf, sortedBy, told, type CardColumn, type Chapter, type Telling } from './telling'

const w = (da: string, en: string): Words => ({ da, en })
const text = {
  actors: w('Aktører', 'Actors'),
  actor: w('Aktør', 'Actor'),
  ring: w('Ring', 'Ring'),
  missing: w('Hvem mangler', 'Who is missing'),
  bodies: w('Organer', 'Bodies'),
  body: w('Organ', 'Body'),
  seats: w('Pladser', 'Seats'),
  years: w('Fra og til', 'From and to'),
  backbone: w('Sekretariat', 'Backbone'),
  placement: w('Opgave eller placering', 'Task or placement'),
  earlier: w('Tidligere organisering', 'Earlier organisation'),
} as const

/** Inmost first. */
const rings: Readonly<Record<string, Words>> = {
  'actor-map.ring-core': w('Dem, det handler om', 'Those it is about'),
  'actor-map.ring-near': w('Tæt på', 'Close by'),
  'actor-map.ring-system': w('Systemet omkring', 'The system around'),
}
const elsewhere = w('Ikke placeret', 'Not placed')

const nameOfActor = ({ board, language }: Telling, card: Card): string => {
  const [partner] = refsIn(card.fields.partner)
  return card.title.trim() !== '' || partner === undefined ? nameOfCard(card, language) : nameOfRef(board, partner, language)
}

function actorTable(telling: Telling, actors: readonly Card[]): ReportBlock[] {
  const { board, language, edition } = telling
  const ringOf = (card: Card): Cell => cell((rings[placeOf(board, card)] ?? elsewhere)[language])
  const stance: CardColumn[] = edition === 'internal' ? [{ key: 'stance', width: 12 }] : []
  return cardTable(telling, text.actors[language], 'actor', actors, [
    { key: 'title', title: text.actor[language], width: 30, tell: (card) => cell(nameOfActor(telling, card), card.note.trim()) },
    { key: 'ring', title: text.ring[language], width: 16, tell: ringOf },
    { key: 'sector', width: 18 },
    { key: 'brings', width: 22 },
    ...stance,
    { key: 'invited', width: 14 },
  ])
}

function ringBlocks(telling: Telling, actors: readonly Card[]): ReportBlock[] {
  const { board, language } = telling
  const placed = Object.entries(rings).map(([place, label]) => ({ label: label[language], actors: actors.filter((card) => placeOf(board, card) === place).map((card) => ({ id: card.id, title: nameOfActor(telling, card) })) }))
  return figureBlocks(ringsFigure(placed, language))
}

/** Notes on the page of actors: what was tried before, and why it was changed. */
function earlier({ board, language }: Telling): ReportBlock[] {
  const pages = new Set([...board.pages.values()].filter(({ templateId }) => templateId === 'actor-map').map(({ id }) => id))
  const notes = told(board, 'note').filter(({ placement }) => pages.has(placement.pageId))
  const items = notes.flatMap((card) => cardLines(board, card, language))
  const left = [...board.partners.values()].filter(({ type }) => type === 'absent').map(({ title }) => item(title))
  return orNothing([...(items.length === 0 ? [] : [bullets(items)]), ...(left.length === 0 || items.length > 0 ? [] : [bullets(left)])], language)
}

export const actors: Chapter = {
  number: '7',
  heading: w('Aktører og organisering', 'Actors and organisation'),
  compose(telling) {
    const { board, language } = telling
    const all = sortedBy(telling, told(board, 'actor'), 'title')
    const placedBodies = sortedBy(telling, told(board, 'body'), 'title')
    return [
      ...ringBlocks(telling, all),
      ...actorTable(telling, all),
      heading(2, text.missing[language]),
      ...cardTable(telling, text.missing[language], 'actor-gap', told(board, 'actor-gap'), [{ key: 'title', width: 34 }, { key: 'why', width: 38 }, { key: 'through', width: 28 }]),
      heading(2, text.bodies[language]),
      ...cardTable(telling, text.bodies[language], 'body', placedBodies, [{ key: 'title', title: text.body[language], width: 24 }, { key: 'role', width: 16 }, { key: 'mandate', width: 32 }, { key: 'rule', width: 15 }, { key: 'meets', width: 13 }]),
      heading(2, text.seats[language]),
      ...cardTable(telling, text.seats[language], 'seat', sortedBy(telling, told(board, 'seat'), 'partner'), [{ key: 'body', width: 20 }, { key: 'partner', width: 22 }, { key: 'function', width: 24 }, { key: 'voice', width: 16 }, { key: 'years', title: text.years[language], width: 18, tell: (card) => cell(periodWords({ start: card.fields.from ?? null, end: card.fields.to ?? null }, language)) }]),
      heading(2, text.backbone[language]),
      ...cardTable(telling, text.backbone[language], 'backbone-task', told(board, 'backbone-task'), [
        { key: 'task', title: text.placement[language], width: 34, tell: (card) => taskCell(telling, card) },
        { key: 'owner', width: 22 },
        { key: 'fte', width: 12 },
        { key: 'anchoring', width: 18 },
        { key: 'until', width: 14 },
      ]),
      heading(2, text.earlier[language]),
      ...earlier(telling),
    ]
  },
}

function taskCell({ board, language }: Telling, card: Card): Cell {
  return cell(fieldOf(board, card, 'task', language), card.title.trim(), card.note.trim())
}
