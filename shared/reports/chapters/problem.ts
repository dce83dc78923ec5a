/** Chapter 1: the problem, as it is seen now. */
import type { Board, Card } from '../../domain/board'
import { linksTo } from '../../domain/boardQueries'
import { earlierWordings } from '../../domain/earlierWordings'
import type { Language, Words } from '../../domain/language'
import { leastGroup } from '../../domain/smallGroups'
import { enumWords } from '../../templates/enumWords'
import { nameOfCard } from '../boardNames'
import { bullets, cell, item, labelled, sheet, soft, table } from '../build'
import { fieldOf } from '../fieldWords'
import { treeFigure } from '../figures/treeFigure'
import { problemTree } from '../problemTree'
import { formatDate } from '../dates'
import type { Cell, ReportBlock, ReportItem } from '../report'
import { reportWords } from '../reportWords'
import { countWords } from './counts'
import { dayOfDecision } from './decisions'
import { cardTable, figureBlocks, heading, nothingYet, orNothing, placeOf, told, type Chapter, type Telling } from './telling'

const w = (da: string, en: string): Words => ({ da, en })

const text = {
  challenge: w('Udfordring', 'Challenge'),
  earlier: w('Tidligere ordlyd', 'Earlier wording'),
  until: w('til', 'until'),
  now: w('Sådan ser vi på det nu', 'How we see it now'),
  decided: w('Vedtaget', 'Decided'),
  known: w('Det ved vi', 'What we know'),
  claim: w('Udsagn', 'Claim'),
  number: w('Tal og år', 'Number and year'),
  closest: w('Det siger de, der er tættest på', 'What those closest say'),
  perVoice: w('Udsagn pr. stemme', 'Statements per voice'),
  voice: w('Stemme', 'Voice'),
  statements: w('Udsagn', 'Statements'),
  tree: w('Årsager og virkninger', 'Causes and effects'),
  holding: w('Det, der holder problemet fast', 'What holds the problem in place'),
  level: w('Niveau', 'Level'),
  statement: w('Udsagn', 'Statement'),
  boundary: w('Afgrænsning', 'Boundary'),
  unknown: w('Det ved vi ikke endnu', 'What we do not know yet'),
} as const

const levels: Readonly<Record<string, Words>> = {
  policies: w('Strukturer', 'Structures'),
  practices: w('Strukturer', 'Structures'),
  'resource-flows': w('Strukturer', 'Structures'),
  relationships: w('Relationer', 'Relationships'),
  power: w('Relationer', 'Relationships'),
  'mental-models': w('Tankegang', 'Mindset'),
}
const conditionOrder = Object.keys(levels)

/** What it was called before, the newest last: an old wording stays readable. */
function wordedBefore(card: Card, language: Language): ReportBlock[] {
  const earlier = earlierWordings(card.fields).filter(({ words }) => words !== nameOfCard(card, language))
  return earlier.map(({ words, until }) => labelled(text.earlier[language], until === '' ? words : `${words} (${text.until[language]} ${formatDate(until, language)})`))
}

function opening({ board, language }: Telling): ReportBlock[] {
  const challenges = told(board, 'challenge').flatMap((card) => [labelled(text.challenge[language], nameOfCard(card, language)), ...wordedBefore(card, language)])
  const core = told(board, 'core-problem').flatMap((card) => {
    const agreed = fieldOf(board, card, 'agreed', language)
    return [labelled(reportWords[language].core, `${nameOfCard(card, language)}${agreed === '' ? '' : ` (${agreed})`}`), ...wordedBefore(card, language)]
  })
  return orNothing([...challenges, ...core], language)
}

function decidedWhen(board: Board, card: Card, language: Language): Cell {
  const decisions = linksTo(board, card.id).filter(({ kind }) => kind === 'decides').flatMap(({ from }) => board.cards.get(from) ?? [])
  return cell(...decisions.map((decision) => [fieldOf(board, decision, 'number', language), dayOfDecision(board, decision, language)].filter((part) => part !== '').join(', ')))
}

const isYear = ({ fields: { value, unit } }: Card): boolean => typeof value === 'number' && Number.isInteger(value) && value > 1000 && value < 3000 && /^(år|årstal|year)?$/i.test(typeof unit === 'string' ? unit.trim() : '')

function numberAndYear(board: Board, card: Card, language: Language): string {
  // A year told as a number is a year: 2010, not 2.010.
  const value = isYear(card) ? String(card.fields.value) : fieldOf(board, card, 'value', language)
  const year = fieldOf(board, card, 'year', language)
  const number = [value, value === '' || isYear(card) ? '' : fieldOf(board, card, 'unit', language)].filter((part) => part !== '').join(' ')
  return year === '' ? number : number === '' ? year : `${number} (${year})`
}

function knowledge(telling: Telling): ReportBlock[] {
  const { board, language } = telling
  return cardTable(telling, text.known[language], 'evidence', told(board, 'evidence'), [
    { key: 'title', title: text.claim[language], width: 30 },
    { key: 'number', title: text.number[language], width: 14, tell: (card) => cell(numberAndYear(board, card, language)) },
    { key: 'comparison', width: 16 },
    { key: 'source', width: 24 },
    { key: 'recognisedBy', width: 16 },
  ])
}

/** A statement with how it was heard; who said it is never told. */
function voiceItem({ board, language }: Telling, card: Card): ReportItem {
  const about = ['voice', 'how'].map((name) => fieldOf(board, card, name, language)).filter((part) => part !== '').join('; ')
  return item(nameOfCard(card, language), ...(about === '' ? [] : [soft(about)]))
}

/** Counted on the board as it is: the label itself is taken from cards when few share it. */
function voiceCounts({ board, whole, language }: Telling, voices: readonly Card[]): ReportBlock {
  const counts = new Map<string, number>()
  for (const { id } of voices) {
    const voice = whole.cards.get(id)?.fields.voice ?? board.cards.get(id)?.fields.voice
    const name = typeof voice === 'string' && voice !== '' ? voice : 'unsaid'
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const rows = [...counts].map(([voice, count]) => [cell(enumWords('voice', 'voice', voice)[language]), cell(countWords(count, language, leastGroup))])
  return table(sheet(text.perVoice[language], [{ key: 'voice', title: text.voice[language], width: 60 }, { key: 'count', title: text.statements[language], width: 40 }], rows))
}

function closest(telling: Telling): ReportBlock[] {
  const voices = told(telling.board, 'voice')
  if (voices.length === 0) return [nothingYet(telling.language)]
  return [bullets(voices.map((card) => voiceItem(telling, card))), voiceCounts(telling, voices)]
}

function conditions(telling: Telling): ReportBlock[] {
  const { board, language } = telling
  const place = (card: Card) => conditionOrder.indexOf(String(card.fields.condition))
  const cards = told(board, 'condition').sort((a, b) => place(a) - place(b))
  return cardTable(telling, text.holding[language], 'condition', cards, [
    { key: 'level', title: text.level[language], width: 14, tell: (card) => cell(levels[String(card.fields.condition)]?.[language] ?? '') },
    { key: 'condition', width: 18 },
    { key: 'title', title: text.statement[language], width: 50 },
    { key: 'movable', width: 18 },
  ])
}

export const problem: Chapter = {
  number: '1',
  heading: w('Problemet', 'The problem'),
  compose(telling) {
    const { board, language } = telling
    const gaps = told(board, 'data-gap').filter((card) => placeOf(board, card) !== 'measurement-board.gaps')
    return [
      ...opening(telling),
      heading(2, text.now[language]),
      ...cardTable(telling, text.now[language], 'reframing', told(board, 'reframing'), [
        { key: 'from', width: 25 },
        { key: 'to', width: 25 },
        { key: 'opensFor', width: 30 },
        { key: 'decided', title: text.decided[language], width: 20, tell: (card) => decidedWhen(board, card, language) },
      ]),
      heading(2, text.known[language]),
      ...knowledge(telling),
      heading(2, text.closest[language]),
      ...closest(telling),
      heading(2, text.tree[language]),
      ...figureBlocks(treeFigure(board, language)),
      ...problemTree(board, language),
      heading(2, text.holding[language]),
      ...conditions(telling),
      heading(2, text.boundary[language]),
      ...cardTable(telling, text.boundary[language], 'boundary-item', told(board, 'boundary-item'), [{ key: 'place', width: 16 }, { key: 'title', width: 34 }, { key: 'why', width: 32 }, { key: 'review', width: 18 }]),
      heading(2, text.unknown[language]),
      ...cardTable(telling, text.unknown[language], 'data-gap', gaps, [{ key: 'title', width: 56 }, { key: 'owner', width: 24 }, { key: 'due', width: 20 }]),
    ]
  },
}
