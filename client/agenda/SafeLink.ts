/** Links in the agenda: an address and nothing else, and only addresses that cannot run anything. */
import { Mark, markPasteRule, mergeAttributes } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { isSafeAddress } from '../../shared/text/isSafeAddress'

const addressInText = /https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]]/g

export const SafeLink = Mark.create({
  name: 'link',
  priority: 1000,
  inclusive: false,
  addAttributes: () => ({ href: { default: '' } }),
  parseHTML: () => [{ tag: 'a[href]', getAttrs: (element) => (isSafeAddress(element.getAttribute('href') ?? '') ? null : false) }],
  renderHTML({ HTMLAttributes }) {
    const { href, ...others } = HTMLAttributes as { readonly href?: unknown }
    const address = typeof href === 'string' && isSafeAddress(href) ? { href } : {}
    return ['a', mergeAttributes(others, address, { rel: 'noopener noreferrer nofollow', target: '_blank' }), 0]
  },
  addPasteRules() {
    return [markPasteRule({ find: addressInText, type: this.type, getAttributes: (match) => (isSafeAddress(match[0]) ? { href: match[0] } : false) })]
  },
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        // A click puts the caret; with Ctrl or Cmd it opens the link.
        handleClick(_view, _position, event) {
          const link = event.target instanceof Element ? event.target.closest('a[href]') : null
          if (!(link instanceof HTMLAnchorElement)) return false
          event.preventDefault()
          if (event.ctrlKey || event.metaKey) window.open(link.href, '_blank', 'noopener,noreferrer')
          return true
        },
      },
    }),
  ],
})
