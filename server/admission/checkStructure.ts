/** Whether an update fits this document as it stands: whose client ids, which roots, keys and kinds of content. Looks only; nothing is applied. */
import * as Y from 'yjs'
import type { RecordRoot } from '../../shared/document/roots'
import { recordKeyPattern } from '../../shared/domain/recordKey'
import { findPlaces, MissingPart, type Standing } from './findPlaces'
import { openStepCount } from './countSteps'
import { isForbiddenKey } from '../../shared/document/scanValue'
import { HostileUpdate, type ContentKind, type ScannedRun, type ScannedStruct, type ScannedUpdate } from '../../shared/document/scanUpdate'
import type { Writers } from './Writers'

export type Fit =
  /** `newWriters`: client ids that nobody wrote under before. `newRecords`: keys under which it puts a record. */
  | { readonly is: 'fits'; readonly newWriters: readonly number[]; readonly newRecords: readonly NewRecord[] }
  | { readonly is: 'gap' }
  | { readonly is: 'broken' }

export interface NewRecord {
  readonly root: RecordRoot
  readonly id: string
}

/** Client ids one update may bring for the first time: an honest one brings its own and those of its tabs without a line. */
const maxNewWriters = 64

const inText: readonly ContentKind[] = ['text', 'format', 'embed', 'gone']
const nodes: readonly ContentKind[] = ['element', 'xmlText', 'gone']
const plain: readonly ContentKind[] = ['value', 'gone']

/** What may stand where, in a list and under a key; nothing when absent. */
const contents: Readonly<Record<Exclude<Standing['place']['in'], 'gone'>, { readonly listed?: readonly ContentKind[]; readonly keyed?: readonly ContentKind[] }>> = {
  meta: { keyed: plain },
  records: { keyed: ['map', 'gone'] },
  entry: { keyed: ['value', 'fragment', 'gone'] },
  fragment: { listed: nodes },
  element: { listed: nodes, keyed: plain },
  text: { listed: inText, keyed: plain },
}

function checkStanding(struct: ScannedStruct, { place, key }: Standing): void {
  if (place.in === 'gone') return
  const allowed = contents[place.in]
  const kinds = key === null ? allowed.listed : allowed.keyed
  if (kinds === undefined || !kinds.includes(struct.content)) throw new HostileUpdate('Content out of place')
  if (key !== null && (!recordKeyPattern.test(key) || isForbiddenKey(key))) throw new HostileUpdate('A key out of pattern')
  if (key !== null && struct.content === 'value' && struct.length !== 1) throw new HostileUpdate('Several values under one key')
}

/** The run's client id when it is new, null when it is known to be the participant's. */
function checkWriter(doc: Y.Doc, { client }: ScannedRun, writers: Writers, participant: string): number | null {
  const owner = writers.ownerOf(client)
  if (owner === participant) return null
  const isFree = owner === null && client !== doc.clientID && Y.getState(doc.store, client) === 0 && !writers.isHeldByAnother(client, participant)
  if (!isFree) throw new HostileUpdate('Under the client id of somebody else')
  return client
}

type Count = ReturnType<typeof openStepCount>

function checkRun(run: ScannedRun, state: number, standingOf: (struct: ScannedStruct) => Standing, count: Count): NewRecord[] {
  if (run.from > state) throw new MissingPart()
  const records: NewRecord[] = []
  for (const struct of run.structs) {
    if (struct.clock + struct.length <= state) continue
    if (struct.is === 'skip') throw new MissingPart()
    const standing = standingOf(struct)
    checkStanding(struct, standing)
    count(struct, standing)
    if (standing.place.in === 'records' && standing.key !== null && struct.content === 'map') records.push({ root: standing.place.root, id: standing.key })
  }
  return records
}

function checkDeletes(doc: Y.Doc, { runs, deletes }: ScannedUpdate): void {
  const untilOf = new Map(runs.map((run) => [run.client, run.until]))
  for (const { client, clock, length } of deletes) {
    if (clock + length > Math.max(Y.getState(doc.store, client), untilOf.get(client) ?? 0)) throw new MissingPart()
  }
}

function fitOf(doc: Y.Doc, update: ScannedUpdate, writers: Writers, participant: string): Fit {
  const runs = update.runs.filter((run) => run.until > Y.getState(doc.store, run.client))
  const newWriters = runs.flatMap((run) => checkWriter(doc, run, writers, participant) ?? [])
  if (newWriters.length > maxNewWriters) throw new HostileUpdate('Too many client ids')
  const standingOf = findPlaces(doc, runs)
  const count = openStepCount(doc)
  const newRecords = runs.flatMap((run) => checkRun(run, Y.getState(doc.store, run.client), standingOf, count))
  checkDeletes(doc, update)
  return { is: 'fits', newWriters, newRecords }
}

export function checkStructure(doc: Y.Doc, update: ScannedUpdate, writers: Writers, participant: string): Fit {
  try {
    return fitOf(doc, update, writers, participant)
  } catch (error) {
    return { is: error instanceof MissingPart ? 'gap' : 'broken' }
  }
}
