/** Stops a paste larger than there is room for before anybody looks through it: millions of letters would hold up the page, and be cut off by the server. */
import { Plugin } from '@tiptap/pm/state'

/** Words with their form take more than the words alone; beyond this it is no text of this size any more. */
const formFactor = 20

/** `onTooMuch`: to say so. Lengths in characters. */
export function pasteLimit(maxCharacters: number, onTooMuch: () => void): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        paste(view, event) {
          const { doc, selection } = view.state
          const room = maxCharacters - doc.content.size + (selection.to - selection.from)
          const words = event.clipboardData?.getData('text/plain').length ?? 0
          const form = event.clipboardData?.getData('text/html').length ?? 0
          if (words <= room && form <= formFactor * maxCharacters) return false
          event.preventDefault()
          onTooMuch()
          return true
        },
      },
    },
  })
}
