/** What of a file will be left out, line by line, before it is taken. */
import { useWords } from '../words/defineWords'
import { intakeWords } from '../words/intake'
import type { ReadBoard } from './readFile'

interface RemarkedFileProps {
  readonly read: ReadBoard
  readonly fault: string
  readonly onBack: () => void
  readonly onTake: () => void
}

export function RemarkedFile({ read, fault, onBack, onTake }: RemarkedFileProps) {
  const words = useWords(intakeWords)
  return (
    <div className="stack">
      <p>{words.leftOut(read.title, read.remarks.length)}</p>
      <ul className="intake-remarks">
        {read.remarks.map((remark, index) => (
          <li key={index}>{remark}</li>
        ))}
      </ul>
      <p className="fault" role="status">
        {fault}
      </p>
      <div className="row end">
        <button type="button" className="button quiet" onClick={onBack}>
          {words.back}
        </button>
        <button type="button" className="button primary" data-first onClick={onTake}>
          {words.takeRest}
        </button>
      </div>
    </div>
  )
}
