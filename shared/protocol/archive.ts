/** The archive of a board: a zip with `document.json` in this shape, its pictures as `images/<sha256>`, and all of it to be read in `index.html`. */
import { z } from 'zod'
import type { FieldValue } from '../domain/board'
import { recordKeyPattern } from '../domain/recordKey'
import { signedDocuments, signoffRules, signoffStates } from '../domain/signoff'
import type { RichBlock, RichCell, RichInline, RichItem } from '../text/richText'
import { headingLevels, itemLevels, itemOutcomes, itemResults, itemSections, livingBlockNames, pointerTargets } from '../text/schema'

export const archiveFormat = 'faellestavle-archive'
/** Grows when an older server could misread what a newer one writes. */
export const archiveVersion = 1
export const archiveDocumentName = 'document.json'
/** What people open; whoever brings the archive onto a board does not read it. */
export const archivePageName = 'index.html'
export const archiveImagesFolder = 'images/'

/** As admission allows them. */
const id = z.string().regex(recordKeyPattern)
const key = id.refine((name) => !['__proto__', 'constructor', 'prototype'].includes(name))

/** What says it is a text must be one. */
const plainKey = z.string().max(200).refine((name) => name !== '$text')

const plain: z.ZodType<FieldValue> = z.lazy(() =>
  z.union([z.null(), z.boolean(), z.number(), z.string().max(400_000), z.array(plain).max(5_000), z.record(plainKey, plain)]),
)
const marks = z.strictObject({ bold: z.literal(true), italic: z.literal(true), underline: z.literal(true), strike: z.literal(true), link: z.string().max(4_000) }).partial()
const inline: z.ZodType<RichInline> = z.union([
  z.strictObject({ type: z.literal('text'), text: z.string().max(400_000), marks: marks as unknown as z.ZodType<{ bold?: true }> }),
  z.strictObject({ type: z.literal('hardBreak') }),
  z.strictObject({ type: z.literal('boardPointer'), target: z.enum(pointerTargets), ref: z.string().max(200) }),
])
const line = z.array(inline).max(20_000)
const blocks: z.ZodType<readonly RichBlock[]> = z.lazy(() => z.array(block).max(20_000))
const item: z.ZodType<RichItem> = z.strictObject({ blocks, checked: z.boolean().optional() }) as z.ZodType<RichItem>
const items = z.array(item).max(5_000)
const span = z.number().int().min(1).max(1_000)
const cell: z.ZodType<RichCell> = z.strictObject({ isHeader: z.boolean(), colspan: span, rowspan: span, blocks })
const agendaItem = z.strictObject({
  type: z.literal('agendaItem'),
  id: z.string().max(200),
  level: z.union(itemLevels.map((level) => z.literal(level))),
  outcome: z.enum(itemOutcomes).nullable(),
  minutes: z.number().int().min(0).max(600).nullable(),
  presenter: z.string().max(200),
  isClosed: z.boolean(),
  result: z.enum(itemResults).nullable(),
  source: z.string().max(450).nullable(),
  title: line,
  sections: z.array(z.strictObject({ section: z.enum(itemSections), blocks })).max(20),
})
const block: z.ZodType<RichBlock> = z.lazy(() =>
  z.union([
    z.strictObject({ type: z.literal('paragraph'), text: line }),
    z.strictObject({ type: z.literal('heading'), level: z.union(headingLevels.map((level) => z.literal(level))), text: line }),
    z.strictObject({ type: z.literal('bulletList'), items }),
    z.strictObject({ type: z.literal('orderedList'), start: z.number().int().min(0).max(1_000), items }),
    z.strictObject({ type: z.literal('taskList'), items }),
    z.strictObject({ type: z.literal('table'), rows: z.array(z.array(cell).max(100)).max(2_000) }),
    z.strictObject({ type: z.literal('blockquote'), blocks }),
    z.strictObject({ type: z.literal('horizontalRule') }),
    agendaItem,
    z.strictObject({ type: z.literal('livingBlock'), block: z.enum(livingBlockNames), ref: z.string().max(200).nullable() }),
  ]) as z.ZodType<RichBlock>,
)
const text = z.strictObject({ $text: blocks })
const entry = z.record(key, z.union([text, plain]))
const records = z.record(id, entry)

const allRecords = z.strictObject({ pages: records, zones: records, cards: records, links: records, partners: records, sessions: records, drawings: records })
const word = z.string().max(400)
const moment = z.string().max(40).nullable()

const captured = z.strictObject({ meta: z.record(key, plain), records: allRecords })

/** What an approved document is made from: the whole board as it was, without who wrote what. */
const frozen = z.strictObject({
  /** ISO day on which the board is told. */
  date: z.iso.date(),
  /** Of everybody who had joined. */
  organisations: z.array(word).max(20_000),
  schemaVersion: z.number().int().min(1),
  document: captured,
  /** What it looks back to. */
  previous: z.strictObject({ date: z.iso.date(), document: captured }).nullable().optional(),
})
const signoff = z.strictObject({
  document: z.enum(signedDocuments),
  /** Id of the meeting; '' for the common agenda. */
  session: z.string().max(200),
  version: z.number().int().min(1),
  state: z.enum(signoffStates),
  ...{ sentAt: moment, sentName: word, sentOrganisation: word, commentsUntil: z.iso.date().nullable() },
  ...{ approvedAt: moment, approvedName: word, approvedOrganisation: word },
  ...{ body: word, rule: z.enum(signoffRules).nullable(), decidedOn: z.string().max(10), present: z.array(word).max(1_000), textHash: z.string().max(100), title: z.string().max(2_000) },
  /** Null: it was not approved. */
  content: frozen.nullable(),
})
export type ArchivedSignoff = z.infer<typeof signoff>

export const archiveSchema = z.strictObject({
  format: z.literal(archiveFormat),
  version: z.literal(archiveVersion),
  /** Version of the document's layout. */
  schemaVersion: z.number().int().min(1),
  title: z.string().max(2_000),
  /** ISO 8601. */
  madeAt: z.string().max(40),
  meta: z.record(key, plain),
  records: allRecords,
  /** Documents that are signed off, each version; absent where there are none. */
  signoffs: z.array(signoff).max(10_000).optional(),
})
export type Archive = z.infer<typeof archiveSchema>
