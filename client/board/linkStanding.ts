/** How far a link is agreed, in words: who confirmed it, and whether anybody said it at all. */
import type { Board, Link } from '../../shared/domain/board'
import { confirmationOf, isMutual } from '../../shared/domain/confirmation'
import type { Language } from '../../shared/domain/language'
import { nameOfRef } from '../../shared/reports/boardNames'
import { confirmWords } from '../words/confirm'

/** '' when there is nothing to say. */
export function linkStanding(board: Board, link: Link, language: Language): string {
  const words = confirmWords[language]
  const inferred = link.fields.inferred === true ? [words.inferred] : []
  if (link.kind !== 'reinforces') return inferred.join('; ')
  const answer = confirmationOf(link)
  if (answer === null) return [isMutual(link, board.links.values()) ? words.bothWays : words.unconfirmed, ...inferred].join('; ')
  const by = nameOfRef(board, answer.by, language)
  const said = answer.answer === 'yes' ? words.confirmed(by) : answer.answer === 'no' ? words.saidNo(by) : words.saidNotYet(by)
  return [said, ...(answer.isOnBehalf ? [words.onBehalf] : []), ...inferred].join('; ')
}
