import { appAddress } from '../door/appPath'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Words } from '../../shared/domain/language'
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

/** Found here, or told by the server. */
type Found = Seen | { readonly id: string; readonly state: FindingState; readonly words: Words }

/** Runs all checks one after another and tells each as soon as it is known. Resolves with why the server refused, or null. */
async function checkAll(pass: string, add: (found: Found) => void, onWaiting: () => void): Promise<string | null> {
  add(checkTls(location))
  const answer = await askServer(pass)
  if (answer === null) {
    add({ id: 'server', state: 'fault', say: (words) => words.noServer })
    return null
  }
  if ('refusal' in answer) return answer.refusal
  for (const found of [checkAddress(appAddress(), answer), ...answer.findings, checkClock(Date.now(), answer)]) add(found)
  add(await checkPolicy(answer))
  add(await checkBody(pass, answer))
  onWaiting()
  await checkLine(pass, add)
  return null
}

function useCheckup(pass: string) {
  const [seen, setSeen] = useState<readonly Found[]>([])
  const [progress, setProgress] = useState<Progress>('running')
  /** A check begun again leaves the earlier one to end unheard. */
  const round = useRef(0)
  const run = useCallback(async () => {
    const mine = ++round.current
    const ifMine = (act: () => void) => void (mine === round.current && act())
    setSeen([])
    setProgress('running')
    const add = (found: Found) => ifMine(() => setSeen((before) => [...before, found]))
    const refusal = await checkAll(pass, add, () => ifMine(() => setProgress('waiting')))
    ifMine(() => setProgress(refusal === null ? 'done' : { refusal }))
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
  const textOf = (found: Found) => ('say' in found ? found.say(words) : found.words[language])
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
