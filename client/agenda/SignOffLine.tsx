/** One document that is signed off: how far it is, what facilitators can do with it, and its versions. */
import { useState } from 'react'
import type { SignedDocument, ToldState } from '../../shared/domain/signoff'
import type { SignoffAnswer, SignoffVersionAnswer } from '../../shared/protocol/answers'
import { stateWords } from '../../shared/reports/signoffWords'
import { useLiveBoard } from '../board/liveBoard'
import { todayHere } from '../board/todayHere'
import { appPath } from '../door/appPath'
import { formatDate } from '../ui/formatDate'
import { Icon } from '../ui/Icon'
import { useWords } from '../words/defineWords'
import { useLanguage } from '../words/language'
import { signoffWords } from '../words/signoff'
import { ApproveDialog, SendDialog } from './SignOffDialogs'
import { newestVersion, useSignoffStep } from './signoffs'
import './signoff.css'

export interface Target {
  readonly document: SignedDocument
  readonly sessionId: string | null
}

/** The state in a word, with a sign of its own: never by colour alone. */
export function StateChip({ state }: { readonly state: ToldState }) {
  const language = useLanguage()
  const icon = state === 'draft' ? 'edit' : state === 'for-approval' || state === 'in-consent' ? 'clock' : state === 'superseded' ? 'undo' : 'lock'
  return (
    <span className="signoff-chip" data-state={state}>
      <Icon name={icon} size={14} />
      {stateWords[state][language]}
    </span>
  )
}

/** What is to be known of it, a line each. */
function Said({ version, answer }: { readonly version: SignoffVersionAnswer | null; readonly answer: SignoffAnswer | null }) {
  const words = useWords(signoffWords)
  const language = useLanguage()
  const day = (iso: string) => formatDate(iso, language)
  if (version === null || answer === null) return null
  const { sent, approved } = version
  if (approved !== null) {
    const changed = answer.document === 'common' ? words.changedSinceCommon : words.changedSince
    return (
      <>
        <p>
          <strong>{words.approved(version.state, version.version, day(approved.on), approved.body)}</strong>
        </p>
        <p className="hint">{words.enteredBy(day(approved.at), approved)}</p>
        {answer.changedSince && <p className="signoff-changed">{changed}</p>}
      </>
    )
  }
  if (sent === null) return version.version === 1 ? null : <p>{words.draft(version.version)}</p>
  const { commentsUntil } = sent
  return (
    <>
      <p>{words.sent(version.version, day(sent.at), sent)}</p>
      {commentsUntil !== null && <p className="hint">{commentsUntil < todayHere() ? words.commentsEnded(day(commentsUntil)) : words.commentsUntil(day(commentsUntil))}</p>}
    </>
  )
}

function Steps({ target, state, version }: { readonly target: Target; readonly state: ToldState; readonly version: number }) {
  const words = useWords(signoffWords)
  const step = useSignoffStep()
  const [dialog, setDialog] = useState<'send' | 'approve' | null>(null)
  const isCommon = target.document === 'common'
  const close = () => setDialog(null)
  return (
    <div className="signoff-steps">
      {state === 'draft' && (
        <button type="button" className="button" onClick={() => setDialog('send')}>
          {isCommon ? words.sendCommon : words.send}
        </button>
      )}
      {(state === 'for-approval' || state === 'in-consent') && (
        <>
          <button type="button" className="button primary" onClick={() => setDialog('approve')}>
            {isCommon ? words.adopt : words.approve}
          </button>
          <button type="button" className="button quiet" onClick={() => void step('signoff.recall', target, words.wasRecalled)}>
            {words.recall}
          </button>
        </>
      )}
      {(state === 'approved' || state === 'adopted') && (
        <button type="button" className="button" onClick={() => void step('signoff.renew', target, words.renewed(version + 1))}>
          {words.renew}
        </button>
      )}
      {dialog === 'send' && <SendDialog target={target} onClose={close} />}
      {dialog === 'approve' && <ApproveDialog target={target} onClose={close} />}
    </div>
  )
}

const formats = [
  { format: 'docx', name: 'Word' },
  { format: 'pdf', name: 'PDF' },
] as const

/** Every version, the newest first, each to be taken as it is kept. */
function Versions({ target, versions }: { readonly target: Target; readonly versions: readonly SignoffVersionAnswer[] }) {
  const { boardId } = useLiveBoard()
  const words = useWords(signoffWords)
  const language = useLanguage()
  const address = (version: number, format: string) => {
    const query = new URLSearchParams({ version: String(version), language, ...(target.sessionId !== null && { session: target.sessionId }) })
    return appPath(`/api/boards/${boardId}/export/${target.document}.${format}?${query}`)
  }
  return (
    <ul className="signoff-versions">
      {[...versions].reverse().map(({ id, version, state, approved, sent }) => (
        <li key={id}>
          <span className="signoff-version">{words.version(version)}</span>
          <StateChip state={state} />
          <span className="hint">{formatDate(approved?.on ?? sent?.at ?? '', language)}</span>
          <span className="signoff-downloads">
            {formats.map(({ format, name }) => (
              <a key={format} className="button quiet" href={address(version, format)} download aria-label={words.download(version, name)}>
                <Icon name="download" size={16} />
                {name}
              </a>
            ))}
          </span>
        </li>
      ))}
    </ul>
  )
}

interface SignOffLineProps {
  readonly target: Target
  readonly answer: SignoffAnswer | null
  /** Whether the versions stand open. */
  readonly isOpen?: boolean
}

export function SignOffLine({ target, answer, isOpen = false }: SignOffLineProps) {
  const { me } = useLiveBoard()
  const words = useWords(signoffWords)
  const version = newestVersion(answer)
  const versions = answer?.versions ?? []
  const isKept = versions.some(({ approved }) => approved !== null)
  return (
    <div className="signoff-line">
      <div className="signoff-said" role="status">
        <Said version={version} answer={answer} />
      </div>
      <div className="signoff-foot">
        {me.role === 'facilitator' && <Steps target={target} state={answer?.state ?? 'draft'} version={answer?.version ?? 1} />}
        {isKept && !isOpen && (
          <details className="signoff-more">
            <summary>{words.versions(versions.length)}</summary>
            <Versions target={target} versions={versions} />
          </details>
        )}
      </div>
      {isKept && isOpen && <Versions target={target} versions={versions} />}
      {isOpen && !isKept && <p className="hint">{words.noVersions}</p>}
    </div>
  )
}
