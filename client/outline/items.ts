/** The things one walks through with the arrows: each carries `data-board-item`, 'add' or `card:<id>`. */

export interface Item {
  readonly element: HTMLElement
  /** Null for the button that adds a card. */
  readonly cardId: string | null
}

/** The item a target is, or lies in; null when it lies elsewhere. */
export function itemOf(target: EventTarget | null): Item | null {
  if (!(target instanceof HTMLElement)) return null
  const row = target.closest<HTMLElement>('[data-card]')
  if (row) return { element: row.querySelector<HTMLElement>('[data-board-item]') ?? row, cardId: row.dataset.card ?? null }
  const own = target.closest<HTMLElement>('[data-board-item]')
  return own && { element: own, cardId: null }
}

export function findCardItem(root: HTMLElement | null, cardId: string): HTMLElement | null {
  return root?.querySelector<HTMLElement>(`[data-card="${CSS.escape(cardId)}"] [data-board-item]`) ?? null
}

export function itemsOfList(list: Element): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[data-board-item]')]
}

/** While a pointer is down nothing may grow or shrink under it, or the press would land elsewhere: what is chosen changes with the click. */
export function isPointing(element: Element): boolean {
  return element.closest('.outline')?.hasAttribute('data-pointing') ?? false
}

/** Marks the list for as long as a pointer is down in it. */
export function markPointing(root: HTMLElement): void {
  root.setAttribute('data-pointing', '')
  const end = () => {
    window.removeEventListener('pointerup', end)
    window.removeEventListener('pointercancel', end)
    setTimeout(() => root.removeAttribute('data-pointing'))
  }
  window.addEventListener('pointerup', end)
  window.addEventListener('pointercancel', end)
}
