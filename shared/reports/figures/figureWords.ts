/** What the figures of a document are called, and what they show for those who do not see them. */
import type { Language } from '../../domain/language'

interface Sentences {
  readonly tree: string
  readonly treeAlt: (causes: number, effects: number) => string
  readonly network: string
  readonly networkAlt: (activities: number, links: number) => string
  readonly networkNote: string
  readonly timeline: string
  readonly timelineAlt: (from: number, to: number) => string
  readonly curve: (name: string) => string
  readonly curveAlt: (name: string, first: string, last: string) => string
  readonly curveNote: string
  readonly rings: string
  readonly ringsAlt: (counts: readonly string[]) => string
  readonly ladder: string
  readonly ladderAlt: (rows: readonly string[]) => string
}

export const figureWords: Readonly<Record<Language, Sentences>> = {
  da: {
    tree: 'Problemtræet',
    treeAlt: (causes, effects) => `Virkninger øverst, kerneproblemet i midten og årsager nederst, forbundet med pile. ${causes} grene af årsager og ${effects} af virkninger; de samme ord står i listen nedenfor.`,
    network: 'Sådan hænger aktiviteterne sammen',
    networkAlt: (activities, links) => `${activities} aktiviteter forbundet af ${links} pile. Pilenes numre er rækkerne i tabellen nedenfor.`,
    networkNote: 'Pilenes numre er rækkerne i tabellen. En stiplet pil er ikke bekræftet endnu.',
    timeline: 'Planen over tid',
    timelineAlt: (from, to) => `Aktiviteter, milepæle og skift fra ${from} til ${to}. Det samme står i tabellen nedenfor.`,
    curve: (name) => `Kurve: ${name}`,
    curveAlt: (name, first, last) => `Kurve over ${name} fra ${first} til ${last}. Tallene står i tabellen nedenfor.`,
    curveNote: 'En hul cirkel er skønnet eller omtrentlig. En prikket linje er en fremskrivning.',
    rings: 'Aktørerne i tre ringe',
    ringsAlt: (counts) => `Tre ringe uden om det, vi vil ændre: ${counts.join('; ')}. Alle aktører står i tabellen nedenfor.`,
    ladder: 'Programmodellen på én side',
    ladderAlt: (rows) => `En stige med trinene ${rows.join(', ')}. Det samme står i listen nedenfor.`,
  },
  en: {
    tree: 'The problem tree',
    treeAlt: (causes, effects) => `Effects at the top, the core problem in the middle and causes at the bottom, joined by arrows. ${causes} branches of causes and ${effects} of effects; the same words are in the list below.`,
    network: 'How the activities hang together',
    networkAlt: (activities, links) => `${activities} activities joined by ${links} arrows. The numbers of the arrows are the rows of the table below.`,
    networkNote: 'The numbers of the arrows are the rows of the table. A dashed arrow is not confirmed yet.',
    timeline: 'The plan over time',
    timelineAlt: (from, to) => `Activities, milestones and turns from ${from} to ${to}. The same is in the table below.`,
    curve: (name) => `Curve: ${name}`,
    curveAlt: (name, first, last) => `Curve of ${name} from ${first} to ${last}. The figures are in the table below.`,
    curveNote: 'A hollow circle is estimated or approximate. A dotted line is a forecast.',
    rings: 'The actors in three rings',
    ringsAlt: (counts) => `Three rings around what we want to change: ${counts.join('; ')}. All actors are in the table below.`,
    ladder: 'The programme model on one page',
    ladderAlt: (rows) => `A ladder with the steps ${rows.join(', ')}. The same is in the list below.`,
  },
}
