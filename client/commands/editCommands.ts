/** Undo and redo: only one's own. */
import type { Command } from './command'

export const editCommands: readonly Command[] = [
  {
    id: 'edit.undo',
    words: { da: 'Fortryd', en: 'Undo' },
    group: 'edit',
    role: 'editor',
    shortcuts: ['Mod+Z'],
    isAvailable: ({ live }) => live.undo.canUndo(),
    run: ({ live }) => live.undo.undo(),
  },
  {
    id: 'edit.redo',
    words: { da: 'Gentag', en: 'Redo' },
    group: 'edit',
    role: 'editor',
    shortcuts: ['Mod+Shift+Z', 'Mod+Y'],
    isAvailable: ({ live }) => live.undo.canRedo(),
    run: ({ live }) => live.undo.redo(),
  },
]
