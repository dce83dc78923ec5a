/** One open board: its document made visible to React, who I am on it, and the only door for changing it. */
import { createContext, useCallback, useContext, useRef, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import type { Board } from '../../shared/domain/board'
import { roleAllows, type Role } from '../../shared/domain/roles'
import { openBoardView, type BoardView } from '../../shared/document/openBoardView'
import { keepMovedWords } from '../../shared/document/keepMovedWords'
import { openUndo, type Undo } from '../../shared/document/undo'
import type { ParticipantAnswer } from '../../shared/protocol/answers'
import type { BoardConnection } from '../sync/openConnection'
import { createDesk, type BoardViewName, type Desk } from './desk'
import { createStore, type Store } from './store'

export interface LiveBoard {
  readonly boardId: string
  readonly doc: Y.Doc
  readonly connection: BoardConnection
  readonly view: BoardView
  readonly undo: Undo
  readonly desk: Desk
  readonly me: ParticipantAnswer
  /** Everybody who has joined, for names beside cards. */
  readonly participants: Store<readonly ParticipantAnswer[]>
  /** Whether I may change the board. */
  readonly canEdit: boolean
  /** Changes the document as me, in one transaction that I can undo. Does nothing for a viewer. */
  edit(act: (doc: Y.Doc) => void): void
  /** What an author writes into a record of theirs, with the time now. */
  stamp(): { author: string; organisation: string; createdAt: string }
  /** The same board as somebody whose role changed, or who may change nothing for now. */
  withStanding(role: Role, mayEdit: boolean): LiveBoard
  close(): void
}

/** Origin of this person's own transactions; text editors of ours use it too. */
export const ownOrigin = { name: 'own' } as const

/** `textOrigins`: origins under which text editors write for me (ySync's plugin key). */
export function openLiveBoard(
  connection: BoardConnection,
  me: ParticipantAnswer,
  participants: readonly ParticipantAnswer[],
  view: BoardViewName,
  textOrigins: readonly unknown[],
): LiveBoard {
  const { doc } = connection
  const boardView = openBoardView(doc)
  const undo = openUndo(doc, [ownOrigin, ...textOrigins])
  const parts = { boardId: connection.boardId, doc, connection, view: boardView, undo, desk: createDesk(view), participants: createStore(participants) }
  const stopKeeping = keepMovedWords(doc, ownOrigin)
  const close = () => {
    stopKeeping()
    undo.close()
    boardView.close()
    void connection.close()
  }
  const standingAs = (role: Role, mayEdit: boolean): LiveBoard => ({
    ...parts,
    me: { ...me, role },
    canEdit: mayEdit,
    edit(act) {
      if (!mayEdit) return
      undo.endStep()
      doc.transact(() => act(doc), ownOrigin)
      undo.endStep()
    },
    stamp: () => ({ author: me.participantId, organisation: me.organisation, createdAt: new Date().toISOString() }),
    withStanding: standingAs,
    close,
  })
  return standingAs(me.role, roleAllows(me.role, 'editor'))
}

export const LiveBoardContext = createContext<LiveBoard | null>(null)

export function useLiveBoard(): LiveBoard {
  const live = useContext(LiveBoardContext)
  if (live === null) throw new Error('useLiveBoard outside a board')
  return live
}

/** The board as plain values, or what `select` picks of it; renders again only when the pick changes (compared by identity, or by `isSame`). */
export function useBoard(): Board
export function useBoard<Picked>(select: (board: Board) => Picked, isSame?: (a: Picked, b: Picked) => boolean): Picked
export function useBoard<Picked>(select?: (board: Board) => Picked, isSame: (a: Picked, b: Picked) => boolean = Object.is): Board | Picked {
  const { view } = useLiveBoard()
  const last = useRef<{ board: Board; select: (board: Board) => Picked; picked: Picked } | null>(null)
  const subscribe = useCallback((listener: () => void) => view.subscribe(listener), [view])
  return useSyncExternalStore<Board | Picked>(subscribe, () => {
    const board = view.read()
    if (!select) return board
    // A new `select` may pick something else of the same board.
    if (last.current?.board === board && last.current.select === select) return last.current.picked
    const picked = select(board)
    const kept = last.current !== null && isSame(last.current.picked, picked) ? last.current.picked : picked
    last.current = { board, select, picked: kept }
    return kept
  })
}
