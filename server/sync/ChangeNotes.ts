/** Who changed what: gathered while people write, put down as one line when a record has come to rest. */
import type * as Y from 'yjs'
import type { Board, Card } from '../../shared/domain/board'
import { differencesOf, recordOf, type ComparedRoot, type FieldChange } from '../../shared/domain/differencesOf'
import type { RecordRef } from '../../shared/document/changedRecords'
import { openBoardView } from '../../shared/document/openBoardView'
import type { StoredChange } from '../store/VersionStore'

export interface ChangeNotes {
  /** `participant`: null for a change of the server's own. */
  note(participant: string | null, records: readonly RecordRef[], nowMs: number): void
  /** Lines for what has come to rest; for everything when `all`. */
  take(nowMs: number, all: boolean): StoredChange[]
  close(): void
}

/** A record on which nothing has happened for this long has come to rest. */
const restMs = 5_000
/** Somebody who never stops is put down now and then all the same. */
const longestMs = 60_000

/** What somebody answers for; who changed anything else that stands without an author is not put down, since ideas may be anonymous. */
const accountable = new Set([
  'track', 'vision', 'target-statement', 'goal', 'shared-goal', 'mission', 'principle', 'activity', 'indicator', 'measurement', 'commitment', 'reservation', 'proposal', 'decision', 'action',
  'partner', 'body', 'seat', 'backbone-task', 'victory', 'milestone', 'anchor', 'agenda-item', 'core-problem',
])

function isAnonymous(card: Card | undefined): boolean {
  if (card === undefined) return false
  return card.fields.anonymous === true || (card.author === null && !accountable.has(card.kind))
}

interface Pending {
  readonly root: 'cards' | 'partners' | 'links'
  readonly id: string
  readonly participants: Set<string>
  readonly sinceMs: number
  lastMs: number
}

const isNoted = (root: string): root is Pending['root'] => root === 'cards' || root === 'partners' || root === 'links'

function lineFor({ root, id, participants, lastMs }: Pending, before: Board, now: Board): StoredChange | null {
  const earlier = recordOf(before, root as ComparedRoot, id)
  const later = recordOf(now, root as ComparedRoot, id)
  if (earlier === null && later === null) return null
  const what = earlier === null ? 'made' : later === null ? 'gone' : 'changed'
  const title = (which: 'from' | 'to', value: string): FieldChange => ({ name: 'title', from: which === 'from' ? value : null, to: which === 'to' ? value : null })
  const fields = earlier === null ? [title('to', String(later?.title ?? ''))] : later === null ? [title('from', String(earlier.title ?? ''))] : differencesOf(earlier, later)
  if (fields.length === 0) return null
  const isHidden = root === 'cards' && (isAnonymous(now.cards.get(id)) || isAnonymous(before.cards.get(id)))
  return { root, record: id, at: new Date(lastMs).toISOString(), participants: isHidden ? '' : [...participants].sort().join(' '), what, fields: JSON.stringify(fields) }
}

export function openChangeNotes(doc: Y.Doc): ChangeNotes {
  const view = openBoardView(doc)
  /** What each record said when its line was last put down. */
  let told = view.read()
  const pending = new Map<string, Pending>()

  const settle = (root: Pending['root'], id: string) => {
    const now = view.read()[root] as ReadonlyMap<string, unknown>
    const records = new Map<string, unknown>(told[root])
    if (now.has(id)) records.set(id, now.get(id))
    else records.delete(id)
    told = { ...told, [root]: records }
  }

  return {
    note(participant, records, nowMs) {
      for (const { root, id } of records) {
        if (!isNoted(root)) continue
        const key = `${root}/${id}`
        const open = pending.get(key) ?? { root, id, participants: new Set<string>(), sinceMs: nowMs, lastMs: nowMs }
        open.lastMs = nowMs
        if (participant !== null) open.participants.add(participant)
        pending.set(key, open)
      }
    },
    take(nowMs, all) {
      const lines: StoredChange[] = []
      for (const [key, open] of pending) {
        if (!all && nowMs - open.lastMs < restMs && nowMs - open.sinceMs < longestMs) continue
        pending.delete(key)
        const line = lineFor(open, told, view.read())
        if (line !== null) lines.push(line)
        settle(open.root, open.id)
      }
      return lines
    },
    close: () => view.close(),
  }
}
