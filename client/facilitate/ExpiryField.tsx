import { useId } from 'react'
import { useWords } from '../words/defineWords'
import { facilitateWords } from '../words/facilitate'

interface ExpiryFieldProps {
  readonly label: string
  /** ISO 8601; null: never. */
  readonly value: string | null
  readonly onChange: (expiresAt: string | null) => void
}

const twoDigits = (number: number) => String(number).padStart(2, '0')

/** The day of a moment, where the reader is, as a date field writes it. */
function dayOf(iso: string): string {
  const date = new Date(iso)
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`
}

/** The last day on which a link works; empty is for ever. It ends with that day. */
export function ExpiryField({ label, value, onChange }: ExpiryFieldProps) {
  const words = useWords(facilitateWords)
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={value === null ? '' : dayOf(value)}
        min={dayOf(new Date().toISOString())}
        aria-describedby={`${id}h`}
        onChange={(event) => {
          const end = new Date(`${event.target.value}T23:59:59`)
          if (event.target.value === '') onChange(null)
          else if (!Number.isNaN(end.getTime()) && end.getTime() > Date.now()) onChange(end.toISOString())
        }}
      />
      <span id={`${id}h`} className="hint">
        {words.expiryHint}
      </span>
    </div>
  )
}
