/** Relations that a field says where the card's kind has one: who is responsible and takes part, which track, which indicators. */
import { findField } from '../templates/findCardKind'
import type { Board, FieldValue } from './board'

export interface CardFieldEdit {
  readonly cardId: string
  readonly name: string
  readonly value: FieldValue
}

/** `names`: the fields that say it, one value before several. */
interface Saying {
  readonly on: 'from' | 'to'
  readonly names: readonly string[]
}

const sayings: Readonly<Record<string, Saying>> = {
  'belongs-to': { on: 'from', names: ['track', 'alsoTracks'] },
  contributes: { on: 'from', names: ['indicators'] },
  owns: { on: 'to', names: ['owner'] },
  'takes-part': { on: 'to', names: ['with'] },
}

const oneLine = (name: string): string => name.replace(/\s+/g, ' ').trim()

/** A card of a partner stands for the partner of that name, should the board know it. */
function refOf(board: Board, id: string): string {
  const card = board.cards.get(id)
  if (card === undefined || card.kind !== 'partner') return id
  for (const partner of board.partners.values()) if (oneLine(partner.title) === oneLine(card.title)) return partner.id
  return id
}

const listOf = (value: FieldValue | undefined): readonly FieldValue[] => (Array.isArray(value) ? (value as readonly FieldValue[]) : typeof value === 'string' && value !== '' ? [value] : [])

interface Said {
  readonly cardId: string
  readonly ref: string
  /** Those that the card's kind has. */
  readonly names: readonly string[]
}

function saidBy(board: Board, kind: string, from: string, to: string): Said | null {
  const saying = sayings[kind]
  const card = board.cards.get(saying?.on === 'to' ? to : from)
  if (saying === undefined || card === undefined) return null
  const names = saying.names.filter((name) => findField(card.kind, name) !== null)
  return names.length === 0 ? null : { cardId: card.id, ref: refOf(board, saying.on === 'to' ? from : to), names }
}

/** Whether a field says so already. */
export function isSaidByField(board: Board, kind: string, from: string, to: string): boolean {
  const said = saidBy(board, kind, from, to)
  return said !== null && said.names.some((name) => listOf(board.cards.get(said.cardId)?.fields[name]).includes(said.ref))
}

/** The field to write; null when only a link can say it: the kind has no such field, or its one place is taken. */
export function relationField(board: Board, kind: string, from: string, to: string): CardFieldEdit | null {
  const said = saidBy(board, kind, from, to)
  if (said === null) return null
  const { cardId, ref, names } = said
  const fields = board.cards.get(cardId)?.fields ?? {}
  for (const name of names) {
    const given = listOf(fields[name])
    if (given.includes(ref)) return { cardId, name, value: fields[name] ?? null }
    const isSeveral = ['alsoTracks', 'indicators', 'with'].includes(name)
    if (isSeveral) return { cardId, name, value: [...given, ref] }
    if (given.length === 0) return { cardId, name, value: ref }
  }
  return null
}
