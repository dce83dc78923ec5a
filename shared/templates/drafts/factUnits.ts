/** The files name the units of facts in one language only. */
import type { Words } from '../../domain/language'

export const factUnits: Readonly<Record<string, Words>> = {
  '%': { da: '%', en: '%' },
  FTE: { da: 'årsværk', en: 'FTE' },
  byer: { da: 'byer', en: 'cities' },
  enheder: { da: 'enheder', en: 'units' },
  forvaltninger: { da: 'forvaltninger', en: 'departments' },
  'mia. kr.': { da: 'mia. kr.', en: 'DKK billion' },
  organisationer: { da: 'organisationer', en: 'organisations' },
  rang: { da: 'plads i rækken', en: 'rank' },
  valg: { da: 'valg', en: 'elections' },
  år: { da: 'år', en: 'years' },
}
