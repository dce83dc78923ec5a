/** Adopting a reframing: its words become those of the core problem, the challenge or the vision; the old ones stay, with the day and the decision. */
import type * as Y from 'yjs'
import type { Board, FieldValue, Placement } from '../domain/board'
import { proposedWording } from '../domain/reframing'
import { addCard, setCardField } from './cards'
import { addLink } from './links'
import { rewordCard } from './tracks'

export interface Adoption {
  readonly reframingId: string
  /** The cards that get its words. */
  readonly targetIds: readonly string[]
  /** The decision: a card there is, or one to be noted. */
  readonly decision: { readonly is: 'known'; readonly id: string } | { readonly is: 'new'; readonly id: string; readonly title: string; readonly placement: Placement; readonly fields: Readonly<Record<string, FieldValue>> }
  readonly author: string | null
  readonly organisation: string
  /** ISO 8601. */
  readonly createdAt: string
  readonly newId: () => string
}

function noteDecision(doc: Y.Doc, { decision, author, organisation, createdAt }: Adoption): void {
  if (decision.is === 'known') return
  const { id, title, placement, fields } = decision
  addCard(doc, { id, kind: 'decision', title, placement, fields: { ...fields, date: createdAt.slice(0, 10) }, author, organisation, createdAt })
}

/** In one transaction. Nothing when the reframing is gone or says nothing. */
export function adoptReframing(doc: Y.Doc, board: Board, adoption: Adoption): void {
  const { reframingId, targetIds, decision, author, createdAt, newId } = adoption
  const reframing = board.cards.get(reframingId)
  if (reframing === undefined || proposedWording(reframing) === '') return
  const words = proposedWording(reframing)
  const day = createdAt.slice(0, 10)
  const targets = targetIds.flatMap((id) => board.cards.get(id) ?? [])
  const isTold = (kind: string, from: string, to: string) => [...board.links.values()].some((link) => link.kind === kind && link.from === from && link.to === to)
  const tell = (kind: string, from: string, to: string) => {
    if (!isTold(kind, from, to)) addLink(doc, { id: newId(), kind, from, to, author, createdAt })
  }
  doc.transact(() => {
    noteDecision(doc, adoption)
    tell('decides', decision.id, reframingId)
    for (const target of targets) {
      tell('reframes', reframingId, target.id)
      rewordCard(doc, target, words, day)
      if (target.kind === 'core-problem') setCardField(doc, target.id, 'agreed', 'agreed')
    }
    // What was said before is part of the reframing; where nobody wrote it, it is the wording that gives way.
    if (reframing.fields.from === undefined && targets[0] !== undefined) setCardField(doc, reframingId, 'from', targets[0].title)
    setCardField(doc, reframingId, 'status', 'agreed')
    setCardField(doc, reframingId, 'decidedAt', day)
    setCardField(doc, reframingId, 'trial', null)
  })
}
