/** What a version and a moment are called. */
import type { Language } from '../../shared/domain/language'
import type { VersionAnswer } from '../../shared/protocol/answers'
import { historyWords } from '../words/history'

const tags: Record<Language, string> = { da: 'da-DK', en: 'en-GB' }

/** *8. december 2026 kl. 10.15* · *8 December 2026 at 10:15*, on the reader's own clock. */
export function momentWords(iso: string, language: Language): string {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return iso
  const day = new Intl.DateTimeFormat(tags[language], { day: 'numeric', month: 'long', year: 'numeric' }).format(date)
  const time = new Intl.DateTimeFormat(tags[language], { hour: '2-digit', minute: '2-digit' }).format(date)
  return language === 'da' ? `${day} kl. ${time}` : `${day} at ${time}`
}

/** Its own name, or what made it. */
export function versionName({ kind, name }: VersionAnswer, language: Language): string {
  const words = historyWords[language]
  switch (kind) {
    case 'named':
      return name
    case 'before':
      return words.before
    case 'restored':
      return `${words.wasRestored}: ${momentWords(name, language)}`
    default:
      return words[kind]
  }
}

/** By whom and how many, as far as that is known. */
export function aboutVersion({ by, people, kind }: VersionAnswer, language: Language): string {
  const words = historyWords[language]
  return [by === '' ? '' : words.by(by), kind === 'end' && people > 1 ? words.people(people) : ''].filter((part) => part !== '').join(', ')
}
