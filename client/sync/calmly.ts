/** Whether the line is there, told calmly: a line that flaps makes no flicker, and a short drop is not spoken of at all. */

/** Between two changes of what is told. */
const calmMs = 5_000
/** A drop shorter than this is none. */
const shortDropMs = 1_000

export interface CalmLine {
  /** What is told. */
  isOnline(): boolean
  /** What is so. */
  note(isOnline: boolean): void
  close(): void
}

/** `onChange`: what is told has changed. */
export function openCalmLine(onChange: () => void): CalmLine {
  let isTold = false
  let isSo = false
  let toldAtMs = -Infinity
  let timer: ReturnType<typeof setTimeout> | undefined

  const tell = () => {
    timer = undefined
    isTold = isSo
    toldAtMs = Date.now()
    onChange()
  }
  return {
    isOnline: () => isTold,
    note(isOnline) {
      isSo = isOnline
      clearTimeout(timer)
      if (isSo === isTold) return
      const waitMs = Math.max(toldAtMs + calmMs - Date.now(), isSo ? 0 : shortDropMs)
      if (waitMs > 0) timer = setTimeout(tell, waitMs)
      else tell()
    },
    close: () => clearTimeout(timer),
  }
}
