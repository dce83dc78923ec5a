/** What is asked about what the work is for: statements, missions, goals, and what stands in the way. */
import type { Words } from '../../domain/language'
import { refsOf, textOf } from '../readGraph'
import { aboutEach, type Asked, type Check } from '../rule'
import { zoneForKind } from '../zones'

export const statementNothingServes: Check = ({ cardsOf, linksTo }) =>
  aboutEach('statement', cardsOf('target-statement').filter(({ id }) => linksTo(id, 'serves').length === 0 && linksTo(id, 'realises').length === 0))

export const missionWithoutStatement: Check = ({ cardsOf, linksFrom }) => aboutEach('mission', cardsOf('mission').filter(({ id }) => linksFrom(id, 'realises').length === 0))

export const barrierNobodyAddresses: Check = ({ cardsOf, linksTo }) =>
  aboutEach('barrier', cardsOf('barrier').filter(({ id, fields }) => linksTo(id, 'addresses').length === 0 && refsOf(fields.mover).length === 0))

/** As they stand before *sigt* and *term*. */
const horizons: Readonly<Record<string, Words>> = {
  short: { da: 'kort', en: 'short' },
  medium: { da: 'mellemlangt', en: 'medium' },
  long: { da: 'langt', en: 'long' },
}

/** Asked once a goal has a horizon. */
export const lopsidedHorizon: Check = ({ board, cardsOf }) => {
  const seen = new Set([...cardsOf('goal'), ...cardsOf('shared-goal')].map(({ fields }) => textOf(fields.horizon)).filter((horizon) => horizon in horizons))
  const zoneId = (zoneForKind(board, 'shared-goal') ?? zoneForKind(board, 'goal'))?.id ?? null
  if (seen.size === 0) return []
  return Object.entries(horizons).flatMap(([id, words]): Asked[] => (seen.has(id) ? [] : [{ refs: [], fills: { horizon: words }, zoneId, value: id }]))
}
