/** Every sentence about pages, templates and what other pages say. */
import type { Language, Words } from '../../shared/domain/language'
import { defineWords } from './defineWords'

export const pagesWords = defineWords(
  {
    addPage: 'Tilføj en side',
    chooseHint: 'Hver skabelon er en side med felter og spørgsmål. Det, I allerede har skrevet, vises også på den nye side.',
    add: 'Tilføj',
    addNamed: (name: string) => `Tilføj ${name}`,
    emptyPage: 'Tom side',
    emptyPageFor: 'Fri plads til kort og tegning.',
    goThere: 'Gå til siden',
    makeAnother: 'Lav en til',
    makeAnotherOf: (name: string) => `Lav en til: ${name}`,
    goThereOf: (name: string) => `Gå til siden ${name}`,
    whatTitle: 'Hvad skal siden hedde?',
    added: (title: string) => `${title} er lagt på tavlen.`,
    noLine: 'Serveren svarer ikke. Prøv igen, når der er forbindelse.',
    tracks: 'Antal spor',
    fromOtherPages: 'Fra andre sider',
    countFromOthers: (count: number) => `${count} fra andre sider`,
    more: (count: number) => `${count} mere`,
    from: (page: string) => `fra ${page}`,
    goTo: (page: string) => `Gå til kortet på ${page}`,
    whichEcho: 'Hvilket kort fra en anden side?',
    useHere: 'Brug her',
    useHereOf: (title: string) => `Brug her: ${title}`,
    usedHere: 'Kortet er lagt her. Fortryd med Ctrl+Z.',
  },
  {
    addPage: 'Add a page',
    chooseHint: 'Each template is a page with zones and questions. What you have written already shows on the new page too.',
    add: 'Add',
    addNamed: (name: string) => `Add ${name}`,
    emptyPage: 'Empty page',
    emptyPageFor: 'Free room for cards and drawing.',
    goThere: 'Go to the page',
    makeAnother: 'Make another',
    makeAnotherOf: (name: string) => `Make another: ${name}`,
    goThereOf: (name: string) => `Go to the page ${name}`,
    whatTitle: 'What is the page called?',
    added: (title: string) => `${title} has been added to the board.`,
    noLine: 'The server does not answer. Try again when there is a connection.',
    tracks: 'Number of tracks',
    fromOtherPages: 'From other pages',
    countFromOthers: (count: number) => `${count} from other pages`,
    more: (count: number) => `${count} more`,
    from: (page: string) => `from ${page}`,
    goTo: (page: string) => `Go to the card on ${page}`,
    whichEcho: 'Which card from another page?',
    useHere: 'Use here',
    useHereOf: (title: string) => `Use here: ${title}`,
    usedHere: 'The card has been put here. Undo with Ctrl+Z.',
  },
)

interface TemplateLines {
  readonly is: Words
  readonly when: Words
}

/** One line on what each template is for, and one on when. */
const lines: Readonly<Record<string, TemplateLines>> = {
  'problem-analysis': {
    is: { da: 'Hvad er problemet, hvorfor sker det, og hvad ved vi?', en: 'What is the problem, why does it happen, and what do we know?' },
    when: { da: 'Først, før nogen foreslår løsninger.', en: 'First, before anybody proposes solutions.' },
  },
  'track-map': {
    is: { da: 'Få spor, som tilsammen tjener én vision.', en: 'A few tracks that together serve one vision.' },
    when: { da: 'Ved opstart, og hvert halve år: er sporene stadig de rigtige?', en: 'At the launch, and every half-year: are the tracks still right?' },
  },
  'activity-plan': {
    is: { da: 'Hvem gør hvad, og hvordan styrker det hinanden?', en: 'Who does what, and how does it strengthen the rest?' },
    when: { da: 'Når sporene er fundet; derefter hvert kvartal.', en: 'When the tracks are found; then every quarter.' },
  },
  'agenda-canvas': {
    is: { da: 'Selve aftalen: fra i dag til ønsket tilstand, mål, løfter og forbehold.', en: 'The agreement itself: from today to the desired state, goals, promises and reservations.' },
    when: { da: 'Når I skal blive enige, og igen mindst en gang om året.', en: 'When you are to agree, and again at least once a year.' },
  },
  'measurement-board': {
    is: { da: 'Få indikatorer, som alle kan stå inde for, og læring af kurven.', en: 'A few indicators all can stand behind, and learning from the curve.' },
    when: { da: 'Når målene er sat; kurverne ses på hvert møde.', en: 'When the goals are set; the curves are seen at every meeting.' },
  },
  'actor-map': {
    is: { da: 'Hvem er med, hvem mangler, og hvem beslutter?', en: 'Who is part of it, who is missing, and who decides?' },
    when: { da: 'Tidligt, og hver gang nogen kommer til eller går.', en: 'Early, and whenever somebody joins or leaves.' },
  },
  'steering-meeting': {
    is: { da: 'Mødets gang: siden sidst, beslutninger og opfølgning.', en: 'The run of the meeting: since last, decisions and follow-up.' },
    when: { da: 'En ny side til hvert møde i styregruppen.', en: 'A new page for every meeting of the steering group.' },
  },
  'programme-model': {
    is: { da: 'Stigen fra indsatser over missioner til visionen, og hvem der bærer den videre.', en: 'The ladder from initiatives over missions to the vision, and who carries it on.' },
    when: { da: 'Når en strategiperiode begynder, og når arbejdet gives videre.', en: 'When a strategy period begins, and when the work is handed over.' },
  },
}

export const templateFor = (templateId: string, language: Language): string => lines[templateId]?.is[language] ?? ''
export const templateWhen = (templateId: string, language: Language): string => lines[templateId]?.when[language] ?? ''
