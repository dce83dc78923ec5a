/** What others did since it was last told, gathered so that twelve busy people become one sentence. */
import type { Board, Card } from '../../shared/domain/board'
import type { Language } from '../../shared/domain/language'
import type { RecordRef } from '../../shared/document/changedRecords'
import { outlineWords } from '../words/outline'

type Fate = 'added' | 'moved' | 'changed' | 'deleted'

interface CardChange {
  readonly fate: Fate
  readonly zoneId: string | null
  readonly author: string | null
}

export interface ChangeTally {
  readonly cards: ReadonlyMap<string, CardChange>
  readonly links: ReadonlySet<string>
}

export const noChanges: ChangeTally = { cards: new Map(), links: new Set() }

function fateOf(before: Card | undefined, after: Card | undefined): Fate | null {
  if (!after) return before ? 'deleted' : null
  if (!before) return 'added'
  if (before.placement.zoneId !== after.placement.zoneId) return 'moved'
  const isSame = before.title === after.title && before.color === after.color && before.note === after.note && JSON.stringify(before.fields) === JSON.stringify(after.fields)
  return isSame ? null : 'changed'
}

/** A card that is new stays new however much is written in it; one that came and went is not worth a word. */
function mergedFate(earlier: Fate | undefined, now: Fate): Fate | null {
  if (earlier === undefined) return now
  if (earlier === 'added') return now === 'deleted' ? null : 'added'
  if (earlier === 'moved' && now === 'changed') return 'moved'
  if (earlier === 'deleted' && now === 'added') return 'changed'
  return now
}

/** The tally with what changed between two states of the board. */
export function withChanges(tally: ChangeTally, before: Board, after: Board, changed: readonly RecordRef[]): ChangeTally {
  const cards = new Map(tally.cards)
  const links = new Set(tally.links)
  for (const { root, id } of changed) {
    if (root === 'links') {
      if (!before.links.has(id) && after.links.has(id)) links.add(id)
      else if (!after.links.has(id)) links.delete(id)
    }
    if (root !== 'cards') continue
    const card = after.cards.get(id) ?? before.cards.get(id)
    const fate = fateOf(before.cards.get(id), after.cards.get(id))
    if (!card || fate === null) continue
    const merged = mergedFate(cards.get(id)?.fate, fate)
    if (merged === null) cards.delete(id)
    else cards.set(id, { fate: merged, zoneId: card.placement.zoneId, author: card.author })
  }
  return { cards, links }
}

interface Names {
  /** '' for no zone. */
  readonly zone: (zoneId: string | null) => string
  readonly author: (participantId: string | null) => string
}

const mostSentences = 4

function counted(changes: readonly CardChange[], keyOf: (change: CardChange) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const change of changes) counts.set(keyOf(change), (counts.get(keyOf(change)) ?? 0) + 1)
  return counts
}

/** The tally as a few sentences; '' when there is nothing to tell. */
export function tallyWords(tally: ChangeTally, names: Names, language: Language): string {
  const words = outlineWords[language]
  const changes = [...tally.cards.values()]
  const of = (fate: Fate) => changes.filter((change) => change.fate === fate)
  const zoneOf = (change: CardChange) => names.zone(change.zoneId)
  const divider = '\u0001'
  const added = counted(of('added'), (change) => `${names.author(change.author)}${divider}${zoneOf(change)}`)
  const sentences = [
    ...[...added].map(([key, count]) => {
      const [who = '', zone = ''] = key.split(divider)
      return { sentence: words.addedIn(who, count, zone), count }
    }),
    ...[...counted(of('moved'), zoneOf)].map(([zone, count]) => ({ sentence: words.movedTo(count, zone), count })),
    ...[...counted(of('changed'), zoneOf)].map(([zone, count]) => ({ sentence: words.changedIn(count, zone), count })),
    ...(of('deleted').length > 0 ? [{ sentence: words.deletedCount(of('deleted').length), count: of('deleted').length }] : []),
    ...(tally.links.size > 0 ? [{ sentence: words.linkedCount(tally.links.size), count: tally.links.size }] : []),
  ]
  const rest = sentences.slice(mostSentences).reduce((sum, { count }) => sum + count, 0)
  return [...sentences.slice(0, mostSentences).map(({ sentence }) => sentence), ...(rest > 0 ? [words.andMore(rest)] : [])].join(' ')
}
