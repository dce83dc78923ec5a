/** The plan: six views of the same cards, one at a time. */
import { useEffect, useId, type ComponentType, type KeyboardEvent } from 'react'
import { planTabs, type PlanTab } from '../board/desk'
import { useLiveBoard } from '../board/liveBoard'
import { useStore } from '../board/store'
import { useWords } from '../words/defineWords'
import { planWords } from '../words/plan'
import { Explain } from '../glossary/Explain'
import { CurvesView } from './CurvesView'
import { MatrixView } from './MatrixView'
import { NetworkView } from './NetworkView'
import { TableView } from './TableView'
import { TimelineView } from './TimelineView'
import { TreeView } from './TreeView'
import '../ui/patterns.css'
import './plan.css'

const views: Readonly<Record<PlanTab, ComponentType>> = { matrix: MatrixView, network: NetworkView, timeline: TimelineView, curves: CurvesView, table: TableView, tree: TreeView }

function stepTo(key: string, index: number): number | null {
  const count = planTabs.length
  if (key === 'ArrowRight') return (index + 1) % count
  if (key === 'ArrowLeft') return (index + count - 1) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}

function Tabs({ open, id }: { readonly open: PlanTab; readonly id: string }) {
  const { desk } = useLiveBoard()
  const words = useWords(planWords)
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const next = event.ctrlKey || event.metaKey || event.altKey ? null : stepTo(event.key, planTabs.indexOf(open))
    if (next === null) return
    event.preventDefault()
    desk.put({ planTab: planTabs[next]! })
    event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus()
  }
  return (
    <div className="plan-tabs" role="tablist" aria-label={words.views} onKeyDown={onKeyDown}>
      {planTabs.map((tab) => (
        <button key={tab} type="button" role="tab" id={`${id}-${tab}`} aria-selected={tab === open} aria-controls={`${id}-panel`} tabIndex={tab === open ? 0 : -1} onClick={() => desk.put({ planTab: tab })}>
          {words[tab]}
        </button>
      ))}
    </div>
  )
}

export function PlanView() {
  const live = useLiveBoard()
  const words = useWords(planWords)
  const id = useId()
  const open = useStore(live.desk, (state) => state.planTab)
  const View = views[open]
  useEffect(() => live.connection.presence.put({ selection: [], cursor: null, viewport: null, moving: [] }), [live])
  return (
    <div className="plan">
      <h2 className="visually-hidden">{words.plan}</h2>
      <div className="plan-top">
        <Tabs open={open} id={id} />
        <Explain place={`plan:${open}`} />
      </div>
      <div className="plan-panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${open}`}>
        <View />
      </div>
    </div>
  )
}
