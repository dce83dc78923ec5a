/** The words of the field, explained. */
import type { Command } from './command'

export const glossaryCommands: readonly Command[] = [
  { id: 'glossary.open', words: { da: 'Ordliste', en: 'Glossary' }, group: 'board', role: 'viewer', run: ({ live }) => live.desk.put({ sheet: 'glossary' }) },
]
