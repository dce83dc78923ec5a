import { useId } from 'react'
import { facilitatorRules } from '../../shared/analysis/facilitatorRules'
import { findRule } from '../../shared/templates/findRule'
import { Explain } from '../glossary/Explain'
import { Icon } from '../ui/Icon'
import { useWords } from '../words/defineWords'
import { gapWords } from '../words/gaps'
import { useLanguage } from '../words/language'
import type { HiddenGaps } from './hiddenGaps'
import type { GapLine } from './linesOf'
import { Question } from './Question'

interface LineProps {
  readonly line: GapLine
  readonly isOpen: boolean
  readonly onToggle: () => void
  readonly hidden: HiddenGaps
}

/** One rule: its name, how much it weighs and how many it asks about; unfolds to the questions. */
export function Line({ line: { finding, questions }, isOpen, onToggle, hidden }: LineProps) {
  const words = useWords(gapWords)
  const language = useLanguage()
  const listId = useId()
  const isWhole = questions.length === finding.questions.length
  const message = isWhole ? finding.message : questions[0]!.message
  return (
    <li className="gap-line" data-rule={finding.rule} data-weight={finding.severity}>
      <h3>
        <button type="button" className="gap-head" aria-expanded={isOpen} aria-controls={listId} onClick={onToggle}>
          <span className="gap-title">
            <span className="gap-name">{findRule(finding.rule)?.name[language] ?? finding.rule}</span>
            <span className="gap-count" aria-hidden="true">
              {questions.length}
            </span>
            <Icon name={isOpen ? 'down' : 'right'} size={18} />
          </span>
          <span className="visually-hidden">, {words.questions(questions.length)}. </span>
          <span className="gap-weight">
            {words[finding.severity]}
            {facilitatorRules.has(finding.rule) && ` · ${words.onlyFacilitators}`}
          </span>
        </button>
      </h3>
      <Explain place={`rule:${finding.rule}`} />
      {!isOpen && <p className="gap-message">{message[language]}</p>}
      <ul id={listId} className="gap-questions" hidden={!isOpen}>
        {isOpen && questions.map((question) => <Question key={question.gapRef} rule={finding.rule} question={question} hidden={hidden} />)}
      </ul>
    </li>
  )
}
