/** Ways of the keyboard through the matrix: it is one stop of Tab, and arrows go from thing to thing within it. */
const itemSelector = '[data-item]'

const cellsOf = (row: Element | null): HTMLElement[] => [...(row?.querySelectorAll<HTMLElement>('td[data-cell]') ?? [])]
const itemsOf = (cell: Element | undefined): HTMLElement[] => [...(cell?.querySelectorAll<HTMLElement>(itemSelector) ?? [])]

/** The thing an arrow, Home or End leads to from the one that has the focus; null when there is none. */
export function itemTowards(from: HTMLElement, key: string): HTMLElement | null {
  const cell = from.closest('td')
  const row = cell?.closest('tr') ?? null
  if (cell === null || row === null) return null
  const cells = cellsOf(row)
  const column = cells.indexOf(cell)
  const inCell = itemsOf(cell)
  const rowAt = (step: number) => cellsOf((step > 0 ? row.nextElementSibling : row.previousElementSibling) ?? null)[column]
  switch (key) {
    case 'ArrowRight':
      return itemsOf(cells[column + 1])[0] ?? null
    case 'ArrowLeft':
      return itemsOf(cells[column - 1])[0] ?? null
    case 'ArrowDown':
      return inCell[inCell.indexOf(from) + 1] ?? itemsOf(rowAt(1))[0] ?? null
    case 'ArrowUp':
      return inCell[inCell.indexOf(from) - 1] ?? itemsOf(rowAt(-1)).at(-1) ?? null
    case 'Home':
      return itemsOf(cells[0])[0] ?? null
    case 'End':
      return itemsOf(cells.at(-1))[0] ?? null
    default:
      return null
  }
}
