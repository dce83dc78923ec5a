/** Every sentence of our own in the agenda and minutes of a meeting. */
import type { Language, Words } from '../domain/language'
import { formatDate } from './dates'

interface Sentences {
  readonly minutes: string
  readonly item: (number: string) => string
  readonly itemTitle: (number: string, title: string) => string
  readonly unnamed: string
  readonly head: {
    readonly body: string
    readonly kind: string
    readonly time: string
    readonly remote: string
    readonly chair: string
    readonly minuteTaker: string
    readonly apologies: string
    readonly absent: string
    readonly caseNumber: string
    readonly version: string
  }
  /** A span or a time of the day. */
  readonly clock: (from: string, to: string) => string
  readonly lasts: (minutes: number) => string
  readonly presentedBy: (presenter: string) => string
  readonly overview: {
    readonly caption: string
    readonly number: string
    readonly item: string
    readonly outcome: string
    readonly time: string
    readonly result: string
    readonly presenter: string
    readonly open: string
    readonly closed: string
    readonly sum: (minutes: number, from: string | null, to: string | null) => string
    readonly over: (minutes: number) => string
  }
  /** The heading above what was decided. `body` may be '', `date` too. */
  readonly decisionIn: (body: string, date: string) => string
  readonly noDecision: string
  readonly cardElsewhere: string
  readonly numberAndDay: string
  readonly bodyAndRule: string
  readonly whoDoesWhat: string
  readonly openActions: string
  readonly sinceLast: string
  readonly sinceUnknown: string
  readonly sinceNothing: string
  readonly victories: string
  readonly decisions: string
  readonly followUp: string
  readonly next: string
  readonly nextMeeting: string
  readonly signatures: string
  readonly signatureNote: string
  readonly role: string
  readonly signature: string
}

/** 21-11-2026; what is no date as it is. */
const shortDate = (iso: string) => iso.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3-$2-$1')
const danishClock = (time: string) => time.replace(':', '.')

const da: Sentences = {
  minutes: 'Referat',
  item: (number) => `Punkt ${number}`,
  itemTitle: (number, title) => `Punkt ${number}. ${title}`,
  unnamed: 'Uden titel',
  head: {
    body: 'Organ',
    kind: 'Mødetype',
    time: 'Tid',
    remote: 'På nettet',
    chair: 'Mødeleder',
    minuteTaker: 'Referent',
    apologies: 'Afbud',
    absent: 'Fraværende',
    caseNumber: 'Sagsnummer',
    version: 'Version',
  },
  clock: (from, to) => (to === '' ? `kl. ${danishClock(from)}` : `kl. ${danishClock(from)}–${danishClock(to)}`),
  lasts: (minutes) => (minutes === 1 ? '1 minut' : `${minutes} minutter`),
  presentedBy: (presenter) => `Oplæg: ${presenter}`,
  overview: {
    caption: 'Oversigt over punkter',
    number: 'Nr.',
    item: 'Punkt',
    outcome: 'Type',
    time: 'Tid',
    result: 'Resultat',
    presenter: 'Oplæg',
    open: 'Åbent',
    closed: 'Lukket',
    sum: (minutes, from, to) => `Punkterne tager i alt ${da.lasts(minutes)}${from === null || to === null ? '' : `, ${da.clock(from, to)}`}.`,
    over: (minutes) => `Det er ${da.lasts(minutes)} mere, end mødet varer.`,
  },
  decisionIn: (body, date) => ['Beslutning', body === '' ? '' : `i ${body}`, date === '' ? '' : `den ${shortDate(date)}`].filter((part) => part !== '').join(' '),
  noDecision: 'Der er ikke noteret en beslutning.',
  cardElsewhere: 'Kortet vises ikke her.',
  numberAndDay: 'Nr. og dato',
  bodyAndRule: 'Organ og regel',
  whoDoesWhat: 'Hvem gør hvad inden hvornår',
  openActions: 'Åbne handlinger',
  sinceLast: 'Siden sidst',
  sinceUnknown: 'Hvad der er sket siden sidste møde, står her, når dokumentet hentes.',
  sinceNothing: 'Der er ikke gemt en version af tavlen fra før mødet, som den kan sammenlignes med.',
  victories: 'Små sejre',
  decisions: 'Beslutninger',
  followUp: 'Opfølgning',
  next: 'Til næste gang',
  nextMeeting: 'Næste møde',
  signatures: 'Underskrifter',
  signatureNote: 'Referatet er godkendt af mødets deltagere.',
  role: 'Funktion eller organisation',
  signature: 'Underskrift og dato',
}

const en: Sentences = {
  minutes: 'Minutes',
  item: (number) => `Item ${number}`,
  itemTitle: (number, title) => `Item ${number}. ${title}`,
  unnamed: 'Untitled',
  head: {
    body: 'Body',
    kind: 'Kind of meeting',
    time: 'Time',
    remote: 'Online',
    chair: 'Chair',
    minuteTaker: 'Minute-taker',
    apologies: 'Apologies',
    absent: 'Absent',
    caseNumber: 'Case number',
    version: 'Version',
  },
  clock: (from, to) => (to === '' ? from : `${from}–${to}`),
  lasts: (minutes) => (minutes === 1 ? '1 minute' : `${minutes} minutes`),
  presentedBy: (presenter) => `Presented by: ${presenter}`,
  overview: {
    caption: 'Overview of items',
    number: 'No.',
    item: 'Item',
    outcome: 'Type',
    time: 'Time',
    result: 'Result',
    presenter: 'Presenter',
    open: 'Open',
    closed: 'Closed',
    sum: (minutes, from, to) => `The items take ${en.lasts(minutes)} in all${from === null || to === null ? '' : `, ${en.clock(from, to)}`}.`,
    over: (minutes) => `That is ${en.lasts(minutes)} more than the meeting lasts.`,
  },
  decisionIn: (body, date) => ['Decision', body === '' ? '' : `in ${body}`, date === '' ? '' : `on ${formatDate(date, 'en')}`].filter((part) => part !== '').join(' '),
  noDecision: 'No decision has been noted.',
  cardElsewhere: 'The card is not shown here.',
  numberAndDay: 'No. and date',
  bodyAndRule: 'Body and rule',
  whoDoesWhat: 'Who does what by when',
  openActions: 'Open actions',
  sinceLast: 'Since last',
  sinceUnknown: 'What has happened since the last meeting stands here when the document is fetched.',
  sinceNothing: 'No version of the board has been kept from before the meeting to compare it with.',
  victories: 'Small victories',
  decisions: 'Decisions',
  followUp: 'Follow-up',
  next: 'For next time',
  nextMeeting: 'Next meeting',
  signatures: 'Signatures',
  signatureNote: 'The minutes are approved by those who took part.',
  role: 'Function or organisation',
  signature: 'Signature and date',
}

export const sessionWords: Readonly<Record<Language, Sentences>> = { da, en }

export const sinceLastCaption: Words = { da: 'Ændringer siden sidste møde', en: 'Changes since the last meeting' }

/** How many changes since the last meeting are read at a meeting. */
export const mostChanges = 30
