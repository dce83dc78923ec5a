/** Name and organisation from last time, kept on this device so that one joins with a single press. */
export interface WhoIAm {
  readonly name: string
  readonly organisation: string
}

const storageKey = 'faellestavle.me'

export function readWhoIAm(): WhoIAm {
  try {
    const { name, organisation } = JSON.parse(localStorage.getItem(storageKey) ?? '{}') as Record<string, unknown>
    return { name: typeof name === 'string' ? name : '', organisation: typeof organisation === 'string' ? organisation : '' }
  } catch {
    return { name: '', organisation: '' }
  }
}

export function rememberWhoIAm(me: WhoIAm): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(me))
  } catch {
    // Asked again next time.
  }
}
