/** A part of the app that is fetched when it is first shown: when the line is gone just then, it is asked for again until it comes. */
const againMs = 1_500

const aMoment = (): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      removeEventListener('online', done)
      resolve()
    }
    const timer = setTimeout(done, againMs)
    addEventListener('online', done)
  })

/** For `lazy`, which would remember a failure for as long as the page lives. */
export function fetchPart<Part>(fetchOnce: () => Promise<Part>): () => Promise<Part> {
  return async () => {
    for (;;) {
      try {
        return await fetchOnce()
      } catch {
        await aMoment()
      }
    }
  }
}
