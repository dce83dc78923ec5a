/** The board for citizens: one plain question at a time, a large field to write in, and what others wrote. */
import { useEffect, useRef, useState, type FormEvent, type ReactNode, type RefObject } from 'react'
import type { Board, Card } from '../../shared/domain/board'
import { cardsOfZone } from '../../shared/domain/boardQueries'
import { addCard, placementInZone } from '../../shared/document/cards'
import { limits } from '../../shared/protocol/limits'
import { citizenFields, plainQuestions, type PlainQuestion } from '../../shared/templates/plainQuestions'
import { useBoard, useLiveBoard } from '../board/liveBoard'
import { colorForZone, kindForZone } from '../board/newCard'
import { newId } from '../board/newId'
import { useMayWrite } from '../board/personalGuard'
import { LanguageSwitch } from '../ui/LanguageSwitch'
import { citizenWords } from '../words/citizen'
import { useWords } from '../words/defineWords'
import { useLanguage } from '../words/language'
import '../ui/typeface.css'
import './citizen.css'

/** `children`: whether what was written is kept. */
export default function CitizenPage({ children }: { readonly children: ReactNode }) {
  const words = useWords(citizenWords)
  const title = useBoard((board) => board.meta.title)
  const board = useBoard()
  const questions = plainQuestions(board)
  const [at, setAt] = useState(0)
  const heading = useRef<HTMLHeadingElement>(null)
  const hasMoved = useRef(false)
  useEffect(() => {
    document.title = title
  }, [title])
  useEffect(() => {
    if (hasMoved.current) heading.current?.focus()
    hasMoved.current = true
  }, [at])
  const question = questions[at]
  const isDone = questions.length > 0 && question === undefined
  return (
    <div className="citizen">
      <header className="citizen-head">
        <p className="citizen-board">{title}</p>
        {children}
        <LanguageSwitch />
      </header>
      <main className="citizen-main">
        {question !== undefined && (
          <Question key={question.zone.id} question={question} board={board} number={at + 1} count={questions.length} heading={heading}>
            <nav className="citizen-steps" aria-label={words.progress(at + 1, questions.length)}>
              {at > 0 && (
                <button type="button" className="button citizen-button" onClick={() => setAt(at - 1)}>
                  {words.back}
                </button>
              )}
              <button type="button" className="button citizen-button" onClick={() => setAt(at + 1)}>
                {at + 1 < questions.length ? words.next : words.finish}
              </button>
            </nav>
          </Question>
        )}
        {questions.length === 0 && <h1>{words.nothing}</h1>}
        {isDone && (
          <>
            <h1 ref={heading} tabIndex={-1}>
              {words.thanks}
            </h1>
            <p className="citizen-text">{words.thanksText}</p>
            <button type="button" className="button citizen-button" onClick={() => setAt(0)}>
              {words.again}
            </button>
          </>
        )}
      </main>
    </div>
  )
}

interface QuestionProps {
  readonly question: PlainQuestion
  readonly board: Board
  readonly number: number
  readonly count: number
  readonly heading: RefObject<HTMLHeadingElement | null>
  readonly children: ReactNode
}

function Question({ question, board, number, count, heading, children }: QuestionProps) {
  const { canEdit } = useLiveBoard()
  const words = useWords(citizenWords)
  const language = useLanguage()
  const answers = cardsOfZone(board, question.zone.id).filter(({ title }) => title.trim() !== '')
  return (
    <>
      <p className="citizen-progress">{words.progress(number, count)}</p>
      <h1 ref={heading} tabIndex={-1}>
        {question.question[language]}
      </h1>
      {canEdit ? <AnswerForm question={question} /> : <p className="citizen-text">{words.readOnly}</p>}
      {children}
      <Answers answers={answers} />
    </>
  )
}

/** What was written here, the newest first. */
function Answers({ answers }: { readonly answers: readonly Card[] }) {
  const words = useWords(citizenWords)
  if (answers.length === 0) return <p className="citizen-text hint">{words.others(0)}</p>
  return (
    <details className="citizen-others">
      <summary>{words.others(answers.length)}</summary>
      <ul aria-label={words.othersTitle}>
        {[...answers].reverse().map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
    </details>
  )
}

function AnswerForm({ question }: { readonly question: PlainQuestion }) {
  const live = useLiveBoard()
  const words = useWords(citizenWords)
  const language = useLanguage()
  const mayWrite = useMayWrite()
  const [text, setText] = useState('')
  const [said, setSaid] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)

  /** Nobody is to know who wrote it: no author goes with the card. */
  const write = (title: string) => {
    const { zone } = question
    const placement = placementInZone(live.view.read(), zone.id)
    if (placement === null) return
    const kind = kindForZone(zone)
    live.edit((doc) => addCard(doc, { id: newId(), kind, title, placement, color: colorForZone(zone), author: null, organisation: '', createdAt: live.stamp().createdAt, fields: citizenFields(kind) }))
    setText('')
    setSaid(words.sent)
    field.current?.focus()
  }
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const title = text.trim()
    if (title === '') {
      setSaid(words.empty)
      return field.current?.focus()
    }
    // Nothing leaves the device before this.
    if (await mayWrite('', title)) write(title)
  }
  return (
    <form className="citizen-form" onSubmit={(event) => void send(event)}>
      <label htmlFor="citizen-answer">{words.answer}</label>
      <textarea
        id="citizen-answer"
        ref={field}
        rows={4}
        maxLength={limits.maxCardCharacters}
        placeholder={question.start[language]}
        aria-describedby="citizen-hint"
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setSaid('')
        }}
      />
      <p id="citizen-hint" className="hint">
        {words.hint}
      </p>
      <button type="submit" className="button primary citizen-button">
        {words.send}
      </button>
      <p role="status" className="citizen-said">
        {said}
      </p>
    </form>
  )
}
