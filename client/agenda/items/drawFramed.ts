/** A node of the text with buttons and words of ours around what is written in it. What is written is drawn by the editor itself, at once. */
import type { Editor, NodeViewRenderer } from '@tiptap/core'
import type { Node as TextNode } from '@tiptap/pm/model'
import type { Decoration } from '@tiptap/pm/view'
import { ReactRenderer } from '@tiptap/react'
import type { ComponentType } from 'react'
import { shownIn, type ShownItem } from './outline'

export interface FramePartProps {
  readonly editor: Editor
  readonly node: TextNode
  /** Null until the outline is made. */
  readonly shown: ShownItem | null
  /** Where the node begins; undefined when it is gone. */
  readonly getPos: () => number | undefined
}

export interface Frame {
  readonly tag: 'div' | 'section'
  readonly className: string
  readonly contentTag: 'div' | 'h3'
  readonly contentClass: string
  readonly before: readonly ComponentType<FramePartProps>[]
  readonly after: readonly ComponentType<FramePartProps>[]
  /** Writes what the element says of itself. */
  readonly dress?: (parts: { readonly dom: HTMLElement; readonly contentDOM: HTMLElement; readonly node: TextNode; readonly shown: ShownItem | null }) => void
}

export function drawFramed(frame: Frame): NodeViewRenderer {
  return ({ node, editor, getPos, decorations }) => {
    const dom = document.createElement(frame.tag)
    dom.className = frame.className
    const contentDOM = document.createElement(frame.contentTag)
    contentDOM.className = frame.contentClass
    const type = node.type
    const shown = shownIn(decorations)
    const make = (component: ComponentType<FramePartProps>) => {
      const part = new ReactRenderer(component, { editor: editor as never, props: { editor, node, shown, getPos } })
      part.element.contentEditable = 'false'
      return part
    }
    const [before, after] = [frame.before.map(make), frame.after.map(make)]
    const parts = [...before, ...after]
    dom.append(...before.map(({ element }) => element), contentDOM, ...after.map(({ element }) => element))
    frame.dress?.({ dom, contentDOM, node, shown })
    const isOurs = (target: EventTarget | Node | null) => target instanceof Node && parts.some(({ element }) => element.contains(target))
    return {
      dom,
      contentDOM,
      update(next: TextNode, nextDecorations: readonly Decoration[]) {
        if (next.type !== type) return false
        const now = shownIn(nextDecorations)
        for (const part of parts) part.updateProps({ node: next, shown: now })
        frame.dress?.({ dom, contentDOM, node: next, shown: now })
        return true
      },
      stopEvent: (event: Event) => isOurs(event.target),
      ignoreMutation: (mutation) => mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
      destroy: () => parts.forEach((part) => part.destroy()),
    }
  }
}
