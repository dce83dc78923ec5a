/** What the file says of the problem. It names no causes and effects, so there are none: its facets are what we know. */
import { isSafeAddress } from '../../text/isSafeAddress'
import type { Initiative } from '../initiative'
import { cardIn, given, marks, restOnSameLines, sourceLine, statementCards, type Draft, type ExampleCard, type Fields } from './draft'
import { factUnits } from './factUnits'

const analysis = 'problem-analysis'

/** Says on the board itself what it is made of: an example is no verdict. */
function aboutCard(draft: Draft): ExampleCard[] {
  const { language, initiative } = draft
  const source = sourceLine(draft, [])
  if (source === undefined) return []
  const words =
    language === 'da'
      ? {
          title: 'Om tavlen: lavet af det, der står i en publikation. Hullerne handler om kilden og er ingen dom over indsatsen.',
          note: `Kilde: ${source}. Hvert kort bærer de linjer, det bygger på. Det, der er udledt, er mærket. Det, kilden ikke siger, står tomt.`,
        }
      : {
          title: 'About this board: made from what stands in a publication. The gaps are about the source and no verdict on the work.',
          note: `Source: ${source}. Each card carries the lines it rests on. What is inferred is marked. What the source does not say stands empty.`,
        }
  const src = initiative.source?.lines ? [initiative.source.lines] : []
  return [cardIn(analysis, 'challenge', { id: 'about', kind: 'note', title: words.title, note: words.note, isWide: true, fields: given({ src }) })]
}

function problemCards(draft: Draft): ExampleCard[] {
  const { initiative, say } = draft
  const { problem, reframing, geography } = initiative
  const where = geography?.place ? say(geography.place) : undefined
  const core = problem && cardIn(analysis, 'core', { id: 'core-problem', kind: 'core-problem', title: say(problem.statement), isWide: true, fields: given({ src: problem.src }) })
  const challenge = reframing && cardIn(analysis, 'challenge', { id: 'challenge', kind: 'challenge', title: say(reframing.from), fields: given({ where, src: reframing.src }) })
  const fields = reframing && given({ from: say(reframing.from), to: say(reframing.to), opensFor: reframing.effect ? say(reframing.effect) : undefined })
  const turned = reframing && cardIn(analysis, 'reframing', { id: 'reframing', kind: 'reframing', title: say(reframing.to), fields: { ...fields, ...marks(reframing) } })
  return [challenge, core, turned].flatMap((card) => card ?? [])
}

const hostOf = (url: string | null): string | undefined => /^https?:\/\/([^/?#]+)/.exec(url ?? '')?.[1]

function evidenceCards(draft: Draft): ExampleCard[] {
  const { initiative, say, language } = draft
  const knowledge = (id: string, text: string, src: readonly string[], fields: Fields) =>
    cardIn(analysis, 'evidence', { id, kind: 'evidence', title: text, fields: { ...fields, ...given({ source: fields.source ?? sourceLine(draft, src) }) } })
  return [
    ...(initiative.problem?.facets ?? []).map((one) => knowledge(one.id, say(one.text), one.src, { ...given({ facet: true, year: one.year }), ...marks(one) })),
    ...initiative.facts.map((one) => {
      const unit = one.unit === null ? undefined : (factUnits[one.unit]?.[language] ?? one.unit)
      return knowledge(one.id, say(one.text), one.src, { ...given({ value: one.value, unit, year: one.year }), ...marks(one) })
    }),
    ...initiative.external.map((one) => {
      const values = one.values.map(({ value, year, approx }) => given({ value, year, approx }))
      return knowledge(one.id, say(one.text), [], given({ external: true, outside: true, url: isSafeAddress(one.url ?? '') ? one.url : undefined, source: hostOf(one.url), values }))
    }),
  ]
}

/** The file's groups that are voices under another name. */
const voiceOfGroup: Readonly<Record<string, string>> = { citizens: 'civil', state: 'institution', landowners: 'business' }

function voiceCards({ initiative, say }: Draft): ExampleCard[] {
  return initiative.voices.map((voice) => {
    // What stands in a publication was told by others, and may be told again; one that is missing has not been heard at all.
    const heard: Fields = voice.missing ? { missing: true } : { how: 'told-by-others', consent: 'public' }
    const fields = { voice: voiceOfGroup[voice.group] ?? voice.group, group: voice.group, ...heard, ...given({ year: voice.year }), ...marks(voice) }
    return cardIn(analysis, 'voices', { id: voice.id, kind: 'voice', title: say(voice.text), fields })
  })
}

/** Where the source contradicts itself or has lost something is a question to find out about; what concerns a number, beside the numbers. */
function gapCards(draft: Draft): ExampleCard[] {
  const { indicators, sourceIssues } = draft.initiative
  const isOfNumber = (src: readonly string[]) => indicators.some((indicator) => restOnSameLines(indicator.src, src))
  const [ofNumbers, others] = [sourceIssues.filter((one) => isOfNumber(one.src)), sourceIssues.filter((one) => !isOfNumber(one.src))]
  const gaps = (list: Initiative['sourceIssues']) => statementCards(draft, analysis, 'gaps', 'data-gap', list)
  return [...gaps(others), ...gaps(ofNumbers).map((card) => ({ ...card, templateId: 'measurement-board', orElse: { templateId: analysis, zoneKey: 'gaps', trackNumber: null } }))]
}

export function draftProblemAnalysis(draft: Draft): ExampleCard[] {
  return [...problemCards(draft), ...aboutCard(draft), ...evidenceCards(draft), ...voiceCards(draft), ...gapCards(draft)]
}
