/** What the toolbar does to the text: each tool once, with its words, whether it is on, and what it changes. */
import type { Editor } from '@tiptap/core'
import { completeAddress } from '../../shared/text/isSafeAddress'
import { headingLevels, type LivingBlockName } from '../../shared/text/schema'
import type { CommandContext } from '../commands/command'
import type { MenuItem } from '../ui/MenuList'
import { agendaWords } from '../words/agenda'
import type { itemWords } from '../words/items'
import type { ItemHands } from './items/itemHands'
import { chooseRef, chooseTarget, hasChoice } from './chooseTarget'
import type { ToolIconName } from './toolIcons'

type Words = (typeof agendaWords)['da']

export interface Tool {
  readonly id: string
  readonly icon: ToolIconName
  readonly label: string
  /** Shown in the tooltip, such as `Ctrl+B`. */
  readonly keys?: string
  readonly isOn: boolean
  readonly run: () => void
}

/** What of the text around the caret the toolbar shows; compared by value. */
export interface TextState {
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: boolean
  readonly strike: boolean
  readonly link: boolean
  readonly bullets: boolean
  readonly numbers: boolean
  readonly tasks: boolean
  readonly quote: boolean
  readonly table: boolean
  readonly heading: number
  /** A heading of the text as a whole, which can become an item. */
  readonly isHeading: boolean
}

export function readTextState(editor: Editor): TextState {
  const { level } = editor.getAttributes('heading') as { readonly level?: number }
  return {
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    underline: editor.isActive('underline'),
    strike: editor.isActive('strike'),
    link: editor.isActive('link'),
    bullets: editor.isActive('bulletList'),
    numbers: editor.isActive('orderedList'),
    tasks: editor.isActive('taskList'),
    quote: editor.isActive('blockquote'),
    table: editor.isActive('table'),
    heading: editor.isActive('heading') ? (level ?? 0) : 0,
    isHeading: editor.state.doc.maybeChild(editor.state.selection.$head.index(0))?.type.name === 'heading',
  }
}

/** Asks for an address; an empty one takes the link away. Where nothing is marked the address itself is written. */
export async function changeLink(editor: Editor, { ask, language }: CommandContext): Promise<void> {
  const words = agendaWords[language]
  const { href } = editor.getAttributes('link') as { readonly href?: string }
  const typed = await ask.text(words.linkQuestion, href ?? '')
  if (typed === null) return
  if (typed.trim() === '') {
    editor.chain().focus().extendMarkRange('link').unsetMark('link').run()
    return
  }
  const address = completeAddress(typed)
  if (address === null) ask.say(words.linkHint)
  else if (editor.state.selection.empty && href === undefined) {
    editor.chain().focus().insertContent({ type: 'text', text: typed.trim(), marks: [{ type: 'link', attrs: { href: address } }] }).run()
  } else editor.chain().focus().extendMarkRange('link').setMark('link', { href: address }).run()
}

async function insertPointer(editor: Editor, context: CommandContext): Promise<void> {
  const target = await chooseTarget(context)
  if (target !== null) editor.chain().focus().insertContent([{ type: 'boardPointer', attrs: target }, { type: 'text', text: ' ' }]).run()
}

/** What a living block shows, asked for where it cannot be told; undefined when they change their mind. */
async function chooseShown(context: CommandContext, block: LivingBlockName): Promise<string | null | undefined> {
  if (!hasChoice(block)) return null
  return (await chooseRef(context, block)) ?? undefined
}

/** Below the block in which the caret stands: in the part of an item, else in the text. */
function placeForBlock({ state }: Editor): number {
  const { $from } = state.selection
  const isInPart = $from.depth > 2 && $from.node(2).type.name === 'itemSection'
  if ($from.depth === 0) return $from.pos
  return $from.after(isInPart ? 3 : 1)
}

async function insertBlock(editor: Editor, context: CommandContext, block: LivingBlockName): Promise<void> {
  const ref = await chooseShown(context, block)
  if (ref === undefined) return
  const at = placeForBlock(editor)
  // A paragraph follows, so that there is somewhere to go on writing.
  const content = [{ type: 'livingBlock', attrs: { block, ref } }, { type: 'paragraph' }]
  editor.chain().focus().insertContentAt(at, content).setTextSelection(at + 2).scrollIntoView().run()
}

export function textTools(editor: Editor, state: TextState, words: Words, context: CommandContext, mod: string): Tool[] {
  const chain = () => editor.chain().focus()
  return [
    { id: 'bold', icon: 'bold', label: words.bold, keys: `${mod}+B`, isOn: state.bold, run: () => chain().toggleBold().run() },
    { id: 'italic', icon: 'italic', label: words.italic, keys: `${mod}+I`, isOn: state.italic, run: () => chain().toggleItalic().run() },
    { id: 'bullets', icon: 'bullets', label: words.bullets, keys: `${mod}+Shift+8`, isOn: state.bullets, run: () => chain().toggleBulletList().run() },
    { id: 'numbers', icon: 'numbers', label: words.numbers, keys: `${mod}+Shift+7`, isOn: state.numbers, run: () => chain().toggleOrderedList().run() },
    { id: 'tasks', icon: 'tasks', label: words.tasks, keys: `${mod}+Shift+9`, isOn: state.tasks, run: () => chain().toggleTaskList().run() },
    { id: 'link', icon: 'link', label: words.link, isOn: state.link, run: () => void changeLink(editor, context) },
  ]
}

/** Text, or a heading of one of three levels. */
export function styleItems(editor: Editor, state: TextState, words: Words, mod: string): MenuItem[] {
  return [
    { id: 'text', label: words.styleText, shortcut: `${mod}+Alt+0`, isChecked: state.heading === 0, run: () => editor.chain().focus().setParagraph().run() },
    ...headingLevels.map((level) => ({
      id: `heading${level}`,
      label: words.styleHeading(level),
      shortcut: `${mod}+Alt+${level}`,
      isChecked: state.heading === level,
      run: () => editor.chain().focus().setNode('heading', { level }).run(),
    })),
  ]
}

export function tableItems(editor: Editor, state: TextState, words: Words): MenuItem[] {
  const chain = () => editor.chain().focus()
  if (!state.table) return [{ id: 'insert', label: words.tableInsert, run: () => chain().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run() }]
  return [
    { id: 'rowBelow', label: words.rowBelow, run: () => chain().addRowAfter().run() },
    { id: 'rowAbove', label: words.rowAbove, run: () => chain().addRowBefore().run() },
    { id: 'rowDelete', label: words.rowDelete, run: () => chain().deleteRow().run() },
    { id: 'columnAfter', label: words.columnAfter, startsGroup: true, run: () => chain().addColumnAfter().run() },
    { id: 'columnBefore', label: words.columnBefore, run: () => chain().addColumnBefore().run() },
    { id: 'columnDelete', label: words.columnDelete, run: () => chain().deleteColumn().run() },
    { id: 'tableDelete', label: words.tableDelete, startsGroup: true, run: () => chain().deleteTable().run() },
  ]
}

/** What the tools need to work on items. */
export interface ItemTools {
  readonly hands: ItemHands
  readonly words: (typeof itemWords)['da']
}

export function moreItems(editor: Editor, state: TextState, words: Words, mod: string, items: ItemTools): MenuItem[] {
  const chain = () => editor.chain().focus()
  return [
    { id: 'newItem', label: items.words.newItemLong, shortcut: `${mod}+Shift+Enter`, icon: 'add', run: () => items.hands.add(editor, editor.state.selection.$head.index(0) + 1) },
    ...(state.isHeading ? [{ id: 'headingToItem', label: items.words.headingToItem, run: () => items.hands.headingToItem(editor) }] : []),
    { id: 'underline', label: words.underline, shortcut: `${mod}+U`, isChecked: state.underline, startsGroup: true, run: () => chain().toggleUnderline().run() },
    { id: 'strike', label: words.strike, shortcut: `${mod}+Shift+S`, isChecked: state.strike, run: () => chain().toggleStrike().run() },
    { id: 'quote', label: words.quote, shortcut: `${mod}+Shift+B`, isChecked: state.quote, startsGroup: true, run: () => chain().toggleBlockquote().run() },
    { id: 'rule', label: words.rule, run: () => chain().setHorizontalRule().run() },
    ...(state.link ? [{ id: 'unlink', label: words.linkRemove, run: () => void chain().extendMarkRange('link').unsetMark('link').run() }] : []),
  ]
}

/** Plan and knowledge, then what the meeting decides and follows up, then what is chosen. */
const blockGroups: readonly (readonly LivingBlockName[])[] = [
  ['track-map', 'activity-table', 'matrix', 'reinforcements', 'problem-tree'],
  ['evidence', 'voices', 'indicators'],
  ['decisions', 'actions', 'since-last', 'accepted-gaps'],
  ['zone-cards', 'picture', 'card'],
]

/** Pointers and living blocks. */
export function boardItems(editor: Editor, words: Words, context: CommandContext): MenuItem[] {
  return [
    { id: 'pointer', label: words.insertPointer, icon: 'next', run: () => void insertPointer(editor, context) },
    ...blockGroups.flatMap((group) =>
      group.map((block, index) => ({
        id: block,
        label: `${words.block(block)}${hasChoice(block) ? ' …' : ''}`,
        icon: 'board' as const,
        startsGroup: index === 0,
        run: () => void insertBlock(editor, context, block),
      })),
    ),
  ]
}
