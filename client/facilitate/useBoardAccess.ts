import { useCallback, useEffect, useState } from 'react'
import type { BoardAnswer } from '../../shared/protocol/answers'
import type { ArgsBodyOf, CommandType } from '../../shared/protocol/commands'
import { useLiveBoard } from '../board/liveBoard'
import { getJson, ServerRefusal } from '../door/askServer'
import { sendCommand } from '../door/sendCommand'
import { useWords } from '../words/defineWords'
import { facilitateWords } from '../words/facilitate'

export interface BoardAccess {
  /** Null while it is fetched for the first time. */
  readonly board: BoardAnswer | null
  /** What went wrong last, in words; '' when nothing did. */
  readonly fault: string
  reload(): void
  /** Says whether it was done; what is shown is fetched anew either way. */
  decide<Type extends CommandType>(type: Type, args: ArgsBodyOf<Type>): Promise<boolean>
}

/** Links and people as the server knows them, asked for each time a sheet opens and kept nowhere. */
export function useBoardAccess(): BoardAccess {
  const { boardId } = useLiveBoard()
  const words = useWords(facilitateWords)
  const [board, setBoard] = useState<BoardAnswer | null>(null)
  const [fault, setFault] = useState('')

  const faultOf = useCallback(
    (error: unknown, offline: string): string => {
      if (!(error instanceof ServerRefusal)) throw error
      return error.status === 0 ? offline : error.message
    },
    [],
  )
  const load = useCallback(
    () =>
      getJson<BoardAnswer>(`/api/boards/${boardId}`).then(
        (answer) => (setBoard(answer), setFault('')),
        (error: unknown) => setFault(faultOf(error, words.shareFailed)),
      ),
    [boardId, faultOf, words],
  )
  useEffect(() => void load(), [load])

  return {
    board,
    fault,
    reload: () => void load(),
    async decide(type, args) {
      try {
        await sendCommand(boardId, type, args)
        await load()
        return true
      } catch (error) {
        setFault(faultOf(error, words.noLine))
        return false
      }
    },
  }
}
