/** Every sentence around the explanations; the explanations themselves are in `shared/templates/glossary.json`. */
import { defineWords } from './defineWords'

export const glossaryWords = defineWords(
  {
    title: 'Ordliste',
    what: (term: string) => `Hvad betyder ${term}?`,
    search: 'Søg i ordlisten',
    count: (count: number) => (count === 1 ? '1 ord' : `${count} ord`),
    none: 'Intet ord passer til det, du søger.',
    all: 'Hele ordlisten',
  },
  {
    title: 'Glossary',
    what: (term: string) => `What does ${term} mean?`,
    search: 'Search the glossary',
    count: (count: number) => (count === 1 ? '1 term' : `${count} terms`),
    none: 'No term matches your search.',
    all: 'The whole glossary',
  },
)
