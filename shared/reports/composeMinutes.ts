/** A session's minutes: the tree of its agenda once more, with what was decided, said and agreed. */
import { paragraph, sheet, table, words as line } from './build'
import { heading } from './chapters/telling'
import { meetingReport, meetingTelling, type AgendaSource, type MeetingTelling } from './composeMeeting'
import { nameOrder } from './dates'
import { minutesChapters } from './minutesChapters'
import { normalise, type NormalisedReport } from './normalise'
import type { Cell, ReportBlock } from './report'
import { sessionWords } from './sessionWords'

/** Bodies whose minutes are signed: those elected, and boards by law. */
const signing = /byråd|kommunalbestyrelse|regionsråd|udvalg|bestyrelse|politisk|council|committee|\bboard\b|political/i

/** A sheet to sign, a line for each function and organisation; nobody's name is printed. Only for bodies that sign. */
function signatures({ session, source, telling: { language } }: MeetingTelling): ReportBlock[] {
  if (session === null || !signing.test(session.kind ?? '')) return []
  const words = sessionWords[language]
  const byName = nameOrder(language)
  const roles = [session.chair?.trim() ? `${words.head.chair}: ${session.chair.trim()}` : words.head.chair, session.minuteTaker?.trim() ? `${words.head.minuteTaker}: ${session.minuteTaker.trim()}` : words.head.minuteTaker]
  const organisations = source.participantsByOrganisation.filter(({ organisation }) => organisation !== '').flatMap(({ organisation, count }) => Array.from({ length: Math.min(count, 20) }, () => organisation)).sort(byName)
  const rows = [...roles, ...organisations].map((role): Cell[] => [[line(role)], []])
  const columns = [{ key: 'role', title: words.role, width: 45 }, { key: 'signature', title: words.signature, width: 90 }]
  return [{ type: 'pageBreak' }, heading(1, words.signatures), paragraph(words.signatureNote), table(sheet(words.signatures, columns, rows))]
}

/** The report, ready for any writer, with what had to be put right on the way. */
export function composeMinutes(source: AgendaSource): NormalisedReport {
  const meeting = meetingTelling(source, 'minutes')
  return normalise(meetingReport(meeting, sessionWords[source.language].minutes, () => [...minutesChapters(meeting), ...signatures(meeting)]))
}
