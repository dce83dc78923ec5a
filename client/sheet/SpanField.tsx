import type { Card, FieldValue } from '../../shared/domain/board'
import type { Language } from '../../shared/domain/language'
import { formatDate } from '../../shared/reports/dates'
import { numberText, parseNumber } from '../../shared/templates/fieldRules'
import type { FieldSpec } from '../../shared/templates/findCardKind'
import { useLiveBoard } from '../board/liveBoard'
import { useWords } from '../words/defineWords'
import { useLanguage } from '../words/language'
import { sheetWords } from '../words/sheet'
import type { FieldIds } from './FieldFrame'
import { parseMoment, momentText } from './parseMoment'
import { TextInput } from './TextInput'
import { useCardField } from './useCardField'

interface SpanFieldProps {
  readonly card: Card
  readonly field: FieldSpec
  readonly ids: FieldIds
  readonly fault: string
  readonly onFault: (fault: string) => void
}

const endsOf = (value: FieldValue | undefined): Readonly<Record<string, FieldValue>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, FieldValue>>) : value === undefined || value === null ? {} : { start: value as FieldValue }

interface Reading {
  readonly text: (value: FieldValue | undefined, language: Language) => string
  /** Undefined when it cannot be read, null when it is empty. */
  readonly read: (typed: string, language: Language) => FieldValue | undefined
}

const moments: Reading = { text: momentText, read: (typed) => parseMoment(typed) }
const numbers: Reading = { text: numberText, read: (typed, language) => (typed.trim() === '' ? null : (parseNumber(typed, language) ?? undefined)) }

/** From and to: a period of years or days, or a range of numbers. */
export function SpanField({ card, field, ids, fault, onFault }: SpanFieldProps) {
  const { canEdit } = useLiveBoard()
  const words = useWords(sheetWords)
  const language = useLanguage()
  const { value, write } = useCardField(card, field.name)
  const ends = endsOf(value)
  const reading = field.type === 'period' ? moments : numbers
  const commit = (name: 'start' | 'end') => (typed: string): boolean => {
    const read = reading.read(typed, language)
    if (read === undefined) return false
    const next = { start: ends.start ?? null, end: ends.end ?? null, [name]: read }
    write(next.start === null && next.end === null ? null : next)
    return true
  }
  return (
    <span className="sheet-span" role="group" aria-labelledby={ids.labelId}>
      {(['start', 'end'] as const).map((name) => (
        <TextInput
          key={name}
          ids={name === 'start' ? ids : { ...ids, inputId: `${ids.inputId}-end` }}
          label={`${field.label[language]}: ${name === 'start' ? words.from : words.to}`}
          placeholder={name === 'start' ? words.from : words.to}
          text={reading.text(ends[name], language)}
          isNumber={field.type === 'range'}
          isInvalid={fault !== ''}
          isReadOnly={!canEdit}
          commit={commit(name)}
          onFault={(isFault) => onFault(!isFault ? '' : field.type === 'period' ? words.momentFault : words.numberFault)}
        />
      ))}
    </span>
  )
}

/** A day. What an imported board says otherwise (a year alone) is shown beside it until a day is chosen. */
export function DateField({ card, field, ids }: Omit<SpanFieldProps, 'fault' | 'onFault'>) {
  const { canEdit } = useLiveBoard()
  const words = useWords(sheetWords)
  const language = useLanguage()
  const { value, write } = useCardField(card, field.name)
  const text = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text)
  return (
    <>
      <input
        id={ids.inputId}
        type="date"
        aria-describedby={ids.hintId}
        aria-required={field.required || undefined}
        readOnly={!canEdit}
        value={isDay ? text : ''}
        onChange={(event) => write(event.target.value === '' ? null : event.target.value)}
      />
      {text !== '' && !isDay && <span className="hint">{words.dateNow(formatDate(text, language))}</span>}
    </>
  )
}
