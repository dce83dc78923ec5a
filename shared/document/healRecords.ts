/** What each kind of record must be, whoever wrote it. `before` is the entry as it stood; for a new record, the entry itself. */
import { sessionDetails } from '../domain/board'
import * as Y from 'yjs'
import { wayAlong } from '../domain/relationRules'
import { cardKinds } from '../templates/findCardKind'
import { relationIds, relationsBetween } from '../templates/relations'
import { isCommentKey } from './comments'
import type { Healing } from './Healing'
import { healDrawnPlace, healIsText, healPlacement, healPlain, healSize, healString, healWord, put } from './healFields'
import { agendaRules, cardTextRules, healText, type TextRules } from './healText'
import { readColor, readRecord } from './readBoard'
import { entriesOf, findEntry, recordRoots, type Entry, type RecordRoot } from './roots'
import type { Touched } from './touched'

const maxFieldCharacters = 20_000
const maxDrawingCharacters = 500_000
const maxNameCharacters = 2_000

/** What a link is that says nothing more. */
const neutral = 'relates'

const isCardKind = (kind: string) => cardKinds.includes(kind)
const isRelation = (kind: string) => relationIds.includes(kind)

export type HealRecord = (healing: Healing, entry: Entry, before: Y.Map<unknown>, touched: Touched) => void

/** All fields of a record put as a whole, those that were written of one that was there. */
function keysOf(entry: Entry, { isWhole, fields }: Touched): string[] {
  return isWhole ? [...entry.keys()] : [...fields]
}

function healTexts(healing: Healing, entry: Entry, touched: Touched, rules: TextRules): void {
  const { nodes, fields, isWhole } = touched
  for (const [field, value] of entry.entries()) {
    const text: unknown = value
    if (!(text instanceof Y.XmlFragment)) continue
    if (isWhole || fields.has(field)) healText(healing, text, rules, null)
    else if (nodes.has(field)) healText(healing, text, rules, nodes.get(field) ?? null)
  }
}

function healColor(healing: Healing, entry: Entry): void {
  const color = entry.get('color')
  if (color !== undefined && readColor(color) === null) put(healing, entry, 'color', null)
}

const healCard: HealRecord = (healing, entry, before, touched) => {
  healTexts(healing, entry, touched, cardTextRules)
  if (!touched.isWhole && touched.fields.size === 0) return
  healWord(healing, entry, before, 'kind', isCardKind, 'note')
  healIsText(healing, entry, before, 'title', true)
  healIsText(healing, entry, before, 'note', false)
  healPlacement(healing, entry, before)
  healSize(healing, entry, before)
  healColor(healing, entry)
  healPlain(healing, entry, keysOf(entry, touched), maxFieldCharacters)
}

/** Whether there is, or has been, a record of this id: a card that is gone leaves its link, one that never was does not. */
function hasExisted(doc: Y.Doc, id: unknown): boolean {
  return typeof id === 'string' && recordRoots.some((root) => entriesOf(doc, root)._map.has(id))
}

/** Whether a link joins two records that exist or have existed; one whose ends are still to be told may wait for them. */
export function joinsSomething(doc: Y.Doc, entry: Entry): boolean {
  const from = entry.get('from')
  const to = entry.get('to')
  if (from === undefined || to === undefined) return true
  return from !== to && hasExisted(doc, from) && hasExisted(doc, to)
}

/** Whether a dependency leads back to where it comes from: then nothing could begin. */
export function closesCircle(doc: Y.Doc, id: string, entry: Entry): boolean {
  if (entry.get('kind') !== 'depends-on') return false
  const links = [...entriesOf(doc, 'links').keys()].flatMap((linkId) => (linkId === id ? [] : (readRecord(doc, 'links', linkId) ?? [])))
  return wayAlong(links, 'depends-on', String(entry.get('to')), String(entry.get('from'))) !== null
}

/** The kind of a record that can stand at the end of a link; null when that cannot be told now. */
function kindAtEnd(doc: Y.Doc, id: unknown): string | null {
  if (typeof id !== 'string') return null
  const kind: unknown = findEntry(doc, 'cards', id)?.get('kind')
  if (typeof kind === 'string') return kind
  return findEntry(doc, 'partners', id) === null ? null : 'partner'
}

/** Relations of the plan: rules and views count them, so that between other kinds they would be counted as what they are not. Others are as the group draws them. */
const ofPlan = new Set(['reinforces', 'owns', 'takes-part', 'contributes', 'belongs-to'])

/** What does not join these two kinds says only that they belong together. */
function healJoinedKinds(healing: Healing, entry: Entry): void {
  const { doc } = healing.transaction
  const [from, to] = [kindAtEnd(doc, entry.get('from')), kindAtEnd(doc, entry.get('to'))]
  if (healing.isCarriedOver || from === null || to === null || !ofPlan.has(String(entry.get('kind')))) return
  const isKnown = relationsBetween(from, to).some(({ id }) => id === entry.get('kind'))
  if (!isKnown) put(healing, entry, 'kind', neutral)
}

const healLink: HealRecord = (healing, entry, before, touched) => {
  healTexts(healing, entry, touched, cardTextRules)
  healWord(healing, entry, before, 'kind', isRelation, neutral)
  if (touched.isWhole || ['kind', 'from', 'to'].some((field) => touched.fields.has(field))) healJoinedKinds(healing, entry)
  healPlain(healing, entry, keysOf(entry, touched), maxFieldCharacters)
}

const healZone: HealRecord = (healing, entry, before, touched) => {
  healPlacement(healing, entry, before)
  healSize(healing, entry, before)
  healPlain(healing, entry, keysOf(entry, touched), maxNameCharacters)
  for (const key of ['title', 'question']) healString(healing, entry, key, maxNameCharacters)
}

const healPage: HealRecord = (healing, entry, _before, touched) => {
  healPlain(healing, entry, keysOf(entry, touched), maxNameCharacters)
  for (const key of ['title', 'templateId', 'order']) healString(healing, entry, key, maxNameCharacters)
}

const healPartner: HealRecord = (healing, entry, before, touched) => {
  healTexts(healing, entry, touched, cardTextRules)
  healIsText(healing, entry, before, 'title', true)
  healPlain(healing, entry, keysOf(entry, touched), maxFieldCharacters)
}

const healSession: HealRecord = (healing, entry, before, touched) => {
  healTexts(healing, entry, touched, agendaRules)
  healIsText(healing, entry, before, 'agenda', true)
  healPlain(healing, entry, keysOf(entry, touched).filter((key) => !isCommentKey(key)), maxNameCharacters)
  for (const key of ['title', 'date', 'place', 'order', ...sessionDetails]) healString(healing, entry, key, maxNameCharacters)
}

const healDrawing: HealRecord = (healing, entry, _before, touched) => {
  healDrawnPlace(healing, entry)
  healPlain(healing, entry, keysOf(entry, touched), maxDrawingCharacters)
}

export const recordHealers: Readonly<Record<RecordRoot, HealRecord>> = {
  pages: healPage,
  zones: healZone,
  cards: healCard,
  links: healLink,
  partners: healPartner,
  sessions: healSession,
  drawings: healDrawing,
}
