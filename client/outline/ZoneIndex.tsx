import { memo, useState, type KeyboardEvent } from 'react'
import { zoneWords } from '../../shared/templates/zoneWords'
import { useLiveBoard } from '../board/liveBoard'
import { pageTitle } from '../../shared/templates/pageTitle'
import { useStore } from '../board/store'
import { useAsk } from '../commands/useCommands'
import { Icon } from '../ui/Icon'
import { useWords } from '../words/defineWords'
import { useLanguage } from '../words/language'
import { outlineWords } from '../words/outline'
import type { OutlinePage } from './outlineOf'
import { stepInList } from './useOutlineKeys'

/** The way to a zone: all zones to search in, and on wide screens the open page's zones beside the list. */
export const ZoneIndex = memo(function ZoneIndex({ pages }: { readonly pages: readonly OutlinePage[] }) {
  const { desk } = useLiveBoard()
  const pageId = useStore(desk, (state) => state.pageId)
  const page = pages.find((candidate) => candidate.page.id === pageId)
  return (
    <div className="zone-index">
      <ChooseZone pages={pages} />
      {page && page.zones.length > 0 && <ZonesOfPage {...page} />}
    </div>
  )
})

function ChooseZone({ pages }: { readonly pages: readonly OutlinePage[] }) {
  const { desk, view } = useLiveBoard()
  const ask = useAsk()
  const words = useWords(outlineWords)
  const language = useLanguage()
  const choose = async () => {
    const board = view.read()
    const choices = pages.flatMap(({ page, zones }) =>
      zones.map(({ zone, cards }) => ({ id: zone.id, label: zoneWords(zone, board).fullTitle[language], hint: `${pageTitle(page, language)}, ${cards.length === 0 ? words.noCards : words.cards(cards.length)}` })),
    )
    const zoneId = await ask.choose(words.goToWhichZone, choices)
    // After the dialog has given focus back.
    if (zoneId !== null) setTimeout(() => desk.eye.read()?.showZone(zoneId))
  }
  return (
    <button type="button" className="button quiet go-to-zone" onClick={() => void choose()}>
      <Icon name="search" size={18} />
      {words.goToZone}
    </button>
  )
}

function ZonesOfPage({ page, zones }: OutlinePage) {
  const { desk, view } = useLiveBoard()
  const words = useWords(outlineWords)
  const language = useLanguage()
  const [at, setAt] = useState(0)
  const stop = Math.min(at, zones.length - 1)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const next = stepInList(event.key, stop, zones.length)
    if (next === null) return
    event.preventDefault()
    setAt(next)
    event.currentTarget.querySelectorAll('button')[next]?.focus()
  }
  return (
    <nav aria-label={words.zonesOf(pageTitle(page, language))} onKeyDown={onKeyDown}>
      <ul>
        {zones.map(({ zone, cards }, index) => {
          const { title, fullTitle } = zoneWords(zone, view.read())
          // A track's own zones stand below it, so that its name need not be said again.
          const isOfTrack = fullTitle[language].startsWith(`${title[language]} (`)
          return (
            <li key={zone.id} className={isOfTrack ? 'of-track' : undefined}>
              <button
                type="button"
                tabIndex={index === stop ? 0 : -1}
                aria-label={isOfTrack ? fullTitle[language] : undefined}
                onFocus={() => setAt(index)}
                onClick={() => desk.eye.read()?.showZone(zone.id)}
              >
                <span>{isOfTrack ? title[language] : fullTitle[language]}</span>
                {cards.length > 0 && <span className="count">{cards.length}</span>}
              </button>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
