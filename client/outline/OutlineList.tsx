import { memo, useState, type CSSProperties, type FocusEvent } from 'react'
import type { Board, Card, ColorNumber } from '../../shared/domain/board'
import { ChangeMark } from '../board/ChangeMark'
import { useBoard, useLiveBoard } from '../board/liveBoard'
import { findCommand, runCommand } from '../commands/registry'
import { useCommandContext } from '../commands/useCommands'
import { Explain } from '../glossary/Explain'
import { boardColor } from '../ui/colors'
import { Icon } from '../ui/Icon'
import { useWords } from '../words/defineWords'
import { outlineWords } from '../words/outline'
import { isPointing, itemOf } from './items'
import type { LinkLine, LinkLines } from './linkLines'
import { OutlineCard } from './OutlineCard'
import { ZoneEchoes } from './ZoneEchoes'

interface OutlineListProps {
  readonly listId: string
  readonly pageId: string
  /** Null for cards outside zones. */
  readonly zoneId: string | null
  readonly title: string
  /** With its track, where it has one: what the list is called wherever it stands alone. */
  readonly fullTitle: string
  readonly question: string
  readonly cards: readonly Card[]
  readonly track: number | null
  readonly lines: LinkLines
}

const noLines: readonly LinkLine[] = []

function trackStyle(track: number | null): CSSProperties | undefined {
  if (track === null) return undefined
  const { ink, paper } = boardColor(track as ColorNumber)
  return { '--track-ink': ink, '--track-paper': paper } as CSSProperties
}

/** Where a zone stands in the glossary; null for a zone of one's own. */
function zonePlace(board: Board, zoneId: string | null): string | null {
  const zone = zoneId === null ? undefined : board.zones.get(zoneId)
  return zone?.templateId && zone.zoneKey ? `zone:${zone.templateId}.${zone.zoneKey}` : null
}

/** One zone, or what lies outside zones: heading, question, and its cards with one tab stop for all. */
export const OutlineList = memo(function OutlineList({ listId, pageId, zoneId, title, fullTitle, question, cards, track, lines }: OutlineListProps) {
  const { canEdit } = useLiveBoard()
  const place = useBoard((board) => zonePlace(board, zoneId))
  const words = useWords(outlineWords)
  const [current, setCurrent] = useState<string | null>(null)
  if (zoneId === null && cards.length === 0 && !canEdit) return null
  const stop = cards.some((card) => card.id === current) || current === 'add' ? current : (cards[0]?.id ?? 'add')
  const onFocus = (event: FocusEvent) => {
    const item = itemOf(event.target)
    if (item) setCurrent(item.cardId ?? 'add')
  }
  return (
    <section className="outline-zone" data-list={listId} data-zone={zoneId ?? undefined} data-track={track ?? undefined} style={trackStyle(track)} onFocus={onFocus}>
      <h3 id={`zone-${listId}`} tabIndex={-1}>
        <ZoneTitle title={title} fullTitle={fullTitle} /> <span className="count">{cards.length === 0 ? words.noCards : words.cards(cards.length)}</span> {zoneId !== null && <ChangeMark name={`zones/${zoneId}`} />}
      </h3>
      {question !== '' && (
        <p className="question">
          {question} {place !== null && <Explain place={place} />}
        </p>
      )}
      {cards.length > 0 && (
        <ul aria-labelledby={`zone-${listId}`}>
          {cards.map((card) => (
            <OutlineCard key={card.id} card={card} pageId={pageId} lines={lines.get(card.id) ?? noLines} isTabStop={card.id === stop} />
          ))}
        </ul>
      )}
      {zoneId !== null && <ZoneEchoes zoneId={zoneId} />}
      {canEdit && <AddCard pageId={pageId} zoneId={zoneId} title={fullTitle} isTabStop={stop === 'add'} />}
    </section>
  )
})

/** The track a zone belongs to is said more quietly than the zone. */
function ZoneTitle({ title, fullTitle }: { readonly title: string; readonly fullTitle: string }) {
  if (!fullTitle.startsWith(`${title} `)) return fullTitle
  return (
    <>
      {title}
      <span className="of-track">{fullTitle.slice(title.length)}</span>
    </>
  )
}

interface AddCardProps {
  readonly pageId: string
  readonly zoneId: string | null
  readonly title: string
  readonly isTabStop: boolean
}

function AddCard({ pageId, zoneId, title, isTabStop }: AddCardProps) {
  const { desk } = useLiveBoard()
  const words = useWords(outlineWords)
  const context = useCommandContext()
  const standHere = () => desk.put({ pageId, selection: zoneId === null ? [] : [zoneId] })
  return (
    <button
      type="button"
      className="button quiet add-card"
      data-board-item="add"
      tabIndex={isTabStop ? 0 : -1}
      aria-label={words.addCardIn(title)}
      onFocus={(event) => !isPointing(event.currentTarget) && standHere()}
      onClick={() => {
        standHere()
        runCommand(findCommand('card.new'), context)
      }}
    >
      <Icon name="add" size={18} />
      {words.addCard}
    </button>
  )
}
