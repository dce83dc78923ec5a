/** The indicators: each curve with its numbers, what else may explain it, and what is missing. */
import { useState, type ReactNode } from 'react'
import { composeCurves, type Curve } from '../../shared/views/composeCurves'
import type { Explanation } from '../../shared/views/readIndicators'
import { useLiveBoard } from '../board/liveBoard'
import { useAsk } from '../commands/useCommands'
import { Icon } from '../ui/Icon'
import { useWords } from '../words/defineWords'
import { planWords } from '../words/plan'
import { CurveFigure } from './CurveFigure'
import { MeasurementForm } from './MeasurementForm'
import { addPlanCard, readTime } from './planEdits'
import { useComposed, useIsNarrow, useOpenCard } from './usePlan'

interface PartProps {
  readonly curve: Curve
  readonly onOpen: (cardId: string) => void
}

function NumberTable({ curve, onOpen }: PartProps) {
  const words = useWords(planWords)
  return (
    <table className="plan-table">
      <caption>{`${words.numbers}: ${curve.title}`}</caption>
      <thead>
        <tr>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.when}</th>
          <th scope="col">{words.value}</th>
          <th scope="col">{words.quality}</th>
          <th scope="col">{words.source}</th>
        </tr>
      </thead>
      <tbody>
        {curve.rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              {row.cardId === null ? (
                row.what
              ) : (
                <button type="button" className="text-button" onClick={() => onOpen(row.cardId!)}>
                  {row.what}
                </button>
              )}
            </th>
            <td>{row.when}</td>
            <td className="number">{row.value}</td>
            <td>{row.quality}</td>
            <td>{row.source}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Explanations({ title, told, onOpen, children }: { readonly title: string; readonly told: readonly Explanation[]; readonly onOpen: (cardId: string) => void; readonly children?: ReactNode }) {
  return (
    <section>
      <h4>{title}</h4>
      {told.length > 0 && (
        <ul>
          {told.map(({ cardId, text, weight }) => (
            <li key={cardId}>
              <button type="button" className="text-button" onClick={() => onOpen(cardId)}>
                {text}
              </button>
              {weight !== '' && <em> ({weight})</em>}
            </li>
          ))}
        </ul>
      )}
      {children}
    </section>
  )
}

function Groups({ curve }: { readonly curve: Curve }) {
  const words = useWords(planWords)
  if (curve.groups.length === 0) return null
  return (
    <table className="plan-table">
      <caption>{words.groups}</caption>
      <thead>
        <tr>
          <th scope="col">{words.group}</th>
          <th scope="col">{words.value}</th>
          <th scope="col">{words.groupCount}</th>
        </tr>
      </thead>
      <tbody>
        {curve.groups.map((group) => (
          <tr key={group.cardId}>
            <th scope="row">{group.group}</th>
            <td className="number">{group.value}</td>
            <td className="number">{group.count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const otherZones = ['other', 'across']

/** Asked for, never demanded: what other than us may have moved it. */
function OtherExplanations({ curve, onOpen }: PartProps) {
  const live = useLiveBoard()
  const ask = useAsk()
  const words = useWords(planWords)
  const add = async () => {
    const title = await ask.text(words.addOther, '', { required: true })
    if (title !== null && title.trim() !== '') addPlanCard(live, { kind: 'other-explanation', title: title.trim(), fields: { indicator: curve.indicatorId }, zoneKeys: otherZones })
  }
  const addChange = async () => {
    const answer = await ask.text(words.changeYear, '', { required: true })
    if (answer === null) return
    const year = readTime(answer)
    if (typeof year !== 'number') return ask.say(words.badYear)
    addPlanCard(live, { kind: 'other-explanation', title: words.changeTitle(year), fields: { indicator: curve.indicatorId, definitionChange: year }, zoneKeys: otherZones })
  }
  return (
    <Explanations title={words.others} told={curve.others} onOpen={onOpen}>
      {curve.others.length === 0 && curve.isOutcome && <p className="gentle">{words.noOthers}</p>}
      {live.canEdit && (
        <p className="row">
          <button type="button" className="button quiet" onClick={() => void add()}>
            <Icon name="add" size={18} /> {words.addOther}
          </button>
          <button type="button" className="button quiet" onClick={() => void addChange()}>
            <Icon name="add" size={18} /> {words.addChange}
          </button>
        </p>
      )}
    </Explanations>
  )
}

function CurvePart({ curve, onOpen }: PartProps) {
  const { canEdit } = useLiveBoard()
  const words = useWords(planWords)
  const [isAdding, setAdding] = useState(false)
  return (
    <article className="curve-part">
      <header>
        <h3>
          <button type="button" className="text-button" onClick={() => onOpen(curve.indicatorId)}>
            {curve.title}
          </button>
        </h3>
        <p className="hint">
          {[curve.unit, curve.deliveredBy === '' ? '' : `${words.deliveredBy}: ${curve.deliveredBy}`, curve.retired].filter((part) => part !== '').join(' · ')}
        </p>
        {curve.missing.length > 0 && <p className="missing">{curve.missing.join(' · ')}</p>}
      </header>
      <div className="curve-columns">
        <div className="curve-picture">
          {curve.figure ? <CurveFigure figure={curve.figure} title={curve.title} unit={curve.unit} /> : <p className="plan-empty">{words.noNumbers}</p>}
          {curve.changes.map(({ year, note }) => (
            <p key={year} className="hint">
              {words.changed(Math.floor(year), note)}
            </p>
          ))}
          {curve.comparisonText !== '' && <p className="hint">{`${words.compareWith}: ${curve.comparisonText}`}</p>}
        </div>
        <div className="curve-words">
          {curve.rows.length > 0 && <NumberTable curve={curve} onOpen={onOpen} />}
          {isAdding ? (
            <MeasurementForm curve={curve} onDone={() => setAdding(false)} />
          ) : (
            canEdit && (
              <button type="button" className="button" onClick={() => setAdding(true)}>
                <Icon name="add" size={18} /> {words.addMeasurement}
              </button>
            )
          )}
          {curve.stories.length > 0 && <Explanations title={words.stories} told={curve.stories} onOpen={onOpen} />}
          <OtherExplanations curve={curve} onOpen={onOpen} />
          <Groups curve={curve} />
        </div>
      </div>
    </article>
  )
}

function Legend() {
  const words = useWords(planWords)
  return (
    <p className="plan-legend" aria-hidden="true">
      <svg width="16" height="16">
        <circle className="point" cx="8" cy="8" r="5.5" />
      </svg>
      {words.legendMeasured}
      <svg width="16" height="16">
        <circle className="point" data-hollow cx="8" cy="8" r="5.5" />
      </svg>
      {words.legendHollow}
      <svg width="16" height="20">
        <path className="point open-up" d="M2 11L8 2L14 11M8 3V18" />
      </svg>
      {words.legendAtLeast}
      <svg width="16" height="16">
        <path className="point derived" d="M8 1.5L14.5 8L8 14.5L1.5 8Z" />
      </svg>
      {words.legendDerived}
    </p>
  )
}

/** As wide as a phone, so that its numbers can be read there. */
const narrowCurves: typeof composeCurves = (board, language) => composeCurves(board, language, { width: 366 })

export function CurvesView() {
  const words = useWords(planWords)
  const curves = useComposed(useIsNarrow() ? narrowCurves : composeCurves)
  const onOpen = useOpenCard()
  if (curves.length === 0) return <p className="plan-empty">{words.curvesEmpty}</p>
  return (
    <div className="plan-page">
      <div className="plan-bar">
        <Legend />
      </div>
      {curves.map((curve) => (
        <CurvePart key={curve.indicatorId} curve={curve} onOpen={onOpen} />
      ))}
    </div>
  )
}
