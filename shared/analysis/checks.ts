/** Which function computes which rule. All 52 of the guide, and ours. */
import type { Check } from './rule'
import * as activities from './rules/activities'
import * as aims from './rules/aims'
import * as decisions from './rules/decisions'
import * as indicators from './rules/indicators'
import * as network from './rules/network'
import * as problem from './rules/problem'
import * as time from './rules/time'
import * as tracks from './rules/tracks'
import * as voices from './rules/voices'

export const checks: Readonly<Record<string, Check>> = {
  G01: tracks.trackWithoutActivity,
  G02: tracks.trackWithoutGoal,
  G03: tracks.trackWithoutIndicator,
  G04: activities.activityWithoutOwner,
  G05: activities.activityWithoutIndicator,
  G06: activities.activityAlone,
  G07: activities.activityWithoutTrack,
  G08: activities.partnerWithoutRole,
  G09: indicators.indicatorWithoutBaseline,
  G10: indicators.indicatorWithoutTarget,
  G11: indicators.staleMeasurement,
  G12: indicators.indicatorNobodyFeeds,
  G13: problem.evidenceWithoutSource,
  G14: problem.causeWithoutBacking,
  G15: decisions.overdueAction,
  G16: decisions.decisionIncomplete,
  G17: decisions.commitmentIncomplete,
  G18: activities.stoppedWithoutLearning,
  G19: time.nobodyCarriesOn,
  G20: tracks.noFirstVictory,
  G21: aims.statementNothingServes,
  G22: aims.missionWithoutStatement,
  G23: problem.evidenceNotRecognised,
  G24: problem.framingUndecided,
  G25: aims.barrierNobodyAddresses,
  G26: decisions.bodyIncomplete,
  G27: decisions.taskNobodyDoes,
  G28: voices.contributionUnanswered,
  B01: activities.loadedPartner,
  B02: tracks.oneSectorTrack,
  B03: tracks.oneWayTrack,
  B04: tracks.untiedTrack,
  B05: problem.oneLevelOnly,
  B06: voices.missingVoices,
  B07: voices.oneVoiceDominates,
  B08: problem.branchWithoutLivedVoice,
  B09: decisions.bodyWithoutLivedVoice,
  B10: decisions.oneHoldsMajority,
  B11: aims.lopsidedHorizon,
  N01: network.mutualPairs,
  N02: network.hubs,
  N03: network.chains,
  N04: network.clusters,
  N05: problem.loops,
  N06: problem.rootCauses,
  N07: network.bridges,
  N08: problem.looseCause,
  T01: time.longSinceVictory,
  T02: time.seatWithoutHandover,
  T03: time.promiseAcrossElection,
  T04: time.beyondThePeriod,
  T05: time.sinceLast,
  T06: time.backForReview,
}
