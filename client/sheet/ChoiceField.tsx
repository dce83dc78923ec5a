import type { Card } from '../../shared/domain/board'
import { commonValueWords } from '../../shared/templates/commonFields'
import { enumWords } from '../../shared/templates/enumWords'
import { sharingFault } from '../../shared/templates/fieldRules'
import { findField, type FieldSpec } from '../../shared/templates/findCardKind'
import { useLiveBoard } from '../board/liveBoard'
import { boardColors } from '../ui/colors'
import { useWords } from '../words/defineWords'
import { useLanguage } from '../words/language'
import { sheetWords } from '../words/sheet'
import type { FieldIds } from './FieldFrame'
import { useCardField } from './useCardField'
import type { Language } from '../../shared/domain/language'

/** A value in words. */
function valueWords(card: Card, field: FieldSpec, value: string, language: Language): string {
  if (field.name === 'color') return `${value} ${boardColors[Number(value) - 1]?.name[language] ?? ''}`
  const common = findField(card.kind, field.name) === null ? commonValueWords(field.name, value) : null
  return (common ?? enumWords(card.kind, field.name, value))[language]
}

/** Fields in which `agreed` is for a decision to say. */
const isAgreement = (field: FieldSpec): boolean => ['status', 'agreed'].includes(field.name) && field.values?.includes('agreed') === true

interface ChoiceFieldProps {
  readonly card: Card
  readonly field: FieldSpec
  readonly ids: FieldIds
  readonly onFault: (fault: string) => void
}

/** One of a few words. */
export function ChoiceField({ card, field, ids, onFault }: ChoiceFieldProps) {
  const { canEdit } = useLiveBoard()
  const words = useWords(sheetWords)
  const language = useLanguage()
  const { value, write } = useCardField(card, field.name)
  const chosen = value === null || value === undefined ? '' : String(value)
  const isAgreed = isAgreement(field) && chosen === 'agreed'
  const values = (field.values ?? []).filter((one) => one === chosen || one !== 'agreed' || !isAgreement(field))
  const choose = (next: string) => {
    const fault = field.name === 'status' && next === 'shared' ? sharingFault(card) : null
    onFault(fault === null ? '' : fault[language])
    if (fault !== null) return document.querySelector<HTMLElement>('.card-sheet [data-field="source"] :is(input, textarea)')?.focus()
    write(next === '' ? null : field.name === 'color' ? Number(next) : next)
    // What is stopped leaves what was learned.
    if (next === 'stopped' && card.kind === 'activity') document.querySelector<HTMLElement>('.card-sheet [data-field="learning"] :is(input, textarea)')?.focus()
  }
  return (
    <>
      <select id={ids.inputId} aria-describedby={ids.hintId} aria-required={field.required || undefined} disabled={!canEdit || isAgreed} value={chosen} onChange={(event) => choose(event.target.value)}>
        <option value="">{words.none}</option>
        {values.map((one) => (
          <option key={one} value={one}>
            {valueWords(card, field, one, language)}
          </option>
        ))}
      </select>
      {isAgreement(field) && <span className="hint">{isAgreed ? words.agreedByDecision : words.agreedHint}</span>}
    </>
  )
}

/** Several of a few words. */
export function ChoicesField({ card, field, ids }: Omit<ChoiceFieldProps, 'onFault'>) {
  const { canEdit } = useLiveBoard()
  const language = useLanguage()
  const { value, write } = useCardField(card, field.name)
  const chosen = Array.isArray(value) ? value.map(String) : []
  const toggle = (one: string) => {
    const next = (field.values ?? []).filter((other) => (other === one ? !chosen.includes(one) : chosen.includes(other)))
    write(next.length === 0 ? null : next)
  }
  return (
    <span id={ids.inputId} role="group" aria-labelledby={ids.labelId} className="sheet-checks">
      {(field.values ?? []).map((one) => (
        <label key={one} className="sheet-check">
          <input type="checkbox" disabled={!canEdit} checked={chosen.includes(one)} onChange={() => toggle(one)} />
          {valueWords(card, field, one, language)}
        </label>
      ))}
    </span>
  )
}
