/** Numbers and how sure they are, back from the fields of an indicator and its measurements. */
import type { Card, FieldValue } from '../../domain/board'
import type { InitiativeFile } from '../initiative'
import { isTrue, numberOf, recordOf, sayMaybe, textOf, yearOf, type Capture, type Values } from './capture'

export type ObservationFile = NonNullable<NonNullable<InitiativeFile['indicators']>[number]['baseline']>

const marksOfQuality = (quality: FieldValue | undefined) => ({
  atLeast: quality === 'at-least' ? true : undefined,
  approx: quality === 'approximate' ? true : undefined,
  inferred: quality === 'derived' ? true : undefined,
})

function rangeOf(value: FieldValue | undefined) {
  const { start, end } = recordOf(value)
  return { min: numberOf(start), max: numberOf(end) }
}

/** `name`: `baseline` or `target`; undefined when nothing is said of it. */
export function observationIn(capture: Capture, fields: Values, name: 'baseline' | 'target'): ObservationFile | undefined {
  const value = numberOf(fields[name])
  const label = sayMaybe(capture, textOf(fields[`${name}Label`]))
  const year = yearOf(fields[`${name}Year`])
  if (value === undefined && label === undefined && year === undefined) return undefined
  const marks = marksOfQuality(fields[`${name}Quality`])
  return {
    value,
    year,
    label,
    ...rangeOf(fields[name === 'baseline' ? 'range' : 'targetRange']),
    ...marks,
    inferred: marks.inferred ?? isTrue(fields[`${name}Inferred`]),
    yearInferred: isTrue(fields[`${name}YearInferred`]),
  }
}

/** A measurement or a part of a breakdown. */
export function observationOf(capture: Capture, { kind, note, fields }: Card): ObservationFile {
  const marks = marksOfQuality(fields.quality)
  return {
    value: numberOf(fields.value),
    year: yearOf(fields.date),
    label: sayMaybe(capture, kind === 'breakdown' ? textOf(fields.group) : note),
    ...rangeOf(fields.range),
    ...marks,
    inferred: marks.inferred ?? isTrue(fields.inferred),
    yearInferred: isTrue(fields.yearInferred),
  }
}
