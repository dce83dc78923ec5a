/** The lines of *Siden sidst* as marks on the things they tell of: one mark per thing that is still on the board. */
import type { ChangeGroup } from '../domain/compareBoards'
import type { SinceLast } from './sinceLast'

export type MarkedGroup = Exclude<ChangeGroup, 'removed'>

export interface ChangeMark {
  /** What matters most of what happened to it. */
  readonly group: MarkedGroup
  /** One or two words, such as *Ny ordlyd*. */
  readonly word: string
  /** The whole line. */
  readonly told: string
  /** Whether the line says more than that it came. */
  readonly hasDetails: boolean
}

/** By `cards/<id>`, `zones/<id>`, `links/<id>` or `pages/<id>`. */
export type ChangeMarks = ReadonlyMap<string, ChangeMark>

const markedRoots: ReadonlySet<string> = new Set(['cards', 'zones', 'links', 'pages'])

/** What is gone has no mark: it stands in the panel. */
export function changeMarks(report: SinceLast): ChangeMarks {
  const marks = new Map<string, ChangeMark>()
  for (const { group, changes } of report.groups) {
    if (group === 'removed') continue
    for (const change of changes) {
      if (!markedRoots.has(change.root)) continue
      const name = `${change.root}/${change.id}`
      const { mark: word } = change
      const first = marks.get(name)
      const made = { group, word, told: change.words, hasDetails: change.fields.length > 0 || group === 'overdue' }
      marks.set(name, first === undefined ? made : { ...first, word: `${first.word} · ${word}`, told: `${first.told}; ${change.words}`, hasDetails: true })
    }
  }
  return marks
}
