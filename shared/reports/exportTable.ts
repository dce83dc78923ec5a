/**
 * What can leave a board and in which formats: one table, read by the server's door, the administrator's command and the dialogue.
 * A new document, or a picture of something, is a row here; a new format is a name, what it is good for, and a place in `documentFormats` or in rows.
 */
import type { Role } from '../domain/roles'
import { roleAllows } from '../domain/roles'
import type { Words } from '../domain/language'
import type { DocumentPart } from './documents'
import { editions, type Edition } from './editions'

/** The whole document. */
export const documentFormats = ['docx', 'pdf', 'odt', 'md', 'html'] as const
/** Only its tables. */
export const tableFormats = ['xlsx', 'csv'] as const
/** What a report is written as. `zip`: an agenda for case systems. */
export const reportFormats = [...documentFormats, ...tableFormats, 'zip'] as const
export type ReportFormat = (typeof reportFormats)[number]

/** All formats there are. */
export const exportFormats = [...reportFormats, 'ics', 'json', 'png', 'svg'] as const
export type ExportFormat = (typeof exportFormats)[number]

export interface FormatKind {
  readonly name: string
  /** What one takes it for. */
  readonly goodFor: Words
}

export const formatKinds: Readonly<Record<ExportFormat, FormatKind>> = {
  docx: { name: 'Word', goodFor: { da: 'til at arbejde videre i', en: 'to work on' } },
  pdf: { name: 'PDF', goodFor: { da: 'til at sende ud og journalisere', en: 'to send out and to file' } },
  odt: { name: 'ODT', goodFor: { da: 'til LibreOffice og andre', en: 'for LibreOffice and others' } },
  md: { name: 'Markdown', goodFor: { da: 'ren tekst til wiki og noter', en: 'plain text for wikis and notes' } },
  html: { name: 'HTML', goodFor: { da: 'til hjemmesider og enhver browser', en: 'for websites and any browser' } },
  xlsx: { name: 'Excel', goodFor: { da: 'tabellerne til at regne og sortere i', en: 'the tables, to calculate and sort' } },
  csv: { name: 'CSV', goodFor: { da: 'tabellerne til andre systemer', en: 'the tables, for other systems' } },
  zip: { name: 'ZIP', goodFor: { da: 'samlet pakke', en: 'everything in one package' } },
  ics: { name: 'ICS', goodFor: { da: 'datoerne til kalenderen', en: 'the dates, for a calendar' } },
  json: { name: 'JSON', goodFor: { da: 'til andre programmer', en: 'for other programs' } },
  png: { name: 'PNG', goodFor: { da: 'til præsentationer og breve', en: 'for presentations and letters' } },
  svg: { name: 'SVG', goodFor: { da: 'til tryk i enhver størrelse', en: 'for print at any size' } },
}

/** Drawn from the board's places, not written as reports. */
export const drawnParts = ['page', 'zone', 'pages', 'paper'] as const
export type DrawnPart = (typeof drawnParts)[number]
export const isDrawnPart = (part: string): part is DrawnPart => (drawnParts as readonly string[]).includes(part)

export type ExportPart = DocumentPart | DrawnPart | 'board' | 'initiative' | 'archive'

export interface PartKind {
  /** As one chooses it; begins with what the document itself is called. */
  readonly name: Words
  /** What is in it, in a line. */
  readonly about: Words
  readonly formats: readonly ExportFormat[]
  /** It is of one of these: which one is asked. */
  readonly of?: 'session' | 'page' | 'zone'
  /** For whom it can be made; with one, nothing is to be chosen; with none, nothing is left out. */
  readonly editions: readonly Edition[]
  /** Absent: whoever may read the board. */
  readonly role?: Role
  /** What a format is here, where it is something of its own. */
  readonly goodFor?: Partial<Readonly<Record<ExportFormat, Words>>>
}

/** What a single item of a meeting is written as. */
export const itemFormats: readonly ExportFormat[] = [...documentFormats, ...tableFormats]

const written = [...documentFormats, ...tableFormats]

/** In the order in which they are offered. */
export const exportTable: Readonly<Record<ExportPart, PartKind>> = {
  agenda: {
    name: { da: 'Dagsorden', en: 'Agenda' },
    about: { da: 'Mødets punkter med det, tavlen viser til dem.', en: 'The items of the meeting, with what the board shows for them.' },
    formats: [...reportFormats, 'ics'],
    of: 'session',
    editions,
    goodFor: { zip: { da: 'pakke til ESDH: hvert punkt for sig', en: 'package for case systems: each item by itself' }, ics: { da: 'mødet til folks kalender', en: 'the meeting, for calendars' } },
  },
  minutes: {
    name: { da: 'Referat', en: 'Minutes' },
    about: { da: 'Dagsordenens punkter med det, der blev besluttet, drøftet og aftalt.', en: 'The items of the agenda with what was decided, discussed and agreed.' },
    formats: reportFormats,
    of: 'session',
    editions,
    goodFor: { zip: { da: 'pakke til ESDH: hvert punkt for sig', en: 'package for case systems: each item by itself' } },
  },
  common: {
    name: { da: 'Fælles agenda', en: 'Common agenda' },
    about: { da: 'Hele initiativet: problem, mål, spor, plan, målinger, organisering og beslutninger.', en: 'The whole initiative: problem, goals, tracks, plan, measurements, organisation and decisions.' },
    formats: written,
    editions,
  },
  plan: {
    name: { da: 'Fælles handlingsplan', en: 'Joint action plan' },
    about: { da: 'Hvem gør hvad hvornår, og hvad der forstærker hinanden.', en: 'Who does what when, and what reinforces what.' },
    formats: written,
    editions,
  },
  tracks: {
    name: { da: 'Vores spor', en: 'Our tracks' },
    about: { da: 'Sporkortet: hvert spor med mål og indhold.', en: 'The track map: every track with its goals and content.' },
    formats: written,
    editions,
  },
  decisions: {
    name: { da: 'Beslutningslog', en: 'Decision log' },
    about: { da: 'Alle beslutninger med ordlyd, regel og næste eftersyn.', en: 'All decisions with wording, rule and review.' },
    formats: written,
    editions,
  },
  actions: {
    name: { da: 'Opfølgning', en: 'Follow-up' },
    about: { da: 'Alle handlinger med ansvarlig og frist.', en: 'All actions with who is responsible and when.' },
    formats: [...written, 'ics'],
    editions,
    goodFor: { ics: { da: 'fristerne til kalenderen', en: 'the deadlines, for a calendar' } },
  },
  citizens: {
    name: { da: 'Kort fortalt til borgere', en: 'In short, for citizens' },
    about: { da: 'Én side i let sprog: hvad vi har hørt, gjort og gør nu.', en: 'One page in plain words: what we heard, did and do next.' },
    formats: documentFormats,
    editions: ['public'],
  },
  page: {
    name: { da: 'Billede af en side', en: 'Picture of a page' },
    about: { da: 'Hele siden, som den står på tavlen. Intet skæres af.', en: 'The whole page as it stands on the board. Nothing is cut off.' },
    formats: ['png', 'svg'],
    of: 'page',
    editions,
  },
  zone: {
    name: { da: 'Billede af et felt', en: 'Picture of a zone' },
    about: { da: 'Ét felt med sine kort, koblinger og visninger.', en: 'One zone with its cards, links and views.' },
    formats: ['png', 'svg'],
    of: 'zone',
    editions,
  },
  pages: {
    name: { da: 'Billeder af alle sider', en: 'Pictures of all pages' },
    about: { da: 'Hver side som PNG og som SVG.', en: 'Every page as PNG and as SVG.' },
    formats: ['zip'],
    editions,
  },
  paper: {
    name: { da: 'Papir til workshop', en: 'Paper for a workshop' },
    about: { da: 'Sidens felter, store nok til at skrive i, og kort til at klippe ud.', en: 'The zones of the page, large enough to write in, and cards to cut out.' },
    formats: ['pdf'],
    of: 'page',
    editions,
    goodFor: { pdf: { da: 'til at printe på A4 eller A3', en: 'to print on A4 or A3' } },
  },
  initiative: {
    name: { da: 'Planen som initiativfil', en: 'The plan as an initiative file' },
    about: { da: 'Problem, mål, spor, aktiviteter og indikatorer, til en anden tavle.', en: 'Problem, goals, tracks, activities and indicators, for another board.' },
    formats: ['json'],
    editions,
  },
  board: {
    name: { da: 'Tavlens data', en: 'The board as data' },
    about: { da: 'Alle kort, felter og koblinger, uden navne på personer.', en: 'All cards, zones and links, without names of people.' },
    formats: ['json'],
    editions,
  },
  archive: {
    name: { da: 'Arkiv med det hele', en: 'Archive of everything' },
    about: {
      da: 'Alt på tavlen med billeder. Det kan læses i en browser uden Fællestavle og hentes ind på en anden tavle.',
      en: 'Everything on the board with its pictures. It can be read in a browser without Fællestavle and imported on another board.',
    },
    formats: ['zip', 'json'],
    editions: [],
    role: 'facilitator',
    goodFor: { zip: { da: 'med billeder og sider, der kan læses', en: 'with pictures and pages to read' }, json: { da: 'kun data, uden billeder', en: 'the data alone, without pictures' } },
  },
}

export const exportParts = Object.keys(exportTable) as readonly ExportPart[]

export const isExportPart = (part: string): part is ExportPart => Object.hasOwn(exportTable, part)

/** What can be had, as `part.format`. */
export const allPairs: readonly string[] = exportParts.flatMap((part) => exportTable[part].formats.map((format) => `${part}.${format}`))

/** Who reads along gets what may go outside; the group's own edition is for those who take part. */
export const mayHaveEdition = (role: Role, edition: Edition): boolean => edition !== 'internal' || roleAllows(role, 'editor')

/** The parts this role may take, in the order in which they are offered. */
export const partsFor = (role: Role): readonly ExportPart[] => exportParts.filter((part) => roleAllows(role, exportTable[part].role ?? 'viewer'))

/** What the format is good for in this part. */
export const goodFor = (part: ExportPart, format: ExportFormat): Words => exportTable[part].goodFor?.[format] ?? formatKinds[format].goodFor

interface EditionKind {
  readonly name: Words
  readonly about: Words
}

/** In the order of `editions`. */
export const editionKinds: Readonly<Record<Edition, EditionKind>> = {
  public: { name: { da: 'Offentligheden', en: 'The public' }, about: { da: 'Kan lægges på en hjemmeside.', en: 'Can be put on a website.' } },
  partner: { name: { da: 'Partnerne', en: 'The partners' }, about: { da: 'Til organisationerne i kredsen.', en: 'For the organisations of the circle.' } },
  internal: { name: { da: 'Gruppen selv', en: 'The group itself' }, about: { da: 'Til styregruppen og dens facilitatorer. Send den ikke videre.', en: 'For the steering group and its facilitators. Do not pass it on.' } },
}
