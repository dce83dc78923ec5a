import { useState } from 'react'
import type { FieldValue } from '../../shared/domain/board'
import { Dialog } from '../ui/Dialog'
import { useWords } from '../words/defineWords'
import { planWords } from '../words/plan'
import { readTime } from './planEdits'

interface PeriodDialogProps {
  readonly title: string
  readonly value: FieldValue | undefined
  readonly onSave: (period: FieldValue) => void
  readonly onClose: () => void
}

const isRecord = (value: FieldValue | undefined): value is { readonly [key: string]: FieldValue } => typeof value === 'object' && value !== null && !Array.isArray(value)
const textOf = (value: FieldValue | undefined): string => (typeof value === 'number' || typeof value === 'string' ? String(value) : '')

/** From and until, each a year, a month, a day or nothing. */
export function PeriodDialog({ title, value, onSave, onClose }: PeriodDialogProps) {
  const words = useWords(planWords)
  const [start, setStart] = useState(textOf(isRecord(value) ? value.start : value))
  const [end, setEnd] = useState(textOf(isRecord(value) ? value.end : undefined))
  const [hasFault, setFault] = useState(false)
  const save = () => {
    const [from, until] = [readTime(start), readTime(end)]
    if (from === undefined || until === undefined) return setFault(true)
    onSave(from === null && until === null ? null : { start: from, end: until })
    onClose()
  }
  return (
    <Dialog title={`${words.setPeriod}: ${title}`} onClose={onClose}>
      <form className="stack" onSubmit={(event) => (event.preventDefault(), save())}>
        <label className="field">
          {words.periodStart}
          <input data-first value={start} aria-invalid={hasFault && readTime(start) === undefined} onChange={(event) => setStart(event.target.value)} />
        </label>
        <label className="field">
          {words.periodEnd}
          <input value={end} aria-invalid={hasFault && readTime(end) === undefined} onChange={(event) => setEnd(event.target.value)} />
        </label>
        {hasFault ? (
          <p className="fault" role="alert">
            {words.badPeriod}
          </p>
        ) : (
          <p className="hint">{words.periodHint}</p>
        )}
        <div className="row end">
          <button type="button" className="button" onClick={onClose}>
            {words.cancel}
          </button>
          <button type="submit" className="button primary">
            {words.save}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
