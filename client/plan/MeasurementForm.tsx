/** A new number on a curve, written where the curve is seen. */
import { useState } from 'react'
import { enumWords } from '../../shared/templates/enumWords'
import { findField } from '../../shared/templates/findCardKind'
import type { Curve } from '../../shared/views/composeCurves'
import { useLiveBoard } from '../board/liveBoard'
import { useAsk } from '../commands/useCommands'
import { useWords } from '../words/defineWords'
import { useLanguage } from '../words/language'
import { planWords } from '../words/plan'
import { addPlanCard, readNumber, readTime } from './planEdits'

const qualities = findField('measurement', 'quality')?.values ?? []

export function MeasurementForm({ curve, onDone }: { readonly curve: Curve; readonly onDone: () => void }) {
  const live = useLiveBoard()
  const ask = useAsk()
  const language = useLanguage()
  const words = useWords(planWords)
  const [date, setDate] = useState('')
  const [value, setValue] = useState('')
  const [quality, setQuality] = useState('measured')
  const [source, setSource] = useState('')
  const [fault, setFault] = useState('')
  const save = () => {
    const [when, number] = [readTime(date), readNumber(value, language)]
    if (when === undefined || when === null) return setFault(words.badPeriod)
    if (number === null) return setFault(words.badNumber)
    addPlanCard(live, { kind: 'measurement', title: '', fields: { indicator: curve.indicatorId, date: String(when), value: number, quality, source }, zoneKeys: ['series', 'track-indicators', 'across'] })
    ask.say(words.measured(curve.title))
    onDone()
  }
  return (
    <form className="measurement-form" onSubmit={(event) => (event.preventDefault(), save())}>
      <label className="field">
        {words.measurementDate}
        <input autoFocus value={date} placeholder={words.measurementDateHint} onChange={(event) => setDate(event.target.value)} />
      </label>
      <label className="field">
        {`${words.measurementValue} (${curve.unit})`}
        <input inputMode="decimal" value={value} onChange={(event) => setValue(event.target.value)} />
      </label>
      <label className="field">
        {words.quality}
        <select value={quality} onChange={(event) => setQuality(event.target.value)}>
          {qualities.map((one) => (
            <option key={one} value={one}>
              {enumWords('measurement', 'quality', one)[language]}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        {words.source}
        <input value={source} onChange={(event) => setSource(event.target.value)} />
      </label>
      {fault !== '' && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
      <div className="row end">
        <button type="button" className="button" onClick={onDone}>
          {words.cancel}
        </button>
        <button type="submit" className="button primary">
          {words.save}
        </button>
      </div>
    </form>
  )
}
