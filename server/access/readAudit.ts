/** A board's audit as its facilitators may read it: who decided what and when, by the names they know. */
import type { AuditAnswer, AuditLine } from '../../shared/protocol/answers'
import type { AuthorityStore, AuditEntry } from '../store/AuthorityStore'
import { findBrokenEntry } from './auditChain'
import type { MayFacilitate } from './authorise'

interface Names {
  readonly people: ReadonlyMap<string, string>
  readonly links: ReadonlyMap<string, string>
}

function lineOf({ seq, at, participant, type, ids }: AuditEntry, { people, links }: Names): AuditLine {
  const about = JSON.parse(ids) as { readonly linkId?: string; readonly participantId?: string; readonly days?: number | null }
  const name = people.get(about.participantId ?? '') ?? links.get(about.linkId ?? '') ?? ''
  return { number: seq, at, by: people.get(participant) ?? '', type, about: name, ...(about.days !== undefined && { days: about.days }) }
}

export function readAudit(store: AuthorityStore, { member }: MayFacilitate): AuditAnswer {
  const entries = store.audit(member.board)
  const people = new Map(store.members(member.board).map(({ participant, name }) => [participant, name]))
  const links = new Map(store.links(member.board).map(({ id, name }) => [id, name]))
  return { brokenAt: findBrokenEntry(member.board, entries), lines: entries.map((entry) => lineOf(entry, { people, links })).reverse() }
}
