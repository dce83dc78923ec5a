/** What live boards ask, computed once for each state of a board: asking again costs nothing until something changes. */
import type * as Y from 'yjs'
import { analyse } from '../../shared/analysis/analyse'
import { withAnswers, type AnsweredFinding } from '../../shared/analysis/answered'
import type { AnalysisContext } from '../../shared/analysis/finding'
import { readBoard } from '../../shared/document/readBoard'
import { compareBoards } from '../../shared/domain/compareBoards'
import { roleAllows } from '../../shared/domain/roles'
import type { MayRead } from '../access/authorise'
import type { Gate } from '../access/Gate'
import type { History } from './openHistory'
import type { Rooms } from './openRooms'

export interface Analysis {
  /** For the one who asks: what is about people's behaviour is in it for facilitators alone. */
  findings(right: MayRead): Promise<readonly AnsweredFinding[]>
}

type Kept = Map<string, Promise<readonly AnsweredFinding[]>>

/** What is kept of a document until it changes. */
function openCache(): (doc: Y.Doc) => Kept {
  const caches = new WeakMap<Y.Doc, Kept>()
  return (doc) => {
    const known = caches.get(doc)
    if (known !== undefined) return known
    const kept: Kept = new Map()
    caches.set(doc, kept)
    doc.on('update', () => kept.clear())
    return kept
  }
}

export function openAnalysis(rooms: Rooms, gate: Gate, history: History, now: () => Date): Analysis {
  const keptOf = openCache()

  const sinceLast = async (right: MayRead): Promise<Pick<AnalysisContext, 'sinceLast'>> => {
    if (!history.list(right).some(({ kind }) => kind === 'end')) return {}
    const { before, now: board, span } = await history.compare(right, 'last-session', 'now')
    return { sinceLast: { count: compareBoards(before, board, span).length, date: span.from } }
  }
  const compute = async (right: MayRead, context: Omit<AnalysisContext, 'sinceLast'>) => {
    const since = await sinceLast(right)
    const board = rooms.read(right, readBoard)
    return withAnswers(analyse(board, { ...context, ...since }), board.meta.acceptedGaps)
  }

  return {
    findings(right) {
      const context = {
        today: now().toISOString().slice(0, 10),
        isFacilitator: roleAllows(right.member.role, 'facilitator'),
        voicesHere: gate.participants(right).some(({ voice }) => voice === 'lived') ? ['lived'] : [],
      }
      const kept = rooms.read(right, keptOf)
      const key = JSON.stringify(context)
      const known = kept.get(key)
      if (known !== undefined) return known
      const asked = compute(right, context)
      kept.set(key, asked)
      asked.catch(() => kept.delete(key))
      return asked
    },
  }
}
