/** Which versions of a board may go: the older, the fewer. Named ones and the ends of sessions stay. */

/** named, before (a restore), restored: somebody asked for it. start, end: of a session. auto: while people work. */
export const versionKinds = ['named', 'before', 'restored', 'start', 'end', 'auto'] as const
export type VersionKind = (typeof versionKinds)[number]

export interface DatedVersion {
  readonly id: string
  readonly kind: VersionKind
  /** ISO 8601. */
  readonly made: string
}

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** How far apart versions of this age need to be; null: none of them is needed. */
function stepFor(ageMs: number): number | null {
  if (ageMs < dayMs) return 0
  if (ageMs < 7 * dayMs) return hourMs
  return ageMs < 30 * dayMs ? dayMs : null
}

/** The ends of old sessions stay, one for each day. */
const keepsLast = (kind: VersionKind, ageMs: number): boolean => kind !== 'auto' && kind !== 'start' && (kind !== 'end' || ageMs < 30 * dayMs)

/** Ids of those that may go. Of several within one step the last stays. `nowMs`: since 1970. */
export function thinVersions(versions: readonly DatedVersion[], nowMs: number): string[] {
  const seen = new Set<string>()
  const newestFirst = [...versions].sort((a, b) => (a.made < b.made ? 1 : -1))
  return newestFirst.flatMap(({ id, kind, made }) => {
    const madeMs = Date.parse(made)
    const ageMs = nowMs - madeMs
    const step = kind === 'end' ? dayMs : stepFor(ageMs)
    if (keepsLast(kind, ageMs) || step === 0) return []
    if (step === null) return [id]
    const slot = `${kind === 'end' ? 'end' : step} ${Math.floor(madeMs / step)}`
    if (seen.has(slot)) return [id]
    seen.add(slot)
    return []
  })
}
