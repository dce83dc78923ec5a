/** Undo and redo: only one's own. */
import type { UndoOutcome } from '../../shared/document/undo'
import type { Command, CommandContext } from './command'

function tellOutcome({ ask, language }: CommandContext, outcome: UndoOutcome): void {
  if (outcome !== 'kept') return
  ask.say(language === 'da' ? 'Kortet bliver stående: en anden har skrevet i det.' : 'The card stays: somebody else has written in it.')
}

export const editCommands: readonly Command[] = [
  {
    id: 'edit.undo',
    words: { da: 'Fortryd', en: 'Undo' },
    group: 'edit',
    role: 'editor',
    shortcuts: ['Mod+Z'],
    isAvailable: ({ live }) => live.undo.canUndo(),
    run: (context) => tellOutcome(context, context.live.undo.undo()),
  },
  {
    id: 'edit.redo',
    words: { da: 'Gentag', en: 'Redo' },
    group: 'edit',
    role: 'editor',
    shortcuts: ['Mod+Shift+Z', 'Mod+Y'],
    isAvailable: ({ live }) => live.undo.canRedo(),
    run: (context) => tellOutcome(context, context.live.undo.redo()),
  },
]
