/**
 * How long a board is kept after its last change. Kept until somebody deletes it, unless a facilitator chooses: an
 * alliance works for eight to twelve years and meets a few times a year, so a board must never end by itself unasked.
 */
const dayMs = 24 * 60 * 60 * 1_000

/** What a facilitator is offered, in days: one workshop, a year, a grant's period, a whole initiative; null: without end. */
export const retentionChoices = [30, 365, 1_826, 4_383, null] as const
export const leastRetentionDays = 30
export const mostRetentionDays = 4_383

/** How long before its end everybody on the board is told. */
const longestWarningDays = 60

/** ISO 8601: when a board goes to the trash unless somebody changes it; null: never. */
export function endsAt(changed: string, retentionDays: number | null): string | null {
  return retentionDays === null ? null : new Date(Date.parse(changed) + retentionDays * dayMs).toISOString()
}

/** The same while it is near: the last sixty days, or half the time where that is shorter. */
export function endsSoon(changed: string, retentionDays: number | null, now: string): string | null {
  const end = endsAt(changed, retentionDays)
  if (end === null || retentionDays === null) return null
  return Date.parse(end) - Date.parse(now) <= Math.min(longestWarningDays, retentionDays / 2) * dayMs ? end : null
}
