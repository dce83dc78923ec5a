/** What a living block is called, where one is chosen, above it, and where a change of it is told. */
import type { Words } from '../domain/language'
import type { LivingBlockName } from './schema'

export const livingBlockWords: Readonly<Record<LivingBlockName, Words>> = {
  'track-map': { da: 'Firesporskortet som tabel', en: 'The track map as a table' },
  'activity-table': { da: 'Handlingsplanen som tabel', en: 'The activity plan as a table' },
  matrix: { da: 'Matrixen: spor og partnere', en: 'The matrix: tracks and partners' },
  reinforcements: { da: 'Forstærkningerne som tabel', en: 'The reinforcements as a table' },
  'problem-tree': { da: 'Problemtræet i ord', en: 'The problem tree in words' },
  evidence: { da: 'Viden og kilder', en: 'Evidence and sources' },
  voices: { da: 'Udsagn med samtykke', en: 'Voices with consent' },
  indicators: { da: 'Indikatorer med kurver', en: 'Indicators with curves' },
  decisions: { da: 'Beslutningerne', en: 'The decisions' },
  actions: { da: 'Opfølgningen: hvem gør hvad', en: 'Follow-up: who does what' },
  'since-last': { da: 'Siden sidst', en: 'Since last' },
  'accepted-gaps': { da: 'Huller vi kender', en: 'Gaps we know of' },
  'zone-cards': { da: 'Kortene i et felt', en: 'The cards of a zone' },
  picture: { da: 'Billede af en side eller et felt', en: 'Picture of a page or a zone' },
  card: { da: 'Et kort', en: 'A card' },
}
