/** How easy a text is to read, by the measure Danish offices know. */

/** Letters only, as they stand in a text. */
export const wordsOf = (text: string): string[] => text.toLocaleLowerCase('da').match(/[\p{L}’'-]+/gu) ?? []

/** Mean length of a sentence and share of words of more than six letters: up to 35 is easy. 0 for no words. */
export function lixOf(text: string): number {
  const words = wordsOf(text)
  if (words.length === 0) return 0
  const sentences = Math.max(1, (text.match(/[.!?:]/g) ?? []).length)
  return words.length / sentences + (100 * words.filter((word) => word.length > 6).length) / words.length
}
