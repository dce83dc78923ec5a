/** One board after the other: one board's fault must not keep the others from being cleaned up. */
import { setImmediate } from 'node:timers/promises'
import { factsOf, type Log } from '../log'

/** Answers how many went well. Others get a turn after each. */
export async function forEach<T>(things: readonly T[], log: Log, act: (thing: T) => void | Promise<void>): Promise<number> {
  let done = 0
  for (const thing of things) {
    try {
      await act(thing)
      done += 1
    } catch (error) {
      log.warn('clean-up-failed', factsOf(error))
    }
    await setImmediate()
  }
  return done
}
