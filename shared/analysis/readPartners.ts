import type { Board, Card, FieldValue, Partner } from '../domain/board'
import { nameOrder } from '../reports/dates'
import { inSteadyOrder } from './graph/steadyOrder'

export interface PartnerNode {
  readonly id: string
  readonly title: string
  readonly sector: string
  /** core, partner, participant, funder, secretariat, external or absent. */
  readonly tie: string
  /** The partner it acts through; null when it acts for itself. */
  readonly memberOf: string | null
}

/** Danish: the list is one, whatever language it is read in. */
const byName = nameOrder('da')

const text = (value: FieldValue | undefined): string => (typeof value === 'string' ? value.trim() : '')

function fromRecord({ id, title, sector, type, fields }: Partner): PartnerNode {
  return { id, title: title.trim(), sector, tie: type, memberOf: text(fields.memberOf) || null }
}

function fromCard({ id, title, fields }: Card): PartnerNode {
  return { id, title: title.trim(), sector: text(fields.sector), tie: text(fields.type), memberOf: text(fields.memberOf) || null }
}

/** In the order a file gave them, then by name. */
const byOrder = (orderOf: ReadonlyMap<string, string>) => (a: PartnerNode, b: PartnerNode) => {
  const [x, y] = [orderOf.get(a.id) ?? '', orderOf.get(b.id) ?? '']
  return x === y ? byName(a.title, b.title) : x === '' ? 1 : y === '' ? -1 : x < y ? -1 : 1
}

/** Whoever has not left, in an order that is the same on every device; and the partner that a reference (an id, or a typed name) means. A name nobody has stays as it is. */
export function readPartners(board: Board): { readonly partners: ReadonlyMap<string, PartnerNode>; readonly partnerOf: (ref: string) => string } {
  const cards = [...board.cards.values()].filter(({ kind, id }) => kind === 'partner' && !board.partners.has(id)).map(fromCard)
  const hasLeft = (id: string) => text((board.partners.get(id) ?? board.cards.get(id))?.fields.until) !== ''
  const orderOf = new Map([...board.partners.values()].map(({ id, fields }) => [id, text(fields.order)]))
  const all = inSteadyOrder([...[...board.partners.values()].map(fromRecord), ...cards])
    .filter(({ id, title }) => title !== '' && !hasLeft(id))
    .sort(byOrder(orderOf))
  const partners = new Map(all.map((partner) => [partner.id, partner]))
  const idOf = new Map([...all].reverse().map(({ id, title }) => [title.toLowerCase(), id]))
  return { partners, partnerOf: (ref) => (partners.has(ref) ? ref : (idOf.get(ref.toLowerCase()) ?? ref)) }
}
