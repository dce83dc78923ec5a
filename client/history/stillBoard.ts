/** The board as it was, made visible as the board of today is: the same views, and nothing to change. */
import { appPath } from '../door/appPath'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { openRoots } from '../../shared/document/roots'
import type { PresenceState } from '../../shared/protocol/presence'
import { openLiveBoard, type LiveBoard } from '../board/liveBoard'
import type { BoardConnection, SaveState } from '../sync/openConnection'

// The same objects each time: whoever watches them would else begin again for ever.
const saved: SaveState = { is: 'saved' }
const nobody = new Map<number, PresenceState>()
const never = () => () => undefined

function stillConnection(boardId: string, doc: Y.Doc): BoardConnection {
  const awareness = new Awareness(doc)
  return {
    boardId,
    doc,
    presence: { others: () => nobody, put: () => undefined, subscribe: never, awareness },
    saveState: { read: () => saved, subscribe: never },
    stage: { read: () => null, subscribe: never },
    unsentRecords: () => [],
    ready: Promise.resolve(),
    async close() {
      awareness.destroy()
      doc.destroy()
    },
  }
}

/** Fetches a version from the server. Rejects when it is not there, or there is no line. The desk is that of `live`. */
export const openStillBoard = (live: LiveBoard, versionId: string): Promise<LiveBoard> => openStillFrom(live, `versions/${versionId}/document`)

/** The same for any document that the server keeps of this board. `path`: below the board's own. */
export async function openStillFrom(live: LiveBoard, path: string): Promise<LiveBoard> {
  const answer = await fetch(appPath(`/api/boards/${live.boardId}/${path}`), { cache: 'no-store' })
  if (!answer.ok) throw new Error(`version answered ${answer.status}`)
  const doc = openRoots(new Y.Doc())
  Y.applyUpdate(doc, new Uint8Array(await answer.arrayBuffer()))
  const still = openLiveBoard(stillConnection(live.boardId, doc), { ...live.me, role: 'viewer' }, live.participants.read(), live.desk.read().view, [])
  return { ...still, desk: live.desk }
}
