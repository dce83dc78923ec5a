/** Chapter 9: the programme model from vision to what carries it on. */
import type { Board, Card } from '../../domain/board'
import { linksFrom, linksTo } from '../../domain/boardQueries'
import type { Words } from '../../domain/language'
import { nameOfCard } from '../boardNames'
import { bullets, cell, item } from '../build'
import { ladderFigure, type Step } from '../figures/ladderFigure'
import type { Cell, ReportBlock } from '../report'
import { reportWords } from '../reportWords'
import { cardTable, figureBlocks, heading, orNothing, placeOf, told, toldOnce, type Chapter, type Telling } from './telling'

const w = (da: string, en: string): Words => ({ da, en })
const text = {
  model: w('Programmodel', 'Programme model'),
  missions: w('Missioner', 'Missions'),
  serves: w('Tjener udsagn', 'Serves statement'),
  initiatives: w('Indsatser', 'Initiatives'),
  assumptions: w('Antagelser', 'Assumptions'),
  anchoring: w('Forankring', 'Anchoring'),
  measures: w('Mål, der følges', 'Measures'),
} as const

const onModel = (board: Board, kind: string) => toldOnce(board, kind).filter((card) => placeOf(board, card).startsWith('programme-model.'))

/** What anchors says is in what it points at. */
const nameOfAnchor = (telling: Telling, card: Card): string => {
  const what = telling.board.cards.get(typeof card.fields.what === 'string' ? card.fields.what : '')
  return what ? nameOfCard(what, telling.language) : nameOfCard(card, telling.language)
}

function steps(telling: Telling): Step[] {
  const { board, language } = telling
  const step = (label: string, cards: readonly Card[], name = (card: Card) => nameOfCard(card, language)): Step => ({ label, things: cards.map((card) => ({ id: card.id, title: name(card) })) })
  const missions = onModel(board, 'mission')
  if (missions.length + onModel(board, 'assumption').length + onModel(board, 'anchor').length === 0) return []
  return [
    step(reportWords[language].vision, toldOnce(board, 'vision')),
    step(reportWords[language].targets, toldOnce(board, 'target-statement')),
    step(text.missions[language], missions),
    step(text.initiatives[language], onModel(board, 'activity')),
    step(text.assumptions[language], onModel(board, 'assumption')),
    step(text.measures[language], onModel(board, 'indicator')),
    step(text.anchoring[language], told(board, 'anchor'), (card) => nameOfAnchor(telling, card)),
  ].filter(({ things }) => things.length > 0)
}

function model(telling: Telling): ReportBlock[] {
  const filled = steps(telling)
  const list = filled.map(({ label, things }) => item(label, bullets(things.map(({ title }) => item(title)))))
  return orNothing([...figureBlocks(ladderFigure(filled, telling.language)), ...(list.length === 0 ? [] : [bullets(list)])], telling.language)
}

function servedNumbers(board: Board, mission: Card): Cell {
  const statements = toldOnce(board, 'target-statement').map(({ id }) => id)
  const numbers = linksFrom(board, mission.id).filter(({ kind, to }) => kind === 'serves' && statements.includes(to)).map(({ to }) => statements.indexOf(to) + 1)
  return cell(numbers.sort((a, b) => a - b).join(', '))
}

/** Activities that serve or realise the mission. */
function initiativesOf({ board, language }: Telling, mission: Card): Cell {
  const cards = linksTo(board, mission.id).filter(({ kind }) => kind === 'serves' || kind === 'belongs-to' || kind === 'realises').flatMap(({ from }) => board.cards.get(from) ?? [])
  return cell(...cards.map((card) => nameOfCard(card, language)))
}

export const anchoring: Chapter = {
  number: '9',
  heading: w('Forankring (programmodel)', 'Anchoring (programme model)'),
  compose(telling) {
    const { board, language } = telling
    return [
      heading(2, text.model[language]),
      ...model(telling),
      heading(2, text.missions[language]),
      ...cardTable(telling, text.missions[language], 'mission', told(board, 'mission'), [
        { key: 'title', width: 34 },
        { key: 'serves', title: text.serves[language], width: 12, tell: (card) => servedNumbers(board, card) },
        { key: 'initiatives', title: text.initiatives[language], width: 26, tell: (card) => initiativesOf(telling, card) },
        { key: 'lead', width: 18 },
        { key: 'until', width: 10 },
      ]),
      heading(2, text.assumptions[language]),
      ...cardTable(telling, text.assumptions[language], 'assumption', told(board, 'assumption'), [{ key: 'title', width: 40 }, { key: 'evidence', width: 26 }, { key: 'risk', width: 20 }, { key: 'state', width: 14 }]),
      heading(2, text.anchoring[language]),
      ...cardTable(telling, text.anchoring[language], 'anchor', told(board, 'anchor'), [
        { key: 'what', width: 30, tell: (card) => cell(nameOfAnchor(telling, card), card.note.trim()) },
        { key: 'owner', width: 20 },
        { key: 'how', width: 18 },
        { key: 'year', width: 10 },
        { key: 'risk', width: 22 },
      ]),
    ]
  },
}
