import { defineWords } from './defineWords'

/** What frames every page outside the boards; small, since it is in the first load. */
export const pageWords = defineWords(
  { language: 'Sprog', privacy: 'Privatliv', licences: 'Licenser' },
  { language: 'Language', privacy: 'Privacy', licences: 'Licences' },
)
