/**
 * Who does what, in which track, and what it leads to. The file lists who takes part in an activity and calls nobody responsible; the first named
 * is taken to be, marked `ownerInferred` when there are several, since an activity with partners is not one that nobody answers for (rule G04).
 */
import type { ColorNumber } from '../../domain/board'
import type { InitiativeActivity } from '../initiative'
import { cardIn, given, isStopped, sayMaybe, statementCards, trackOf, type Draft, type ExampleCard, type Fields } from './draft'

const plan = 'activity-plan'

/** Stopped ones keep their learning; those in a track stand in its column; the rest wait among what is done already. */
function placeOfActivity({ lanes }: Draft, activity: InitiativeActivity): { zoneKey: string; color: ColorNumber | null; column?: number } {
  const track = trackOf(activity)
  const color = (track === null ? undefined : lanes.get(track)) ?? null
  if (isStopped(activity)) return { zoneKey: 'stop', color }
  if (track === null) return { zoneKey: 'bank', color }
  // What belongs to a track that cuts across stands beside the columns of the others.
  return { zoneKey: 'matrix', color, column: color === null ? lanes.size : color - 1 }
}

/** What is said of work that stopped or stands still is what was learned from it. */
export const isLearning = (status: string | null): boolean => status === 'stopped' || status === 'stalled'

function activityFields(draft: Draft, activity: InitiativeActivity): Fields {
  const [owner, ...others] = activity.partners
  return given({
    type: activity.kind,
    owner,
    ownerInferred: owner !== undefined && (others.length > 0 || activity.partnersInferred === true),
    with: others,
    track: trackOf(activity),
    trackSuggested: activity.track === null && activity.suggestedTrack !== null,
    alsoTracks: activity.alsoTracks,
    period: activity.period === null ? undefined : { start: activity.period.start, end: activity.period.end },
    status: activity.status,
    indicators: activity.indicators,
    learning: isLearning(activity.status) ? sayMaybe(draft, activity.note) : undefined,
    trackInferred: activity.trackInferred || (activity.track === null && activity.suggestedTrack !== null),
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
        note: isLearning(activity.status) ? undefined : sayMaybe(draft, activity.note),
        fields: activityFields(draft, activity),
        ...placeOfActivity(draft, activity),
      }),
    )
}

/** A phase is a milestone where it ends, or begins when its end is not known. */
function phaseCards({ initiative, say }: Draft): ExampleCard[] {
  return (initiative.period?.phases ?? []).map((phase, index) =>
    cardIn(plan, 'timeline', {
      id: `phase${index + 1}`,
      kind: 'milestone',
      title: `${say(phase.label)} (${phase.start}–${phase.end ?? ''})`,
      fields: given({ label: say(phase.label), due: String(phase.end ?? phase.start), period: { start: phase.start, end: phase.end }, src: phase.src }),
    }),
  )
}

export function draftActivityPlan(draft: Draft): ExampleCard[] {
  return [...activityCards(draft), ...statementCards(draft, plan, 'learned', 'learning', draft.initiative.learnings), ...phaseCards(draft)]
}
