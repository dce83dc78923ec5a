import { useEffect, useState } from 'react'
import { useStore } from '../board/store'
import { ChooseDialog } from './ChooseDialog'
import { ConfirmDialog } from './ConfirmDialog'
import type { DialogAsk, Said } from './createAsk'
import { TextDialog } from './TextDialog'
import './pieces.css'

const shownMs = 8_000

/** Shows what `ask` asks and says. Mount it once per `createAsk()`. */
export function AskHost({ ask }: { readonly ask: DialogAsk }) {
  const question = useStore(ask.questions, (questions) => questions[0] ?? null)
  const said = useStore(ask.said)
  return (
    <>
      {question?.is === 'choose' && <ChooseDialog {...question} />}
      {question?.is === 'text' && <TextDialog {...question} />}
      {question?.is === 'confirm' && <ConfirmDialog {...question} />}
      <Toast said={said} />
    </>
  )
}

/** A sentence in passing; the region is always there, so that screen readers hear what comes into it. */
function Toast({ said }: { readonly said: Said | null }) {
  const [shown, setShown] = useState<Said | null>(null)
  useEffect(() => {
    setShown(said)
    const timer = setTimeout(() => setShown(null), shownMs)
    return () => clearTimeout(timer)
  }, [said])
  return (
    <div role="status" className="toast-place">
      {shown && (
        <p key={shown.number} className="toast">
          {shown.sentence}
        </p>
      )}
    </div>
  )
}
