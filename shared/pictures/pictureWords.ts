/** What a picture of the board says besides what stands on the board. */
import type { Language } from '../domain/language'

interface Sentences {
  readonly more: (count: number) => string
  readonly page: (title: string) => string
  readonly zone: (title: string) => string
  /** For those who do not see it. */
  readonly alt: (title: string, zones: number, cards: number, links: number) => string
  readonly zoneAlt: (title: string, cards: number, links: number) => string
  readonly nothing: string
  readonly image: string
  readonly gone: string
  readonly loose: string
  readonly empty: string
}

const count = (number: number, one: string, more: string): string => `${number} ${number === 1 ? one : more}`

export const pictureWords: Readonly<Record<Language, Sentences>> = {
  da: {
    more: (number) => `${number} mere`,
    page: (title) => `Siden: ${title}`,
    zone: (title) => `Feltet: ${title}`,
    alt: (title, zones, cards, links) => `Billede af siden »${title}« med ${count(zones, 'felt', 'felter')}, ${count(cards, 'kort', 'kort')} og ${count(links, 'kobling', 'koblinger')}. De samme ord står i listen nedenfor.`,
    zoneAlt: (title, cards, links) => `Billede af feltet »${title}« med ${count(cards, 'kort', 'kort')} og ${count(links, 'kobling', 'koblinger')}. De samme ord står i listen nedenfor.`,
    nothing: 'Siden er tom endnu.',
    image: 'Billede',
    gone: 'Siden eller feltet findes ikke længere.',
    loose: 'Uden for felterne',
    empty: 'Ingen kort endnu.',
  },
  en: {
    more: (number) => `${number} more`,
    page: (title) => `The page: ${title}`,
    zone: (title) => `The zone: ${title}`,
    alt: (title, zones, cards, links) => `Picture of the page “${title}” with ${count(zones, 'zone', 'zones')}, ${count(cards, 'card', 'cards')} and ${count(links, 'link', 'links')}. The same words are in the list below.`,
    zoneAlt: (title, cards, links) => `Picture of the zone “${title}” with ${count(cards, 'card', 'cards')} and ${count(links, 'link', 'links')}. The same words are in the list below.`,
    nothing: 'The page is empty so far.',
    image: 'Picture',
    gone: 'The page or the zone is no longer there.',
    loose: 'Outside the zones',
    empty: 'No cards yet.',
  },
}
