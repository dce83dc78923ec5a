/**
 * What citizens are asked: the second layer of labels, in plain words and without the method's own.
 * Only zones that are here are shown to them, in this order.
 */
import type { Board, FieldValue, Zone } from '../domain/board'
import { zonesOfPage, pagesInOrder } from '../domain/boardQueries'
import type { Words } from '../domain/language'

interface PlainZone {
  readonly question: Words
  /** What the field in which one writes suggests. */
  readonly start: Words
}

const w = (da: string, en: string): Words => ({ da, en })

const good: PlainZone = { question: w('Hvordan er det, når det er blevet godt?', 'What is it like once things are good?'), start: w('Når det er blevet godt, så …', 'Once things are good, …') }

const plain: Readonly<Record<string, PlainZone>> = {
  'problem-analysis.challenge': { question: w('Hvad er svært, som det er nu?', 'What is hard as things are now?'), start: w('Det er svært, at …', 'It is hard that …') },
  'problem-analysis.voices': { question: w('Hvordan mærker du det i din hverdag?', 'How do you notice it in your daily life?'), start: w('Jeg mærker det, når …', 'I notice it when …') },
  'problem-analysis.causes': { question: w('Hvorfor tror du, det er sådan?', 'Why do you think it is so?'), start: w('Det er sådan, fordi …', 'It is so because …') },
  'problem-analysis.effects': { question: w('Hvad sker der på grund af det?', 'What happens because of it?'), start: w('Det betyder, at …', 'It means that …') },
  'problem-analysis.gaps': { question: w('Hvad burde nogen finde ud af?', 'What should somebody find out?'), start: w('Nogen burde finde ud af …', 'Somebody should find out …') },
  'agenda-canvas.current': { question: w('Hvordan er det i dag?', 'How is it today?'), start: w('I dag er det …', 'Today it is …') },
  'agenda-canvas.desired': { question: w('Hvordan skal det blive?', 'How should it become?'), start: w('Det skal blive …', 'It should become …') },
  'track-map.target': good,
  'measurement-board.signs': { question: w('Hvordan kan du mærke, at det er blevet bedre?', 'How will you notice that things are better?'), start: w('Jeg mærker det, når …', 'I notice it when …') },
  'actor-map.missing': { question: w('Hvem burde vi også spørge?', 'Whom should we ask as well?'), start: w('I burde også spørge …', 'You should also ask …') },
  'programme-model.target': good,
}

const order = Object.keys(plain)

export interface PlainQuestion extends PlainZone {
  readonly zone: Zone
}

const keyOf = ({ templateId, zoneKey }: Zone): string => `${templateId ?? ''}.${zoneKey ?? ''}`

/** The questions of a board; a question that several zones ask is asked once. */
export function plainQuestions(board: Board): PlainQuestion[] {
  const zones = pagesInOrder(board).flatMap(({ id }) => zonesOfPage(board, id))
  const asked = new Set<PlainZone>()
  return order.flatMap((key) => {
    const zone = zones.find((one) => keyOf(one) === key)
    const question = plain[key]
    if (zone === undefined || question === undefined || asked.has(question)) return []
    asked.add(question)
    return [{ ...question, zone }]
  })
}

/** Every text a citizen is asked with, for tests of its plainness. */
export const plainTexts: readonly Words[] = Object.values(plain).flatMap(({ question, start }) => [question, start])

/** What a citizen's card says of itself beside its words: what was said in the room stays on the board until its writer says otherwise. */
export function citizenFields(kind: string): Readonly<Record<string, FieldValue>> {
  return kind === 'voice' ? { voice: 'lived', how: 'in-the-room', consent: 'board-only', anonymous: true } : { anonymous: true }
}
