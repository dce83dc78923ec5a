/** One field of the open card: what it holds, and writing it. The last writer wins, field by field. */
import type { Card, FieldValue } from '../../shared/domain/board'
import { setCardField } from '../../shared/document/cards'
import { useLiveBoard } from '../board/liveBoard'

export interface CardField {
  readonly value: FieldValue | undefined
  write(value: FieldValue): void
}

const isSame = (a: FieldValue | undefined, b: FieldValue): boolean => JSON.stringify(a ?? null) === JSON.stringify(b)

export function useCardField(card: Card, name: string): CardField {
  const live = useLiveBoard()
  const value = name === 'color' ? card.color : name === 'note' ? card.note : card.fields[name]
  return {
    value,
    write(next) {
      if (!isSame(value, next)) live.edit((doc) => setCardField(doc, card.id, name, next))
    },
  }
}
