import { findRule } from '../../shared/templates/findRule'
import { withdrawGap } from '../../shared/document/acceptedGaps'
import { useLiveBoard } from '../board/liveBoard'
import { useAsk } from '../commands/useCommands'
import { formatDate } from '../ui/formatDate'
import { useWords } from '../words/defineWords'
import { gapWords } from '../words/gaps'
import { useLanguage } from '../words/language'
import type { Accepted } from './linesOf'
import { useNameOf } from './Question'

/** The gaps the group has accepted, why, and the way back. */
export function Known({ accepted }: { readonly accepted: readonly Accepted[] }) {
  const live = useLiveBoard()
  const ask = useAsk()
  const words = useWords(gapWords)
  const language = useLanguage()
  const nameOf = useNameOf()
  if (accepted.length === 0) return null
  const withdraw = (rule: string, ref: string) => {
    live.edit((doc) => withdrawGap(doc, rule, ref))
    ask.say(words.withdrawn)
  }
  return (
    <details className="gaps-known">
      <summary>{words.known(accepted.length)}</summary>
      <ul>
        {accepted.map(({ rule, question }) => (
          <li key={`${rule}:${question.gapRef}`} data-rule={rule}>
            <p className="gap-name">{`${findRule(rule)?.name[language] ?? rule}: ${nameOf(question)}`}</p>
            <p>{question.accepted?.reason}</p>
            <p className="hint">{words.knownBy(question.accepted?.organisation ?? '', formatDate(question.accepted?.createdAt ?? '', language))}</p>
            {live.canEdit && (
              <button
                type="button"
                className="button quiet"
                aria-label={words.withdrawOf(nameOf(question))}
                onClick={() => withdraw(rule, question.accepted?.ref ?? question.gapRef)}
              >
                {words.withdraw}
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
