/** Every sentence of *Siden sidst*, in both languages. */
import type { ChangeGroup } from '../domain/compareBoards'
import type { Language } from '../domain/language'

interface Sentences {
  readonly groups: Readonly<Record<ChangeGroup, string>>
  readonly count: (count: number, date: string) => string
  readonly nothing: (date: string) => string
  readonly newCard: (name: string, kind: string) => string
  readonly newLink: (words: string) => string
  readonly newPage: (name: string) => string
  readonly newZone: (name: string) => string
  readonly newSession: (name: string) => string
  readonly removed: (words: string) => string
  readonly removedLink: (words: string) => string
  readonly joined: (name: string) => string
  readonly left: (name: string) => string
  readonly decision: (number: string, wording: string) => string
  readonly measured: (indicator: string, value: string, date: string) => string
  readonly measurementChanged: (indicator: string, changes: string) => string
  readonly victory: (name: string, date: string) => string
  readonly overdue: (name: string, date: string) => string
  readonly fieldChanged: (label: string, from: string, to: string) => string
  readonly fieldSet: (label: string, to: string) => string
  readonly fieldCleared: (label: string, from: string) => string
  readonly moved: (from: string, to: string) => string
  readonly onThePage: (page: string) => string
  readonly link: (words: string) => string
  readonly board: string
  readonly drawings: (page: string, counts: string) => string
  readonly drawn: Readonly<Record<'added' | 'changed' | 'removed', (count: number) => string>>
  readonly ownFields: Readonly<Record<string, string>>
  /** The one or two words of a mark on the board itself. */
  readonly marks: Readonly<Record<Exclude<ChangeGroup, 'removed'> | 'newLink', string>>
  readonly agenda: (meeting: string, counts: string) => string
  readonly paragraphs: Readonly<Record<'added' | 'changed' | 'removed', (count: number) => string>>
  /** A gap that was accepted, as the name of what changed. */
  readonly acceptedGap: (gap: string) => string
}

const q = (text: string) => `»${text}«`
const e = (text: string) => `“${text}”`

const da: Sentences = {
  groups: {
    decisions: 'Beslutninger', joined: 'Kommet med', left: 'Gået fra', status: 'Status', measured: 'Målt', victories: 'Små sejre', new: 'Nyt',
    wording: 'Ny ordlyd', moved: 'Flyttet', overdue: 'Over tiden', changed: 'Andre ændringer', removed: 'Fjernet',
  },
  count: (count, date) => (count === 1 ? `1 ændring siden ${date}.` : `${count} ændringer siden ${date}.`),
  nothing: (date) => `Ingen ændringer siden ${date}.`,
  newCard: (name, kind) => `Nyt kort (${kind}): ${q(name)}`,
  newLink: (words) => `Ny kobling: ${words}`,
  newPage: (name) => `Ny side: ${q(name)}`,
  newZone: (name) => `Nyt felt: ${q(name)}`,
  newSession: (name) => `Nyt møde: ${q(name)}`,
  removed: (words) => `Fjernet: ${q(words)}`,
  removedLink: (words) => `Fjernet kobling: ${words}`,
  joined: (name) => `${name} er kommet med`,
  left: (name) => `${name} er gået fra`,
  decision: (number, wording) => `Beslutning${number === '' ? '' : ` ${number}`}: ${q(wording)}`,
  measured: (indicator, value, date) => `${q(indicator)} er målt til ${value}${date === '' ? '' : ` (${date})`}`,
  measurementChanged: (indicator, changes) => `Målingen af ${q(indicator)} er rettet: ${changes}`,
  victory: (name, date) => `Nået${date === '' ? '' : ` ${date}`}: ${q(name)}`,
  overdue: (name, date) => `${q(name)} skulle være gjort senest ${date} og er stadig åben`,
  fieldChanged: (label, from, to) => `${label} fra ${q(from)} til ${q(to)}`,
  fieldSet: (label, to) => `${label} sat til ${q(to)}`,
  fieldCleared: (label, from) => `${label} fjernet (var ${q(from)})`,
  moved: (from, to) => `flyttet fra ${from} til ${to}`,
  onThePage: (page) => `siden ${page}`,
  link: (words) => `Koblingen ${words}`,
  board: 'Tavlen',
  drawings: (page, counts) => `Tegninger på siden ${q(page)}: ${counts}`,
  drawn: {
    added: (count) => (count === 1 ? '1 ny' : `${count} nye`),
    changed: (count) => (count === 1 ? '1 ændret' : `${count} ændrede`),
    removed: (count) => (count === 1 ? '1 fjernet' : `${count} fjernede`),
  },
  ownFields: {
    title: 'ordlyd', note: 'note', color: 'farve', organisation: 'organisation', kind: 'slags', why: 'fordi', sector: 'sektor', type: 'rolle', question: 'spørgsmål',
    date: 'dato', place: 'sted', language: 'sprog', from: 'fra', to: 'til', confirmedBy: 'bekræftet af', templateId: 'skabelon', zoneKey: 'skabelonens felt', trackId: 'spor', trackNumber: 'spornummer', pageId: 'side',
  },
  marks: {
    decisions: 'Besluttet', joined: 'Kommet med', left: 'Gået fra', status: 'Ny status', measured: 'Målt', victories: 'Nået', new: 'Nyt', newLink: 'Ny',
    wording: 'Ny ordlyd', moved: 'Flyttet', overdue: 'Over tiden', changed: 'Ændret',
  },
  agenda: (meeting, counts) => `Dagsordenen til ${q(meeting)}: ${counts}`,
  paragraphs: {
    added: (count) => `${count} afsnit tilføjet`,
    changed: (count) => `${count} afsnit ændret`,
    removed: (count) => `${count} afsnit fjernet`,
  },
  acceptedGap: (gap) => `hul, vi kender (${gap})`,
}

const en: Sentences = {
  groups: {
    decisions: 'Decisions', joined: 'Joined', left: 'Left', status: 'Status', measured: 'Measured', victories: 'Small victories', new: 'New',
    wording: 'Changed wording', moved: 'Moved', overdue: 'Overdue', changed: 'Other changes', removed: 'Removed',
  },
  count: (count, date) => (count === 1 ? `1 change since ${date}.` : `${count} changes since ${date}.`),
  nothing: (date) => `No changes since ${date}.`,
  newCard: (name, kind) => `New card (${kind}): ${e(name)}`,
  newLink: (words) => `New link: ${words}`,
  newPage: (name) => `New page: ${e(name)}`,
  newZone: (name) => `New zone: ${e(name)}`,
  newSession: (name) => `New meeting: ${e(name)}`,
  removed: (words) => `Removed: ${e(words)}`,
  removedLink: (words) => `Removed link: ${words}`,
  joined: (name) => `${name} has joined`,
  left: (name) => `${name} has left`,
  decision: (number, wording) => `Decision${number === '' ? '' : ` ${number}`}: ${e(wording)}`,
  measured: (indicator, value, date) => `${e(indicator)} was measured at ${value}${date === '' ? '' : ` (${date})`}`,
  measurementChanged: (indicator, changes) => `The measurement of ${e(indicator)} was corrected: ${changes}`,
  victory: (name, date) => `Reached${date === '' ? '' : ` ${date}`}: ${e(name)}`,
  overdue: (name, date) => `${e(name)} was due ${date} and is still open`,
  fieldChanged: (label, from, to) => `${label} from ${e(from)} to ${e(to)}`,
  fieldSet: (label, to) => `${label} set to ${e(to)}`,
  fieldCleared: (label, from) => `${label} removed (was ${e(from)})`,
  moved: (from, to) => `moved from ${from} to ${to}`,
  onThePage: (page) => `the page ${page}`,
  link: (words) => `The link ${words}`,
  board: 'The board',
  drawings: (page, counts) => `Drawings on the page ${e(page)}: ${counts}`,
  drawn: { added: (count) => `${count} new`, changed: (count) => `${count} changed`, removed: (count) => `${count} removed` },
  ownFields: {
    title: 'wording', note: 'note', color: 'colour', organisation: 'organisation', kind: 'kind', why: 'because', sector: 'sector', type: 'role', question: 'question',
    date: 'date', place: 'place', language: 'language', from: 'from', to: 'to', confirmedBy: 'confirmed by', templateId: 'template', zoneKey: 'zone of the template', trackId: 'track', trackNumber: 'number of the track', pageId: 'page',
  },
  marks: {
    decisions: 'Decided', joined: 'Joined', left: 'Left', status: 'New status', measured: 'Measured', victories: 'Reached', new: 'New', newLink: 'New',
    wording: 'New wording', moved: 'Moved', overdue: 'Overdue', changed: 'Changed',
  },
  agenda: (meeting, counts) => `The agenda of ${e(meeting)}: ${counts}`,
  paragraphs: {
    added: (count) => `${count} ${count === 1 ? 'paragraph' : 'paragraphs'} added`,
    changed: (count) => `${count} ${count === 1 ? 'paragraph' : 'paragraphs'} changed`,
    removed: (count) => `${count} ${count === 1 ? 'paragraph' : 'paragraphs'} removed`,
  },
  acceptedGap: (gap) => `gap we know of (${gap})`,
}

export const sinceLastWords: Readonly<Record<Language, Sentences>> = { da, en }
