/** The strip in the agenda's head: how far the agenda and the minutes of this meeting are, and which of them is looked at. */
import { documentNames, stateWords } from '../../shared/reports/signoffWords'
import { useWords } from '../words/defineWords'
import { useLanguage } from '../words/language'
import { signoffWords } from '../words/signoff'
import { SignOffLine, StateChip } from './SignOffLine'
import { findSignoff, lockedVersion, useChangedSince, useSignoffs } from './signoffs'

const meetingDocuments = ['agenda', 'minutes'] as const

export function SignOff({ sessionId }: { readonly sessionId: string }) {
  const words = useWords(signoffWords)
  const language = useLanguage()
  const signoffs = useSignoffs()
  useChangedSince(sessionId, lockedVersion(signoffs, sessionId) !== null)
  if (signoffs.answers === null) return null
  const shown = signoffs.shown.get(sessionId) ?? 'agenda'
  return (
    <div className="signoff">
      <div className="signoff-tabs" role="group" aria-label={words.documents}>
        {meetingDocuments.map((document) => {
          const state = findSignoff(signoffs.answers, document, sessionId)?.state ?? 'draft'
          const name = documentNames[document][language]
          return (
            <button key={document} type="button" className="signoff-tab" aria-pressed={document === shown} aria-label={words.status(name, stateWords[state][language])} onClick={() => signoffs.show(sessionId, document)}>
              {name}
              <StateChip state={state} />
            </button>
          )
        })}
      </div>
      <SignOffLine key={`${sessionId} ${shown}`} target={{ document: shown, sessionId }} answer={findSignoff(signoffs.answers, shown, sessionId)} />
    </div>
  )
}
