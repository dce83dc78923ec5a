/** Ids stand once, and what is referred to is in the file: what is not is left out and named. */
import type { Initiative } from './initiative'
import { remark, type Remark } from './initiativeRemarks'

/** Cards every board of an initiative may have, whatever its entries are called. */
export const ownCardIds: readonly string[] = ['about', 'challenge', 'core-problem', 'reframing', 'vision', 'goal', 'approach', 'decision-rule', 'track-change', 'secretariat']

const lists = [
  'targetPicture', 'missions', 'purposes', 'goals', 'conditions', 'partners', 'tracks', 'suggestedTracks', 'activities', 'reinforcements', 'indicators',
  'victories', 'results', 'challenges', 'learnings', 'voices', 'facts', 'sourceIssues', 'external',
] as const

interface Entry {
  readonly id: string
}

interface Check {
  readonly remarks: Remark[]
  readonly used: Set<string>
}

function once<Item extends Entry>({ remarks, used }: Check, name: string, entries: readonly Item[]): Item[] {
  return entries.filter((entry, index) => {
    const isNew = !used.has(entry.id)
    if (!isNew) remarks.push(remark('double-id', [...name.split('.'), index], entry.id))
    used.add(entry.id)
    return isNew
  })
}

function withoutDoubles(initiative: Initiative, check: Check): Initiative {
  const kept = Object.fromEntries(lists.map((name) => [name, once(check, name, initiative[name] as readonly Entry[])]))
  const { problem, organisation } = initiative
  return {
    ...initiative,
    ...kept,
    problem: problem === null ? null : { ...problem, facets: once(check, 'problem.facets', problem.facets) },
    organisation: { ...organisation, bodies: once(check, 'organisation.bodies', organisation.bodies) },
  }
}

const idsOf = (entries: readonly Entry[]): ReadonlySet<string> => new Set(entries.map((entry) => entry.id))

/** `list`: where in the file, for the remark. */
function referrer({ remarks }: Check, list: string) {
  return (known: ReadonlySet<string>, field: string, index: number, owner: string) => (id: string): boolean => {
    if (known.has(id)) return true
    remarks.push(remark('unknown-reference', [list, index, field], `${owner} → ${id}`))
    return false
  }
}

/** Doubles go, then what points at nothing: a reference from its entry, a reinforcement as a whole. */
export function checkReferences(given: Initiative): { readonly initiative: Initiative; readonly remarks: readonly Remark[] } {
  const check: Check = { remarks: [], used: new Set(ownCardIds) }
  const initiative = withoutDoubles(given, check)
  const tracks = idsOf([...initiative.tracks, ...initiative.suggestedTracks])
  const [partners, indicators, activities] = [idsOf(initiative.partners), idsOf(initiative.indicators), idsOf(initiative.activities)]
  const inActivities = referrer(check, 'activities')
  const inIndicators = referrer(check, 'indicators')
  const inPartners = referrer(check, 'partners')
  const inReinforcements = referrer(check, 'reinforcements')
  const kept = (isKnown: (id: string) => boolean, id: string | null) => (id !== null && isKnown(id) ? id : null)
  return {
    initiative: {
      ...initiative,
      partners: initiative.partners.map((one, index) => ({ ...one, memberOf: kept(inPartners(partners, 'memberOf', index, one.id), one.memberOf) })),
      indicators: initiative.indicators.map((one, index) => ({ ...one, track: kept(inIndicators(tracks, 'track', index, one.id), one.track) })),
      activities: initiative.activities.map((one, index) => ({
        ...one,
        track: kept(inActivities(tracks, 'track', index, one.id), one.track),
        suggestedTrack: kept(inActivities(tracks, 'suggestedTrack', index, one.id), one.suggestedTrack),
        alsoTracks: one.alsoTracks.filter(inActivities(tracks, 'alsoTracks', index, one.id)),
        partners: one.partners.filter(inActivities(partners, 'partners', index, one.id)),
        indicators: one.indicators.filter(inActivities(indicators, 'indicators', index, one.id)),
      })),
      reinforcements: initiative.reinforcements.flatMap((one, index) => {
        const isKnown = (field: 'from' | 'to') => inReinforcements(activities, field, index, one.id)(one[field])
        const areKnown = [isKnown('from'), isKnown('to')]
        if (one.from === one.to) check.remarks.push(remark('wrong-value', ['reinforcements', index, 'to'], one.id))
        const confirmedBy = kept(inReinforcements(partners, 'confirmedBy', index, one.id), one.confirmedBy)
        return areKnown.every(Boolean) && one.from !== one.to ? [{ ...one, confirmedBy }] : []
      }),
    },
    remarks: check.remarks,
  }
}
