import { useMemo, useState } from 'react'
import { nameOrder } from '../../shared/reports/dates'
import { glossary } from '../../shared/templates/glossary'
import { Dialog } from '../ui/Dialog'
import { useWords } from '../words/defineWords'
import { glossaryWords } from '../words/glossary'
import { useLanguage } from '../words/language'
import './glossary.css'

/** All words of the field, by name, with what they are called in the other language. */
export function GlossaryDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(glossaryWords)
  const language = useLanguage()
  const other = language === 'da' ? 'en' : 'da'
  const [search, setSearch] = useState('')
  const terms = useMemo(() => {
    const order = nameOrder(language)
    return [...glossary].sort((a, b) => order(a.term[language], b.term[language]))
  }, [language])
  const sought = search.trim().toLocaleLowerCase(language)
  const found = terms.filter(({ term, says }) => [term.da, term.en, says[language]].some((text) => text.toLocaleLowerCase(language).includes(sought)))
  return (
    <Dialog title={words.title} onClose={onClose} width="wide">
      <input data-first type="text" aria-label={words.search} placeholder={words.search} autoComplete="off" value={search} onChange={(event) => setSearch(event.target.value)} />
      <dl className="glossary" tabIndex={0} aria-label={words.title}>
        {found.map(({ id, term, says }) => (
          <div key={id}>
            <dt>
              {term[language]} {term[other] !== term[language] && <span lang={other}>{term[other]}</span>}
            </dt>
            <dd>{says[language]}</dd>
          </div>
        ))}
      </dl>
      <p role="status" className="hint">
        {found.length === 0 ? words.none : words.count(found.length)}
      </p>
    </Dialog>
  )
}
