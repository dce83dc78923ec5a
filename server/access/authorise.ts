/**
 * Who may do what on a board. An action takes the right it needs as an argument, and only `authorise`
 * makes one: a route that forgets to ask does not compile.
 */
import type { Role } from '../../shared/domain/roles'
import { roleAllows } from '../../shared/domain/roles'
import type { StoredMember } from '../store/AccessStore'

declare const granted: unique symbol

interface Right<Kind extends string> {
  readonly member: StoredMember
  readonly [granted]: { readonly [K in Kind]: true }
}

/** May see the board and everything on it. */
export type MayRead = Right<'read'>
/** May also change it. */
export type MayEdit = Right<'read' | 'edit'>
/** May also share its links and decide what only a facilitator decides. */
export type MayFacilitate = Right<'read' | 'edit' | 'facilitate'>

interface Rights {
  readonly read: MayRead
  readonly edit: MayEdit
  readonly facilitate: MayFacilitate
}

export type RightName = keyof Rights

const needed: { readonly [Name in RightName]: Role } = { read: 'viewer', edit: 'editor', facilitate: 'facilitator' }

/** The right, or null when the member's role does not have it. */
export function authorise<Name extends RightName>(member: StoredMember, name: Name): Rights[Name] | null {
  if (!roleAllows(member.role, needed[name])) return null
  return { member } as unknown as Rights[Name]
}
