/** How easy a Danish text is to read. */

/** Letters only, as they stand in a text. */
export const wordsOf = (text: string): string[] => text.toLocaleLowerCase('da').match(/[\p{L}’'-]+/gu) ?? []

/** Mean length of a sentence and share of long words: up to 35 is easy. */
export function lix(text: string): number {
  const words = wordsOf(text)
  const sentences = Math.max(1, (text.match(/[.!?:]/g) ?? []).length)
  return words.length / sentences + (100 * words.filter((word) => word.length > 6).length) / words.length
}
