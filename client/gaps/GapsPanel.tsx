/** *Huller*: what the board asks, five lines at a time. Loaded when it is first asked for. */
import { useMemo, useState } from 'react'
import { useBoard, useLiveBoard } from '../board/liveBoard'
import { useStore } from '../board/store'
import { Explain } from '../glossary/Explain'
import { Icon } from '../ui/Icon'
import { useWords } from '../words/defineWords'
import { gapWords } from '../words/gaps'
import { openHiddenGaps, type HiddenGaps } from './hiddenGaps'
import { Known } from './Known'
import { Line } from './Line'
import { acceptedOf, countHidden, linesAtOnce, linesOf, pageOf, type GapLine } from './linesOf'
import { useFindings } from './useFindings'
import './gaps.css'

function Lines({ lines, hidden }: { readonly lines: readonly GapLine[]; readonly hidden: HiddenGaps }) {
  const words = useWords(gapWords)
  const [wantedStart, setStart] = useState(0)
  const [openRule, setOpenRule] = useState<string | null>(null)
  const { start, shown } = pageOf(lines, wantedStart)
  const end = start + shown.length
  return (
    <>
      <p className="hint" role="status">
        {words.count(`${start + 1}–${end}`, lines.length)}
      </p>
      <ol className="gap-lines" start={start + 1}>
        {shown.map((line) => (
          <Line
            key={line.finding.rule}
            line={line}
            isOpen={openRule === line.finding.rule}
            onToggle={() => setOpenRule(openRule === line.finding.rule ? null : line.finding.rule)}
            hidden={hidden}
          />
        ))}
      </ol>
      <p className="gap-pages">
        {start > 0 && (
          <button type="button" className="button quiet" onClick={() => setStart(start - linesAtOnce)}>
            {words.earlier}
          </button>
        )}
        {end < lines.length && (
          <button type="button" className="button" onClick={() => setStart(end)}>
            {words.more(lines.length - end)}
          </button>
        )}
      </p>
    </>
  )
}

/** `isLivedVoiceHere`: somebody who has joined speaks from lived experience. */
export default function GapsPanel({ isLivedVoiceHere }: { readonly isLivedVoiceHere: boolean }) {
  const { boardId, desk } = useLiveBoard()
  const words = useWords(gapWords)
  const isExample = useBoard((board) => board.meta.initiative?.source !== undefined)
  const hidden = useMemo(() => openHiddenGaps(boardId), [boardId])
  const hiddenNow = useStore(hidden)
  const findings = useFindings(isLivedVoiceHere)
  const lines = findings === null ? [] : linesOf(findings, hiddenNow)
  const hiddenCount = findings === null ? 0 : countHidden(findings, hiddenNow)
  return (
    <section className="gaps" aria-label={words.gaps}>
      <header className="gaps-top">
        <h2>{words.gaps}</h2>
        <Explain place="command:board.gaps" />
        <span className="bar-space" />
        <button type="button" className="button quiet" aria-label={words.close} title={words.close} onClick={() => desk.put({ gaps: false })}>
          <Icon name="close" />
        </button>
      </header>
      <div className="gaps-body">
        <p className="gaps-caution">{words.caution}</p>
        {isExample && <p className="gaps-caution">{words.fromPublication}</p>}
        {findings === null && <p role="status">{words.looking}</p>}
        {findings !== null && lines.length === 0 && <p role="status">{findings.length === 0 ? words.none : words.noneLeft}</p>}
        {lines.length > 0 && <Lines lines={lines} hidden={hidden} />}
        {hiddenCount > 0 && (
          <p className="gaps-hidden">
            {words.hidden(hiddenCount)}{' '}
            <button type="button" className="button quiet" onClick={hidden.showAll}>
              {words.showHidden}
            </button>
          </p>
        )}
        {findings !== null && <Known accepted={acceptedOf(findings)} />}
      </div>
    </section>
  )
}
