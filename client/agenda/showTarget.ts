/** Brings a page, zone or card of the board into view beside the agenda. */
import type { PointerTarget } from '../../shared/text/schema'
import type { LiveBoard } from '../board/liveBoard'

/** Up to this width the agenda lies over the board (see the shell's style), and has to give way. */
const sheetQuery = '(max-width: 900px)'

function pageOf({ view }: LiveBoard, target: PointerTarget, ref: string): string | null {
  const board = view.read()
  if (target === 'page') return board.pages.has(ref) ? ref : null
  if (target === 'zone') return board.zones.get(ref)?.pageId ?? null
  return board.cards.get(ref)?.placement.pageId ?? null
}

/** False when it is no longer on the board. */
export function showTarget(live: LiveBoard, target: PointerTarget, ref: string): boolean {
  const pageId = pageOf(live, target, ref)
  if (pageId === null) return false
  const covers = window.matchMedia(sheetQuery).matches
  live.desk.put({ pageId, selection: target === 'page' ? [] : [ref], ...(covers ? { agendaOf: null } : {}) })
  // The page is drawn first; then there is something to move to.
  requestAnimationFrame(() => {
    const eye = live.desk.eye.read()
    if (target === 'page') eye?.fitAll?.()
    else if (target === 'zone') eye?.showZone(ref)
    else eye?.showCard(ref)
  })
  return true
}

/** Shows what an item was made from: `page:<id>`, `card:<id>`, or (`item:<session>/<item>`) the meeting it comes from. */
export function showSource(live: LiveBoard, source: string): boolean {
  const [kind, ref = ''] = source.split(/:(.*)/)
  if (kind === 'page' || kind === 'card') return showTarget(live, kind, ref)
  const [sessionId = ''] = ref.split('/')
  if (!live.view.read().sessions.has(sessionId)) return false
  live.desk.put({ agendaOf: sessionId })
  return true
}
