/** Who changed what: gathered while people write, put down as one line when a record has come to rest. */
import type * as Y from 'yjs'
import type { Card } from '../../shared/domain/board'
import { differencesOf, sayingsOf, type FieldChange } from '../../shared/domain/differencesOf'
import type { RecordRef } from '../../shared/document/changedRecords'
import { readBoard, readRecord, type RecordOf } from '../../shared/document/readBoard'
import type { StoredChange } from '../store/VersionStore'

export interface ChangeNotes {
  /** `participant`: null for a change of the server's own. */
  note(participant: string | null, records: readonly RecordRef[], nowMs: number): void
  /** Lines for what has come to rest; for everything when `all`. */
  take(nowMs: number, all: boolean): StoredChange[]
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

function isAnonymous(card: Card | null): boolean {
  if (card === null) return false
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

type Told = { readonly [Root in Pending['root']]: Map<string, RecordOf<Root>> }

const sayings = (root: Pending['root'], record: unknown) => (record === null ? null : sayingsOf(root, record as never))

function lineFor({ root, participants, lastMs, id }: Pending, before: unknown, now: unknown): StoredChange | null {
  const earlier = sayings(root, before)
  const later = sayings(root, now)
  if (earlier === null && later === null) return null
  const what = earlier === null ? 'made' : later === null ? 'gone' : 'changed'
  // Of what came or went its title is enough.
  const fields: readonly FieldChange[] =
    earlier !== null && later !== null ? differencesOf(earlier, later) : [{ name: 'title', from: earlier?.title ?? null, to: later?.title ?? null }]
  if (fields.length === 0) return null
  const isHidden = root === 'cards' && [before, now].some((card) => isAnonymous(card as Card | null))
  return { root, record: id, at: new Date(lastMs).toISOString(), participants: isHidden ? '' : [...participants].sort().join(' '), what, fields: JSON.stringify(fields) }
}

export function openChangeNotes(doc: Y.Doc): ChangeNotes {
  const { cards, partners, links } = readBoard(doc)
  /** What each record said when its line was last put down. */
  const told: Told = { cards: new Map(cards), partners: new Map(partners), links: new Map(links) }
  const pending = new Map<string, Pending>()

  const settle = ({ root, id }: Pending, now: unknown) => {
    const records = told[root] as Map<string, unknown>
    if (now === null) records.delete(id)
    else records.set(id, now)
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
        const now = readRecord(doc, open.root, open.id)
        const line = lineFor(open, told[open.root].get(open.id) ?? null, now)
        if (line !== null) lines.push(line)
        settle(open, now)
      }
      return lines
    },
  }
}
