import type { Card } from '../domain/board'
import type { Words } from '../domain/language'
import { findCardKind } from './findCardKind'
import { inferredWords, isCardInferred } from './inferred'

/** What the source does not say in so many words is marked beside the kind. */
export function kindWords(card: Card): Words {
  const name = findCardKind(card.kind)?.name ?? { da: card.kind, en: card.kind }
  return isCardInferred(card.fields) ? { da: `${name.da} · ${inferredWords.da}`, en: `${name.en} · ${inferredWords.en}` } : name
}
