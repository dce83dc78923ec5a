/** Times of the trash and of retention. Times are ISO 8601. */

const dayMs = 24 * 60 * 60 * 1_000
export const trashDays = 30

/** `2026-11-21`, for people. */
export const dayOf = (time: string): string => time.slice(0, 10)

/** When a board deleted at `deletedAt` is removed for good. */
export function goneAt(deletedAt: string): string {
  return new Date(Date.parse(deletedAt) + trashDays * dayMs).toISOString()
}

/** The moment that many days before `now`. */
export const daysBefore = (now: Date, days: number): string => new Date(now.getTime() - days * dayMs).toISOString()

/** Whether that many days have passed since. */
export function isOver(since: string, days: number, now: Date): boolean {
  return now.getTime() - Date.parse(since) >= days * dayMs
}
