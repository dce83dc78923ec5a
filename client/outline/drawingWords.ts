/** Free drawing in words: how many of what, with the words that stand in them. */
import type { Drawing, FieldValue } from '../../shared/domain/board'
import type { Language } from '../../shared/domain/language'
import { outlineWords } from '../words/outline'

const namedTypes = ['image', 'text', 'arrow', 'geo', 'line', 'draw', 'highlight'] as const
type NamedType = (typeof namedTypes)[number] | 'drawing'

const mostTexts = 12

function typeOf({ fields }: Drawing): NamedType {
  return namedTypes.find((type) => type === fields.type) ?? 'drawing'
}

/** The words inside a rich text as the drawing tool keeps it. */
function richWords(value: FieldValue | undefined): string {
  if (typeof value !== 'object' || value === null) return ''
  if (Array.isArray(value)) return (value as readonly FieldValue[]).map(richWords).filter((part) => part !== '').join(' ')
  const node = value as { readonly [key: string]: FieldValue }
  return typeof node.text === 'string' ? node.text : richWords(node.content)
}

function wordsIn(drawing: Drawing, language: Language): string {
  const { altText, richText, text } = drawing.fields
  if (drawing.fields.type === 'image') return typeof altText === 'string' && altText.trim() !== '' ? altText.trim() : outlineWords[language].noAltText
  return (richWords(richText) || (typeof text === 'string' ? text : '')).trim()
}

/** One sentence; '' when nothing is drawn. */
export function drawingWords(drawings: readonly Drawing[], language: Language): string {
  const words = outlineWords[language]
  const things = [...namedTypes, 'drawing' as const].flatMap((type) => {
    const ofType = drawings.filter((drawing) => typeOf(drawing) === type)
    if (ofType.length === 0) return []
    const texts = ofType.map((drawing) => wordsIn(drawing, language)).filter((text) => text !== '')
    const counted = words[type](ofType.length)
    return [texts.length === 0 ? counted : words.says(counted, texts.slice(0, mostTexts))]
  })
  return things.length === 0 ? '' : words.alsoOnPage(things)
}
