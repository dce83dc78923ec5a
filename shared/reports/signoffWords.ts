/** How far a document is, in words: on its title page, on every page, in its file's name. */
import type { Board } from '../domain/board'
import type { Language, Words } from '../domain/language'
import { toldState, type SignedDocument, type ToldState, type VersionFacts } from '../domain/signoff'
import { enumWords } from '../templates/enumWords'
import { words as line } from './build'
import type { CalendarEntry } from './calendar'
import { formatDate, nameOrder } from './dates'
import type { NormalisedReport } from './normalise'
import type { Fact } from './report'

const w = (da: string, en: string): Words => ({ da, en })

export const documentNames: Readonly<Record<SignedDocument, Words>> = {
  agenda: w('Dagsorden', 'Agenda'),
  minutes: w('Referat', 'Minutes'),
  common: w('Fælles agenda', 'Common agenda'),
}

export const stateWords: Readonly<Record<ToldState, Words>> = {
  draft: w('Udkast', 'Draft'),
  'for-approval': w('Til godkendelse', 'For approval'),
  approved: w('Godkendt', 'Approved'),
  'in-consent': w('I samtykke', 'In consent'),
  adopted: w('Vedtaget', 'Adopted'),
  superseded: w('Afløst', 'Superseded'),
}

const text = {
  version: w('Version', 'Version'),
  status: w('Status', 'Status'),
  approvedBy: w('Godkendt af', 'Approved by'),
  adoptedBy: w('Vedtaget af', 'Adopted by'),
  rule: w('Beslutningsregel', 'Decision rule'),
  present: w('Til stede', 'Present'),
  comments: w('Kommentarer', 'Comments'),
  lastDay: (name: string) => w(`Sidste dag for kommentarer: ${name}`, `Last day for comments: ${name}`),
  until: (day: string) => w(`til og med ${day}`, `until ${day}`),
} as const

export const ruleWords = (rule: string): Words => enumWords('decision', 'rule', rule)

/** An approved version says for ever that it is: that a newer one was adopted is told beside it, not in it. */
function statedOf({ document, state }: VersionFacts): ToldState {
  return toldState(document, state === 'superseded' ? 'approved' : state)
}

/** Stands on every page; '' on what is approved. */
export function markOfVersion(facts: VersionFacts, language: Language): string {
  const state = statedOf(facts)
  return state === 'approved' || state === 'adopted' ? '' : stateWords[state][language]
}

/** *version 2*, *godkendt*: parts of a file's name. */
export const fileWordsOf = (facts: VersionFacts, language: Language): readonly string[] => [`version ${facts.version} ${stateWords[statedOf(facts)][language].toLowerCase()}`]

/** Version and status, and of an approved one by whom, when, by which rule and who was there. */
export function factsOfVersion(facts: VersionFacts, language: Language): Fact[] {
  const { document, version, state, commentsUntil, decidedOn, body, rule, present, organisation } = facts
  const isApproved = state === 'approved' || state === 'superseded'
  const status = [stateWords[statedOf(facts)][language], isApproved ? formatDate(decidedOn, language) : ''].filter((part) => part !== '').join(', ')
  const all: readonly (readonly [Words, string])[] = [
    [text.version, String(version)],
    [text.status, status],
    [text.comments, state === 'sent' && commentsUntil !== null ? text.until(formatDate(commentsUntil, language))[language] : ''],
    [document === 'common' ? text.adoptedBy : text.approvedBy, isApproved ? body || organisation : ''],
    [text.rule, isApproved && rule !== null ? ruleWords(rule)[language] : ''],
    [text.present, isApproved ? [...present].sort(nameOrder(language)).join(', ') : ''],
  ]
  return all.flatMap(([label, said]) => (said === '' ? [] : [{ label: label[language], lines: [line(said)] }]))
}

/** A meeting's document with its version on the title page and, until it is approved, its status on every page. */
export function signedReport(report: NormalisedReport, facts: VersionFacts): NormalisedReport {
  return { ...report, facts: [...report.facts, ...factsOfVersion(facts, report.language)], mark: markOfVersion(facts, report.language) }
}

/** The last day of each comment period. */
export function commentEntries(board: Board, periods: readonly VersionFacts[], language: Language): CalendarEntry[] {
  return periods.flatMap(({ document, session, version, commentsUntil }) => {
    if (commentsUntil === null) return []
    const meeting = board.sessions.get(session)?.title.trim() ?? ''
    const name = [`${documentNames[document][language]}, version ${version}`, meeting].filter((part) => part !== '').join(': ')
    return [{ id: `${document}.${session || 'common'}.${version}.comments`, title: text.lastDay(name)[language], day: commentsUntil, place: '', description: board.meta.title.trim(), address: '', time: null }]
  })
}
