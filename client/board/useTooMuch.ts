import { useCallback } from 'react'
import { useAsk } from '../commands/useCommands'
import { useWords } from '../words/defineWords'
import { useLanguage } from '../words/language'
import { lineWords } from '../words/line'

/** Says that a paste found no room; `most`: characters that there is room for. */
export function useTooMuch(most: number): () => void {
  const ask = useAsk()
  const words = useWords(lineWords)
  const language = useLanguage()
  return useCallback(() => ask.say(words.tooMuch(new Intl.NumberFormat(language).format(most))), [ask, words, language, most])
}
