/** *Fælles agenda: versioner*: how far the common agenda is, and every version of it. Fetched when it is asked for. */
import { useEffect } from 'react'
import { Dialog } from '../ui/Dialog'
import { useWords } from '../words/defineWords'
import { signoffWords } from '../words/signoff'
import { SignOffLine, StateChip } from './SignOffLine'
import { findSignoff, useSignoffs } from './signoffs'

export default function CommonVersions({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(signoffWords)
  const { answers, reload } = useSignoffs()
  const answer = findSignoff(answers, 'common', null)
  useEffect(reload, [reload])
  return (
    <Dialog title={words.commonTitle} onClose={onClose} width="wide">
      <p className="hint">{words.commonWhat}</p>
      {answers === null ? (
        <p role="status">{words.failed}</p>
      ) : (
        <div className="signoff-common">
          <StateChip state={answer?.state ?? 'draft'} />
          <SignOffLine target={{ document: 'common', sessionId: null }} answer={answer} isOpen />
        </div>
      )}
    </Dialog>
  )
}
