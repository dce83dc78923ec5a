import type { Language } from '../../shared/domain/language'
import { useWords } from '../words/defineWords'
import { setLanguage, useLanguage } from '../words/language'
import { pageWords } from '../words/page'

const names: readonly (readonly [Language, string])[] = [['da', 'Dansk'], ['en', 'English']]

/** Each reader chooses; nobody else's page changes. */
export function LanguageSwitch() {
  const words = useWords(pageWords)
  const current = useLanguage()
  return (
    <div className="language-switch" role="group" aria-label={words.language}>
      {names.map(([language, name]) => (
        <button key={language} type="button" lang={language} aria-pressed={language === current} onClick={() => setLanguage(language)}>
          {name}
        </button>
      ))}
    </div>
  )
}
