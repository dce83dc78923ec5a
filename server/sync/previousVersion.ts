import type { StoredVersion } from '../store/VersionStore'
import { VersionGone } from './openHistory'

/** The version whose changes are told: the one asked for, else the latest that somebody named; null when there is none. `all`: in the order they were made. Throws `VersionGone`. */
export function previousVersion(all: readonly StoredVersion[], since: string | null): StoredVersion | null {
  if (since === null) return all.filter(({ name }) => name !== '').at(-1) ?? null
  const version = all.find(({ id }) => id === since)
  if (version === undefined) throw new VersionGone()
  return version
}
