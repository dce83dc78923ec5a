/** Every sentence of our own in documents and living blocks, in both languages. */
import type { Language } from '../domain/language'

interface Sentences {
  readonly agenda: string
  readonly initiative: string
  readonly date: string
  readonly place: string
  readonly participants: string
  readonly noOrganisation: string
  readonly asOf: (date: string) => string
  readonly appendix: (number: number, title: string) => string
  readonly page: string
  readonly of: string
  readonly because: string
  /** A picture that no program can draw; its words follow. */
  readonly figureLost: string
  readonly table: string
  readonly noTables: string
  readonly meeting: string
  /** The text of an agenda's item. */
  readonly caseText: string
  readonly deadlines: string
  readonly meetings: string
  readonly yes: string
  readonly no: string
  readonly and: string
  /** A title inside a sentence. */
  readonly quoted: (title: string) => string
  readonly deleted: string
  readonly emptyCard: (kind: string) => string
  readonly toPage: (name: string) => string
  readonly toZone: (name: string) => string
  readonly toCard: (name: string) => string
  readonly from: (start: string) => string
  readonly until: (end: string) => string

  readonly tracks: string
  readonly tracksAtAGlance: string
  readonly track: string
  readonly trackNumber: (number: number) => string
  readonly goal: string
  readonly lead: string
  readonly leadAndActors: string
  readonly initiatives: string
  readonly signs: string
  readonly firstVictory: string
  readonly barriers: string
  readonly crossCutting: string
  readonly actors: string
  readonly vision: string
  readonly targets: string
  readonly across: string
  readonly tracksEmpty: (page: string) => string

  readonly plan: string
  readonly matrix: string
  readonly activities: string
  readonly activity: string
  readonly activityTracks: string
  readonly responsible: string
  readonly isResponsible: string
  readonly takingPart: string
  readonly period: string
  readonly status: string
  readonly indicator: string
  readonly carriedOnBy: string
  readonly partner: string
  readonly noTrack: string
  readonly noPartner: string
  readonly tracksWithout: (tracks: string) => string
  readonly partnersWithout: (partners: string) => string
  readonly planEmpty: (page: string) => string

  readonly reinforcements: string
  readonly reinforcing: string
  readonly reinforced: string
  readonly confirmedBy: string
  readonly notConfirmed: string
  readonly bothWays: string
  readonly loops: string
  readonly reinforcementsEmpty: (page: string) => string

  readonly zoneEmpty: string
  readonly zoneGone: string
  readonly zoneUnchosen: string

  readonly tree: string
  readonly treeInWords: string
  readonly core: string
  readonly noCore: string
  readonly causes: string
  readonly effects: string
  readonly seeAbove: string
  readonly alsoLeadsTo: (titles: string) => string
  readonly leadsTo: string
  readonly whichLeadsTo: string
  readonly treeEmpty: (page: string) => string
}

const da: Sentences = {
  agenda: 'Dagsorden',
  initiative: 'Initiativ',
  date: 'Dato',
  place: 'Sted',
  participants: 'Deltagere',
  noOrganisation: 'Uden organisation',
  asOf: (date) => `Tavlens indhold er gengivet, som det var den ${date}.`,
  appendix: (number, title) => `Bilag ${number}: ${title}`,
  page: 'Side',
  of: 'af',
  figureLost: 'Figuren kunne ikke tegnes',
  table: 'Tabel',
  noTables: 'Der er ingen tabeller i dokumentet.',
  meeting: 'Møde',
  caseText: 'Sagsfremstilling',
  deadlines: 'Frister',
  meetings: 'Møder',
  because: 'Fordi',
  yes: 'ja',
  no: 'nej',
  and: 'og',
  quoted: (title) => `»${title}«`,
  deleted: 'slettet',
  emptyCard: (kind) => `Kort uden tekst (${kind})`,
  toPage: (name) => `siden ${name}`,
  toZone: (name) => `feltet ${name}`,
  toCard: (name) => `kortet ${name}`,
  from: (start) => `fra ${start}`,
  until: (end) => `til ${end}`,

  tracks: 'Vores spor',
  tracksAtAGlance: 'Sporene i overblik',
  track: 'Spor',
  trackNumber: (number) => `Spor ${number}`,
  goal: 'Mål',
  lead: 'Tovholder',
  leadAndActors: 'Tovholder og aktører',
  initiatives: 'Indsatser og aktiviteter',
  signs: 'Tegn på fremgang',
  firstVictory: 'Første sejr',
  barriers: 'Barrierer',
  crossCutting: 'tværgående',
  actors: 'Aktører',
  vision: 'Vision',
  targets: 'Målbillede',
  across: 'På tværs af sporene',
  tracksEmpty: (page) => `Der er ingen spor endnu. Skriv dem på siden ${page}, så står de her.`,

  plan: 'Fælles handlingsplan',
  matrix: 'Hvem gør hvad i hvilket spor',
  activities: 'Aktiviteter',
  activity: 'Aktivitet',
  activityTracks: 'Spor',
  responsible: 'Ansvarlig',
  isResponsible: 'ansvarlig',
  takingPart: 'Deltager',
  period: 'Periode',
  status: 'Status',
  indicator: 'Indikator',
  carriedOnBy: 'Bæres videre af',
  partner: 'Partner',
  noTrack: 'Uden spor',
  noPartner: 'Uden partner',
  tracksWithout: (tracks) => `Spor uden aktivitet: ${tracks}.`,
  partnersWithout: (partners) => `Partnere uden aktivitet: ${partners}.`,
  planEmpty: (page) => `Der er ingen aktiviteter endnu. Læg dem på siden ${page}, så står de her.`,

  reinforcements: 'Sådan forstærker vi hinanden',
  reinforcing: 'Aktivitet',
  reinforced: 'Forstærker',
  confirmedBy: 'Bekræftet af',
  notConfirmed: 'ikke bekræftet endnu',
  bothWays: 'Forstærker hinanden begge veje',
  loops: 'Kredsløb',
  reinforcementsEmpty: (page) => `Der er ingen forstærkninger endnu. Kobl to aktiviteter på siden ${page} og skriv, hvordan den ene får den anden til at virke bedre.`,

  zoneEmpty: 'Der er ingen kort i feltet endnu.',
  zoneGone: 'Feltet findes ikke længere på tavlen.',
  zoneUnchosen: 'Vælg det felt, hvis kort skal stå her.',

  tree: 'Årsager og virkninger',
  treeInWords: 'Problemtræet i ord',
  core: 'Kerneproblem',
  noCore: 'ikke skrevet endnu',
  causes: 'Årsager',
  effects: 'Virkninger',
  seeAbove: 'se ovenfor',
  alsoLeadsTo: (titles) => `fører også til: ${titles}`,
  leadsTo: 'fører til',
  whichLeadsTo: 'som fører til',
  treeEmpty: (page) => `Problemtræet er tomt. Skriv årsager og virkninger på siden ${page} og kobl dem, så står de her.`,
}

const en: Sentences = {
  agenda: 'Agenda',
  initiative: 'Initiative',
  date: 'Date',
  place: 'Place',
  participants: 'Participants',
  noOrganisation: 'No organisation',
  asOf: (date) => `What the board holds is given as it stood on ${date}.`,
  appendix: (number, title) => `Appendix ${number}: ${title}`,
  page: 'Page',
  of: 'of',
  figureLost: 'The figure could not be drawn',
  table: 'Table',
  noTables: 'There are no tables in this document.',
  meeting: 'Meeting',
  caseText: 'Case',
  deadlines: 'Deadlines',
  meetings: 'Meetings',
  because: 'Because',
  yes: 'yes',
  no: 'no',
  and: 'and',
  quoted: (title) => `“${title}”`,
  deleted: 'deleted',
  emptyCard: (kind) => `Card without text (${kind})`,
  toPage: (name) => `the page ${name}`,
  toZone: (name) => `the zone ${name}`,
  toCard: (name) => `the card ${name}`,
  from: (start) => `from ${start}`,
  until: (end) => `until ${end}`,

  tracks: 'Our tracks',
  tracksAtAGlance: 'The tracks at a glance',
  track: 'Track',
  trackNumber: (number) => `Track ${number}`,
  goal: 'Goal',
  lead: 'Lead',
  leadAndActors: 'Lead and actors',
  initiatives: 'Initiatives and activities',
  signs: 'Signs of progress',
  firstVictory: 'First victory',
  barriers: 'Barriers',
  crossCutting: 'cross-cutting',
  actors: 'Actors',
  vision: 'Vision',
  targets: 'Target picture',
  across: 'Across the tracks',
  tracksEmpty: (page) => `There are no tracks yet. Write them on the page ${page} and they stand here.`,

  plan: 'Joint action plan',
  matrix: 'Who does what in which track',
  activities: 'Activities',
  activity: 'Activity',
  activityTracks: 'Track',
  responsible: 'Responsible',
  isResponsible: 'responsible',
  takingPart: 'Taking part',
  period: 'Period',
  status: 'Status',
  indicator: 'Indicator',
  carriedOnBy: 'Carried on by',
  partner: 'Partner',
  noTrack: 'No track',
  noPartner: 'No partner',
  tracksWithout: (tracks) => `Tracks without activity: ${tracks}.`,
  partnersWithout: (partners) => `Partners without activity: ${partners}.`,
  planEmpty: (page) => `There are no activities yet. Put them on the page ${page} and they stand here.`,

  reinforcements: 'How we reinforce each other',
  reinforcing: 'Activity',
  reinforced: 'Reinforces',
  confirmedBy: 'Confirmed by',
  notConfirmed: 'not confirmed yet',
  bothWays: 'Reinforce each other both ways',
  loops: 'Loops',
  reinforcementsEmpty: (page) => `There are no reinforcements yet. Link two activities on the page ${page} and say how one makes the other work better.`,

  zoneEmpty: 'There are no cards in this zone yet.',
  zoneGone: 'The zone is no longer on the board.',
  zoneUnchosen: 'Choose the zone whose cards are to stand here.',

  tree: 'Causes and effects',
  treeInWords: 'The problem tree in words',
  core: 'Core problem',
  noCore: 'not written yet',
  causes: 'Causes',
  effects: 'Effects',
  seeAbove: 'see above',
  alsoLeadsTo: (titles) => `also leads to: ${titles}`,
  leadsTo: 'leads to',
  whichLeadsTo: 'which leads to',
  treeEmpty: (page) => `The problem tree is empty. Write causes and effects on the page ${page} and link them, and they stand here.`,
}

export const reportWords: Readonly<Record<Language, Sentences>> = { da, en }
