import { appPath } from '../door/appPath'
import { useState } from 'react'
import { formatDate } from '../ui/formatDate'
import { Icon } from '../ui/Icon'
import { homeWords } from '../words/home'
import { useWords } from '../words/defineWords'
import { useLanguage } from '../words/language'
import { roleWords } from '../words/roles'
import { forgetBoard, readMyBoards, type MyBoard } from './myBoards'

/** Back to where one was; nothing at all on a device that has opened no board. */
export function MyBoards() {
  const words = useWords(homeWords)
  const [boards, setBoards] = useState(readMyBoards)
  if (boards.length === 0) return null
  const forget = (boardId: string) => {
    forgetBoard(boardId)
    setBoards(readMyBoards())
  }
  return (
    <section>
      <h2>{words.myBoards}</h2>
      <ul className="my-boards">
        {boards.map((board) => (
          <MyBoardLine key={board.boardId} board={board} onForget={() => forget(board.boardId)} />
        ))}
      </ul>
    </section>
  )
}

function MyBoardLine({ board, onForget }: { readonly board: MyBoard; readonly onForget: () => void }) {
  const words = useWords(homeWords)
  const language = useLanguage()
  const title = board.title || words.untitled
  const date = formatDate(board.lastOpened, language)
  return (
    <li>
      <a href={board.links?.facilitator ?? appPath(`/b/${board.boardId}`)}>
        <span className="my-board-title">{title}</span>
        <span className="hint">{board.links ? words.madeOn(date) : words.openedOn(date, roleWords[language][board.role] ?? '')}</span>
      </a>
      <button type="button" className="button quiet" aria-label={words.forget(title)} title={words.forget(title)} onClick={onForget}>
        <Icon name="close" size={18} />
      </button>
    </li>
  )
}
