/** What one can do with the items of an agenda: each is one step of undo, says what became of it, and leaves the focus somewhere sensible. */
import type { Editor } from '@tiptap/core'
import type * as Y from 'yjs'
import { appendToSection, endOfHeading, headingToItem, isItemElement, levelOf, moveItem, stepTarget, type AgendaChild } from '../../../shared/document/agendaItems'
import { insertBlocks } from '../../../shared/document/writeRichText'
import { agendaItem, paragraph } from '../../../shared/text/build'
import { sectionWords } from '../../../shared/text/itemWords'
import type { ItemLevel, ItemSectionName } from '../../../shared/text/schema'
import { newId } from '../../board/newId'
import { createStore, type Store } from '../../board/store'
import type { CommandContext } from '../../commands/command'
import { itemWords } from '../../words/items'
import { heldBy } from './heldBy'
import { itemAt, itemOfId, partPlace, titleEnd, writeAt, type ItemAround } from './itemPlace'
import { frameOf, shownItems, titleOf } from './outline'

/** A card that is being made for an item. */
export interface CardWanted {
  readonly kind: 'action' | 'decision'
  readonly itemId: string
}

export interface ItemHands {
  /** The card whose form is open. */
  readonly wanted: Store<CardWanted | null>
  /** Makes an item before the child at `index` of the text and writes in its title. */
  add(editor: Editor, index: number): void
  move(editor: Editor, index: number, by: -1 | 1): void
  /** Puts the item at `index` before the child at `target`. */
  put(editor: Editor, index: number, target: number): void
  setLevel(editor: Editor, index: number, level: ItemLevel): void
  remove(editor: Editor, index: number): void
  addPart(editor: Editor, index: number, part: ItemSectionName): void
  removePart(editor: Editor, pos: number): void
  setFact(editor: Editor, index: number, name: string, value: string | number | boolean | null): void
  askForCard(editor: Editor, index: number, kind: CardWanted['kind']): void
  headingToItem(editor: Editor): void
}

export type ItemHandsNeeds = CommandContext & { readonly sessionId: string; readonly fragment: Y.XmlFragment }

/** The button that moves the item has the focus again; it is drawn a moment after the item is. */
export function focusHandle(editor: Editor, itemId: string, tries = 20): void {
  const handle = editor.view.dom.querySelector<HTMLElement>(`[data-agenda-item="${CSS.escape(itemId)}"] .item-grip`)
  if (handle !== null) handle.focus()
  else if (tries > 0) requestAnimationFrame(() => focusHandle(editor, itemId, tries - 1))
}

export function itemHands({ live, ask, language, sessionId, fragment }: ItemHandsNeeds): ItemHands {
  const words = itemWords[language]
  const wanted = createStore<CardWanted | null>(null)
  const childAt = (index: number): AgendaChild | null => {
    const child: unknown = fragment.toArray()[index]
    return isItemElement(child) ? child : null
  }
  const idOf = (item: AgendaChild): string => {
    const id: unknown = item.getAttribute('id')
    if (typeof id === 'string' && id !== '') return id
    // One that a program made without: it needs a name to be found by.
    const given = newId()
    live.edit(() => item.setAttribute('id', given))
    return given
  }
  const heldNames = (children: readonly unknown[]) => heldBy(live, sessionId, fragment, children)
  const namesOf = (held: readonly string[]) => held.join(', ')
  const shownOf = (editor: Editor, itemId: string) => shownItems(editor.state.doc, frameOf(editor.state)).find(({ id }) => id === itemId)
  const nameOf = (around: ItemAround | null) => (around === null ? '' : titleOf(around.node)) || words.untitled
  const sayPlace = (editor: Editor, itemId: string) => {
    const all = shownItems(editor.state.doc, frameOf(editor.state))
    const item = all.find(({ id }) => id === itemId)
    if (item !== undefined) ask.say(words.moved(item.title || words.untitled, item.number, all.length))
  }

  const put = (editor: Editor, index: number, target: number | null) => {
    const item = childAt(index)
    if (item === null || target === null) return
    const itemId = idOf(item)
    const hasFocus = editor.view.hasFocus()
    let isMoved = true
    live.edit(() => {
      isMoved = moveItem(fragment, item, target, (child) => heldNames([child]).length > 0)
    })
    if (!isMoved) {
      ask.say(words.cannotMove(namesOf(heldNames(fragment.toArray()))))
      return
    }
    sayPlace(editor, itemId)
    if (hasFocus) editor.view.focus()
    else focusHandle(editor, itemId)
  }

  return {
    wanted,
    put,
    add(editor, index) {
      const id = newId()
      live.edit(() => insertBlocks(fragment, Math.min(index, fragment.length), [agendaItem(id, '')]))
      const made = itemOfId(editor.state.doc, id)
      if (made === null) return
      writeAt(editor, titleEnd(made))
      ask.say(words.newItemMade(shownOf(editor, id)?.number ?? ''))
    },
    move(editor, index, by) {
      const item = childAt(index)
      if (item !== null) put(editor, index, stepTarget(fragment, item, by))
    },
    setLevel(editor, index, level) {
      const item = childAt(index)
      if (item === null || levelOf(item) === level) return
      const isFirst = !(fragment.toArray() as unknown[]).slice(0, index).some(isItemElement)
      if (level === 2 && isFirst) return ask.say(words.needsMain)
      const itemId = idOf(item)
      live.edit(() => (item as unknown as Y.XmlElement<Record<string, number>>).setAttribute('level', level))
      const shown = shownOf(editor, itemId)
      if (shown !== undefined) ask.say((level === 2 ? words.isSub : words.isMain)(shown.title || words.untitled, shown.number))
    },
    remove(editor, index) {
      const item = childAt(index)
      const around = itemAt(editor.state.doc, index)
      if (item === null || around === null) return
      const held = heldNames([item])
      if (held.length > 0) return ask.say(words.cannotRemove(namesOf(held)))
      const name = nameOf(around)
      live.edit(() => {
        fragment.delete(index, 1)
        // There is always a line to write in.
        if (fragment.length === 0) insertBlocks(fragment, 0, [paragraph()])
      })
      writeAt(editor, around.pos, around.pos === 0 ? 1 : -1)
      ask.say(words.removed(name))
    },
    addPart(editor, index, part) {
      const item = childAt(index)
      if (item === null) return
      const itemId = idOf(item)
      const there = itemAt(editor.state.doc, index)
      const isThere = there !== null && partPlace(there, part, 'start') !== null
      if (!isThere) live.edit(() => appendToSection(item, part, [paragraph()]))
      const around = itemOfId(editor.state.doc, itemId)
      const place = around === null ? null : partPlace(around, part, 'end')
      if (place !== null) writeAt(editor, place, -1)
      if (!isThere) ask.say(words.partAdded(sectionWords[part][language]))
    },
    removePart(editor, pos) {
      const node = editor.state.doc.nodeAt(pos)
      const $pos = editor.state.doc.resolve(pos)
      const item = childAt($pos.index(0))
      const element: unknown = item?.toArray()[$pos.index(1)]
      if (node === null || item === null || element === undefined) return
      const held = heldNames([item])
      if (held.length > 0) return ask.say(words.cannotRemove(namesOf(held)))
      live.edit(() => item.delete($pos.index(1), 1))
      writeAt(editor, pos, -1)
      ask.say(words.partRemoved(sectionWords[node.attrs.section as ItemSectionName][language]))
    },
    setFact(_editor, index, name, value) {
      const item = childAt(index) as unknown as Y.XmlElement<Record<string, string | number | boolean>> | null
      if (item === null || (item.getAttribute(name) ?? null) === value) return
      live.edit(() => (value === null ? item.removeAttribute(name) : item.setAttribute(name, value)))
    },
    askForCard(_editor, index, kind) {
      const item = childAt(index)
      if (item !== null) wanted.set({ kind, itemId: idOf(item) })
    },
    headingToItem(editor) {
      const index = editor.state.selection.$head.index(0)
      const to = endOfHeading(fragment, index)
      if (to === null) return
      const held = heldNames((fragment.toArray() as unknown[]).slice(index, to))
      if (held.length > 0) return ask.say(words.heldHeading(namesOf(held)))
      const id = newId()
      live.edit(() => headingToItem(fragment, index, id))
      const made = itemOfId(editor.state.doc, id)
      if (made !== null) writeAt(editor, titleEnd(made))
      ask.say(words.headingIsItem(nameOf(made)))
    },
  }
}
