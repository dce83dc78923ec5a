/** What our own shapes hold: a picture of a record, never the record itself. All of it can be made again from the document. */
import { T, type RecordProps, type TLBaseShape } from 'tldraw'
import type { Words } from '../../../shared/domain/language'
import type { TextRun } from '../../board/cardParagraphs'

const words: T.Validator<Words> = T.object({ da: T.string, en: T.string })

const run: T.Validator<TextRun> = T.object({ s: T.string, b: T.literal(true).optional(), i: T.literal(true).optional() })

export interface ZoneProps {
  w: number
  h: number
  title: Words
  question: Words
  /** 1 to 8 for a track's zone; 0 for none. */
  track: number
  /** How many cards lie in it. */
  count: number
  /** Where it stands in the glossary; '' for a zone of one's own. */
  place: string
}
export type ZoneShape = TLBaseShape<'zone', ZoneProps>
export const zoneProps: RecordProps<ZoneShape> = {
  w: T.nonZeroNumber,
  h: T.nonZeroNumber,
  title: words,
  question: words,
  track: T.number,
  count: T.number,
  place: T.string,
}

export interface CardProps {
  w: number
  /** Least height: text makes the card taller, and that is never written. */
  h: number
  kind: Words
  paragraphs: TextRun[][]
  /** 1 to 8; 0 for none. */
  color: number
  organisation: string
  /** What of its fields shows below its words; '' for nothing. */
  facts: Words
}
export type CardShape = TLBaseShape<'card', CardProps>
export const cardProps: RecordProps<CardShape> = {
  w: T.nonZeroNumber,
  h: T.nonZeroNumber,
  kind: words,
  paragraphs: T.arrayOf(T.arrayOf(run)),
  color: T.number,
  organisation: T.string,
  facts: words,
}

export interface LinkProps {
  /** Card ids. */
  from: string
  to: string
  label: Words
  why: string
  /** Whether this relation is told with a because. */
  takesWhy: boolean
  isDirected: boolean
  /** A reinforcement that nobody confirmed yet. */
  isDashed: boolean
  /** Closes a loop: drawn as a bow around the side. */
  isBack: boolean
  /** Place among several links between the same two cards: 0 is the middle one. */
  spread: number
}
export type LinkShape = TLBaseShape<'link', LinkProps>
export const linkProps: RecordProps<LinkShape> = {
  from: T.string,
  to: T.string,
  label: words,
  why: T.string,
  takesWhy: T.boolean,
  isDirected: T.boolean,
  isDashed: T.boolean,
  isBack: T.boolean,
  spread: T.number,
}
