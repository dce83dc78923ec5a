/** What is said of a link. */
import type { Language } from '../../shared/domain/language'
import type { LinkAnswer } from '../../shared/protocol/answers'
import { formatDate } from '../ui/formatDate'
import { facilitateWords } from '../words/facilitate'

/** Whom it was given to; the first three are called by whom they are for. */
export function linkTitle({ name, kind, role }: LinkAnswer, language: Language): string {
  const words = facilitateWords[language]
  return name !== '' ? name : kind === 'door' ? words.doorLink : words.linkFor(role)
}

/** Role, end, last use and how many, in one line. */
export function linkFacts({ role, state, expiresAt, lastUsedAt, memberCount }: LinkAnswer, language: Language): string {
  const words = facilitateWords[language]
  const until = expiresAt === null ? [] : [words.expires(formatDate(expiresAt, language))]
  const used = lastUsedAt === null ? words.neverUsed : words.lastUsed(formatDate(lastUsedAt, language))
  if (state !== 'open') return [words.linkRole(role), state === 'closed' ? words.linkClosed : words.linkExpired, used].join(' · ')
  return [words.linkRole(role), ...until, used, words.cameBy(memberCount)].join(' · ')
}
