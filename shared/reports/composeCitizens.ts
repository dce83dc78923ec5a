/**
 * One page for those it is about: what we heard, what we did, what happens next. No word of the method, and easy to read:
 * of what the board holds, only sentences are taken that leave the page as a whole within the measure.
 */
import type { Board, Card } from '../domain/board'
import type { Language } from '../domain/language'
import { glossary } from '../templates/glossary'
import { lixOf } from '../text/lixOf'
import { bullets, item, paragraph, soft } from './build'
import { termsUsed } from './chapters/glossaryUsed'
import { heading, told, toldOnce } from './chapters/telling'
import { formatDate } from './dates'
import type { DocumentSource } from './documentSource'
import { heldByMeetings } from './composeMeeting'
import { boardForEdition } from './editions'
import { normalise, type NormalisedReport } from './normalise'
import type { ReportBlock } from './report'

/** The page as a whole. */
export const easiestLix = 35
/** Sentences under each heading: with these it fits on one A4. */
const perHeading = 5
const maxCharacters = 160
/** A single sentence harder than this is left out, even where the page could bear it. */
const hardestSentence = 55

const text = {
  da: {
    title: 'Kort fortalt',
    opening: 'Her kan du læse, hvad vi har hørt. Du kan også se, hvad vi har gjort, og hvad der sker nu.',
    heard: 'Det har vi hørt',
    done: 'Det har vi gjort',
    next: 'Det sker der nu',
    none: 'Det skriver vi snart mere om.',
    closing: 'Mangler der noget? Sig det til os. Så taler vi om det, næste gang vi ses.',
    asOf: (date: string) => `Siden er lavet den ${date}.`,
  },
  en: {
    title: 'In short',
    opening: 'Here you can read what we have heard. You can also see what we have done, and what comes next.',
    heard: 'What we heard',
    done: 'What we did',
    next: 'What happens next',
    none: 'We will soon write more about this.',
    closing: 'Is something missing? Tell us. Then we will talk about it when we next meet.',
    asOf: (date: string) => `This page was made on ${date}.`,
  },
} as const

/** Words of the field that anybody uses. */
const everyday: ReadonlySet<string> = new Set(['goal', 'participant', 'cause', 'partner', 'challenge', 'agreed', 'card', 'board', 'zone', 'chair', 'launch', 'operation', 'activity', 'measure', 'concern', 'preparation', 'lead'])
const methodTerms = new Set(glossary.filter(({ id }) => !everyday.has(id)))

const hasMethodWord = (sentence: string, language: Language) => termsUsed(sentence, language).some((term) => methodTerms.has(term))

/** One sentence with a full stop; '' for what is too long, or written for those who work with it. */
function sentenceOf({ title }: Card, language: Language): string {
  const line = title.replace(/\s+/g, ' ').trim()
  if (line === '' || line.length > maxCharacters || hasMethodWord(line, language)) return ''
  return /[.!?]$/.test(line) ? line : `${line}.`
}

const isStatus = (...values: readonly string[]) => ({ fields }: Card) => values.includes(String(fields.status ?? ''))

/** What can stand under each heading, the most telling first. */
function candidates(board: Board, date: string): readonly (readonly Card[])[] {
  const activities = toldOnce(board, 'activity')
  const victories = toldOnce(board, 'victory')
  const isAhead = ({ fields }: Card) => typeof fields.due === 'string' && fields.due >= date && fields.reached === undefined
  return [
    [...toldOnce(board, 'voice'), ...told(board, 'challenge'), ...told(board, 'core-problem'), ...told(board, 'effect')],
    [...victories.filter((card) => !isAhead(card)), ...activities.filter(isStatus('done'))],
    [...activities.filter(isStatus('running', 'planned')), ...victories.filter(isAhead), ...told(board, 'milestone').filter(isAhead)],
  ]
}

/** Easiest first, as long as the page stays easy; told in the order they came. */
function chooseEasy(page: string, cards: readonly Card[], language: Language): string[] {
  const sentences = [...new Set(cards.map((card) => sentenceOf(card, language)).filter((sentence) => sentence !== ''))]
  const chosen = new Set<string>()
  for (const sentence of [...sentences].sort((a, b) => lixOf(a) - lixOf(b))) {
    if (chosen.size >= perHeading) break
    if (lixOf(sentence) <= hardestSentence && lixOf([page, ...chosen, sentence].join('\n')) <= easiestLix) chosen.add(sentence)
  }
  return sentences.filter((sentence) => chosen.has(sentence))
}

/** Always the public edition, whoever asks. */
export function composeCitizens(source: DocumentSource): NormalisedReport {
  const { language, date } = source
  const board = boardForEdition(source.board, 'public', heldByMeetings(source))
  const words = text[language]
  const asOf = words.asOf(formatDate(date, language))
  const headings = [words.heard, words.done, words.next]
  // Headings are short sentences of their own to whoever reads.
  let page = [words.opening, ...headings.map((one) => `${one}.`), words.closing, asOf].join('\n')
  const blocks = candidates(board, date).flatMap((cards, index): ReportBlock[] => {
    const chosen = chooseEasy(page, cards, language)
    page = [page, ...chosen].join('\n')
    return [heading(1, headings[index]!), chosen.length === 0 ? soft(words.none) : bullets(chosen.map((sentence) => item(sentence)))]
  })
  return normalise({ language, title: board.meta.title.trim() || words.title, subtitle: words.title, facts: [], blocks: [paragraph(words.opening), ...blocks, paragraph(words.closing), soft(asOf)], date })
}

export const citizensTitle = { da: text.da.title, en: text.en.title } as const
