/** Cleans up once a night, at an hour when nobody meets; after a night without power, soon after the start. */
import { factsOf, type Log } from '../log'
import { cleanUp } from './cleanUp'
import { rewriteWhenQuiet } from './rewriting'
import type { AdminParts } from './openParts'

const hourOfNight = 3
const lastCleanUpSetting = 'lastCleanUp'

/** The first time after `last` that the clock shows the hour of the night, on the server's own clock. */
export function nextNight(last: Date): Date {
  const night = new Date(last)
  night.setHours(hourOfNight, 0, 0, 0)
  if (night <= last) night.setDate(night.getDate() + 1)
  return night
}

export interface Night {
  close(): void
}

/** `lookEveryMs`: how often the clock is looked at. A timer to the night itself would sleep with the machine. */
export function openNight(parts: AdminParts, log: Log, lookEveryMs: number): Night {
  const opened = parts.now()
  const lastTime = (): Date => {
    const last = parts.access.readSetting(lastCleanUpSetting)
    if (last !== null) return new Date(last)
    // Nothing to clean in a new folder: its first night is the next. Written down, for a server that is off at night.
    parts.access.writeSetting(lastCleanUpSetting, opened.toISOString())
    return opened
  }
  const look = async (): Promise<void> => {
    if (parts.now() < nextNight(lastTime())) return void (await parts.inTurn(() => rewriteWhenQuiet(parts)))
    parts.access.writeSetting(lastCleanUpSetting, parts.now().toISOString())
    log.info('cleaned-up', { ...(await parts.inTurn(() => cleanUp(parts, log))) })
  }
  const timer = setInterval(() => {
    look().catch((error: unknown) => log.warn('clean-up-failed', factsOf(error)))
  }, lookEveryMs)
  return { close: () => clearInterval(timer) }
}
