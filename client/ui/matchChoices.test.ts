import { expect, it } from 'vitest'
import { matchChoices } from './matchChoices'

const choices = [
  { id: 'a', label: 'Årsager', hint: 'Problemanalyse' },
  { id: 'b', label: 'Virkninger', hint: 'Problemanalyse' },
  { id: 'c', label: 'Indsatser', hint: 'Firesporskort, spor 1' },
]

it('U3 a search finds every word, in label or hint, in any order and case', () => {
  expect(matchChoices(choices, '').map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  expect(matchChoices(choices, ' årsag ').map(({ id }) => id)).toEqual(['a'])
  expect(matchChoices(choices, 'SPOR ind').map(({ id }) => id)).toEqual(['c'])
  expect(matchChoices(choices, 'spor 9')).toEqual([])
})
