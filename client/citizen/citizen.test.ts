import { expect, test } from 'vitest'
import { glossary } from '../../shared/templates/glossary'
import { plainTexts } from '../../shared/templates/plainQuestions'
import { lix, wordsOf } from '../../tests/lix'
import { citizenWords } from '../words/citizen'

test('FD23 what a citizen is asked and told has none of the English terms of the field, and is easy to read', () => {
  const { progress, others, ...fixed } = citizenWords.da
  const texts = [...plainTexts.map(({ da }) => da), ...Object.values(fixed), progress(1, 6), others(0), others(1), others(5)]
  const all = ` ${texts.flatMap(wordsOf).join(' ')} `
  expect(glossary.map(({ term }) => term.en.toLowerCase()).filter((term) => all.includes(` ${term} `))).toEqual([])
  expect(lix(texts.map((text) => `${text.replace(/[….?]$/, '')}.`).join(' '))).toBeLessThanOrEqual(35)
})
