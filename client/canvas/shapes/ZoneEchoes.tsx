import { memo, useCallback, type CSSProperties } from 'react'
import { stopEventPropagation, useEditor, useValue } from 'tldraw'
import type { Board, ColorNumber } from '../../../shared/domain/board'
import { cardsOfZone } from '../../../shared/domain/boardQueries'
import { zoneHeaderHeight, zonePadding } from '../../../shared/domain/geometry'
import { areSameEchoes, echoesOf, type Echo } from '../../../shared/templates/echoes'
import { pageTitle } from '../../../shared/templates/pageTitle'
import { echoFact } from '../../../shared/templates/echoFact'
import { useBoard } from '../../board/liveBoard'
import { takeEcho } from '../../board/takeEcho'
import { boardColor } from '../../ui/colors'
import { Icon } from '../../ui/Icon'
import { useWords } from '../../words/defineWords'
import { useLanguage } from '../../words/language'
import { pagesWords } from '../../words/pages'
import type { Stage } from '../stage'
import { shapeIdOf } from './shapeIds'
import type { CardShape } from './shapeTypes'

interface ZoneEchoesProps {
  readonly zoneId: string
  readonly w: number
  readonly h: number
  /** How many cards lie in it: what is below the lowest is asked anew when it changes. */
  readonly count: number
  readonly stage: Stage
}

const none: readonly Echo[] = []
/** Least width of a slip, and its height with the gap below: of one line, and of two with where they are from. */
const slipWidth = 380
const lineHeight = 40
const roomyHeight = 66

/** What other pages say that belongs in this zone: calm slips under its question, or under its cards. */
export const ZoneEchoes = memo(function ZoneEchoes(props: ZoneEchoesProps) {
  const { zoneId } = props
  const select = useCallback((board: Board) => {
    const zone = board.zones.get(zoneId)
    return zone === undefined ? none : echoesOf(board, zone)
  }, [zoneId])
  const echoes = useBoard(select, areSameEchoes)
  return echoes.length === 0 ? null : <Slips {...props} echoes={echoes} />
})

/** Lower edge of what lies in the zone, from its corner. */
function useBottom({ zoneId, count, stage }: ZoneEchoesProps): number {
  const editor = useEditor()
  return useValue(
    'under the cards',
    () => {
      const board = stage.live.view.read()
      const top = board.zones.get(zoneId)?.placement.y ?? 0
      return cardsOfZone(board, zoneId).reduce((lowest, { id }) => {
        const shape = editor.getShape<CardShape>(shapeIdOf('cards', id))
        return shape ? Math.max(lowest, shape.y - top + stage.heights.heightOf(shape.id, shape.props) + 12) : lowest
      }, zoneHeaderHeight)
    },
    [editor, stage, zoneId, count],
  )
}

function Slips(props: ZoneEchoesProps & { readonly echoes: readonly Echo[] }) {
  const { zoneId, w, h, stage, echoes } = props
  const words = useWords(pagesWords)
  const language = useLanguage()
  const top = useBottom(props)
  const columns = Math.max(1, Math.floor((w - 2 * zonePadding + 8) / (slipWidth + 8)))
  const roomFor = (height: number) => Math.max(0, Math.floor((h - top - 8) / height)) * columns
  const isRoomy = echoes.length <= roomFor(roomyHeight)
  const room = roomFor(isRoomy ? roomyHeight : lineHeight)
  const shown = echoes.length <= room ? echoes : echoes.slice(0, Math.max(0, room - 1))
  const rest = echoes.length - shown.length
  const go = (cardId: string) => stage.live.desk.eye.read()?.showCard(cardId)
  const chooseAny = async () => {
    const choices = echoes.map(({ card, page }) => ({ id: card.id, label: card.title.replace(/\n/g, ' '), hint: words.from(pageTitle(page, language)) }))
    const chosen = await stage.ask.choose(words.whichEcho, choices)
    if (chosen !== null) go(chosen)
  }
  const more = rest > 0 && (
    <button type="button" className="echo-more" data-alone={shown.length === 0 || undefined} onPointerDown={stopEventPropagation} onClick={() => void chooseAny()}>
      {shown.length === 0 ? words.countFromOthers(rest) : words.more(rest)}
    </button>
  )
  if (shown.length === 0) return more
  return (
    <div className="echoes" role="group" aria-label={words.fromOtherPages} style={{ top, gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
      {shown.map((echo) => (
        <Slip key={echo.card.id} echo={echo} isRoomy={isRoomy} zoneId={zoneId} stage={stage} go={go} />
      ))}
      {more}
    </div>
  )
}

interface SlipProps {
  readonly echo: Echo
  readonly isRoomy: boolean
  readonly zoneId: string
  readonly stage: Stage
  readonly go: (cardId: string) => void
}

function Slip({ echo, isRoomy, zoneId, stage, go }: SlipProps) {
  const words = useWords(pagesWords)
  const language = useLanguage()
  const { card, page, use } = echo
  const { live } = stage
  const title = card.title.replace(/\n/g, ' ')
  const from = pageTitle(page, language)
  const fact = echoFact(card, language)
  const style = card.color === null ? undefined : ({ '--echo-ink': boardColor(card.color as ColorNumber).ink } as CSSProperties)
  const takeHere = () => {
    const zone = live.view.read().zones.get(zoneId)
    if (zone && takeEcho(live, zone, echo)) stage.ask.say(words.usedHere)
  }
  return (
    <div className="echo" data-echo={card.id} data-roomy={isRoomy || undefined} style={style}>
      <button type="button" className="echo-open" title={`${title} – ${words.from(from)}`} onPointerDown={stopEventPropagation} onClick={() => live.desk.put({ openCard: card.id })}>
        {card.color !== null && <span className="echo-number">{card.color}</span>}
        <span className="echo-title">{title}</span>
        <span className="echo-from">{fact === '' ? from : `${fact} · ${from}`}</span>
      </button>
      {use !== null && live.canEdit && (
        <button type="button" className="echo-use" aria-label={words.useHereOf(title)} onPointerDown={stopEventPropagation} onClick={takeHere}>
          {words.useHere}
        </button>
      )}
      <button type="button" className="echo-go" title={words.goTo(from)} aria-label={words.goTo(from)} onPointerDown={stopEventPropagation} onClick={() => go(card.id)}>
        <Icon name="next" size={16} />
      </button>
    </div>
  )
}
