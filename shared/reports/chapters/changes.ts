/** Appendix 3: what is different from the version before, net. */
import type { Words } from '../../domain/language'
import { cell, sheet, soft, table } from '../build'
import { composeSinceLast } from '../sinceLast'
import type { ReportBlock } from '../report'
import type { Chapter, Telling } from './telling'

const w = (da: string, en: string): Words => ({ da, en })
const text = {
  changes: w('Ændringer siden sidste version', 'Changes since last version'),
  group: w('Slags', 'Kind'),
  change: w('Ændring', 'Change'),
  more: (count: number) => w(`Derudover ${count} ændringer, som kan ses under Siden sidst på tavlen.`, `And ${count} more changes, which can be seen under Since last on the board.`),
  first: w('Der er ingen tidligere version at sammenligne med.', 'There is no earlier version to compare with.'),
} as const

/** What has changed since `previous`, net, as a table. `most`: how many changes are told; the others are counted. */
export function changesSince(previous: NonNullable<Telling['previous']>, { board, date, language }: Pick<Telling, 'board' | 'date' | 'language'>, caption: Words = text.changes, most = Infinity): ReportBlock[] {
  const since = composeSinceLast(previous.board, board, { from: previous.date, to: date }, language)
  if (since.total === 0) return [soft(since.title)]
  const rows = since.groups.flatMap(({ title, changes: told }) => told.map(({ words }) => [cell(title), cell(words)]))
  const columns = [{ key: 'group', title: text.group[language], width: 24 }, { key: 'change', title: text.change[language], width: 76 }]
  return [soft(since.title), table(sheet(caption[language], columns, rows.slice(0, most))), ...(rows.length > most ? [soft(text.more(rows.length - most)[language])] : [])]
}

export const changes: Chapter = {
  number: 'B3',
  heading: text.changes,
  compose: (telling) => (telling.previous === null ? [soft(text.first[telling.language])] : changesSince(telling.previous, telling)),
}
