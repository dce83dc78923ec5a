/** Whether the line is there, told calmly: a line that flaps makes no flicker, and a short drop is not spoken of at all. */

/** Between two changes of what is told. */
const calmMs = 5_000
/** A drop shorter than this is none. */
const shortDropMs = 1_000

export interface CalmLine {
  /** What is told. */
  isOnline(): boolean
  /** What is so. `isCertain`: the browser itself says that there is no line. */
  note(isOnline: boolean, isCertain?: boolean): void
  close(): void
}

/** `onChange`: what is told has changed. */
export function openCalmLine(onChange: () => void): CalmLine {
  let isTold = false
  let isSo = false
  let hasComeIn = false
  let toldAtMs = -Infinity
  let timer: ReturnType<typeof setTimeout> | undefined

  const tell = () => {
    timer = undefined
    isTold = isSo
    // To have come in is no change of the line.
    toldAtMs = hasComeIn ? Date.now() : -Infinity
    hasComeIn = true
    onChange()
  }
  return {
    isOnline: () => isTold,
    note(isOnline, isCertain = false) {
      isSo = isOnline
      clearTimeout(timer)
      if (isSo === isTold) return
      const waitMs = Math.max(toldAtMs + calmMs - Date.now(), isSo || isCertain ? 0 : shortDropMs)
      if (waitMs > 0) timer = setTimeout(tell, waitMs)
      else tell()
    },
    close: () => clearTimeout(timer),
  }
}
