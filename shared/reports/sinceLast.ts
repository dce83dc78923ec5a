/** *Siden sidst*: what has changed between two boards, in words, grouped, with counts per page and per organisation. */
import type { Board } from '../domain/board'
import { changeGroups, compareBoards, type Change, type ChangeGroup, type Span } from '../domain/compareBoards'
import type { Language } from '../domain/language'
import { pagesInOrder } from '../domain/boardQueries'
import { pageTitle } from '../templates/pageTitle'
import { agendaChanges, agendaCounts, type AgendaChange, type AgendaPair } from './agendaChanges'
import { changeWords } from './changeWords'
import { formatDate, nameOrder } from './dates'
import { sinceLastWords } from './sinceLastWords'

/** A change, and the line that tells it. */
export interface ToldChange extends Change {
  readonly words: string
  /** One or two words for a mark on the thing itself, such as *Ny ordlyd*; '' for what is gone. */
  readonly mark: string
  /** Of a meeting: what is different in its agenda text, in reading order. */
  readonly agenda?: readonly AgendaChange[]
}

export interface SinceLastGroup {
  readonly group: ChangeGroup
  readonly title: string
  readonly changes: readonly ToldChange[]
}

export interface SinceLast {
  readonly language: Language
  readonly span: Span
  /** Such as *11 ændringer siden 8. december 2026.* */
  readonly title: string
  readonly total: number
  /** Only groups with something in them, in the order they are read. */
  readonly groups: readonly SinceLastGroup[]
  /** Pages with changes, in the order of the board; a page that is gone comes last. */
  readonly pages: readonly { readonly id: string; readonly title: string; readonly count: number }[]
  /** Organisations with changes, by name. */
  readonly organisations: readonly { readonly name: string; readonly count: number }[]
}

function pagesOf(before: Board, now: Board, changes: readonly Change[], language: Language): SinceLast['pages'] {
  const pages = [...pagesInOrder(now), ...pagesInOrder(before).filter((page) => !now.pages.has(page.id))]
  return pages.map((page) => ({ id: page.id, title: pageTitle(page, language), count: changes.filter((change) => change.pageId === page.id).length })).filter(({ count }) => count > 0)
}

function organisationsOf(changes: readonly Change[], language: Language): SinceLast['organisations'] {
  const counts = new Map<string, number>()
  for (const name of changes.flatMap((change) => change.organisations)) counts.set(name, (counts.get(name) ?? 0) + 1)
  const byName = nameOrder(language)
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => byName(a.name, b.name))
}

function markOf({ group, root }: Change, language: Language): string {
  const { marks } = sinceLastWords[language]
  if (group === 'removed') return ''
  return group === 'new' && root === 'links' ? marks.newLink : marks[group]
}

/** Meetings of both boards whose agenda text differs, told by the meeting: one that is new or gone is told as that alone. */
function tellAgendas(told: readonly ToldChange[], before: Board, now: Board, agendas: readonly AgendaPair[], language: Language): ToldChange[] {
  const all = [...told]
  for (const pair of agendas) {
    const session = now.sessions.get(pair.sessionId)
    const agenda = session !== undefined && before.sessions.has(session.id) ? agendaChanges(pair, { before, now }, language) : []
    if (session === undefined || agenda.length === 0) continue
    const words = sinceLastWords[language].agenda(session.title, agendaCounts(agenda, language))
    const at = all.findIndex(({ root, id }) => root === 'sessions' && id === session.id)
    const own: Change = { group: 'wording', root: 'sessions', id: session.id, kind: '', fields: [], pageId: null, organisations: [] }
    if (at === -1) all.push({ ...own, words, mark: markOf(own, language), agenda })
    else all[at] = { ...all[at]!, words: `${all[at]!.words}; ${agendaCounts(agenda, language)}`, agenda }
  }
  return all
}

/** `agendas`: the texts of meetings that are in both boards; left out, only the boards are compared. */
export function composeSinceLast(before: Board, now: Board, span: Span, language: Language, agendas: readonly AgendaPair[] = []): SinceLast {
  const words = sinceLastWords[language]
  const ofBoards = compareBoards(before, now, span).map((change) => ({ ...change, words: changeWords({ before, now, language }, change), mark: markOf(change, language) }))
  const told = tellAgendas(ofBoards, before, now, agendas, language)
  const since = formatDate(span.from, language)
  return {
    language,
    span,
    title: told.length === 0 ? words.nothing(since) : words.count(told.length, since),
    total: told.length,
    groups: changeGroups
      .map((group) => ({ group, title: words.groups[group], changes: told.filter((change) => change.group === group) }))
      .filter((group) => group.changes.length > 0),
    pages: pagesOf(before, now, told, language),
    organisations: organisationsOf(told, language),
  }
}
