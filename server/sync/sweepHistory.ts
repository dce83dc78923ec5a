/**
 * What has left a board stays in its history for a while, and then leaves that too: records out of every version
 * and out of the notes of who changed what, pictures off the disk. When something left is known from those notes,
 * else from the first version without it, else from the board's last change.
 */
import type { RecordRef } from '../../shared/document/changedRecords'
import { recordRoots, type RecordRoot } from '../../shared/document/roots'
import type { GoneRecord, SweepStore, SweptBoard } from '../store/SweepStore'
import { packedState, type Aside, type StateContent } from './aside/openAside'
import { rewriteStates } from './rewriteStates'

export interface Sweep {
  readonly store: SweepStore
  readonly aside: Aside
  /** What is on the board now. */
  contentNow(boardId: string): Promise<StateContent>
  /** Takes a picture's file away. */
  removeFile(boardId: string, sha256: string): void
  /** ISO 8601. What was gone by `until` is to be forgotten. */
  readonly now: string
  readonly until: string
}

export const pictureRoot = 'images'

const keyOf = ({ root, record }: { readonly root: string; readonly record: string }): string => `${root}/${record}`
const keysOf = ({ ids }: StateContent): string[] => recordRoots.flatMap((root) => ids[root].map((record) => keyOf({ root, record })))
const isRecordRoot = (root: string): root is RecordRoot => (recordRoots as readonly string[]).includes(root)
const latest = (a: string, b: string): string => (a > b ? a : b)

interface Shown {
  /** Index of the last version each record stands in. */
  readonly lastAt: ReadonlyMap<string, number>
  readonly pictures: ReadonlySet<string>
}

async function readVersions({ store, aside }: Sweep, timeline: ReturnType<SweepStore['timeline']>): Promise<Shown> {
  const lastAt = new Map<string, number>()
  const pictures = new Set<string>()
  const contents = new Map<number, readonly string[]>()
  for (const [index, { state }] of timeline.entries()) {
    if (!contents.has(state)) {
      const bytes = store.state(state)
      const content = bytes === null ? null : await aside.read(packedState(bytes))
      for (const sha256 of content?.pictures ?? []) pictures.add(sha256)
      contents.set(state, content === null ? [] : keysOf(content))
    }
    for (const key of contents.get(state) ?? []) lastAt.set(key, index)
  }
  return { lastAt, pictures }
}

function recordFrom(key: string, since: string): GoneRecord {
  const at = key.indexOf('/')
  return { root: key.slice(0, at), record: key.slice(at + 1), since }
}

/** All that is not on the board any more, with since when. */
async function findGone(sweep: Sweep, { id, changed }: SweptBoard): Promise<readonly GoneRecord[]> {
  const { store } = sweep
  const now = await sweep.contentNow(id)
  const timeline = store.timeline(id)
  const then = await readVersions(sweep, timeline)
  const here = new Set(keysOf(now))
  const known = new Map(store.gone(id).map((gone) => [keyOf(gone), gone.since]))
  const noted = new Map(store.notedGone(id).map((gone) => [keyOf(gone), gone.since]))
  /** Put down at an earlier sweep, unless it was on the board again after that. */
  const knownSince = (key: string, index: number) => {
    const since = known.get(key)
    return since !== undefined && (timeline[index]?.made ?? '') <= since ? since : undefined
  }
  const sinceOf = (key: string, index: number) => noted.get(key) ?? knownSince(key, index) ?? timeline[index + 1]?.made ?? changed
  const found = [...new Map([...[...noted.keys()].map((key) => [key, timeline.length] as const), ...then.lastAt])].filter(([key]) => !here.has(key))
  const signed = new Set(store.signedPictures(id))
  const isShown = (sha256: string) => now.pictures.includes(sha256) || then.pictures.has(sha256) || signed.has(sha256)
  const pictures = store.pictures(id).filter(({ sha256 }) => !isShown(sha256))
  return [
    ...found.map(([key, index]) => recordFrom(key, sinceOf(key, index))),
    ...pictures.map(({ sha256, created }) => ({ root: pictureRoot, record: sha256, since: latest(created, known.get(keyOf({ root: pictureRoot, record: sha256 })) ?? changed) })),
  ]
}

/** Nothing has been changed since the last look, and nothing found then has become old enough. */
function isSwept({ store, until }: Sweep, { id, changed, sweptAt }: SweptBoard): boolean {
  if (sweptAt === null || changed >= sweptAt) return false
  return store.pictures(id).every(({ created }) => created < sweptAt) && store.gone(id).every(({ since }) => since > until)
}

/** Answers how many records and pictures were forgotten. */
export async function sweepBoard(sweep: Sweep, board: SweptBoard): Promise<number> {
  if (isSwept(sweep, board)) return 0
  const { store, aside, until, now } = sweep
  const due = (await findGone(sweep, board)).filter(({ since }) => since <= until)
  const records = due.flatMap(({ root, record }): RecordRef[] => (isRecordRoot(root) ? [{ root, id: record }] : []))
  if (records.length > 0) await rewriteStates(store, aside, board.id, { remove: records, person: null })
  // Looked at again, now that the versions no longer show the pictures of what left them.
  const gone = await findGone(sweep, board)
  const forgotten = [...due.filter(({ root }) => isRecordRoot(root)), ...gone.filter(({ root, since }) => root === pictureRoot && since <= until)]
  for (const { root, record } of forgotten) {
    if (root === pictureRoot && store.removePicture(board.id, record, until)) sweep.removeFile(board.id, record)
  }
  store.settle(board.id, gone.filter(({ since }) => since > until), forgotten, now)
  return forgotten.length
}
