/** One cell -> the value of a card's field, by the type the templates give it. */
import type { FieldValue } from '../domain/board'
import type { Language } from '../domain/language'
import { enumWords } from '../templates/enumWords'
import { refersTo, type FieldSpec } from '../templates/findCardKind'
import { isSafeAddress } from '../text/isSafeAddress'
import { importFault, type ImportFault } from './importFaults'
import { readDay, readNumber, readPeriod, readRange, readYear } from './readMoments'

/** Finds what a name stands for, or makes it where that is sensible (a partner nobody has mentioned); null when there is nothing of that name. */
export type FindByName = (kinds: readonly string[], name: string) => string | null

export interface CellReading {
  /** Null: the cell says nothing that can be used. */
  readonly value: FieldValue
  /** What the cell says beside its own field, such as the quality of a number. */
  readonly also?: Readonly<Record<string, FieldValue>>
  readonly faults: readonly ImportFault[]
}

interface CellContext {
  readonly kind: string
  readonly field: FieldSpec
  readonly language: Language
  readonly find: FindByName
}

export const maxFieldCharacters = 4_000

const simple = (text: string): string => text.toLocaleLowerCase('da').replace(/[\s_-]+/g, ' ').trim()
const several = (text: string): string[] => text.split(/\s*[;|\n]\s*|,\s+/).map((part) => part.trim()).filter((part) => part !== '')

const fault = ({ field, language }: CellContext, code: Parameters<typeof importFault>[0], facts: Readonly<Record<string, string>>): CellReading => ({
  value: null,
  faults: [importFault(code, field.name, { field: field.label[language], ...facts })],
})
const good = (value: FieldValue, also?: Readonly<Record<string, FieldValue>>): CellReading => ({ value, ...(also && { also }), faults: [] })

/** An enumeration's id, found by its id or its words in either language. */
function choiceOf({ kind, field }: CellContext, text: string): string | null {
  const wanted = simple(text)
  return (field.values ?? []).find((value) => {
    const words = enumWords(kind, field.name, value)
    return [value, words.da, words.en].some((name) => simple(name) === wanted)
  }) ?? null
}

const choicesOf = ({ kind, field, language }: CellContext): string => (field.values ?? []).map((value) => enumWords(kind, field.name, value)[language]).join(', ')

function readNumberCell(context: CellContext, text: string): CellReading {
  const read = readNumber(text, context.language)
  if (read === null) return fault(context, 'not-a-number', { value: text })
  return good(read.value, { ...(read.quality && { quality: read.quality }), ...(read.unit !== '' && { unit: read.unit }) })
}

const yes = new Set(['ja', 'j', 'yes', 'y', 'x', 'true', 'sand', '1'])
const no = new Set(['nej', 'n', 'no', 'false', 'falsk', '0', '-'])

function readBool(context: CellContext, text: string): CellReading {
  const word = simple(text)
  if (yes.has(word)) return good(true)
  return no.has(word) || word === '' ? good(false) : fault(context, 'not-yes-or-no', { value: text })
}

/** What is found is taken, what is not is said. */
function readEach(texts: readonly string[], readOne: (text: string) => string | null, missing: (text: string) => CellReading): CellReading {
  const read = texts.map((text) => ({ text, value: readOne(text) }))
  const values = [...new Set(read.flatMap(({ value }) => (value === null ? [] : [value])))]
  const faults = read.flatMap(({ text, value }) => (value === null ? missing(text).faults : []))
  return { value: values.length > 0 ? values : null, faults }
}

function readReferences(context: CellContext, text: string): CellReading {
  const { field, find } = context
  const kinds = refersTo(field)
  const missing = (name: string) => fault(context, 'not-found', { value: name })
  if (!field.type.endsWith('[]')) {
    const id = find(kinds, text)
    return id === null ? missing(text) : good(id)
  }
  // A name may itself hold a comma: the whole cell is tried first.
  const whole = find(kinds.filter((kind) => kind !== 'partner'), text)
  return whole !== null ? good([whole]) : readEach(several(text), (name) => find(kinds, name), missing)
}

/** Ids of an initiative's own field types that no cell can say. */
const unreadable = new Set<string>(['table', 'ref[document]'])

/** `text`: trimmed and not empty. */
export function readFieldValue(context: CellContext, text: string): CellReading {
  const { field, language } = context
  if (unreadable.has(field.type)) return fault(context, 'not-importable', {})
  if (text.length > maxFieldCharacters) return fault(context, 'field-too-long', { known: String(maxFieldCharacters) })
  if (field.type.startsWith('ref[')) return readReferences(context, text)
  switch (field.type) {
    case 'number':
      return readNumberCell(context, text)
    case 'year': {
      const year = readYear(text)
      return year === null ? fault(context, 'not-a-year', { value: text }) : good(year)
    }
    case 'date': {
      const day = readDay(text)
      return day === null ? fault(context, 'not-a-date', { value: text }) : good(day)
    }
    case 'period': {
      const period = readPeriod(text)
      return period === null ? fault(context, 'not-a-period', { value: text }) : good(period)
    }
    case 'range': {
      const range = readRange(text, language)
      return range === null ? fault(context, 'not-a-range', { value: text }) : good({ ...range })
    }
    case 'bool':
      return readBool(context, text)
    case 'url':
      return isSafeAddress(text) ? good(text) : fault(context, 'not-a-link', { value: text })
    case 'enum': {
      const choice = choiceOf(context, text)
      return choice === null ? fault(context, 'not-a-choice', { value: text, known: choicesOf(context) }) : good(choice)
    }
    case 'enum[]':
      return readEach(several(text), (one) => choiceOf(context, one), (one) => fault(context, 'not-a-choice', { value: one, known: choicesOf(context) }))
    case 'text[]':
      return good(several(text))
    default:
      return good(text)
  }
}
