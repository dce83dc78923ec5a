/** So many a second on average, with a burst. One per socket, never per address: a town hall shares one. */
export interface TokenBucket {
  /** Takes one token; false when there is none. */
  take(nowMs: number): boolean
}

export function createTokenBucket(perSecond: number, burst: number): TokenBucket {
  let tokens = burst
  let filledAtMs = 0
  return {
    take(nowMs) {
      if (filledAtMs !== 0) tokens = Math.min(burst, tokens + ((nowMs - filledAtMs) / 1000) * perSecond)
      filledAtMs = nowMs
      if (tokens < 1) return false
      tokens -= 1
      return true
    },
  }
}
