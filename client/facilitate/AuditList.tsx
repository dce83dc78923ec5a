import { useState } from 'react'
import type { AuditAnswer, AuditLine } from '../../shared/protocol/answers'
import { useLiveBoard } from '../board/liveBoard'
import { getJson, ServerRefusal } from '../door/askServer'
import { formatDate } from '../ui/formatDate'
import { useWords } from '../words/defineWords'
import { keepingWords } from '../words/keeping'
import { useLanguage } from '../words/language'

/** Who decided what about the board, newest first; fetched when it is opened. */
export function AuditList() {
  const { boardId } = useLiveBoard()
  const words = useWords(keepingWords)
  const [audit, setAudit] = useState<AuditAnswer | null>(null)
  const [fault, setFault] = useState('')
  const load = async () => {
    try {
      setAudit(await getJson<AuditAnswer>(`/api/boards/${boardId}/audit`))
      setFault('')
    } catch (error) {
      if (!(error instanceof ServerRefusal)) throw error
      setFault(error.status === 0 ? words.auditFailed : error.message)
    }
  }
  return (
    <details className="more" onToggle={(event) => event.currentTarget.open && void load()}>
      <summary>{words.auditTitle}</summary>
      <p className="hint">{words.auditWhat}</p>
      {fault !== '' && <p className="fault" role="alert">{fault}</p>}
      {audit !== null && audit.brokenAt !== null && <p className="fault" role="alert">{words.auditBroken(audit.brokenAt)}</p>}
      {audit !== null && audit.lines.length === 0 && <p className="hint">{words.auditEmpty}</p>}
      {audit !== null && (
        <ol className="audit-lines">
          {audit.lines.map((line) => (
            <AuditItem key={line.number} line={line} />
          ))}
        </ol>
      )}
    </details>
  )
}

function AuditItem({ line: { at, by, type, about, days } }: { readonly line: AuditLine }) {
  const words = useWords(keepingWords)
  const language = useLanguage()
  const what = [words.decided(type), about === '' ? '' : `»${about}«`, days === undefined ? '' : words.kept(days)].filter((part) => part !== '')
  const time = new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', { hour: '2-digit', minute: '2-digit' }).format(new Date(at))
  return (
    <li>
      <time dateTime={at}>
        {formatDate(at, language)} {time}
      </time>
      <span>
        <strong>{by || words.operator}</strong> {what.join(': ')}
      </span>
    </li>
  )
}
