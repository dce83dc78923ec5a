/** The plan over time: the picture, its table, what has no time yet, what must survive an election; and the long view of the years. */
import { useMemo, useState } from 'react'
import { composeLongView, type LongView } from '../../shared/views/composeLongView'
import { composeTimeline, type Timeline } from '../../shared/views/composeTimeline'
import { shiftPeriod } from '../../shared/views/moments'
import { periodWords } from '../../shared/reports/fieldWords'
import { useBoard, useLiveBoard } from '../board/liveBoard'
import { useAsk } from '../commands/useCommands'
import { Icon } from '../ui/Icon'
import { useWords } from '../words/defineWords'
import { useLanguage } from '../words/language'
import { planWords } from '../words/plan'
import { LongFigure } from './LongFigure'
import { PeriodDialog } from './PeriodDialog'
import { writeField } from './planEdits'
import { TimelineFigure, type PeriodShift } from './TimelineFigure'
import { todayHere } from '../board/todayHere'
import { useOpenCard } from './usePlan'

function useTimeline(width: number): Timeline {
  const board = useBoard()
  const language = useLanguage()
  return useMemo(() => composeTimeline(board, language, { today: todayHere(), width }), [board, language, width])
}

/** Moves or stretches an activity in time, and says where it now lies. */
export function useShiftPeriod(): (activityId: string, by: PeriodShift) => void {
  const live = useLiveBoard()
  const ask = useAsk()
  const language = useLanguage()
  const words = useWords(planWords)
  return (activityId, by) => {
    const card = live.view.read().cards.get(activityId)
    if (!card) return
    const period = shiftPeriod(card.fields.period, by)
    writeField(live, activityId, 'period', period)
    ask.say(words.movedInTime(card.title, periodWords(period, language)))
  }
}

function TimeTable({ timeline, onOpen, onPeriod }: { readonly timeline: Timeline; readonly onOpen: (cardId: string) => void; readonly onPeriod: (cardId: string) => void }) {
  const words = useWords(planWords)
  const { cards } = useLiveBoard().view.read()
  const { canEdit } = useLiveBoard()
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={words.timeline}>
      <table className="plan-table">
        <caption>{words.timeline}</caption>
        <thead>
          <tr>
            <th scope="col">{words.when}</th>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.title}</th>
            <th scope="col">{words.track}</th>
          </tr>
        </thead>
        <tbody>
          {timeline.rows.map((row) => (
            <tr key={row.id}>
              <td>
                {canEdit && row.cardId !== null && cards.get(row.cardId)?.kind === 'activity' ? (
                  <button type="button" className="text-button" aria-label={`${words.setPeriod}: ${row.title}, ${row.when}`} onClick={() => onPeriod(row.cardId!)}>
                    {row.when}
                  </button>
                ) : (
                  row.when
                )}
              </td>
              <td>{row.what}</td>
              <th scope="row">
                {row.cardId === null ? (
                  row.title
                ) : (
                  <button type="button" className="text-button" onClick={() => onOpen(row.cardId!)}>
                    {row.title}
                  </button>
                )}
              </th>
              <td>{row.track}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Undated({ timeline, onPeriod, onOpen }: { readonly timeline: Timeline; readonly onPeriod: (cardId: string) => void; readonly onOpen: (cardId: string) => void }) {
  const words = useWords(planWords)
  const { canEdit, view } = useLiveBoard()
  if (timeline.undated.length === 0) return null
  const isActivity = (cardId: string) => view.read().cards.get(cardId)?.kind === 'activity'
  return (
    <section className="plan-facts">
      <h3>{words.undated}</h3>
      <ul className="chip-list">
        {timeline.undated.map(({ cardId, title }) => (
          <li key={cardId}>
            <button type="button" className="chip" data-part="with" title={canEdit && isActivity(cardId) ? words.setPeriod : undefined} onClick={() => (canEdit && isActivity(cardId) ? onPeriod(cardId) : onOpen(cardId))}>
              {title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Spanning({ timeline }: { readonly timeline: Timeline }) {
  const words = useWords(planWords)
  if (timeline.spanning.length === 0) return null
  return (
    <section className="plan-facts">
      <h3>{words.spanning}</h3>
      <ul>
        {timeline.spanning.map((promise) => (
          <li key={`${promise.cardId} ${promise.eventId}`}>{words.spans(promise.title, promise.event)}</li>
        ))}
      </ul>
    </section>
  )
}

function LongList({ long, onOpen }: { readonly long: LongView; readonly onOpen: (cardId: string) => void }) {
  return (
    <ol className="long-list">
      {long.years
        .filter(({ events }) => events.length > 0)
        .map(({ year, events }) => (
          <li key={year}>
            <h3>{year}</h3>
            <ul>
              {events.map((event) => (
                <li key={event.id}>
                  {event.lines[0]}, {event.when}:{' '}
                  {event.cardId === null ? (
                    event.title
                  ) : (
                    <button type="button" className="text-button" onClick={() => onOpen(event.cardId!)}>
                      {event.title}
                    </button>
                  )}
                </li>
              ))}
            </ul>
          </li>
        ))}
    </ol>
  )
}

function LongPart({ onOpen }: { readonly onOpen: (cardId: string) => void }) {
  const words = useWords(planWords)
  const board = useBoard()
  const language = useLanguage()
  const long = useMemo(() => composeLongView(board, language, todayHere()), [board, language])
  if (long.howMany === 0) return <p className="hint">{words.longEmpty}</p>
  return (
    <>
      <div className="figure-scroll" tabIndex={0} role="region" aria-label={words.longTime}>
        <LongFigure long={long} onOpen={onOpen} />
      </div>
      <LongList long={long} onOpen={onOpen} />
    </>
  )
}

const widths = [1180, 1800, 2800, 4200]

export function TimelineView() {
  const live = useLiveBoard()
  const words = useWords(planWords)
  const onOpen = useOpenCard()
  const onShift = useShiftPeriod()
  const [isLong, setLong] = useState(false)
  const [zoom, setZoom] = useState(0)
  const [timed, setTimed] = useState<string | null>(null)
  const timeline = useTimeline(widths[zoom]!)
  const card = timed === null ? undefined : live.view.read().cards.get(timed)
  return (
    <div className="plan-page">
      <div className="plan-bar">
        <span className="toggle-pair">
          <button type="button" className="button" aria-pressed={!isLong} onClick={() => setLong(false)}>
            {words.planTime}
          </button>
          <button type="button" className="button" aria-pressed={isLong} onClick={() => setLong(true)}>
            {words.longTime}
          </button>
        </span>
        {!isLong && (
          <span className="toggle-pair">
            <button type="button" className="button quiet" aria-label={words.narrower} title={words.narrower} disabled={zoom === 0} onClick={() => setZoom(zoom - 1)}>
              <Icon name="zoomOut" />
            </button>
            <button type="button" className="button quiet" aria-label={words.wider} title={words.wider} disabled={zoom === widths.length - 1} onClick={() => setZoom(zoom + 1)}>
              <Icon name="zoomIn" />
            </button>
          </span>
        )}
        <p className="plan-count">{timeline.howFar}</p>
        {!isLong && live.canEdit && <p className="plan-keys">{words.timelineHint}</p>}
      </div>
      {isLong ? (
        <LongPart onOpen={onOpen} />
      ) : (
        <>
          <div className="figure-scroll" data-wide={zoom > 0 || undefined}>
            <TimelineFigure timeline={timeline} canEdit={live.canEdit} onOpen={onOpen} onShift={onShift} />
          </div>
          {timeline.rows.length === 0 && <p className="hint">{words.timelineEmpty}</p>}
          <Undated timeline={timeline} onPeriod={setTimed} onOpen={onOpen} />
          <Spanning timeline={timeline} />
          {timeline.rows.length > 0 && <TimeTable timeline={timeline} onOpen={onOpen} onPeriod={setTimed} />}
        </>
      )}
      {card && <PeriodDialog title={card.title} value={card.fields.period} onSave={(period) => writeField(live, card.id, 'period', period)} onClose={() => setTimed(null)} />}
    </div>
  )
}
