/** Links in words, at both of their cards. */
import type { Board, Link } from '../../shared/domain/board'
import type { Language } from '../../shared/domain/language'
import { findRelation } from '../../shared/templates/relations'
import { cardName } from '../board/cardName'
import { linkStanding } from '../board/linkStanding'
import { outlineWords } from '../words/outline'

export interface LinkLine {
  readonly linkId: string
  /** Relation, such as `causes`. */
  readonly kind: string
  readonly words: string
  /** Whether the link leads from the card or to it. */
  readonly way: 'out' | 'in'
  /** The card at the other end. */
  readonly otherId: string
}

export type LinkLines = ReadonlyMap<string, readonly LinkLine[]>

/** The *because* as it stands in a sentence: without a full stop, and not saying "because" twice. */
function whyWords(why: string, because: (why: string) => string): string {
  const plain = why.trim().replace(/\.$/, '').replace(/^(fordi|because)\s+/i, '')
  return plain === '' ? '' : because(plain)
}

function linesOf(board: Board, link: Link, language: Language): { readonly from: LinkLine; readonly to: LinkLine } {
  const words = outlineWords[language]
  const label = findRelation(link.kind)?.label[language] ?? link.kind
  const standing = linkStanding(board, link, language)
  const why = whyWords(link.why, words.because) + (standing === '' ? '' : ` (${standing})`)
  return {
    from: { linkId: link.id, kind: link.kind, way: 'out', otherId: link.to, words: words.fromThis(label, cardName(board, link.to, language)) + why },
    to: { linkId: link.id, kind: link.kind, way: 'in', otherId: link.from, words: words.toThis(cardName(board, link.from, language), label) + why },
  }
}

const isSameLine = (a: LinkLine, b: LinkLine | undefined) => a.linkId === b?.linkId && a.words === b.words && a.otherId === b.otherId

/** By card id: first what leads from the card, then what leads to it. Lists that read the same stay the same. */
export function linkLines(board: Board, language: Language, before: LinkLines = new Map()): LinkLines {
  const from = new Map<string, LinkLine[]>()
  const to = new Map<string, LinkLine[]>()
  const add = (lines: Map<string, LinkLine[]>, cardId: string, line: LinkLine) => lines.set(cardId, [...(lines.get(cardId) ?? []), line])
  for (const link of board.links.values()) {
    const lines = linesOf(board, link, language)
    add(from, link.from, lines.from)
    add(to, link.to, lines.to)
  }
  const all = new Map<string, readonly LinkLine[]>()
  for (const cardId of new Set([...from.keys(), ...to.keys()])) {
    const lines = [...(from.get(cardId) ?? []), ...(to.get(cardId) ?? [])]
    const earlier = before.get(cardId)
    all.set(cardId, earlier?.length === lines.length && lines.every((line, index) => isSameLine(line, earlier[index])) ? earlier : lines)
  }
  const isSame = all.size === before.size && [...all].every(([cardId, lines]) => before.get(cardId) === lines)
  return isSame ? before : all
}
