/** The editor's nodes and marks: exactly those of the shared schema (`shared/text/schema`), which a test compares them with. */
import type { Extensions } from '@tiptap/core'
import { TaskItem, TaskList } from '@tiptap/extension-list'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import StarterKit from '@tiptap/starter-kit'
import { nodeContent, type NodeName } from '../../shared/text/schema'
import { AgendaDocument, AgendaItem, ItemSection, ItemTitle } from './AgendaItem'
import { AgendaHeading } from './AgendaHeading'
import { BoardPointer } from './BoardPointer'
import { LivingBlock } from './LivingBlock'
import type { ItemHands } from './items/itemHands'
import { SafeLink } from './SafeLink'

const anyOf = (name: NodeName): string => `(${nodeContent[name].children.join(' | ')})+`

export interface AgendaExtensionWords {
  readonly taskLabel: (task: string) => string
}

export function agendaExtensions(words: AgendaExtensionWords, pointer: Parameters<typeof BoardPointer.configure>[0] = {}, hands: ItemHands | null = null): Extensions {
  return [
    // A trailing paragraph added by itself would be a change that nobody made.
    StarterKit.configure({ document: false, code: false, codeBlock: false, heading: false, link: false, trailingNode: false, undoRedo: false }),
    AgendaHeading,
    TaskList,
    TaskItem.configure({ nested: true, a11y: { checkboxLabel: (node) => words.taskLabel(node.firstChild?.textContent ?? '') } }),
    Table.configure({ resizable: false }),
    TableRow,
    TableHeader.extend({ content: anyOf('tableHeader') }).configure({ HTMLAttributes: { scope: 'col' } }),
    TableCell.extend({ content: anyOf('tableCell') }),
    SafeLink,
    BoardPointer.configure(pointer),
    LivingBlock,
    AgendaDocument,
    AgendaItem.configure({ hands }),
    ItemTitle.configure({ hands }),
    ItemSection.configure({ hands }),
  ]
}
