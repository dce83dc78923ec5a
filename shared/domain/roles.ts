/** Who somebody is on a board. No role follows from paying. */
export type Role = 'facilitator' | 'editor' | 'viewer'

export const roles: readonly Role[] = ['facilitator', 'editor', 'viewer']

const rank: Record<Role, number> = { viewer: 0, editor: 1, facilitator: 2 }

/** Whether `role` may do what at least `needed` may do. */
export function roleAllows(role: Role, needed: Role): boolean {
  return rank[role] >= rank[needed]
}
