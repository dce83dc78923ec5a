/**
 * For whom a document is, and what it therefore leaves out. Everything that is held back is in ONE list, settled before anything is written:
 * a writer, a chapter or a format can tell no more than the board it is given.
 */
import { facilitatorRules } from '../analysis/facilitatorRules'
import type { AcceptedGap, Board, Card, FieldValue, Link, Session, SessionDetail } from '../domain/board'
import type { Language, Words } from '../domain/language'
import { leastGroup, smallGroup } from '../domain/smallGroups'
import { closedItemWords } from '../text/itemWords'
import type { RichAgendaItem, RichBlock } from '../text/richText'

/** `public`: anybody. `partner`: the organisations of the circle. `internal`: the steering group and its facilitators. */
export const editions = ['public', 'partner', 'internal'] as const
export type Edition = (typeof editions)[number]

export function isEdition(text: unknown): text is Edition {
  return (editions as readonly unknown[]).includes(text)
}

/** Cards of a voice among those that are told: a label few share is no label of a group. */
type VoiceCounts = ReadonlyMap<string, number>

export interface Withholding {
  readonly id: string
  /** What is left out, in a line. */
  readonly what: Words
  /** The editions that go without. */
  readonly from: readonly Edition[]
  /** The card as a whole stays. */
  readonly holdsCard?: (card: Card) => boolean
  /** Fields of a card that stay, and what stands instead of them; null: nothing does. */
  readonly holdsFields?: (card: Card, voices: VoiceCounts) => Readonly<Record<string, FieldValue>> | null
  readonly holdsLinkFields?: (link: Link) => readonly string[]
  readonly holdsGap?: (gap: AcceptedGap) => boolean
  /** What of a closed item of an agenda stays, and what is below it; with its sections stay the cards that stand in it. */
  readonly holdsOfClosedItems?: readonly ItemPart[]
  readonly holdsOfMeeting?: readonly SessionDetail[]
}

type ItemPart = 'title' | 'presenter' | 'sections' | 'result' | 'source'

const all = editions
const outside = ['public', 'partner'] as const
const is = (card: Card, kind: string, field: string, ...values: readonly FieldValue[]) => card.kind === kind && values.includes(card.fields[field] ?? null)
const numberIn = (value: FieldValue | undefined): number => (typeof value === 'number' ? value : 0)

function smallBreakdown({ kind, fields }: Card): Readonly<Record<string, FieldValue>> | null {
  const n = numberIn(fields.n)
  return kind === 'breakdown' && n > 0 && n < leastGroup ? { n: smallGroup, value: null } : null
}

/** Seats are functions, not people: their voice is part of how the body is made up. */
function rareVoice({ kind, fields }: Card, voices: VoiceCounts): Readonly<Record<string, FieldValue>> | null {
  const { voice } = fields
  return kind !== 'seat' && typeof voice === 'string' && (voices.get(voice) ?? 0) < leastGroup ? { voice: null } : null
}

/** A voice whose owner has not said yes to more than the board. */
export const isBoardOnlyVoice = (card: Card): boolean => card.kind === 'voice' && !is(card, 'voice', 'consent', 'agenda', 'public')

/** The whole list, as it is told to whoever asks what an edition leaves out. */
export const withholdings: readonly Withholding[] = [
  { id: 'board-only-voices', what: { da: 'Udsagn, der kun må bruges på tavlen', en: 'Statements that may be used on the board only' }, from: all, holdsCard: isBoardOnlyVoice },
  { id: 'withdrawn', what: { da: 'Kort, der er trukket tilbage', en: 'Cards that were withdrawn' }, from: all, holdsCard: (card) => card.fields.status === 'withdrawn' },
  { id: 'small-groups', what: { da: 'Tal for grupper på færre end fem', en: 'Figures of groups of fewer than five' }, from: all, holdsFields: smallBreakdown },
  { id: 'rare-voices', what: { da: 'Stemmen på det enkelte kort, når færre end fem kort har den', en: 'The voice of a single card when fewer than five cards have it' }, from: all, holdsFields: rareVoice },
  { id: 'behaviour', what: { da: 'Fund om menneskers adfærd', en: 'Findings about how people behave' }, from: all, holdsGap: (gap) => facilitatorRules.has(gap.rule) },
  { id: 'unpublished-voices', what: { da: 'Udsagn uden samtykke til offentligheden', en: 'Statements without consent to be public' }, from: ['public'], holdsCard: (card) => card.kind === 'voice' && !is(card, 'voice', 'consent', 'public') },
  { id: 'drafts', what: { da: 'Kort, der er udkast, og forslag, der ikke er lagt frem', en: 'Cards that are drafts, and proposals not yet put forward' }, from: ['public'], holdsCard: (card) => card.fields.status === 'draft' || is(card, 'proposal', 'state', 'draft') },
  { id: 'hidden-reservations', what: { da: 'Forbehold, der ikke skal vises; deres antal står', en: 'Reservations not to be shown; how many there are is told' }, from: outside, holdsCard: (card) => card.kind === 'reservation' && card.fields.shown !== true },
  { id: 'opponents', what: { da: 'Aktører, der står som imod eller skeptiske', en: 'Actors marked as opposed or sceptical' }, from: outside, holdsCard: (card) => is(card, 'actor', 'stance', 'opposes', 'sceptical') },
  { id: 'stance', what: { da: 'Aktørernes holdning', en: 'The stance of actors' }, from: outside, holdsFields: (card) => (card.kind === 'actor' && card.fields.stance !== undefined ? { stance: null } : null) },
  { id: 'energy', what: { da: 'Mærker for energi og blokering, og om en relation er god', en: 'Marks of energy and blockage, and whether a relation is good' }, from: outside, holdsCard: (card) => card.kind === 'marker', holdsLinkFields: (link) => (link.kind === 'relates' ? ['quality'] : []) },
  { id: 'group-indicators', what: { da: 'Indikatorer, der kun er for gruppen selv', en: 'Indicators for the group itself only' }, from: outside, holdsCard: (card) => is(card, 'indicator', 'audience', 'group') },
  { id: 'partner-indicators', what: { da: 'Indikatorer, der kun er for partnerne', en: 'Indicators for the partners only' }, from: ['public'], holdsCard: (card) => is(card, 'indicator', 'audience', 'partners') },
  { id: 'closed-items', what: { da: 'Indholdet af lukkede punkter, og de kort, der står i dem', en: 'What closed items hold, and the cards that stand in them' }, from: outside, holdsOfClosedItems: ['sections', 'result', 'source'] },
  { id: 'closed-titles', what: { da: 'Titlen på lukkede punkter, og hvem der lægger dem frem', en: 'The title of closed items, and who presents them' }, from: ['public'], holdsOfClosedItems: ['title', 'presenter'] },
  { id: 'meeting-address', what: { da: 'Adressen til møder på nettet', en: 'The address of meetings online' }, from: ['public'], holdsOfMeeting: ['remote'] },
]

const hangingKinds = new Set(['measurement', 'story', 'other-explanation', 'breakdown'])

/** What only says something of a thing that is held back is held back with it. */
function hangsOn(card: Card, held: ReadonlySet<string>): boolean {
  const { indicator } = card.fields
  return hangingKinds.has(card.kind) && typeof indicator === 'string' && held.has(indicator)
}

function heldCards(board: Board, rules: readonly Withholding[], inClosedItems: ReadonlySet<string>): Set<string> {
  const cards = [...board.cards.values()]
  const isClosed = ({ id }: Card) => inClosedItems.has(id) && rules.some(({ holdsOfClosedItems }) => holdsOfClosedItems?.includes('sections') === true)
  const held = new Set(cards.filter((card) => isClosed(card) || rules.some(({ holdsCard }) => holdsCard?.(card) === true)).map(({ id }) => id))
  return new Set([...held, ...cards.filter((card) => hangsOn(card, held)).map(({ id }) => id)])
}

function countVoices(board: Board, held: ReadonlySet<string>): VoiceCounts {
  const counts = new Map<string, number>()
  for (const { id, kind, fields } of board.cards.values()) if (!held.has(id) && kind !== 'seat' && typeof fields.voice === 'string') counts.set(fields.voice, (counts.get(fields.voice) ?? 0) + 1)
  return counts
}

const isObject = (value: FieldValue): value is { readonly [key: string]: FieldValue } => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A value without the ids of what is held back. The same value when there are none. */
function withoutRefs(value: FieldValue, held: ReadonlySet<string>): FieldValue {
  if (typeof value === 'string') return held.has(value) ? null : value
  if (Array.isArray(value)) {
    const kept = (value as readonly FieldValue[]).map((one) => withoutRefs(one, held)).filter((one, index) => one !== null || value[index] === null)
    return kept.length === value.length && kept.every((one, index) => one === value[index]) ? value : kept
  }
  return isObject(value) ? withoutHeldRefs(value, held) : value
}

function withoutHeldRefs(fields: Card['fields'], held: ReadonlySet<string>): Card['fields'] {
  const entries = Object.entries(fields).map(([name, value]): [string, FieldValue] => [name, withoutRefs(value, held)])
  return entries.every(([name, value]) => value === fields[name]) ? fields : Object.fromEntries(entries)
}

function withoutFields(fields: Card['fields'], names: readonly string[]): Card['fields'] {
  const held = names.filter((name) => Object.hasOwn(fields, name))
  return held.length === 0 ? fields : Object.fromEntries(Object.entries(fields).filter(([name]) => !held.includes(name)))
}

/** A field that nothing replaces is gone, not empty. */
function trimmed(card: Card, rules: readonly Withholding[], voices: VoiceCounts, held: ReadonlySet<string>): Card {
  let fields = withoutHeldRefs(card.fields, held)
  for (const { holdsFields } of rules) {
    const replaced = holdsFields?.(card, voices) ?? null
    if (replaced === null) continue
    const gone = Object.keys(replaced).filter((name) => replaced[name] === null)
    fields = { ...withoutFields(fields, gone), ...Object.fromEntries(Object.entries(replaced).filter(([, value]) => value !== null)) }
  }
  return fields === card.fields ? card : { ...card, fields }
}

function trimmedLink(link: Link, rules: readonly Withholding[]): Link {
  const fields = withoutFields(link.fields, rules.flatMap(({ holdsLinkFields }) => holdsLinkFields?.(link) ?? []))
  return fields === link.fields ? link : { ...link, fields }
}

function keptGaps(board: Board, rules: readonly Withholding[], held: ReadonlySet<string>): Board['meta'] {
  const gaps = board.meta.acceptedGaps
  const kept = gaps?.filter((gap) => !rules.some(({ holdsGap }) => holdsGap?.(gap) === true) && !gap.ref.split('+').some((id) => held.has(id)))
  return gaps === undefined || kept?.length === gaps.length ? board.meta : { ...board.meta, acceptedGaps: kept }
}

/** A map with each value as `change` gives it, without those it answers null; the same map when nothing differs. */
function mapped<Value>(values: ReadonlyMap<string, Value>, change: (value: Value, id: string) => Value | null): ReadonlyMap<string, Value> {
  let isSame = true
  const kept = new Map<string, Value>()
  for (const [id, value] of values) {
    const next = change(value, id)
    if (next !== value) isSame = false
    if (next !== null) kept.set(id, next)
  }
  return isSame ? values : kept
}

const nobody: ReadonlySet<string> = new Set()
const rulesOf = (edition: Edition) => withholdings.filter(({ from }) => from.includes(edition))

/** The meeting as a document of this edition may tell it. */
export function sessionForEdition(session: Session, edition: Edition): Session {
  const held = rulesOf(edition).flatMap(({ holdsOfMeeting }) => holdsOfMeeting ?? []).filter((name) => session[name] !== undefined)
  return held.length === 0 ? session : { ...session, ...Object.fromEntries(held.map((name) => [name, undefined])) }
}

/** Items with whether they are closed: what is below a closed one is closed with it. */
function closedItems(blocks: readonly RichBlock[]): ReadonlySet<RichBlock> {
  const closed = new Set<RichBlock>()
  let isAboveClosed = false
  for (const block of blocks) {
    if (block.type !== 'agendaItem') continue
    if (block.level === 1) isAboveClosed = block.isClosed
    if (block.isClosed || isAboveClosed) closed.add(block)
  }
  return closed
}

function redacted(item: RichAgendaItem, held: readonly ItemPart[], language: Language): RichAgendaItem {
  return {
    ...item,
    isClosed: true,
    ...(held.includes('title') && { title: [{ type: 'text' as const, text: closedItemWords[language], marks: {} }] }),
    ...(held.includes('presenter') && { presenter: '' }),
    ...(held.includes('sections') && { sections: [] }),
    ...(held.includes('result') && { result: null }),
    ...(held.includes('source') && { source: null }),
  }
}

/** The text of an agenda as a document of this edition may tell it. `language`: of the words that stand for a title. */
export function agendaForEdition(blocks: readonly RichBlock[], edition: Edition, language: Language): readonly RichBlock[] {
  const held = rulesOf(edition).flatMap(({ holdsOfClosedItems }) => holdsOfClosedItems ?? [])
  const closed = closedItems(blocks)
  return closed.size === 0 ? blocks : blocks.map((block) => (block.type === 'agendaItem' && closed.has(block) ? redacted(block, held, language) : block))
}

/** The cards that stand in closed items, and those they were made from. `texts`: the agendas of all meetings. */
export function cardsOfClosedItems(texts: readonly (readonly RichBlock[])[]): ReadonlySet<string> {
  const ids = new Set<string>()
  const look = (block: RichBlock): void => {
    if (block.type === 'livingBlock' && block.block === 'card' && block.ref !== null) ids.add(block.ref)
    if (block.type === 'blockquote') block.blocks.forEach(look)
    if (block.type === 'bulletList' || block.type === 'orderedList' || block.type === 'taskList') block.items.forEach((one) => one.blocks.forEach(look))
  }
  for (const item of texts.flatMap((blocks) => [...closedItems(blocks)])) {
    if (item.type !== 'agendaItem') continue
    if (item.source?.startsWith('card:') === true) ids.add(item.source.slice('card:'.length))
    for (const { blocks } of item.sections) blocks.forEach(look)
  }
  return ids
}

/** The board as a document of this edition may tell it. The same object when nothing is held back; doing it twice changes nothing more. `inClosedItems`: the cards that stand in closed items of its agendas. */
export function boardForEdition(board: Board, edition: Edition, inClosedItems: ReadonlySet<string> = nobody): Board {
  const rules = rulesOf(edition)
  const held = heldCards(board, rules, inClosedItems)
  const voices = countVoices(board, held)
  const cards = mapped(board.cards, (card, id) => (held.has(id) ? null : trimmed(card, rules, voices, held)))
  const links = mapped(board.links, (link) => (held.has(link.from) || held.has(link.to) ? null : trimmedLink(link, rules)))
  const sessions = mapped(board.sessions, (session) => sessionForEdition(session, edition))
  const meta = keptGaps(board, rules, held)
  return cards === board.cards && links === board.links && sessions === board.sessions && meta === board.meta ? board : { ...board, cards, links, sessions, meta }
}
