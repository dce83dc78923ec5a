import { useWords } from '../words/defineWords'
import { facilitateWords } from '../words/facilitate'
import type { BoardAccess } from './useBoardAccess'

/** What went wrong, and a way to try again. */
export function AccessFault({ access }: { readonly access: BoardAccess }) {
  const words = useWords(facilitateWords)
  if (access.fault === '') return access.board === null ? <p className="hint">{words.loading}</p> : null
  return (
    <div className="row" role="alert">
      <p className="fault">{access.fault}</p>
      <button type="button" className="button" onClick={access.reload}>
        {words.tryAgain}
      </button>
    </div>
  )
}
