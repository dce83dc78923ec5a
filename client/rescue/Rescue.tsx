/** When a board closes its door on unsent work: says why, keeps the work as plain cards, and puts it back when there is access again. */
import { useEffect, useMemo } from 'react'
import { useBoard, useLiveBoard, type LiveBoard } from '../board/liveBoard'
import { useStore, type Store } from '../board/store'
import { useAsk } from '../commands/useCommands'
import type { SaveState } from '../sync/openConnection'
import { startAfresh } from '../sync/startAfresh'
import { Dialog } from '../ui/Dialog'
import { useWords } from '../words/defineWords'
import { useLanguage } from '../words/language'
import { rescueWords } from '../words/rescue'
import { putBack } from './putBack'
import { isBack, readRescued } from './readRescued'
import { RescuedList } from './RescuedList'
import { mergeRescued, openTray, type RescuedCard } from './tray'

type Tray = Store<readonly RescuedCard[]>

/** Fills the tray when the door closes, or while the board has no room for what is being written. */
function useFilling(live: LiveBoard, tray: Tray): void {
  const language = useLanguage()
  const board = useBoard()
  const isRefused = useStore(live.connection.saveState, (state) => (state.is === 'closed' || state.is === 'board-full') && state.changes > 0)
  useEffect(() => {
    if (!isRefused) return
    const found = readRescued(board, live.doc, live.connection.unsentRecords(), language)
    tray.set(mergeRescued(tray.read(), found))
  }, [isRefused, board, live, tray, language])
}

/** Empties it of what has found its way by itself: a copy of the board lies on this device, and is sent when there is access. */
function useEmptying(live: LiveBoard, tray: Tray): void {
  const ask = useAsk()
  const words = useWords(rescueWords)
  const board = useBoard()
  const isSaved = useStore(live.connection.saveState, (state) => state.is === 'saved')
  useEffect(() => {
    const kept = tray.read()
    const left = isSaved ? kept.filter((card) => !isBack(board, live.doc, card)) : kept
    if (left.length === kept.length) return
    tray.set(left)
    ask.say(words.cameBack(kept.length - left.length))
  }, [ask, board, isSaved, live, tray, words])
}

const mustStartAfresh = (state: SaveState): boolean => state.is === 'closed' && ['bad-frame', 'document-replaced', 'too-large'].includes(state.reason.name)

export function Rescue() {
  const live = useLiveBoard()
  const words = useWords(rescueWords)
  const tray = useMemo(() => openTray(localStorage, live.boardId), [live.boardId])
  const cards = useStore(tray)
  const state = useStore(live.connection.saveState)
  const isOpen = useStore(live.desk, ({ sheet }) => sheet === 'rescue')
  useFilling(live, tray)
  useEmptying(live, tray)
  const openSheet = () => live.desk.put({ sheet: 'rescue' })
  if (state.is !== 'closed' && cards.length === 0) return null
  return (
    <section className="rescue-bar" aria-label={words.barName}>
      <p>{state.is === 'closed' ? words.because(state.reason.name) : state.is === 'board-full' ? words.boardFull : words.waiting(cards.length)}</p>
      {cards.length > 0 && (
        <button type="button" className="button" onClick={openSheet}>
          {words.tray(cards.length)}
        </button>
      )}
      {state.is === 'closed' && <WayBack live={live} tray={tray} mustStartAfresh={mustStartAfresh(state)} />}
      {isOpen && cards.length > 0 && <TraySheet live={live} tray={tray} cards={cards} />}
    </section>
  )
}

function WayBack({ live, tray, mustStartAfresh }: { readonly live: LiveBoard; readonly tray: Tray; readonly mustStartAfresh: boolean }) {
  const words = useWords(rescueWords)
  const back = async () => {
    if (mustStartAfresh) {
      tray.set(tray.read().map((card) => ({ ...card, isLetGo: true })))
      await startAfresh(live.connection)
    }
    location.reload()
  }
  return (
    <button type="button" className="button primary" onClick={() => void back()}>
      {mustStartAfresh ? words.startAfresh : words.comeIn}
    </button>
  )
}

function TraySheet({ live, tray, cards }: { readonly live: LiveBoard; readonly tray: Tray; readonly cards: readonly RescuedCard[] }) {
  const words = useWords(rescueWords)
  const ask = useAsk()
  const state = useStore(live.connection.saveState)
  // What still waits for room comes by itself.
  const isWaiting = state.is === 'board-full'
  const what = isWaiting ? words.whatWaits : mustStartAfresh(state) ? words.whatAfresh : live.canEdit ? words.whatInside : words.whatOutside
  const put = (card: RescuedCard) => {
    if (!putBack(live, card)) return ask.say(words.cannotPutBack)
    tray.set(tray.read().filter(({ id }) => id !== card.id))
    ask.say(words.cameBack(1))
  }
  const empty = async () => {
    if (await ask.confirm(words.emptyQuestion, words.empty)) tray.set([])
  }
  return (
    <Dialog title={words.tray(cards.length)} onClose={() => live.desk.put({ sheet: null })} width="wide">
      <p>{what}</p>
      <RescuedList cards={cards} onPutBack={live.canEdit && !isWaiting ? put : undefined} />
      <p className="hint">{words.notKept}</p>
      {!isWaiting && (
        <div className="row end">
          <button type="button" className="button quiet" onClick={() => void empty()}>
            {words.empty}
          </button>
        </div>
      )}
    </Dialog>
  )
}
