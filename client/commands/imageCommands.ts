/** What one does to an image besides moving it. */
import { setDrawing } from '../../shared/document/boardRecords'
import type { Drawing } from '../../shared/domain/board'
import { canvasWords } from '../words/canvas'
import type { Command, CommandContext } from './command'

function chosenImage({ live }: CommandContext): Drawing | null {
  const { selection } = live.desk.read()
  const drawing = selection.length === 1 ? live.view.read().drawings.get(selection[0] ?? '') : undefined
  return drawing?.fields.type === 'image' ? drawing : null
}

async function describe(context: CommandContext): Promise<void> {
  const { live, ask, language } = context
  const image = chosenImage(context)
  if (image === null) return
  const { altText } = image.fields
  const told = await ask.text(canvasWords[language].altText, typeof altText === 'string' ? altText : '')
  if (told !== null) live.edit((doc) => setDrawing(doc, image.id, { altText: told }))
}

export const imageCommands: readonly Command[] = [
  { id: 'image.describe', words: { da: 'Beskriv billedet', en: 'Describe the image' }, group: 'edit', role: 'editor', isAvailable: (context) => chosenImage(context) !== null, run: describe },
]
