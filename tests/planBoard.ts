/** A plan from an initiative file of the test data, as a document on one page without zones: what somebody would write by hand. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as Y from 'yjs'
import { addPage, addPartner, setMeta } from '../shared/document/boardRecords'
import { addCard } from '../shared/document/cards'
import { addLink } from '../shared/document/links'
import { openRoots } from '../shared/document/roots'
import type { FieldValue } from '../shared/domain/board'
import type { Words } from '../shared/domain/language'

interface PlanFile {
  readonly title: Words
  readonly partners: readonly { readonly id: string; readonly name: Words; readonly sector: string; readonly kind: string }[]
  readonly tracks: readonly { readonly id: string; readonly name: Words; readonly goal: Words | null }[]
  readonly activities: readonly {
    readonly id: string
    readonly title: Words
    readonly track: string | null
    readonly alsoTracks: readonly string[]
    readonly partners: readonly string[]
    readonly kind: string
    readonly status: string
    readonly indicators: readonly string[]
  }[]
  readonly reinforcements: readonly { readonly id: string; readonly from: string; readonly to: string; readonly why: Words }[]
  readonly indicators: readonly { readonly id: string; readonly name: Words; readonly level: string; readonly track: string | null; readonly baseline: { readonly value: number }; readonly target: { readonly value: number } }[]
  readonly expectedFindings: ExpectedFindings
}

/** By rule and a few words on it: ids, pairs or groups of ids, ids with a number, or a voice's name. */
export type ExpectedFindings = Readonly<Record<string, unknown>>

export function readData<Data>(name: string): Data {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'data', name), 'utf8')) as Data
}

export const allianceFile = (): PlanFile => readData<PlanFile>('alliance-15.before.json')

export function putOnPage(doc: Y.Doc, id: string, kind: string, title: string, fields: Readonly<Record<string, FieldValue>> = {}): void {
  const placement = { pageId: 'plan', zoneId: null, x: 0, y: 0, pageX: 0, pageY: 0, order: 'a0' }
  addCard(doc, { id, kind, title, placement, author: null, organisation: '', createdAt: '2026-03-01T09:00:00Z', fields })
}

export function putLinkOn(doc: Y.Doc, id: string, kind: string, from: string, to: string, why = ''): void {
  addLink(doc, { id, kind, from, to, why, author: null, createdAt: '2026-03-01T09:00:00Z' })
}

export function planBoard(file: PlanFile): Y.Doc {
  const doc = openRoots(new Y.Doc())
  doc.transact(() => {
    setMeta(doc, { title: file.title.da, language: 'da', createdAt: '2026-03-01T09:00:00Z', schemaVersion: 1 })
    addPage(doc, { id: 'plan', title: '', templateId: 'activity-plan', order: 'a0' })
    for (const { id, name, sector, kind } of file.partners) addPartner(doc, { id, title: name.da, sector, type: kind, fields: {} })
    for (const { id, name, goal } of file.tracks) {
      putOnPage(doc, id, 'track', name.da, { state: 'active' })
      if (goal !== null) putOnPage(doc, `${id}.goal`, 'goal', goal.da, { track: id })
    }
    for (const { id, name, level, track, baseline, target } of file.indicators) putOnPage(doc, id, 'indicator', name.da, { level, track, baseline: baseline.value, target: target.value })
    for (const { id, title, track, alsoTracks, partners, kind, status, indicators } of file.activities) {
      const [owner = null, ...others] = partners
      putOnPage(doc, id, 'activity', title.da, { type: kind, status, track, alsoTracks, owner, with: others, indicators })
    }
    for (const { id, from, to, why } of file.reinforcements) putLinkOn(doc, id, 'reinforces', from, to, why.da)
  })
  return doc
}
