import { firstNumber } from '../../../shared/agenda/items'
import { agendaText } from '../../../shared/document/boardRecords'
import { readRichText } from '../../../shared/document/readRichText'
import { sessionsInOrder } from '../../../shared/domain/boardQueries'
import { useBoard, useLiveBoard } from '../../board/liveBoard'
import type { MeetingFrame } from './outline'

const isSame = (a: MeetingFrame, b: MeetingFrame) => a.first === b.first && a.start === b.start && a.end === b.end

/** What the items of a meeting are numbered and timed by. Other meetings are read only where numbers go on from them. */
export function useMeetingFrame(sessionId: string): MeetingFrame {
  const { doc } = useLiveBoard()
  return useBoard((board) => {
    const session = board.sessions.get(sessionId)
    const isContinuous = session?.numbering === 'continuous'
    const meetings = isContinuous ? sessionsInOrder(board).map(({ id, numbering }) => ({ id, numbering, blocks: readRichText(agendaText(doc, id)) })) : []
    return { first: isContinuous ? firstNumber(meetings, sessionId) : 1, start: session?.start ?? '', end: session?.end ?? '' }
  }, isSame)
}
