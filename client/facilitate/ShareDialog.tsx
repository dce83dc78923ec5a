import { useCallback, useEffect, useState } from 'react'
import type { BoardAnswer } from '../../shared/protocol/answers'
import { getJson } from '../door/askServer'
import { BoardLinks } from '../ui/BoardLinks'
import { Dialog } from '../ui/Dialog'
import { facilitateWords } from '../words/facilitate'
import { useWords } from '../words/defineWords'

type Links = NonNullable<BoardAnswer['links']>

/** The three links again. They are asked of the server each time and not kept. */
export function ShareDialog({ boardId, onClose }: { readonly boardId: string; readonly onClose: () => void }) {
  const words = useWords(facilitateWords)
  const [links, setLinks] = useState<Links | 'loading' | 'failed' | 'not-mine'>('loading')
  const load = useCallback(() => {
    let isShown = true
    setLinks('loading')
    getJson<BoardAnswer>(`/api/boards/${boardId}`).then(
      (board) => isShown && setLinks(board.links ?? 'not-mine'),
      () => isShown && setLinks('failed'),
    )
    return () => {
      isShown = false
    }
  }, [boardId])
  useEffect(load, [load])

  return (
    <Dialog title={words.shareTitle} onClose={onClose} width="wide">
      {links === 'loading' && <p className="hint">{words.loading}</p>}
      {links === 'not-mine' && <p>{words.shareOnlyFacilitators}</p>}
      {links === 'failed' && (
        <div className="stack" role="alert">
          <p>{words.shareFailed}</p>
          <div className="row">
            <button type="button" className="button" onClick={load}>
              {words.tryAgain}
            </button>
          </div>
        </div>
      )}
      {typeof links === 'object' && <BoardLinks links={links} />}
    </Dialog>
  )
}
