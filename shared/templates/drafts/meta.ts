/** What a board says of its initiative as a whole: what the analysis asks for by name, the rest as it stands in the file. */
import type { BoardMeta, FieldValue } from '../../domain/board'
import { given, sayMaybe, type Draft, type Fields } from './draft'
import { phaseOf } from './readings'
import { usesSuggestedTracks } from './trackMap'

function sourceFields(draft: Draft): Fields | undefined {
  const { source } = draft.initiative
  if (source === null) return undefined
  const { document, pages, lines, sections, supplement } = source
  return given({ document, publication: sayMaybe(draft, source.publication), pages, lines, sections, supplement: supplement === null ? undefined : { ...supplement } })
}

/** The file's own words that have no card; read back by `captureInitiative`. */
function initiativeFields(draft: Draft): Fields {
  const { id, period, ongoing, statusAsOf, geography, relatedTo } = draft.initiative
  return given({
    id,
    note: sayMaybe(draft, period?.note),
    src: period?.src,
    inferred: period?.inferred,
    // False is an answer here, and null is none.
    ongoing: ongoing === null ? undefined : ongoing ? 'yes' : 'no',
    statusAsOf,
    geography: geography ? given({ scale: geography.scale, place: sayMaybe(draft, geography.place), src: geography.src }) : undefined,
    relatedTo,
    source: sourceFields(draft),
  } satisfies Readonly<Record<string, FieldValue | undefined>>)
}

export function draftMeta(draft: Draft): Partial<BoardMeta> {
  const { id, period } = draft.initiative
  const phase = phaseOf(id)
  return {
    ...(period && { period: { start: period.start, end: period.end, label: sayMaybe(draft, period.label) ?? '' } }),
    ...(phase !== undefined && { phase }),
    ...(usesSuggestedTracks(draft) && { usesSuggestedTracks: true }),
    initiative: initiativeFields(draft),
  }
}
