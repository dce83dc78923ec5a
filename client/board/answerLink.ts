/** Answering whether a reinforcement helps: as the receiving organisation, or for it. */
import { isSameOrganisation, receiverOf, type ConfirmAnswer } from '../../shared/domain/confirmation'
import { setConfirmation } from '../../shared/document/confirm'
import type { LiveBoard } from './liveBoard'

/** Writes the answer with organisation and time. Does nothing where nobody owns the receiving activity. */
export function answerLink(live: LiveBoard, linkId: string, answer: ConfirmAnswer): void {
  const board = live.view.read()
  const link = board.links.get(linkId)
  const receiver = link === undefined ? null : receiverOf(board, link)
  if (receiver === null) return
  const isOnBehalf = !isSameOrganisation(receiver.name, live.me.organisation)
  live.edit((doc) => setConfirmation(doc, linkId, { answer, by: receiver.ref, at: live.stamp().createdAt, isOnBehalf }))
}
