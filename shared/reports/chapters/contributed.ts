/** Appendix 2: how people contributed. Counts only, and no count so small that somebody is known from it. */
import type { Words } from '../../domain/language'
import { sessionsInOrder } from '../../domain/boardQueries'
import { leastGroup } from '../../domain/smallGroups'
import { fateWords } from '../../templates/commonFields'
import { voiceWords } from '../../templates/enumWords'
import { cell, sheet, soft, table } from '../build'
import { formatDate, formatNumber } from '../dates'
import type { ReportBlock } from '../report'
import { reportWords } from '../reportWords'
import { countWords } from './counts'
import { heading, nothingYet, type Chapter, type Telling } from './telling'

const w = (da: string, en: string): Words => ({ da, en })
const text = {
  perVoice: w('Antal pr. stemme', 'Number per voice'),
  voice: w('Stemme', 'Voice'),
  cards: w('Kort', 'Cards'),
  seats: w('Pladser', 'Seats'),
  small: w('Grupper på en til fire står som »færre end 5«.', 'Groups of one to four stand as “fewer than 5”.'),
  sessions: w('Sessioner', 'Sessions'),
  session: w('Session', 'Session'),
  fates: w('Hvad der skete med kortene', 'What happened to the cards'),
  fate: w('Hvad blev det til', 'What became of it'),
} as const

/** Everything on the board is counted, also what may not be told: a number of cards tells nobody's words. */
function voices({ whole, language }: Telling): ReportBlock {
  const counts = (kind: 'seat' | 'card') => (voice: string) => [...whole.cards.values()].filter((card) => (card.kind === 'seat') === (kind === 'seat') && card.fields.voice === voice).length
  const [cards, seats] = [counts('card'), counts('seat')]
  const words = (count: number) => cell(countWords(count, language, leastGroup))
  const rows = Object.entries(voiceWords).filter(([voice]) => voice !== 'unsaid').map(([voice, name]) => [cell(name[language]), words(cards(voice)), words(seats(voice))])
  return table(sheet(text.perVoice[language], [{ key: 'voice', title: text.voice[language], width: 50 }, { key: 'cards', title: text.cards[language], width: 25 }, { key: 'seats', title: text.seats[language], width: 25 }], rows))
}

function sessions({ board, language }: Telling): ReportBlock {
  const words = reportWords[language]
  const rows = sessionsInOrder(board).map(({ title, date, place }) => [cell(title.trim() === '' ? text.session[language] : title), cell(formatDate(date, language)), cell(place)])
  if (rows.length === 0) return nothingYet(language)
  return table(sheet(text.sessions[language], [{ key: 'session', title: text.session[language], width: 44 }, { key: 'date', title: words.date, width: 24 }, { key: 'place', title: words.place, width: 32 }], rows))
}

/** Cards somebody brought in, by what became of them. */
function fates({ whole, language }: Telling): ReportBlock {
  const counts = new Map<string, number>()
  for (const { author, fields } of whole.cards.values()) {
    const fate = typeof fields.fate === 'string' && fields.fate !== '' ? fields.fate : fields.status === 'parked' ? 'parked' : author === null ? null : 'open'
    if (fate !== null) counts.set(fate, (counts.get(fate) ?? 0) + 1)
  }
  const rows = Object.entries(fateWords).flatMap(([fate, name]) => (counts.has(fate) ? [[cell(name[language]), cell(formatNumber(counts.get(fate)!, language))]] : []))
  if (rows.length === 0) return nothingYet(language)
  return table(sheet(text.fates[language], [{ key: 'fate', title: text.fate[language], width: 60 }, { key: 'cards', title: text.cards[language], width: 40 }], rows))
}

export const contributed: Chapter = {
  number: 'B2',
  heading: w('Sådan er der bidraget', 'How people contributed'),
  compose(telling) {
    const { language } = telling
    return [
      heading(2, text.perVoice[language]),
      voices(telling),
      soft(text.small[language]),
      heading(2, text.sessions[language]),
      sessions(telling),
      heading(2, text.fates[language]),
      fates(telling),
    ]
  },
}
