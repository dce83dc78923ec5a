/** What the address says: which page, which board, and (once) the key in its fragment. */
import type { BoardViewName } from '../board/desk'

/** How the board is to be shown; `citizen` is one plain question at a time. */
export type AskedView = BoardViewName | 'citizen'

export type Place =
  | { readonly is: 'home' }
  | { readonly is: 'privacy' }
  | { readonly is: 'licences' }
  | { readonly is: 'checkup' }
  /** Where one comes in with the code on a screen. */
  | { readonly is: 'code' }
  | { readonly is: 'board'; readonly boardId: string; readonly view: AskedView | null }
  | { readonly is: 'unknown' }

export function readPlace(address: { pathname: string; search: string }): Place {
  const path = address.pathname.replace(/\/+$/, '') || '/'
  if (path === '/') return { is: 'home' }
  if (path === '/privatliv') return { is: 'privacy' }
  if (path === '/licences') return { is: 'licences' }
  if (path === '/checkup') return { is: 'checkup' }
  if (path === '/join') return { is: 'code' }
  const boardId = /^\/b\/([A-Za-z0-9_-]{1,64})$/.exec(path)?.[1]
  if (boardId === undefined) return { is: 'unknown' }
  const view = new URLSearchParams(address.search).get('view')
  return { is: 'board', boardId, view: view === 'list' || view === 'canvas' || view === 'plan' || view === 'citizen' ? view : null }
}

/** The key of a link, taken out of the address so that it is never seen, stored or sent again; null when there is none. */
export function takeKeyFromAddress(): string | null {
  const key = /^#k=([A-Za-z0-9_-]{10,100})$/.exec(location.hash)?.[1] ?? null
  if (location.hash.startsWith('#k=')) history.replaceState(null, '', location.pathname + location.search)
  return key
}

/** The code of a QR on a screen, taken out of the address in the same way; '' when there is none. */
export function takeCodeFromAddress(): string {
  const code = /^#c=([A-Za-z0-9]{1,40})$/.exec(location.hash)?.[1] ?? ''
  if (location.hash.startsWith('#c=')) history.replaceState(null, '', location.pathname + location.search)
  return code
}

/** Keeps the open view in the address, so that a reload or a sent address opens the same. */
export function writeViewToAddress(view: BoardViewName): void {
  const query = new URLSearchParams(location.search)
  if (query.get('view') === view) return
  query.set('view', view)
  history.replaceState(null, '', `${location.pathname}?${query}`)
}
