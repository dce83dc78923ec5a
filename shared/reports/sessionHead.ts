/** What stands above a meeting's agenda and minutes: which body, when, where, and who; organisations and functions only. */
import { minutesOf } from '../agenda/items'
import type { Session } from '../domain/board'
import type { Language } from '../domain/language'
import { words as line } from './build'
import { formatDateWithWeek, nameOrder } from './dates'
import type { Fact } from './report'
import { reportWords } from './reportWords'
import { sessionWords } from './sessionWords'

export interface OrganisationCount {
  /** '' for those who gave none. */
  readonly organisation: string
  readonly count: number
}

/** How many come from each organisation; names of people are never read. */
export function countByOrganisation(participants: readonly { readonly organisation: string }[]): OrganisationCount[] {
  const counts = new Map<string, number>()
  for (const { organisation } of participants) {
    const name = organisation.trim()
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].map(([organisation, count]) => ({ organisation, count }))
}

function participantsFact(participants: readonly OrganisationCount[], language: Language): Fact[] {
  const words = reportWords[language]
  const byName = nameOrder(language)
  const sorted = [...participants].sort((a, b) => Number(a.organisation === '') - Number(b.organisation === '') || byName(a.organisation, b.organisation))
  const lines = sorted.map(({ organisation, count }) => line(`${organisation === '' ? words.noOrganisation : organisation}: ${count}`))
  return lines.length === 0 ? [] : [{ label: words.participants, lines }]
}

/** kl. 10.00–11.30; what is no time as it was written. */
export function timeOfMeeting({ start = '', end = '' }: Pick<Session, 'start' | 'end'>, language: Language): string {
  const [from, to] = [start.trim(), end.trim()]
  if (minutesOf(from) === null || (to !== '' && minutesOf(to) === null)) return [from, to].filter((time) => time !== '').join('–')
  return sessionWords[language].clock(from, to)
}

/** Label and text by label; what nobody said is left out. */
export function headFacts(session: Session | null, participants: readonly OrganisationCount[], language: Language, version = ''): Fact[] {
  const words = reportWords[language]
  const { head } = sessionWords[language]
  const fact = (label: string, text = ''): Fact[] => (text.trim() === '' ? [] : [{ label, lines: text.trim().split(/\s*\n\s*/).map((one) => line(one)) }])
  return [
    ...fact(head.body, session?.body),
    ...fact(head.kind, session?.kind),
    ...fact(words.date, session === null ? '' : formatDateWithWeek(session.date, language)),
    ...fact(head.time, session === null ? '' : timeOfMeeting(session, language)),
    ...fact(words.place, session?.place),
    ...fact(head.remote, session?.remote),
    ...fact(head.chair, session?.chair),
    ...fact(head.minuteTaker, session?.minuteTaker),
    ...participantsFact(participants, language),
    ...fact(head.apologies, session?.apologies),
    ...fact(head.absent, session?.absent),
    ...fact(head.caseNumber, session?.caseNumber),
    ...fact(head.version, version),
  ]
}
