/** Vision, target picture and tracks; where the source names no tracks, those suggested for it. Barriers lie across: the file does not say whose they are. */
import type { ColorNumber } from '../../domain/board'
import type { InitiativeTrack } from '../initiative'
import { cardIn, given, homeAt, isStopped, readingFields, sayMaybe, statementCards, trackOf, type Draft, type ExampleCard, type Fields } from './draft'
import { readingOf } from './readings'

const trackMap = 'track-map'

/** Whether the tracks of the board are those suggested for it. */
export const usesSuggestedTracks = ({ initiative }: Pick<Draft, 'initiative'>): boolean => initiative.tracks.length === 0 && initiative.suggestedTracks.length > 0

export const tracksOf = ({ initiative }: Pick<Draft, 'initiative'>): readonly InitiativeTrack[] => (initiative.tracks.length > 0 ? initiative.tracks : initiative.suggestedTracks)

function trackFields(draft: Draft, track: InitiativeTrack): Fields {
  return given({
    state: 'active',
    crossCutting: track.crossCutting,
    formerly: track.aliases.map(draft.say),
    suggested: usesSuggestedTracks(draft),
    namedAsTrack: track.namedAsTrack,
    inferred: track.inferred,
    src: track.src,
  })
}

function goalOfTrack({ say }: Draft, track: InitiativeTrack, number: ColorNumber | null): ExampleCard[] {
  if (track.goal === null) return []
  const fields = given({ track: track.id, inferred: track.goalInferred, src: track.src })
  const card = { id: `${track.id}.goal`, kind: 'goal', title: say(track.goal), color: number, fields }
  return [number === null ? cardIn(trackMap, 'across', card) : cardIn(trackMap, 'track-goal', { ...card, trackNumber: number })]
}

function trackCards(draft: Draft, track: InitiativeTrack): ExampleCard[] {
  const number = draft.lanes.get(track.id) ?? null
  const card = { id: track.id, kind: 'track', title: draft.say(track.name), note: sayMaybe(draft, track.note), color: number, fields: trackFields(draft, track) }
  const goal = goalOfTrack(draft, track, number)
  if (number === null) return [cardIn(trackMap, 'across', card), ...goal]
  return [cardIn(trackMap, 'track', { ...card, trackNumber: number }), ...goal, ...trackActorCards(draft, track, number)]
}

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

/** A worry about what may come is the steering group's; without its page it stands among the barriers. */
function challengeCards(draft: Draft): ExampleCard[] {
  return statementCards(draft, trackMap, 'across', 'barrier', draft.initiative.challenges).map((card) => {
    const fields = { ...card.fields, ...readingFields(draft, card.id, 'typeInferred') }
    if (readingOf(draft.initiative.id, card.id).kind !== 'risk') return { ...card, fields }
    return { ...card, ...homeAt('steering-meeting', 'worries'), kind: 'risk', fields, orElse: homeAt(trackMap, 'across') }
  })
}

export function draftTrackMap(draft: Draft): ExampleCard[] {
  const { initiative, say } = draft
  const { vision, trackChange } = initiative
  return [
    ...(vision ? [cardIn(trackMap, 'vision', { id: 'vision', kind: 'vision', title: say(vision), isWide: true, fields: {} })] : []),
    ...statementCards(draft, trackMap, 'target', 'target-statement', initiative.targetPicture),
    ...tracksOf(draft).flatMap((track) => trackCards(draft, track)),
    ...(trackChange ? [cardIn(trackMap, 'across', { id: 'track-change', kind: 'note', title: say(trackChange.text), fields: given({ to: trackChange.to, src: trackChange.src }) })] : []),
    ...challengeCards(draft),
  ]
}
