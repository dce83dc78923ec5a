/** Chapter 10: what went well, and what did not work and was learned from. */
import type { Card } from '../../domain/board'
import type { Words } from '../../domain/language'
import { nameOfCard } from '../boardNames'
import { cell } from '../build'
import { fieldOf } from '../fieldWords'
import { reportWords } from '../reportWords'
import { cardTable, heading, placeOf, told, toldOnce, type Chapter } from './telling'

const w = (da: string, en: string): Words => ({ da, en })
const text = {
  victories: w('Små sejre', 'Small victories'),
  stopped: w('Det stopper vi, og det lærte vi', 'What we stop and what we learned'),
  why: w('Derfor stoppede det', 'Why it stopped'),
  learned: w('Det lærte vi', 'What we learned'),
  learning: w('Læring', 'Learning'),
  about: w('Handler om', 'About'),
} as const

const isStopped = (card: Card) => card.fields.status === 'stopped'
const byDay = (card: Card) => String(card.fields.reached ?? card.fields.due ?? '9999')

export const learning: Chapter = {
  number: '10',
  heading: w('Sejre og læring, også det der ikke virkede', 'Victories and learning, also what did not work'),
  compose(telling) {
    const { board, language } = telling
    const stopped = told(board, 'activity').filter((card) => isStopped(card) || placeOf(board, card) === 'activity-plan.stop')
    const learnings = toldOnce(board, 'learning').filter((card) => placeOf(board, card) !== 'measurement-board.learning')
    const victories = toldOnce(board, 'victory').sort((a, b) => (byDay(a) < byDay(b) ? -1 : byDay(a) > byDay(b) ? 1 : 0))
    return [
      heading(2, text.victories[language]),
      ...cardTable(telling, text.victories[language], 'victory', victories, [{ key: 'title', width: 44 }, { key: 'track', width: 20 }, { key: 'due', width: 12 }, { key: 'reached', width: 12 }, { key: 'thanks', width: 12 }]),
      heading(2, text.stopped[language]),
      ...cardTable(telling, text.stopped[language], 'activity', stopped, [
        { key: 'title', title: reportWords[language].activity, width: 34, tell: (card) => cell(nameOfCard(card, language)) },
        { key: 'why', title: text.why[language], width: 33, tell: (card) => cell(card.note.trim()) },
        { key: 'learning', title: text.learned[language], width: 33, tell: (card) => cell(fieldOf(board, card, 'learning', language)) },
      ]),
      heading(2, text.learning[language]),
      ...cardTable(telling, text.learning[language], 'learning', learnings, [{ key: 'title', width: 60 }, { key: 'from', title: text.about[language], width: 40 }]),
    ]
  },
}
