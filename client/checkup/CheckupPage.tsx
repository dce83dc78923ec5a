import { useCallback, useEffect, useState } from 'react'
import type { FindingState } from '../../shared/protocol/checkup'
import { PageFrame } from '../ui/PageFrame'
import { checkupWords } from '../words/checkup'
import { useWords } from '../words/defineWords'
import { useLanguage } from '../words/language'
import { askServer, checkAddress, checkBody, checkClock, checkLine, checkPolicy, checkTls, quietS, type Seen } from './checks'
import './checkup.css'

interface Shown {
  readonly id: string
  readonly state: FindingState
  readonly text: string
}

/** The pass from the address the administrator was given, taken out of it; '' when there is none. */
function takePass(): string {
  const pass = /^#t=([A-Za-z0-9_-]{10,100})$/.exec(location.hash)?.[1] ?? ''
  if (pass !== '') history.replaceState(null, '', location.pathname)
  return pass
}

type Progress = 'running' | 'waiting' | 'done' | { readonly refusal: string }

/** Runs all checks, one after another, and tells each as soon as it is known. */
function useCheckup(pass: string) {
  const [seen, setSeen] = useState<readonly (Seen | { readonly id: string; readonly state: FindingState; readonly words: Readonly<Record<'da' | 'en', string>> })[]>([])
  const [progress, setProgress] = useState<Progress>('running')
  const run = useCallback(async () => {
    const add = (found: (typeof seen)[number]) => setSeen((before) => [...before, found])
    setSeen([])
    setProgress('running')
    add(checkTls(location))
    const answer = await askServer(pass)
    if (answer === null) {
      add({ id: 'server', state: 'fault', say: (words) => words.noServer })
      return setProgress('done')
    }
    if ('refusal' in answer) return setProgress(answer)
    for (const found of [checkAddress(location.origin, answer), ...answer.findings, checkClock(Date.now(), answer)]) add(found)
    add(await checkPolicy(answer))
    add(await checkBody(pass, answer))
    setProgress('waiting')
    await checkLine(pass, add)
    setProgress('done')
  }, [pass])
  useEffect(() => void run(), [run])
  return { seen, progress, run }
}

function Finding({ state, text }: Shown) {
  const words = useWords(checkupWords)
  return (
    <li data-state={state}>
      <strong>{words[state]}</strong>
      <span>{text}</span>
    </li>
  )
}

/** For the administrator: what works on the way from this browser to the disk, in words. */
export function CheckupPage() {
  const words = useWords(checkupWords)
  const language = useLanguage()
  const [pass] = useState(takePass)
  const { seen, progress, run } = useCheckup(pass)
  const textOf = (found: (typeof seen)[number]) => ('say' in found ? found.say(words) : found.words[language])
  return (
    <PageFrame width="text">
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      {typeof progress === 'object' && <p className="notice">{progress.refusal}</p>}
      <ul className="findings" aria-live="polite">
        {seen.map((found) => (
          <Finding key={found.id} id={found.id} state={found.state} text={textOf(found)} />
        ))}
      </ul>
      {progress === 'running' && <p className="hint">{words.running}</p>}
      {progress === 'waiting' && <p className="hint">{words.waiting(quietS)}</p>}
      {progress === 'done' && (
        <button type="button" className="button" onClick={() => void run()}>
          {words.again}
        </button>
      )}
    </PageFrame>
  )
}
