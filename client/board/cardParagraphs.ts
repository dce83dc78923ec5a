import type * as Y from 'yjs'
import { cardText } from '../../shared/document/cards'
import { readRichText } from '../../shared/document/readRichText'

/** A piece of a card's text: `s` its letters, `b` bold, `i` italic. Plain JSON and short, since every still card holds them. */
export interface TextRun {
  readonly s: string
  readonly b?: true
  readonly i?: true
}

export type CardParagraphs = readonly (readonly TextRun[])[]

/** A card's text for showing it without an editor: one list of runs per paragraph; line breaks are `\n`. */
export function cardParagraphs(doc: Y.Doc, cardId: string): CardParagraphs {
  return readRichText(cardText(doc, cardId)).map((block) => {
    if (block.type !== 'paragraph') return []
    return block.text.flatMap((part): TextRun[] => {
      if (part.type === 'hardBreak') return [{ s: '\n' }]
      if (part.type !== 'text') return []
      return [{ s: part.text, ...(part.marks.bold && { b: true }), ...(part.marks.italic && { i: true }) }]
    })
  })
}

/** The same as plain text. */
export function plainParagraphs(paragraphs: CardParagraphs): string {
  return paragraphs.map((runs) => runs.map((run) => run.s).join('')).join('\n')
}
