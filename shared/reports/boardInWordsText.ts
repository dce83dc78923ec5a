/** What the archive's page says by itself. */
import type { Language } from '../domain/language'

const da = {
  skip: 'Spring til indholdet',
  contents: 'Indhold',
  board: 'Tavlen',
  partners: 'Partnere',
  pictures: 'Billeder',
  noAlt: 'Billede uden beskrivelse',
  noCards: 'Ingen kort her.',
  outsideZones: 'Uden for felterne',
  drawn: 'Skrevet frit på siden',
  untitled: 'Tavle uden navn',
  made: (date: string) => `Arkiv af tavlen, som den var den ${date}.`,
  keep: 'Her er alt fra tavlen, også det, der ellers bliver på den. Giv det kun til dem, der skal passe den.',
  bring: 'Hele arkivet kan hentes ind på en tom tavle i Fællestavle; så er alt, som det var.',
  writtenBy: (organisation: string) => `Skrevet af ${organisation}.`,
  link: (from: string, label: string, to: string) => `»${from}« ${label} »${to}«`,
  because: (why: string) => `, fordi ${why}`,
}

const en: typeof da = {
  skip: 'Skip to the content',
  contents: 'Contents',
  board: 'The board',
  partners: 'Partners',
  pictures: 'Pictures',
  noAlt: 'Picture without a description',
  noCards: 'No cards here.',
  outsideZones: 'Outside the zones',
  drawn: 'Written freely on the page',
  untitled: 'Board without a name',
  made: (date) => `Archive of the board as it was on ${date}.`,
  keep: 'Everything on the board is here, also what otherwise stays on it. Give it only to those who look after it.',
  bring: 'The whole archive can be imported on an empty board in Fællestavle; then everything is as it was.',
  writtenBy: (organisation) => `Written by ${organisation}.`,
  link: (from, label, to) => `“${from}” ${label} “${to}”`,
  because: (why) => `, because ${why}`,
}

export const boardInWordsText: Readonly<Record<Language, typeof da>> = { da, en }
