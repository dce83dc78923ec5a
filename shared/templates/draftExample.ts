/**
 * An initiative file as cards, links and partners for the three first templates.
 * Nothing is added that the file does not say: what it leaves open is left empty, and what its editor inferred keeps the mark `inferred`.
 * Each thing is one card. Tracks, activities and indicators refer to one another by id.
 */
import type { ColorNumber, FieldValue } from '../domain/board'
import type { Language, Words } from '../domain/language'
import { maxTracks } from './findTemplate'
import type { Initiative, InitiativeActivity, InitiativeIndicator, InitiativePartner, InitiativeTrack, Observation, Statement } from './initiative'

type Fields = Readonly<Record<string, FieldValue>>

export interface ExampleCard {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly note?: string
  readonly templateId: string
  readonly zoneKey: string
  /** For zones that stand once per track. */
  readonly trackNumber: number | null
  readonly color: ColorNumber | null
  readonly isWide?: boolean
  /** See `CardToPlace`. */
  readonly column?: number
  readonly fields: Fields
}

export interface ExampleLink {
  readonly id: string
  readonly kind: string
  readonly from: string
  readonly to: string
  readonly why?: string
  readonly fields: Fields
}

export interface ExamplePartner {
  readonly id: string
  readonly title: string
  readonly sector: string
  readonly type: string
  readonly fields: Fields
}

export interface Example {
  readonly title: string
  /** How many lanes the track map needs. */
  readonly tracks: number
  readonly partners: readonly ExamplePartner[]
  readonly cards: readonly ExampleCard[]
  readonly links: readonly ExampleLink[]
}

/** Fields that are given; null and false are left out, so that a gap stays a gap. */
function given(fields: Readonly<Record<string, FieldValue | undefined>>): Fields {
  const kept: Record<string, FieldValue> = {}
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined || value === null || value === false || value === '') continue
    if (Array.isArray(value) && value.length === 0) continue
    kept[name] = value
  }
  return kept
}

interface Draft {
  readonly initiative: Initiative
  readonly say: (words: Words) => string
  readonly language: Language
  readonly lanes: ReadonlyMap<string, ColorNumber>
}

/** A card on a page, in a zone without tracks unless a number is given. */
function cardIn(templateId: string, zoneKey: string, card: Pick<ExampleCard, 'id' | 'kind' | 'title' | 'fields'> & Partial<ExampleCard>): ExampleCard {
  return { templateId, zoneKey, trackNumber: null, color: null, ...card }
}

const marks = (statement: Statement): Fields => given({ src: statement.src, inferred: statement.inferred, external: statement.external })

function statementCards({ say }: Draft, templateId: string, zoneKey: string, kind: string, statements: readonly Statement[], fields: Fields = {}): ExampleCard[] {
  return statements.map((one) => cardIn(templateId, zoneKey, { id: one.id, kind, title: say(one.text), fields: { ...fields, ...marks(one) } }))
}

const analysis = 'problem-analysis'

function problemCards({ initiative, say }: Draft): ExampleCard[] {
  const { problem, reframing } = initiative
  const src = reframing.src
  return [
    cardIn(analysis, 'challenge', { id: 'challenge', kind: 'challenge', title: say(reframing.from), fields: given({ src }) }),
    cardIn(analysis, 'core', { id: 'core-problem', kind: 'core-problem', title: say(problem.statement), isWide: true, fields: given({ src: problem.src }) }),
    cardIn(analysis, 'reframing', {
      id: 'reframing',
      kind: 'reframing',
      title: say(reframing.to),
      fields: given({ from: say(reframing.from), to: say(reframing.to), opensFor: say(reframing.effect), inferred: reframing.inferred, src }),
    }),
  ]
}

function evidenceCards(draft: Draft): ExampleCard[] {
  const { initiative, say, language } = draft
  const source = say(initiative.source.publication)
  const facts = initiative.facts.map((fact) =>
    cardIn(analysis, 'evidence', {
      id: fact.id,
      kind: 'evidence',
      title: say(fact.text),
      // The file names units in Danish only; the sentence says it in both languages.
      fields: { ...given({ value: fact.value, unit: language === 'da' ? fact.unit : undefined, source }), ...marks(fact) },
    }),
  )
  return [...statementCards(draft, analysis, 'evidence', 'evidence', initiative.problem.facets, { source }), ...facts]
}

/** The file's groups that are voices under another name. */
const voiceOfGroup: Readonly<Record<string, string>> = { citizens: 'civil', state: 'institution', landowners: 'business' }

function voiceCards({ initiative, say }: Draft): ExampleCard[] {
  return initiative.voices.map((voice) => {
    // What stands in a publication was told by others, and may be told again; one that is missing has not been heard at all.
    const heard: Fields = voice.missing ? { missing: true } : { how: 'told-by-others', consent: 'public' }
    const fields = { voice: voiceOfGroup[voice.group] ?? voice.group, ...heard, ...marks(voice) }
    return cardIn(analysis, 'voices', { id: voice.id, kind: 'voice', title: say(voice.text), fields })
  })
}

const trackMap = 'track-map'

function trackFields({ say }: Draft, track: InitiativeTrack): Fields {
  return given({
    state: 'active',
    crossCutting: track.crossCutting,
    formerly: track.aliases?.map(say),
    inferred: track.inferred,
    src: track.src,
  })
}

function trackCards(draft: Draft, track: InitiativeTrack): ExampleCard[] {
  const { say, lanes } = draft
  const number = lanes.get(track.id) ?? null
  const fields = trackFields(draft, track)
  const note = track.note ? say(track.note) : undefined
  const card = { id: track.id, kind: 'track', title: say(track.name), note, color: number, fields }
  if (number === null) return [cardIn(trackMap, 'across', card)]
  const goal = track.goal
    ? [
        cardIn(trackMap, 'track-goal', {
          id: `${track.id}.goal`,
          kind: 'goal',
          title: say(track.goal),
          trackNumber: number,
          color: number,
          fields: given({ inferred: track.goalInferred, src: track.src }),
        }),
      ]
    : []
  return [cardIn(trackMap, 'track', { ...card, trackNumber: number }), ...goal, ...trackActorCards(draft, track, number)]
}

const trackOf = (activity: InitiativeActivity): string | null => activity.track ?? activity.suggestedTrack ?? null
const isStopped = (activity: InitiativeActivity): boolean => activity.status === 'stopped'

/** Whoever takes part in an activity of the track that has not been stopped. */
function trackActorCards({ initiative, say }: Draft, track: InitiativeTrack, number: ColorNumber): ExampleCard[] {
  const activities = initiative.activities.filter((one) => !isStopped(one) && (trackOf(one) === track.id || one.alsoTracks.includes(track.id)))
  const partners = initiative.partners.filter((partner) => activities.some((activity) => activity.partners.includes(partner.id)))
  return partners.map((partner) =>
    cardIn(trackMap, 'track-actors', {
      id: `${track.id}.${partner.id}`,
      kind: 'track-actor',
      title: say(partner.name),
      trackNumber: number,
      color: number,
      fields: given({
        partner: partner.id,
        inferred: activities.filter((one) => one.partners.includes(partner.id)).every((one) => one.trackInferred === true || one.partnersInferred === true),
      }),
    }),
  )
}

const qualityOf = (seen: Observation): string => (seen.atLeast ? 'at-least' : seen.approx ? 'approximate' : seen.inferred ? 'derived' : 'measured')

function observationFields({ say }: Draft, indicator: InitiativeIndicator): Fields {
  const { baseline, target } = indicator
  const hasRange = baseline?.min !== undefined && baseline.max !== undefined
  return given({
    baseline: baseline?.value,
    baselineYear: baseline?.year,
    baselineQuality: baseline ? qualityOf(baseline) : undefined,
    range: hasRange ? { start: baseline.min ?? null, end: baseline.max ?? null } : undefined,
    target: target?.value,
    targetYear: target?.year,
    series: indicator.series.map((seen) => ({ value: seen.value, year: seen.year, quality: qualityOf(seen), label: seen.label ? say(seen.label) : '' })),
  })
}

/** An indicator of a track lies in its lane; the others cut across. */
function indicatorCards(draft: Draft): ExampleCard[] {
  const { initiative, say, lanes } = draft
  return initiative.indicators.map((indicator) => {
    const number = (indicator.track === null ? undefined : lanes.get(indicator.track)) ?? null
    const described = given({
      level: indicator.level,
      unit: say(indicator.unit),
      direction: indicator.direction,
      track: indicator.track,
      source: indicator.dataSource ? say(indicator.dataSource) : undefined,
      src: indicator.src,
    })
    return cardIn(trackMap, number === null ? 'across' : 'track-indicators', {
      id: indicator.id,
      kind: 'indicator',
      title: say(indicator.name),
      note: indicator.note ? say(indicator.note) : undefined,
      trackNumber: number,
      color: number,
      fields: { ...described, ...observationFields(draft, indicator) },
    })
  })
}

/** Victories and barriers of the whole: the file does not say which track they belong to. */
function acrossCards(draft: Draft): ExampleCard[] {
  const { initiative, say } = draft
  const goal = cardIn(trackMap, 'across', { id: 'goal', kind: 'goal', title: say(initiative.goal), fields: {} })
  const victories = initiative.victories.map((victory) =>
    cardIn(trackMap, 'across', {
      id: victory.id,
      kind: 'victory',
      title: say(victory.text),
      fields: { ...given({ reached: victory.year === undefined ? undefined : String(victory.year) }), ...marks(victory) },
    }),
  )
  return [goal, ...victories, ...statementCards(draft, trackMap, 'across', 'barrier', initiative.challenges)]
}

const plan = 'activity-plan'

/** Stopped ones keep their learning; those in a track stand in its column; the rest wait among what is done already. */
function placeOfActivity({ lanes }: Draft, activity: InitiativeActivity): { zoneKey: string; color: ColorNumber | null; column?: number } {
  const track = trackOf(activity)
  const color = (track === null ? undefined : lanes.get(track)) ?? null
  if (isStopped(activity)) return { zoneKey: 'stop', color }
  return color === null ? { zoneKey: 'bank', color } : { zoneKey: 'matrix', color, column: color - 1 }
}

function activityFields({ say }: Draft, activity: InitiativeActivity): Fields {
  const [owner, ...others] = activity.partners
  const learning = isStopped(activity) && activity.note ? say(activity.note) : undefined
  return given({
    type: activity.kind,
    owner,
    // The file lists who takes part, whoever leads first, without calling anybody responsible.
    ownerInferred: others.length > 0 || activity.partnersInferred,
    with: others,
    track: trackOf(activity),
    alsoTracks: activity.alsoTracks,
    period: activity.period === null ? undefined : { start: activity.period.start, end: activity.period.end },
    status: activity.status,
    indicators: activity.indicators,
    learning,
    trackInferred: activity.trackInferred || (activity.track === null && activity.suggestedTrack !== undefined),
    partnersInferred: activity.partnersInferred,
    yearInferred: activity.yearInferred,
    src: activity.src,
  })
}

function activityCards(draft: Draft): ExampleCard[] {
  const { initiative, say } = draft
  const byPartner = (activity: InitiativeActivity) => initiative.partners.findIndex((partner) => partner.id === activity.partners[0])
  return [...initiative.activities]
    .sort((a, b) => byPartner(a) - byPartner(b))
    .map((activity) =>
      cardIn(plan, 'bank', {
        id: activity.id,
        kind: 'activity',
        title: say(activity.title),
        note: activity.note && !isStopped(activity) ? say(activity.note) : undefined,
        fields: activityFields(draft, activity),
        ...placeOfActivity(draft, activity),
      }),
    )
}

function phaseCards({ initiative, say }: Draft): ExampleCard[] {
  return (initiative.period.phases ?? []).map((phase, index) =>
    cardIn(plan, 'timeline', {
      id: `phase${index + 1}`,
      kind: 'milestone',
      title: `${say(phase.label)} (${phase.start}–${phase.end})`,
      fields: given({ period: { start: phase.start, end: phase.end }, src: phase.src }),
    }),
  )
}

function partnerOf(partner: InitiativePartner, say: (words: Words) => string): ExamplePartner {
  const { id, sector, kind, role, memberOf, count, inferred, src } = partner
  return { id, title: say(partner.name), sector, type: kind, fields: given({ role: role ? say(role) : undefined, memberOf, count, inferred, src }) }
}

function exampleLinks({ initiative, say }: Draft): ExampleLink[] {
  const facets = initiative.problem.facets.map(({ id }) => ({ id: `supports.${id}`, kind: 'supports', from: id, to: 'core-problem', fields: { inferred: true } }))
  const reinforcements = initiative.reinforcements.map(({ id, from, to, why, inferred, src }) => ({
    id,
    kind: 'reinforces',
    from,
    to,
    why: say(why),
    fields: given({ inferred, src }),
  }))
  return [...facets, ...reinforcements]
}

/** `language`: the board's; the file holds both. */
export function draftExample(initiative: Initiative, language: Language): Example {
  const tracks = initiative.tracks.length > 0 ? initiative.tracks : (initiative.suggestedTracks ?? [])
  const laned = tracks.filter((track) => track.crossCutting !== true).slice(0, maxTracks)
  const lanes = new Map(laned.map((track, index) => [track.id, (index + 1) as ColorNumber]))
  const say = (words: Words) => words[language]
  const draft: Draft = { initiative, say, language, lanes }
  return {
    title: say(initiative.title),
    tracks: laned.length,
    partners: initiative.partners.map((partner) => partnerOf(partner, say)),
    cards: [
      ...problemCards(draft),
      ...evidenceCards(draft),
      ...voiceCards(draft),
      ...statementCards(draft, analysis, 'gaps', 'data-gap', initiative.sourceIssues),
      cardIn(trackMap, 'vision', { id: 'vision', kind: 'vision', title: say(initiative.vision), isWide: true, fields: {} }),
      ...statementCards(draft, trackMap, 'target', 'target-statement', initiative.targetPicture),
      ...tracks.flatMap((track) => trackCards(draft, track)),
      ...acrossCards(draft),
      ...indicatorCards(draft),
      ...activityCards(draft),
      ...statementCards(draft, plan, 'learned', 'learning', initiative.learnings),
      ...phaseCards(draft),
    ],
    links: exampleLinks(draft),
  }
}
