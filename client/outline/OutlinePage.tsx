import { memo, useMemo } from 'react'
import type { Board } from '../../shared/domain/board'
import { zoneWords } from '../../shared/templates/zoneWords'
import { ChangeMark } from '../board/ChangeMark'
import { useBoard } from '../board/liveBoard'
import { pageTitle } from '../../shared/templates/pageTitle'
import { useWords } from '../words/defineWords'
import { useLanguage } from '../words/language'
import { outlineWords } from '../words/outline'
import { drawingWords } from './drawingWords'
import type { LinkLines } from './linkLines'
import { OutlineList } from './OutlineList'
import type { OutlinePage as OutlinePageData, OutlineZone } from './outlineOf'

type OutlinePageProps = OutlinePageData & { readonly lines: LinkLines }

export const OutlinePage = memo(function OutlinePage({ page, zones, loose, drawings, lines }: OutlinePageProps) {
  const words = useWords(outlineWords)
  const language = useLanguage()
  const count = loose.length + zones.reduce((sum, { cards }) => sum + cards.length, 0)
  const drawn = useMemo(() => drawingWords(drawings, language), [drawings, language])
  return (
    <section className="outline-page" data-page={page.id} aria-labelledby={`page-${page.id}`}>
      <h2 id={`page-${page.id}`} tabIndex={-1}>
        {pageTitle(page, language)} <span className="count">{count === 0 ? words.noCards : words.cards(count)}</span> <ChangeMark name={`pages/${page.id}`} />
      </h2>
      {drawn !== '' && <p className="drawn">{drawn}</p>}
      {zones.map((zone) => (
        <ZoneSection key={zone.zone.id} {...zone} lines={lines} />
      ))}
      <OutlineList listId={`loose-${page.id}`} pageId={page.id} zoneId={null} title={words.outsideZones} fullTitle={words.outsideZones} question="" cards={loose} track={null} lines={lines} />
    </section>
  )
})

/** The zone's name needs the board only for the name of its track. */
const ZoneSection = memo(function ZoneSection({ zone, cards, lines }: OutlineZone & { readonly lines: LinkLines }) {
  const language = useLanguage()
  const fullTitle = useBoard((board: Board) => zoneWords(zone, board).fullTitle[language])
  const { title, question } = zoneWords(zone)
  return (
    <OutlineList
      listId={zone.id}
      pageId={zone.pageId}
      zoneId={zone.id}
      title={title[language]}
      fullTitle={fullTitle}
      question={question[language]}
      cards={cards}
      track={zone.trackNumber}
      lines={lines}
    />
  )
})
