/** What a card's text may hold: paragraphs of text with bold and italic, and line breaks. Nothing turns into form by typing signs. */
import StarterKit from '@tiptap/starter-kit'

export const cardExtensions = [
  StarterKit.configure({
    blockquote: false,
    bulletList: false,
    code: false,
    codeBlock: false,
    dropcursor: false,
    gapcursor: false,
    heading: false,
    horizontalRule: false,
    link: false,
    listItem: false,
    listKeymap: false,
    orderedList: false,
    strike: false,
    trailingNode: false,
    underline: false,
    undoRedo: false,
  }),
]
