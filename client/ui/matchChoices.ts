import type { Choice } from '../commands/command'

/** Choices in which every word of the search occurs, small and capital letters alike. */
export function matchChoices(choices: readonly Choice[], search: string): readonly Choice[] {
  const words = search.toLocaleLowerCase('da').split(/\s+/).filter((word) => word !== '')
  if (words.length === 0) return choices
  return choices.filter(({ label, hint = '' }) => {
    const text = `${label} ${hint}`.toLocaleLowerCase('da')
    return words.every((word) => text.includes(word))
  })
}
