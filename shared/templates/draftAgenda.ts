/** The agenda text a new session begins with: one heading per thing to do, and what the board shows of it. */
import type { Language, Words } from '../domain/language'
import { bullets, heading, livingBlock, paragraph, pointer, tasks, text } from '../text/build'
import type { RichBlock } from '../text/richText'
import type { LivingBlockName } from '../text/schema'
import { findTemplate } from './findTemplate'

interface AgendaPage {
  readonly id: string
  readonly templateId: string | null
}

interface Step {
  readonly heading: Words
  readonly question: Words
  /** What of the page is shown under the heading. */
  readonly blocks: readonly LivingBlockName[]
}

const steps: Readonly<Record<string, Step>> = {
  'problem-analysis': {
    heading: { da: 'Problemet, som vi ser det nu', en: 'The problem as we see it now' },
    question: { da: 'Er det stadig den sætning, vi alle kan stå bag?', en: 'Is it still the sentence all of us can stand behind?' },
    blocks: ['problem-tree'],
  },
  'track-map': {
    heading: { da: 'Vores spor', en: 'Our tracks' },
    question: { da: 'Er det de rigtige spor, og hvad mangler i dem?', en: 'Are these the right tracks, and what do they lack?' },
    blocks: ['track-map'],
  },
  'activity-plan': {
    heading: { da: 'Handlingsplan', en: 'Action plan' },
    question: { da: 'Hvem gør hvad, og hvordan forstærker vi hinanden?', en: 'Who does what, and how do we reinforce one another?' },
    blocks: ['activity-table', 'reinforcements'],
  },
}

function pageBlocks({ id, templateId }: AgendaPage, language: Language): RichBlock[] {
  const template = templateId === null ? null : findTemplate(templateId)
  if (template === null) return []
  const step = steps[template.id]
  const seen = language === 'da' ? 'Se tavlen: ' : 'See the board: '
  return [
    heading(1, (step?.heading ?? template.name)[language]),
    paragraph([...(step ? [text(`${step.question[language]} `)] : []), text(seen), pointer('page', id)]),
    ...(step?.blocks ?? []).map((block) => livingBlock(block, id)),
  ]
}

/** `pages`: the board's, in order; those without a template need no item. The text ends in a paragraph, so that there is always room to go on. */
export function draftAgenda(language: Language, pages: readonly AgendaPage[]): readonly RichBlock[] {
  const words = language === 'da' ? danish : english
  return [
    heading(1, words.welcome),
    paragraph(words.purpose),
    heading(1, words.sinceLast),
    bullets(''),
    ...pages.flatMap((page) => pageBlocks(page, language)),
    heading(1, words.decisions),
    bullets(''),
    heading(1, words.followUp),
    tasks(''),
    heading(1, words.next),
    paragraph(''),
    heading(1, words.other),
    paragraph(''),
  ]
}

const danish = {
  welcome: 'Velkommen og mødepunkter',
  purpose: 'Hvad skal vi nå i dag, og hvad skal der komme ud af hvert punkt?',
  sinceLast: 'Siden sidst',
  decisions: 'Beslutninger',
  followUp: 'Opfølgning: hvem gør hvad inden hvornår',
  next: 'Næste møde',
  other: 'Eventuelt',
}

const english: typeof danish = {
  welcome: 'Welcome and meeting items',
  purpose: 'What must we cover today, and what should each item lead to?',
  sinceLast: 'Since last',
  decisions: 'Decisions',
  followUp: 'Follow-up: who does what by when',
  next: 'Next meeting',
  other: 'Any other business',
}
