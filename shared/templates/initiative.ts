/**
 * An initiative file: what is published about one alliance, short, its texts in one or both languages. It is also the form in which a board
 * leaves and comes back. Null and absence mean that nobody says. Read one with `parseInitiative`; these are its shapes and limits.
 */
import { z } from 'zod'
import { enumValues } from './enumValues'

const maxTextCharacters = 2_000
const maxIdCharacters = 64
const maxEntries = 2_000

const text = z.string().max(maxTextCharacters)
const number = z.number()
const year = z.number().int().min(-10_000).max(10_000)
const id = z.string().min(1).max(maxIdCharacters).regex(/^[\w.:-]+$/)
const flag = z.boolean().optional()
const list = <Entry extends z.ZodType>(entry: Entry) => z.array(entry).max(maxEntries).default([])
const orNull = <Value extends z.ZodType>(value: Value) => value.nullable().default(null)

/** A text in both languages; where one is absent the other stands for it. */
const words = z
  .strictObject({ da: text.optional(), en: text.optional() })
  .refine(({ da, en }) => da !== undefined || en !== undefined)
  .transform(({ da, en }) => ({ da: da ?? en ?? '', en: en ?? da ?? '' }))

/** Lines of the source (`000:892`), or `x1` for an entry of `external`. */
const src = list(z.string().max(maxIdCharacters))

/** `inferred`: the editor's reading, not the source's words. `external`: from outside the publication. */
const statement = z.strictObject({ id, text: words, src, inferred: flag, external: flag, year: orNull(year) })

const observation = z.strictObject({
  value: orNull(number),
  year: orNull(year),
  label: words.optional(),
  min: number.optional(),
  max: number.optional(),
  approx: flag,
  atLeast: flag,
  inferred: flag,
  yearInferred: flag,
})

const years = z.strictObject({ start: orNull(year), end: orNull(year) })

const track = z.strictObject({
  id,
  name: words,
  aliases: list(words),
  goal: orNull(words),
  goalInferred: flag,
  crossCutting: flag,
  namedAsTrack: flag,
  note: orNull(words),
  inferred: flag,
  src,
})

const activity = z.strictObject({
  id,
  title: words,
  track: orNull(id),
  /** Where the source names no tracks. */
  suggestedTrack: orNull(id),
  alsoTracks: list(id),
  /** Whoever leads stands first, as far as the source lets one see. */
  partners: list(id),
  kind: orNull(z.enum(enumValues('activity', 'type'))),
  status: orNull(z.enum(enumValues('activity', 'status'))),
  period: orNull(years),
  indicators: list(id),
  note: orNull(words),
  trackInferred: flag,
  partnersInferred: flag,
  yearInferred: flag,
  src,
})

const indicator = z.strictObject({
  id,
  name: words,
  unit: orNull(words),
  level: orNull(z.enum(enumValues('indicator', 'level'))),
  direction: orNull(z.enum(enumValues('indicator', 'direction'))),
  track: orNull(id),
  baseline: orNull(observation),
  target: orNull(observation),
  series: list(observation),
  seriesKind: orNull(z.enum(['level', 'change', 'increment', 'breakdown'])),
  comparison: orNull(z.strictObject({ value: orNull(number), label: orNull(words), approx: flag })),
  dataSource: orNull(words),
  note: orNull(words),
  /** How many answered. */
  n: orNull(number),
  approx: flag,
  replaced: flag,
  qualitative: flag,
  src,
})

const partner = z.strictObject({
  id,
  name: words,
  sector: orNull(z.enum(enumValues('partner', 'sector'))),
  /** How it is tied to the alliance. */
  kind: orNull(z.enum(enumValues('partner', 'type'))),
  role: orNull(words),
  memberOf: orNull(id),
  /** How many this entry stands for. */
  count: orNull(number),
  inferred: flag,
  src,
})

const body = z.strictObject({ id, name: words, role: orNull(words), seats: orNull(number), src })

const secretariat = z.strictObject({
  placement: orNull(words),
  anchoring: orNull(z.enum(enumValues('backbone-task', 'anchoring'))),
  fte: orNull(number),
  src,
})

const organisation = z
  .strictObject({
    bodies: list(body),
    secretariat: orNull(secretariat),
    history: list(z.strictObject({ label: words, order: number, src })),
  })
  .default({ bodies: [], secretariat: null, history: [] })

const place = z.strictObject({ document: orNull(text), lines: orNull(text) })

export const initiativeSchema = z.strictObject({
  schemaVersion: z.literal(1).default(1),
  id: orNull(id),
  title: words,
  period: orNull(
    z.strictObject({
      start: orNull(year),
      end: orNull(year),
      label: orNull(words),
      note: orNull(words),
      phases: list(z.strictObject({ label: words, start: year, end: orNull(year), src })),
      inferred: flag,
      src,
    }),
  ),
  ongoing: orNull(z.boolean()),
  /** Year and month, such as 2022-11. */
  statusAsOf: orNull(z.string().max(10)),
  geography: orNull(z.strictObject({ scale: orNull(z.string().max(40)), place: orNull(words), src })),
  problem: orNull(z.strictObject({ statement: words, facets: list(statement), src })),
  reframing: orNull(z.strictObject({ from: words, to: words, effect: orNull(words), inferred: flag, src })),
  vision: orNull(words),
  goal: orNull(words),
  approach: orNull(words),
  targetPicture: list(statement),
  missions: list(statement),
  purposes: list(statement),
  goals: list(statement.extend({ horizon: list(z.enum(enumValues('goal', 'horizon'))) })),
  conditions: list(statement.extend({ condition: orNull(z.string().max(80)) })),
  partners: list(partner),
  organisation,
  decisionRule: orNull(z.strictObject({ rule: z.enum(enumValues('body', 'rule')), text: words, src })),
  tracks: list(track),
  suggestedTracks: list(track),
  trackChange: orNull(z.strictObject({ text: words, to: z.string().max(80).optional(), src })),
  activities: list(activity),
  /** `confirmedBy`: the receiver's organisation. */
  reinforcements: list(z.strictObject({ id, from: id, to: id, mutual: flag, why: words, confirmedBy: orNull(id), inferred: flag, src })),
  indicators: list(indicator),
  victories: list(statement),
  results: list(statement),
  challenges: list(statement),
  learnings: list(statement),
  /** `missing`: nobody has heard them. */
  voices: list(statement.extend({ group: z.string().max(40), missing: flag })),
  facts: list(statement.extend({ value: orNull(number), unit: orNull(text) })),
  sourceIssues: list(statement),
  external: list(z.strictObject({ id, text: words, values: list(observation), url: orNull(text) })),
  relatedTo: list(id),
  source: orNull(
    z.strictObject({
      document: orNull(text),
      publication: orNull(words),
      pages: orNull(text),
      lines: orNull(text),
      sections: list(text),
      supplement: orNull(place),
    }),
  ),
})

/** As it stands in a file: gaps may be left out. */
export type InitiativeFile = z.input<typeof initiativeSchema>
/** As we read it: every gap is null, false or an empty list, every text in both languages. */
export type Initiative = z.output<typeof initiativeSchema>

export type Statement = z.output<typeof statement>
export type Observation = z.output<typeof observation>
export type InitiativeTrack = z.output<typeof track>
export type InitiativeActivity = z.output<typeof activity>
export type InitiativeIndicator = z.output<typeof indicator>
export type InitiativePartner = z.output<typeof partner>
