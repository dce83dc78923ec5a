/** What would answer a question, beside opening the card it is about: a new card of the right kind, in the right place, with what is known filled in. */
import type { Board, FieldValue } from '../../shared/domain/board'
import type { AnsweredQuestion } from '../../shared/analysis/answered'
import { zoneForKind, zonesWithKey } from '../../shared/analysis/zones'
import type { gapWords } from '../words/gaps'

type WordName = keyof (typeof gapWords)['da']

export interface NewAnswer {
  /** The words of the button. */
  readonly word: WordName
  readonly kind: string
  readonly zoneId: string
  readonly fields: Readonly<Record<string, FieldValue>>
}

interface Wanted {
  readonly word: WordName
  readonly kind: string
  /** The track in whose lane it belongs; null for none. */
  readonly trackId?: string | null
  readonly zoneKey?: string
  readonly fields?: Readonly<Record<string, FieldValue>>
}

type Proposal = (ref: string, question: AnsweredQuestion, board: Board) => Wanted

const inTrack = (word: WordName, kind: string): Proposal => (ref) => ({ word, kind, trackId: ref, fields: { track: ref } })

const proposals: Readonly<Record<string, Proposal>> = {
  G01: (ref) => ({ word: 'newActivity', kind: 'activity', fields: { track: ref, status: 'planned' } }),
  G02: (ref) => ({ word: 'newGoal', kind: 'goal', trackId: ref }),
  G03: inTrack('newSign', 'indicator-idea'),
  G08: (ref) => ({ word: 'newActivity', kind: 'activity', fields: { owner: ref, status: 'planned' } }),
  G12: (ref) => ({ word: 'newActivity', kind: 'activity', fields: { indicators: [ref], status: 'planned' } }),
  G20: inTrack('newVictory', 'victory'),
  G27: (_ref, { value }) => ({ word: 'newTask', kind: 'backbone-task', fields: { task: String(value ?? '') } }),
  B05: () => ({ word: 'newCondition', kind: 'condition', zoneKey: 'cond-mental', fields: { condition: 'mental-models' } }),
  B06: () => ({ word: 'newVoice', kind: 'voice' }),
  B08: () => ({ word: 'newVoice', kind: 'voice' }),
  B09: (ref) => ({ word: 'newSeat', kind: 'seat', fields: { body: ref, voice: 'lived' } }),
  B11: (_ref, { value }) => ({ word: 'newGoal', kind: 'shared-goal', fields: { horizon: String(value ?? '') } }),
  G19: (ref) => ({ word: 'newAnchor', kind: 'anchor', fields: { what: ref } }),
  T02: (ref, _question, board) => {
    const { partner, body, function: role, voice } = board.cards.get(ref)?.fields ?? {}
    return { word: 'newSeat', kind: 'seat', fields: { ...(partner && { partner }), ...(body && { body }), ...(role && { function: role }), ...(voice && { voice }) } }
  },
}

/** Null when the board has no place for it, or opening the card is the answer. */
export function newAnswerTo(board: Board, rule: string, question: AnsweredQuestion): NewAnswer | null {
  const wanted = proposals[rule]?.(question.refs[0] ?? '', question, board)
  if (wanted === undefined) return null
  const zone = wanted.zoneKey === undefined ? zoneForKind(board, wanted.kind, wanted.trackId ?? null) : zonesWithKey(board, wanted.zoneKey)[0]
  return zone ? { word: wanted.word, kind: wanted.kind, zoneId: zone.id, fields: wanted.fields ?? {} } : null
}

/** Rules that a command on the card answers. */
export const answeredByCommand: Readonly<Record<string, string>> = { G24: 'reframing.adopt' }

/** Rules that a link from the card answers. */
export const answeredByLink: ReadonlySet<string> = new Set(['G06', 'G22', 'N08'])
