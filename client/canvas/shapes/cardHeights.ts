/** How tall cards really are. Each client measures its own; nothing of it is written, so that clients never fight over a height. */
import { atom, transact, type Atom } from 'tldraw'
import type { CardProps } from './shapeTypes'
import { plainParagraphs } from '../../board/cardParagraphs'

export interface CardHeights {
  /** Measured height in page pixels, or a guess while the card has not been drawn. */
  heightOf(shapeId: string, props: CardProps): number
  /** Follows a drawn card until the returned function is called. */
  follow(shapeId: string, element: HTMLElement): () => void
  close(): void
}

const lineHeight = 22
const letterWidth = 8.6
/** Label above, organisation below, and the paper's margins. */
const besidesText = 56
const sideRoom = 34

const factLineHeight = 18
const factLetterWidth = 6.8

/** At most two lines, in the language that needs more. */
export function factsHeight({ w, facts }: Pick<CardProps, 'w' | 'facts'>): number {
  const letters = Math.max(facts.da.length, facts.en.length)
  return letters === 0 ? 0 : 6 + factLineHeight * Math.min(2, Math.ceil((letters * factLetterWidth) / Math.max(1, w - sideRoom)))
}

export function guessHeight(props: CardProps): number {
  const lettersPerLine = Math.max(1, Math.floor((props.w - sideRoom) / letterWidth))
  const lines = plainParagraphs(props.paragraphs)
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lettersPerLine)), 0)
  return Math.max(props.h, besidesText + lines * lineHeight + factsHeight(props))
}

export function openCardHeights(): CardHeights {
  const heights = new Map<string, Atom<number | null>>()
  const ids = new WeakMap<Element, string>()
  const heightAtom = (id: string) => {
    const found = heights.get(id) ?? atom<number | null>(`height ${id}`, null)
    heights.set(id, found)
    return found
  }
  const observer = new ResizeObserver((entries) =>
    transact(() => {
      for (const { target, borderBoxSize } of entries) {
        const id = ids.get(target)
        const height = borderBoxSize[0]?.blockSize ?? 0
        // A card out of sight is not laid out: its last height still holds.
        if (id !== undefined && height > 0) heightAtom(id).set(Math.ceil(height))
      }
    }),
  )
  return {
    heightOf: (id, props) => Math.max(props.h, heightAtom(id).get() ?? guessHeight(props)),
    follow(id, element) {
      ids.set(element, id)
      observer.observe(element)
      return () => observer.unobserve(element)
    },
    close() {
      observer.disconnect()
      heights.clear()
    },
  }
}
