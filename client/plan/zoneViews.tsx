/** The views of the plan as they fill zones of the canvas: for the pointer; keyboard and screen reader have the plan and the list. */
import { useLayoutEffect, useMemo, useRef, type ReactNode } from 'react'
import type { Size } from '../../shared/domain/board'
import { composeCurves } from '../../shared/views/composeCurves'
import { composeMatrix } from '../../shared/views/composeMatrix'
import { layCurves } from '../../shared/views/layCurves'
import { composeTimeline, type Timeline } from '../../shared/views/composeTimeline'
import { placeInPlan } from '../../shared/views/movePlanned'
import type { ZoneViewProps, ZoneViews } from '../board/zoneView'
import { todayHere } from '../board/todayHere'
import { useBoard, useLiveBoard } from '../board/liveBoard'
import { useWords } from '../words/defineWords'
import { useLanguage } from '../words/language'
import { planWords } from '../words/plan'
import { CurveFigure } from './CurveFigure'
import { MatrixGrid } from './MatrixGrid'
import { NetworkFigure } from './NetworkFigure'
import { writeChange } from './planEdits'
import { TimelineFigure } from './TimelineFigure'
import { useShiftPeriod } from './TimelineView'
import { useMatrixHands } from './useMatrixHands'
import { useNetwork, useNetworkHands } from './useNetwork'
import { useComposed, useOpenCard } from './usePlan'
import '../ui/patterns.css'
import './plan.css'

const leastScale = 0.3
const widestTimeline = 3200

/** Lays its content out wider and shrinks it, just enough for all of it to be seen. */
function Fitted({ size, children }: { readonly size: Size; readonly children: ReactNode }) {
  const inner = useRef<HTMLDivElement>(null)
  const measured = useRef('')
  useLayoutEffect(() => {
    const element = inner.current
    if (!element) return
    const content = `${size.w} ${size.h} ${element.textContent?.length} ${element.querySelectorAll('*').length}`
    if (measured.current === content) return
    measured.current = content
    let [low, high] = [leastScale, 1]
    for (let round = 0; round < 7; round++) {
      const scale = round === 0 ? 1 : (low + high) / 2
      element.style.width = `${size.w / scale}px`
      if (element.scrollHeight * scale <= size.h) low = scale
      else high = scale
      if (low === 1) break
    }
    element.style.width = `${size.w / low}px`
    element.style.transform = `scale(${low})`
  })
  return (
    <div className="zone-view" style={{ width: size.w, height: size.h }}>
      <div ref={inner} className="zone-fitted">
        {children}
      </div>
    </div>
  )
}

function MatrixZone({ size }: ZoneViewProps) {
  const { canEdit } = useLiveBoard()
  const matrix = useComposed(composeMatrix)
  const hands = useMatrixHands()
  const onOpen = useOpenCard()
  return (
    <Fitted size={size}>
      <MatrixGrid matrix={matrix} hands={hands} canEdit={canEdit} onOpen={onOpen} isStill />
    </Fitted>
  )
}

function NetworkZone({ size }: ZoneViewProps) {
  const { canEdit } = useLiveBoard()
  const network = useNetwork()
  const hands = useNetworkHands()
  const onOpen = useOpenCard()
  const words = useWords(planWords)
  if (network.nodes.length === 0) return <p className="zone-empty">{words.networkEmpty}</p>
  return (
    <div className="zone-view zone-figure" style={{ width: size.w, height: size.h }}>
      <NetworkFigure network={network} canEdit={canEdit} onOpen={onOpen} onDraw={(from, to) => void hands.draw(from, to)} onAsk={(from) => void hands.ask(from)} isStill />
    </div>
  )
}

/** As wide as makes it fill the zone's shape: a low zone gets a long timeline. */
function useFilledTimeline(size: Size): Timeline {
  const board = useBoard()
  const language = useLanguage()
  return useMemo(() => {
    const today = todayHere()
    const shape = size.w / size.h
    const first = composeTimeline(board, language, { today, width: widestTimeline })
    return composeTimeline(board, language, { today, width: Math.round(Math.min(widestTimeline, Math.max(1000, first.height * shape))) })
  }, [board, language, size.w, size.h])
}

function TimelineZone({ size }: ZoneViewProps) {
  const { canEdit } = useLiveBoard()
  const timeline = useFilledTimeline(size)
  const onOpen = useOpenCard()
  const onShift = useShiftPeriod()
  const words = useWords(planWords)
  if (timeline.rows.length === 0) return <p className="zone-empty">{words.timelineEmpty}</p>
  return (
    <div className="zone-view zone-figure" style={{ width: size.w, height: size.h }}>
      <TimelineFigure timeline={timeline} canEdit={canEdit} onOpen={onOpen} onShift={onShift} isStill />
    </div>
  )
}

function CurvesZone({ size }: ZoneViewProps) {
  const board = useBoard()
  const language = useLanguage()
  const { curves, lay } = useMemo(() => {
    const count = composeCurves(board, language).filter(({ figure }) => figure !== null).length
    const lay = layCurves(Math.max(1, count), size)
    return { lay, curves: composeCurves(board, language, lay.drawn).filter(({ figure }) => figure !== null) }
  }, [board, language, size.w, size.h])
  const onOpen = useOpenCard()
  const words = useWords(planWords)
  if (curves.length === 0) return <p className="zone-empty">{words.curvesEmptyZone}</p>
  return (
    <div className="zone-view zone-curves" style={{ width: size.w, height: size.h }}>
      {curves.map((curve) => (
        <figure key={curve.indicatorId} style={{ width: lay.width }} onClick={() => onOpen(curve.indicatorId)}>
          <figcaption>{curve.title}</figcaption>
          {curve.figure && <CurveFigure figure={curve.figure} title={curve.title} unit={curve.unit} />}
        </figure>
      ))}
    </div>
  )
}

export const zoneViews: ZoneViews = {
  matrix: {
    View: MatrixZone,
    dropCard(live, cardId, over) {
      const cell = over.closest<HTMLElement>('[data-drop-owner]')
      if (!cell) return
      const { dropOwner = '', dropTrack = '' } = cell.dataset
      const to = { partnerId: dropOwner === '' ? null : dropOwner, trackId: dropTrack === '' ? null : dropTrack }
      writeChange(live, cardId, placeInPlan(live.view.read(), cardId, to))
    },
  },
  network: { View: NetworkZone },
  timeline: { View: TimelineZone },
  series: { View: CurvesZone },
}
