/** Which activities are shown, by their status; empty: all that `forAll` names. */
import { enumWords } from '../../shared/templates/enumWords'
import { Explain } from '../glossary/Explain'
import { useWords } from '../words/defineWords'
import { useLanguage } from '../words/language'
import { planWords } from '../words/plan'
import { statuses } from './statuses'

interface StatusChoiceProps {
  readonly value: string
  readonly forAll: string
  readonly onChange: (status: string) => void
}

export function StatusChoice({ value, forAll, onChange }: StatusChoiceProps) {
  const words = useWords(planWords)
  const language = useLanguage()
  return (
    <span className="plan-status">
      <label>
        {words.status}
        <select value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{forAll}</option>
          {statuses.map((one) => (
            <option key={one} value={one}>
              {enumWords('activity', 'status', one)[language]}
            </option>
          ))}
        </select>
      </label>
      <Explain place="field:activity.status" />
    </span>
  )
}
