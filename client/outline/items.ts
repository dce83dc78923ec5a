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
