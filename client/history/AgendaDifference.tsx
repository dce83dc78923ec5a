import type { Piece } from '../../shared/domain/compareTexts'
import type { AgendaChange } from '../../shared/reports/agendaChanges'
import { useWords } from '../words/defineWords'
import { historyWords } from '../words/history'

/** Seen as underlined and struck out, heard as words. */
function PieceWords({ piece }: { readonly piece: Piece }) {
  const words = useWords(historyWords)
  if (piece.is === 'same' || piece.text.trim() === '') return piece.is === 'removed' ? null : piece.text
  const Mark = piece.is === 'added' ? 'ins' : 'del'
  return (
    <>
      <Mark aria-hidden="true">{piece.text}</Mark>
      <span className="visually-hidden">{(piece.is === 'added' ? words.pieceAdded : words.pieceRemoved)(piece.text.trim())}</span>
    </>
  )
}

function ChangedText({ change }: { readonly change: AgendaChange }) {
  if (change.is === 'changed') return change.pieces.map((piece, index) => <PieceWords key={index} piece={piece} />)
  return change.is === 'added' ? <ins>{change.text}</ins> : <del>{change.text}</del>
}

/** More than this lie folded together, so that the other lines stay in sight. */
const mostAtOnce = 6

/** What came, went and was changed in a meeting's agenda, in reading order. */
export function AgendaDifference({ changes }: { readonly changes: readonly AgendaChange[] }) {
  const words = useWords(historyWords)
  return (
    <details className="agenda-difference" open={changes.length <= mostAtOnce}>
      <summary>{words.seeText}</summary>
      <ul>
        {changes.map((change) => (
          <li key={`${change.is} ${change.at}`} data-is={change.is}>
            <p className="hint">
              {words.paragraph(change.is)}
              {change.under !== '' && ` ${words.under(change.under)}`}
            </p>
            <p>
              <ChangedText change={change} />
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}
