/** Every line that gives less than it says, with the reason. */
import type { LineReport } from '../../shared/imports/draftImport'
import { faultWords } from '../../shared/imports/importFaults'
import { useWords } from '../words/defineWords'
import { intakeWords } from '../words/intake'
import { useLanguage } from '../words/language'

export function FaultLines({ lines }: { readonly lines: readonly LineReport[] }) {
  const words = useWords(intakeWords)
  const language = useLanguage()
  const faulty = lines.filter((line) => line.faults.length > 0)
  if (faulty.length === 0) return null
  return (
    <details className="intake-faults">
      <summary>{words.faults(faulty.length)}</summary>
      <ul>
        {faulty.map((line) => (
          <li key={line.line}>
            <strong>
              {words.line} {line.line}
              {line.title !== '' && ` (${line.title.slice(0, 60)})`}
            </strong>{' '}
            {line.id === null ? words.refused : words.partly}: {line.faults.map((fault) => faultWords(fault, language)).join(' ')}
          </li>
        ))}
      </ul>
    </details>
  )
}
