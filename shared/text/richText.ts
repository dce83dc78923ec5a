/** Rich text as plain values: what is read from a document, built by templates, and given to reports. */
import type { HeadingLevel, ItemLevel, ItemOutcome, ItemResult, ItemSectionName, LivingBlockName, PointerTarget } from './schema'

/** Marks of a piece of text; absent means no. `link` is an address with a safe protocol. */
export interface RichMarks {
  readonly bold?: true
  readonly italic?: true
  readonly underline?: true
  readonly strike?: true
  readonly link?: string
}

export type RichInline =
  | { readonly type: 'text'; readonly text: string; readonly marks: RichMarks }
  | { readonly type: 'hardBreak' }
  | { readonly type: 'boardPointer'; readonly target: PointerTarget; readonly ref: string }

/** An item begins with a paragraph. `checked` only in task lists. */
export interface RichItem {
  readonly blocks: readonly RichBlock[]
  readonly checked?: boolean
}

export interface RichCell {
  readonly isHeader: boolean
  readonly colspan: number
  readonly rowspan: number
  readonly blocks: readonly RichBlock[]
}

export interface RichSection {
  readonly section: ItemSectionName
  readonly blocks: readonly RichBlock[]
}

/** An item of a meeting's agenda. Sections stand in the order in which they are read, one of each kind at most. */
export interface RichAgendaItem {
  readonly type: 'agendaItem'
  /** Its own, within the meeting; '' for one that a program made without. */
  readonly id: string
  readonly level: ItemLevel
  readonly outcome: ItemOutcome | null
  /** How long it may take; null: not said. */
  readonly minutes: number | null
  readonly presenter: string
  readonly isClosed: boolean
  readonly result: ItemResult | null
  /** What it was made from: `page:<id>`, `card:<id>` or `item:<session>/<item>`. */
  readonly source: string | null
  readonly title: readonly RichInline[]
  readonly sections: readonly RichSection[]
}

export type RichBlock =
  | RichAgendaItem
  | { readonly type: 'paragraph'; readonly text: readonly RichInline[] }
  | { readonly type: 'heading'; readonly level: HeadingLevel; readonly text: readonly RichInline[] }
  | { readonly type: 'bulletList'; readonly items: readonly RichItem[] }
  | { readonly type: 'orderedList'; readonly start: number; readonly items: readonly RichItem[] }
  | { readonly type: 'taskList'; readonly items: readonly RichItem[] }
  | { readonly type: 'table'; readonly rows: readonly (readonly RichCell[])[] }
  | { readonly type: 'blockquote'; readonly blocks: readonly RichBlock[] }
  | { readonly type: 'horizontalRule' }
  /** `ref`: the page or zone it shows; null for the whole board. */
  | { readonly type: 'livingBlock'; readonly block: LivingBlockName; readonly ref: string | null }

/** Plain text of a line: pointers are left out, breaks become line feeds. */
export function plainText(text: readonly RichInline[]): string {
  return text.map((part) => (part.type === 'text' ? part.text : part.type === 'hardBreak' ? '\n' : '')).join('')
}
