/** What a page of each template is at a meeting: its question, what it should lead to, and what the board shows of it. */
import type { Words } from '../domain/language'
import type { ItemOutcome, LivingBlockName } from '../text/schema'

export interface PageStep {
  readonly heading: Words
  readonly question: Words
  readonly outcome: ItemOutcome
  readonly blocks: readonly LivingBlockName[]
  /** The zone of the page whose cards are shown. */
  readonly zone?: string
}

export const pageSteps: Readonly<Record<string, PageStep>> = {
  'problem-analysis': {
    heading: { da: 'Problemet, som vi ser det nu', en: 'The problem as we see it now' },
    question: { da: 'Er det stadig den sætning, vi alle kan stå bag?', en: 'Is it still the sentence all of us can stand behind?' },
    outcome: 'discuss',
    blocks: ['problem-tree'],
  },
  'track-map': {
    heading: { da: 'Vores spor', en: 'Our tracks' },
    question: { da: 'Er det de rigtige spor, og hvad mangler i dem?', en: 'Are these the right tracks, and what do they lack?' },
    outcome: 'discuss',
    blocks: ['track-map'],
  },
  'activity-plan': {
    heading: { da: 'Handlingsplan', en: 'Action plan' },
    question: { da: 'Hvem gør hvad, og hvordan forstærker vi hinanden?', en: 'Who does what, and how do we reinforce one another?' },
    outcome: 'decide',
    blocks: ['activity-table', 'reinforcements'],
  },
  'agenda-canvas': {
    heading: { da: 'Den fælles agenda', en: 'The common agenda' },
    question: { da: 'Kan alle give samtykke, og hvad skal ændres, hvis ikke?', en: 'Can everybody consent, and what must change if not?' },
    outcome: 'decide',
    blocks: [],
    zone: 'consent',
  },
  'measurement-board': {
    heading: { da: 'Kurverne', en: 'The curves' },
    question: { da: 'Hvad fortæller tallene, og hvad kan ellers forklare dem?', en: 'What do the figures tell, and what else may explain them?' },
    outcome: 'discuss',
    blocks: ['indicators'],
  },
  'actor-map': {
    heading: { da: 'Aktører og organisering', en: 'Actors and organisation' },
    question: { da: 'Hvem mangler, og hvem tager kontakt?', en: 'Who is missing, and who makes contact?' },
    outcome: 'discuss',
    blocks: [],
    zone: 'missing',
  },
  'steering-meeting': {
    heading: { da: 'Små sejre', en: 'Small victories' },
    question: { da: 'Hvad lykkedes, og hvem skal have æren?', en: 'What worked, and who deserves the credit?' },
    outcome: 'celebrate',
    blocks: [],
    zone: 'victories',
  },
  'programme-model': {
    heading: { da: 'Programmodellen', en: 'The programme model' },
    question: { da: 'Holder antagelserne, og hvad bærer indsatsen videre?', en: 'Do the assumptions hold, and what carries the effort on?' },
    outcome: 'discuss',
    blocks: [],
    zone: 'assumptions',
  },
}
