/** What is brought onto the board: first what it is, then what becomes of it. */
import { useId, useRef, useState, type FormEvent } from 'react'
import { readTable, type Table } from '../../shared/imports/readTable'
import type { ImportAnswer } from '../../shared/protocol/answers'
import { useLiveBoard } from '../board/liveBoard'
import { useAsk } from '../commands/useCommands'
import { ServerRefusal } from '../door/askServer'
import { Dialog } from '../ui/Dialog'
import { useWords } from '../words/defineWords'
import { intakeWords } from '../words/intake'
import './intake.css'
import { readFile, send, type ReadBoard } from './readFile'
import { RemarkedFile } from './RemarkedFile'
import { TableForm } from './TableForm'
import { takeIn } from './takeIn'

interface IntakeDialogProps {
  /** What was pasted already; empty when nothing was. */
  readonly text: string
  readonly onClose: () => void
}

export default function IntakeDialog({ text, onClose }: IntakeDialogProps) {
  const live = useLiveBoard()
  const ask = useAsk()
  const words = useWords(intakeWords)
  const [given, setGiven] = useState(text)
  const [table, setTable] = useState<Table | null>(() => (text === '' ? null : readTable(text)))
  const [remarked, setRemarked] = useState<ReadBoard | null>(null)
  const [fault, setFault] = useState('')
  const refuse = (error: unknown) => {
    if (!(error instanceof ServerRefusal)) throw error
    setFault(error.status === 0 ? words.offline : error.message)
  }
  const takeBoard = async ({ is, title, file }: ReadBoard) => {
    if (live.me.role !== 'facilitator') return setFault(words.onlyFacilitator)
    const said = is === 'archive' ? ([words.archiveQuestion(title), words.archiveTake] as const) : ([words.initiativeQuestion(title), words.initiativeTake] as const)
    if (!(await ask.confirm(...said))) return
    const answer = await send<ImportAnswer>(live.boardId, 'import', file)
    const cards = answer.counts.cards ?? 0
    ask.say(is === 'archive' ? words.archiveDone(cards) : words.initiativeDone(cards))
    onClose()
  }
  const take = async (file: File) => {
    setFault(words.reading)
    try {
      const read = await readFile(live.boardId, file)
      setFault('')
      if (read.is !== 'table' && read.remarks.length > 0) setRemarked(read)
      else if (read.is !== 'table') await takeBoard(read)
      else if (read.table.length === 0) setFault(words.nothing)
      else setTable(read.table)
    } catch (error) {
      refuse(error)
    }
  }
  return (
    <Dialog title={words.title} onClose={onClose} width="wide">
      {remarked !== null ? (
        <RemarkedFile read={remarked} fault={fault} onBack={() => setRemarked(null)} onTake={() => void takeBoard(remarked).catch(refuse)} />
      ) : table === null ? (
        <FirstForm
          given={given}
          fault={fault}
          onGiven={setGiven}
          onFile={(file) => void take(file)}
          onText={() => {
            const read = readTable(given)
            if (read.length === 0) setFault(words.nothing)
            else setTable(read)
          }}
        />
      ) : (
        <TableForm
          table={table}
          onBack={() => setTable(null)}
          onTake={(draft, zoneId) => {
            takeIn(live, draft, zoneId)
            ask.say(words.done(words.willMake(draft.cards.length, draft.partners.length).toLocaleLowerCase()))
            onClose()
          }}
        />
      )}
    </Dialog>
  )
}

interface FirstFormProps {
  readonly given: string
  readonly fault: string
  readonly onGiven: (text: string) => void
  readonly onFile: (file: File) => void
  readonly onText: () => void
}

function FirstForm({ given, fault, onGiven, onFile, onText }: FirstFormProps) {
  const words = useWords(intakeWords)
  const id = useId()
  const file = useRef<HTMLInputElement>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onText()
  }
  return (
    <form className="stack" onSubmit={submit}>
      <p className="hint">{words.what}</p>
      <div className="field">
        <label htmlFor={id}>{words.paste}</label>
        <textarea id={id} data-first rows={8} value={given} aria-describedby={`${id}h`} onChange={(event) => onGiven(event.target.value)} />
        <p id={`${id}h`} className="hint">
          {words.pasteHint}
        </p>
      </div>
      <p className="fault" role="status">
        {fault}
      </p>
      <div className="row end">
        <input
          ref={file}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,.xlsx,.zip,.json"
          onChange={(event) => {
            const chosen = event.target.files?.[0]
            event.target.value = ''
            if (chosen) onFile(chosen)
          }}
        />
        <button type="button" className="button" onClick={() => file.current?.click()}>
          {words.file}
        </button>
        <button type="submit" className="button primary">
          {words.next}
        </button>
      </div>
    </form>
  )
}
