/** A document before it has a format: what every writer (Word, Markdown, the panel beside the board) draws from. Content is settled here, never in a writer. */
import type { Language } from '../domain/language'
import type { ItemOutcome, ItemResult, ItemSectionName } from '../text/schema'

/** Text with marks. A line feed inside `text` is a line break. */
export interface Inline {
  readonly text: string
  readonly bold?: true
  readonly italic?: true
  readonly underline?: true
  readonly strike?: true
  /** http, https or mailto. */
  readonly link?: string
}

export type Line = readonly Inline[]

/** The paragraphs of one cell; none: the cell is empty, and shown as empty. */
export type Cell = readonly Line[]

export interface Column {
  readonly key: string
  readonly title: string
  /** Share of the table's width, relative to the other columns. */
  readonly width: number
}

/** A table as data, so that nothing is parsed back out of prose. Every row has a cell for every column. */
export interface Sheet {
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  /** Whether the columns' titles stand above it. */
  readonly hasHeader: boolean
  /** Whether the first cell of a row says what the row is about. */
  readonly hasRowHeadings: boolean
}

export interface ReportItem {
  readonly blocks: readonly ReportBlock[]
  /** In task lists only. */
  readonly isChecked?: boolean
}

/** Drawn by ourselves: text in it is text, in the documents' own font, and nothing in it refers to anything outside. */
export interface Figure {
  readonly caption: string
  /** What it shows, for those who do not see it. */
  readonly alt: string
  readonly svg: string
  /** Of the drawing, in its own units. */
  readonly width: number
  readonly height: number
  /** How much of the text's width it takes, up to 1. */
  readonly share: number
  /** Read on paper that lies on its side. */
  readonly isWide?: true
}

/** What a case system is told of an item beside its words. */
export interface HeadedItem {
  /** Its own, within the meeting. */
  readonly id: string
  /** Such as `3` and `3.a`. */
  readonly number: string
  readonly title: string
  readonly outcome: ItemOutcome | null
  readonly result: ItemResult | null
}

export type ReportLevel = 1 | 2 | 3 | 4

export type ReportBlock =
  /** `isClosed`: opens an item that is not for the public; `item`: opens an item of a meeting; `section`: opens a part of it. Only case systems are told. */
  | { readonly type: 'heading'; readonly level: ReportLevel; readonly text: Line; readonly isClosed?: true; readonly item?: HeadedItem; readonly section?: ItemSectionName }
  /** `soft`: said in passing, such as that something is empty. `lead`: names what follows it. */
  | { readonly type: 'paragraph'; readonly text: Line; readonly tone?: 'soft' | 'lead' }
  | { readonly type: 'list'; readonly style: 'bullet' | 'ordered' | 'task'; readonly start: number; readonly items: readonly ReportItem[] }
  | { readonly type: 'table'; readonly sheet: Sheet }
  | { readonly type: 'callout'; readonly blocks: readonly ReportBlock[] }
  /** A figure of ours, with its equal in words or a table right after it. */
  | { readonly type: 'figure'; readonly figure: Figure }
  /** Labels with what they say, two columns. */
  | { readonly type: 'facts'; readonly facts: readonly Fact[] }
  /** The list of headings with their pages, where the format has pages. */
  /** `depth`: how many levels of headings; 2 when absent. */
  | { readonly type: 'contents'; readonly title: string; readonly depth?: 1 | 2 }
  | { readonly type: 'rule' }
  | { readonly type: 'pageBreak' }

/** One line of the title page. */
export interface Fact {
  readonly label: string
  readonly lines: readonly Line[]
}

export interface Report {
  readonly language: Language
  readonly title: string
  readonly subtitle: string
  readonly facts: readonly Fact[]
  /** Which of a meeting's two documents it is; absent: neither. Names files in packages. */
  readonly document?: 'agenda' | 'minutes'
  /** Stands on every page, such as *Udkast*; absent or empty: nothing. */
  readonly mark?: string
  readonly blocks: readonly ReportBlock[]
  /** ISO date the document speaks of: the same board on the same date gives the same bytes. */
  readonly date: string
}
