import { useEffect, useState } from 'react'
import { useWords } from '../words/defineWords'
import { uiWords } from '../words/ui'
import { copyText } from './copyText'
import { Icon } from './Icon'

const shownMs = 3_000

/** Copies `text`; says so on the button and to screen readers. `about` completes the name, such as "Kopiér link: Til deltagere". */
export function CopyButton({ text, label, about, className = 'button' }: { readonly text: string; readonly label?: string; readonly about?: string; readonly className?: string }) {
  const words = useWords(uiWords)
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle')
  useEffect(() => {
    if (state !== 'copied') return
    const timer = setTimeout(() => setState('idle'), shownMs)
    return () => clearTimeout(timer)
  }, [state])
  const name = label ?? words.copy
  return (
    <span className="copy">
      <button
        type="button"
        className={className}
        aria-label={about && `${state === 'copied' ? words.copied : name}: ${about}`}
        onClick={async (event) => setState((await copyText(text, event.currentTarget)) ? 'copied' : 'failed')}
      >
        <Icon name={state === 'copied' ? 'check' : 'copy'} />
        {state === 'copied' ? words.copied : name}
      </button>
      <span role="status" className={state === 'failed' ? 'fault' : 'visually-hidden'}>
        {state === 'copied' ? words.copied : state === 'failed' ? words.copyFailed : ''}
      </span>
    </span>
  )
}
