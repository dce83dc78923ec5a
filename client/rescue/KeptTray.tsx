import { useEffect, useState } from 'react'
import { unsavedKey } from '../sync/localNames'
import { useWords } from '../words/defineWords'
import { useLanguage } from '../words/language'
import { rescueWords } from '../words/rescue'
import { RescuedList } from './RescuedList'
import { readTray } from './tray'

/** What this device kept for somebody who is outside: nothing at all when there is nothing. */
export function KeptTray({ boardId }: { readonly boardId: string }) {
  const words = useWords(rescueWords)
  const language = useLanguage()
  const [cards, setCards] = useState(() => readTray(localStorage, boardId))
  useEffect(() => {
    // The door may have closed while this device was away: what it wrote lies in its copy alone.
    if (localStorage.getItem(unsavedKey(boardId)) === null) return
    void import('./rescueFromDevice').then(({ rescueFromDevice }) => rescueFromDevice(boardId, language)).then(setCards)
  }, [boardId, language])
  if (cards.length === 0) return null
  return (
    <section className="kept-tray">
      <h2>{words.tray(cards.length)}</h2>
      <p className="hint">{words.whatOutside}</p>
      <RescuedList cards={cards} />
    </section>
  )
}
