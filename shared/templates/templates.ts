/** One door to what the templates say. The home page, which must stay small, imports `findTemplate` alone. */
export { cardKinds, findCardKind, findField, refersTo, type CardKind, type FieldSpec, type FieldType } from './findCardKind'
export {
  defaultTracks,
  findTemplate,
  isRepeatedPerTrack,
  maxTracks,
  minTracks,
  offeredTemplates,
  templateIds,
  zoneSpec,
  type Template,
  type ZoneSpec,
} from './findTemplate'
export { findRelation, relationIds, relationRequires, relationsBetween, type Relation } from './relations'
export { enumWords, hasEnumWords, sectorWords, voiceWords } from './enumWords'
export { zoneWords, type ZoneWords } from './zoneWords'
