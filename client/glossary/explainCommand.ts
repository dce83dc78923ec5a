/** A command that uses a word of the field, explained. */
import type { Language } from '../../shared/domain/language'
import { termAt } from '../../shared/templates/glossary'
import type { MenuItem } from '../ui/MenuList'

export function explainCommand(id: string, language: Language): MenuItem['explained'] {
  const term = termAt(`command:${id}`)
  return term === null ? undefined : { term: term.term[language], says: term.says[language] }
}
