/** What has happened: since last, versions, and a card's own story. */
import type { Command, CommandContext } from './command'

const chosenCard = ({ live }: CommandContext): string | null => {
  const { selection } = live.desk.read()
  const only = selection.length === 1 ? (selection[0] ?? null) : null
  return only !== null && live.view.read().cards.has(only) ? only : null
}

export const historyCommands: readonly Command[] = [
  { id: 'history.sinceLast', words: { da: 'Siden sidst', en: 'Since last' }, group: 'history', role: 'viewer', run: ({ live }) => live.desk.put({ history: { is: 'since-last' } }) },
  {
    id: 'history.showMarks',
    words: { da: 'Mærk det, der er ændret', en: 'Mark what has changed' },
    group: 'history',
    role: 'viewer',
    isAvailable: ({ live }) => !live.desk.read().isMarked,
    run: ({ live }) => live.desk.put({ isMarked: true }),
  },
  {
    id: 'history.hideMarks',
    words: { da: 'Fjern mærker for ændringer', en: 'Remove marks of changes' },
    group: 'history',
    role: 'viewer',
    isAvailable: ({ live }) => live.desk.read().isMarked,
    run: ({ live }) => live.desk.put({ isMarked: false }),
  },
  { id: 'history.versions', words: { da: 'Versioner', en: 'Versions' }, group: 'history', role: 'viewer', run: ({ live }) => live.desk.put({ history: { is: 'versions' } }) },
  {
    id: 'history.card',
    words: { da: 'Kortets historie', en: 'History of the card' },
    group: 'history',
    role: 'viewer',
    isAvailable: (context) => chosenCard(context) !== null,
    run(context) {
      const cardId = chosenCard(context)
      if (cardId !== null) context.live.desk.put({ history: { is: 'card', cardId } })
    },
  },
]
