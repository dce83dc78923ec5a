/** Parts of the common agenda as documents of their own: plan, tracks, decisions, actions. */
import type { Card } from '../domain/board'
import type { Words } from '../domain/language'
import { actionBlocks, inOrderOfWaiting, isClosedAction } from './actions'
import { soft } from './build'
import { decisionLog, undecided } from './chapters/decisions'
import { planTables, reinforcements, timeline } from './chapters/plan'
import { trackBlocks } from './chapters/ourTracks'
import { heading, nothingYet, told, type Telling } from './chapters/telling'
import { vision } from './chapters/vision'
import { editionWords } from './composeCommonAgenda'
import { formatDate } from './dates'
import { tellingOf, type DocumentSource } from './documentSource'
import { normalise, type NormalisedReport } from './normalise'
import type { ReportBlock } from './report'
import { reportWords } from './reportWords'

const w = (da: string, en: string): Words => ({ da, en })
export const partTitles = {
  plan: w('Fælles handlingsplan', 'Joint action plan'),
  tracks: w('Vores spor', 'Our tracks'),
  decisions: w('Beslutningslog', 'Decision log'),
  actions: w('Opfølgning', 'Follow-up'),
} as const
const text = {
  who: w('Hvem gør hvad', 'Who does what'),
  timeline: w('Tidslinje', 'Timeline'),
  open: w('Åbne handlinger', 'Open actions'),
  closed: w('Afsluttede handlinger', 'Closed actions'),
  edition: w('Udgave', 'Edition'),
} as const

function document(source: DocumentSource, title: Words, compose: (telling: Telling) => readonly ReportBlock[]): NormalisedReport {
  const telling = tellingOf(source)
  const { board, language, date, edition } = telling
  return normalise({
    language,
    title: board.meta.title.trim() || title[language],
    subtitle: title[language],
    facts: [{ label: reportWords[language].date, lines: [[{ text: formatDate(date, language) }]] }, { label: text.edition[language], lines: [[{ text: editionWords[edition][language] }]] }],
    blocks: [...compose(telling), soft(reportWords[language].asOf(formatDate(date, language)))],
    date,
  })
}

export const composePlan = (source: DocumentSource): NormalisedReport =>
  document(source, partTitles.plan, (telling) => [
    heading(1, text.who[telling.language]),
    ...planTables(telling),
    heading(1, reportWords[telling.language].reinforcements),
    ...reinforcements(telling),
    heading(1, text.timeline[telling.language]),
    ...timeline(telling),
  ])

export const composeTracks = (source: DocumentSource): NormalisedReport =>
  document(source, partTitles.tracks, (telling) => [
    heading(1, vision.heading[telling.language]),
    ...vision.compose(telling),
    heading(1, partTitles.tracks[telling.language]),
    ...trackBlocks(telling),
  ])

export const composeDecisions = (source: DocumentSource): NormalisedReport =>
  document(source, partTitles.decisions, (telling) => [heading(1, partTitles.decisions[telling.language]), ...decisionLog(telling), ...undecided(telling)])

/** Oldest first: what has waited longest is asked about first. */
export function actionsInOrder(telling: Telling): { readonly open: readonly Card[]; readonly closed: readonly Card[] } {
  const all = inOrderOfWaiting(told(telling.board, 'action'))
  return { open: all.filter((card) => !isClosedAction(card)), closed: all.filter(isClosedAction) }
}

export const composeActions = (source: DocumentSource): NormalisedReport =>
  document(source, partTitles.actions, (telling) => {
    const { board, language, date } = telling
    const { open, closed } = actionsInOrder(telling)
    return [
      heading(1, text.open[language]),
      ...(open.length === 0 ? [nothingYet(language)] : actionBlocks(board, open, language, date, text.open[language])),
      ...(closed.length === 0 ? [] : [heading(1, text.closed[language]), ...actionBlocks(board, closed, language, date, text.closed[language])]),
    ]
  })
