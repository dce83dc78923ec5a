/** What stands on a card below its words: a line for each field that matters there. */
import type { Board, Card } from '../domain/board'
import type { Language } from '../domain/language'
import { evidenceMarks } from '../domain/evidenceMarks'
import { adoptedOn } from '../domain/reframing'
import { faceFields, isUsedUp, saysNothingNew } from '../templates/cardFaces'
import { fateWords } from '../templates/commonFields'
import { inferredWords, isFieldInferred } from '../templates/inferred'
import { formatDate } from './dates'
import { oneField } from './fieldWords'

const maxCharacters = 60

const short = (words: string) => (words.length > maxCharacters ? `${words.slice(0, maxCharacters - 1)}…` : words)

/** A number goes with its unit and year. */
function numberLine(card: Card, name: string, words: string): string {
  const { unit, year, baselineYear, targetYear } = card.fields
  const when = name === 'baseline' ? baselineYear : name === 'target' ? targetYear : year
  return [words, typeof unit === 'string' ? unit : '', when === undefined || when === null || when === '' ? '' : `(${String(when)})`].filter((part) => part !== '').join(' ')
}

/** Fields whose words alone would not say what they are. */
const named = new Set(['baseline', 'target', 'due', 'reached', 'review', 'lead', 'mover', 'responsible', 'measure', 'from', 'forWhom', 'opensFor', 'influence', 'through'])

/** How far a reframing is: adopted on a day, or on trial. */
function framingStanding(card: Card, language: Language): string {
  const day = adoptedOn(card)
  if (day !== '') return language === 'da' ? `Vedtaget ${formatDate(day, 'da')}` : `Adopted ${formatDate(day, 'en')}`
  if (card.kind !== 'reframing' || card.fields.trial !== true) return ''
  return language === 'da' ? 'Prøves til næste møde' : 'On trial until the next meeting'
}

const usedUp = (card: Card, language: Language): string => (isUsedUp(card.kind, card.fields) ? fateWords.used![language] : '')

/** The marks of the data walk as counts; '' while there are none. */
function marksLine(card: Card, language: Language): string {
  if (card.kind !== 'evidence') return ''
  const { recognised, questioned, lacks } = evidenceMarks(card.fields)
  const [recognise, question, lack] = language === 'da' ? ['Anerkender', 'Anfægter', 'Mangler noget'] : ['Recognise', 'Question', 'Lacks something']
  return ([[recognise, recognised], [question, questioned], [lack, lacks]] as const).flatMap(([word, count]) => (count === 0 ? [] : [`${word} ${count}`])).join(' · ')
}

/** What no field of its kind says: how far the card is, and what those who read it think. */
export function cardStanding(card: Card, language: Language): string[] {
  return [framingStanding(card, language), usedUp(card, language), marksLine(card, language)].filter((line) => line !== '')
}

export function cardFace(board: Board, card: Card, language: Language): string[] {
  const [standing, facts] = [cardStanding(card, language), factLines(board, card, language)]
  return card.kind === 'evidence' ? [...facts, ...standing] : [...standing, ...facts]
}

function factLines(board: Board, card: Card, language: Language): string[] {
  return faceFields(card.kind).flatMap((field) => {
    if (saysNothingNew(card.kind, field.name, card.fields[field.name])) return []
    const words = oneField(board, card, field, language)
    if (words === '') return []
    const line = field.type === 'number' ? numberLine(card, field.name, words) : words
    const said = short(named.has(field.name) ? `${field.label[language]}: ${line}` : line)
    return [isFieldInferred(card.fields, field.name) ? `${said} (${inferredWords[language]})` : said]
  })
}
