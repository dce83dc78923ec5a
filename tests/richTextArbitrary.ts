/** Rich text as anybody might write it, for property tests. */
import fc from 'fast-check'
import type { RichAgendaItem, RichBlock, RichCell, RichInline, RichItem, RichMarks } from '../shared/text/richText'
import { headingLevels, itemLevels, itemOutcomes, itemResults, itemSections, livingBlockNames, pointerTargets } from '../shared/text/schema'

const words = fc.oneof(fc.constantFrom('Mødepunkt', 'årsag & virkning', '1. april', '* ikke en liste', '<b>', 'a|b', '_x_', 'Æ Ø Å', '#'), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }))

const marks: fc.Arbitrary<RichMarks> = fc.record(
  {
    bold: fc.constant(true as const),
    italic: fc.constant(true as const),
    underline: fc.constant(true as const),
    strike: fc.constant(true as const),
    link: fc.constantFrom('https://example.org/a?b=1&c=(2)', 'mailto:sekretariat@example.org', 'http://example.org/%C3%A6'),
  },
  { requiredKeys: [] },
)

const inline: fc.Arbitrary<RichInline> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant('text' as const), text: words, marks }) },
  { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' as const }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('boardPointer' as const), target: fc.constantFrom(...pointerTargets), ref: fc.constantFrom('track-map', 'a1') }) },
)

const sameMarks = (a: RichMarks, b: RichMarks) => JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort())

/** Neighbours with the same marks are one piece in any document. */
function joined(line: readonly RichInline[]): RichInline[] {
  const parts: RichInline[] = []
  for (const part of line) {
    const last = parts.at(-1)
    if (part.type === 'text' && last?.type === 'text' && sameMarks(part.marks, last.marks)) parts[parts.length - 1] = { ...last, text: last.text + part.text }
    else parts.push(part)
  }
  return parts
}

const line = fc.array(inline, { maxLength: 5 }).map(joined)
const paragraph: fc.Arbitrary<RichBlock> = line.map((text) => ({ type: 'paragraph', text }))
const heading: fc.Arbitrary<RichBlock> = fc.record({ type: fc.constant('heading' as const), level: fc.constantFrom(...headingLevels), text: line })

const { block } = fc.letrec<{ block: RichBlock; item: RichItem; cell: RichCell }>((tie) => ({
  item: fc.tuple(paragraph, fc.array(tie('block'), { maxLength: 1 })).map(([first, rest]) => ({ blocks: [first, ...rest] })),
  cell: fc.record({
    isHeader: fc.boolean(),
    colspan: fc.integer({ min: 1, max: 2 }),
    rowspan: fc.constant(1),
    blocks: fc.array(fc.oneof(paragraph, heading), { minLength: 1, maxLength: 2 }),
  }),
  block: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'block' },
    paragraph,
    heading,
    fc.record({ type: fc.constant('bulletList' as const), items: fc.array(tie('item'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ type: fc.constant('orderedList' as const), start: fc.integer({ min: 0, max: 9 }), items: fc.array(tie('item'), { minLength: 1, maxLength: 3 }) }),
    fc
      .array(fc.tuple(tie('item'), fc.boolean()), { minLength: 1, maxLength: 3 })
      .map((items): RichBlock => ({ type: 'taskList', items: items.map(([item, checked]) => ({ ...item, checked })) })),
    fc.array(fc.array(tie('cell'), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }).map((rows): RichBlock => ({ type: 'table', rows })),
    fc.array(tie('block'), { minLength: 1, maxLength: 2 }).map((blocks): RichBlock => ({ type: 'blockquote', blocks })),
    fc.constant<RichBlock>({ type: 'horizontalRule' }),
    fc.record({ type: fc.constant('livingBlock' as const), block: fc.constantFrom(...livingBlockNames), ref: fc.constantFrom(null, 'problem-analysis.causes') }),
  ),
}))

export const agendaItems: fc.Arbitrary<RichAgendaItem> = fc.record({
  type: fc.constant('agendaItem' as const),
  id: fc.constantFrom('p1', 'p2', 'p3'),
  level: fc.constantFrom(...itemLevels),
  outcome: fc.constantFrom(null, ...itemOutcomes),
  minutes: fc.constantFrom(null, 0, 15, 600),
  presenter: fc.constantFrom('', 'Sekretariatet'),
  isClosed: fc.boolean(),
  result: fc.constantFrom(null, ...itemResults),
  source: fc.constantFrom(null, 'page:track-map', 'card:a1', 'item:s1/p9'),
  title: line,
  sections: fc
    .subarray([...itemSections], { maxLength: 3 })
    .chain((names) => fc.tuple(...names.map((section) => fc.array(block, { minLength: 1, maxLength: 2 }).map((blocks) => ({ section, blocks }))))),
})

export const richBlocks: fc.Arbitrary<RichBlock[]> = fc.array(fc.oneof({ weight: 4, arbitrary: block }, { weight: 1, arbitrary: agendaItems }), { minLength: 1, maxLength: 6 })
